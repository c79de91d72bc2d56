import Diagnostics

extension Parser {
  /// Appends what the escape sequence at `position` stands for and goes behind it.
  mutating func parseEscape(into text: inout [UInt8]) {
    let start = position
    let letter = byte(start + 1)
    position = start + 2
    switch letter {
    case UInt8(ascii: "x"): parseHexEscape(digits: 2, start: start, into: &text)
    case UInt8(ascii: "u"): parseHexEscape(digits: 4, start: start, into: &text)
    case UInt8(ascii: "U"): parseHexEscape(digits: 8, start: start, into: &text)
    default:
      guard let scalar = Self.escaped(letter) else {
        position = start + 1
        refuseEscape(start..<endOfCharacter(start + 1))
        text.append(.backslash)
        return
      }
      append(scalar, from: start, to: &text)
    }
  }

  private mutating func parseHexEscape(digits: Int, start: Int, into text: inout [UInt8]) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = byte(position).hexDigitValue {
      value = value << 4 | digit
      position += 1
      count += 1
    }
    guard count == digits, let scalar = Unicode.Scalar(value) else {
      refuseEscape(start..<position)
      text.append(contentsOf: bytes[start..<position])
      return
    }
    append(scalar, from: start, to: &text)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from start: Int, to text: inout [UInt8]) {
    if scalar.isForbidden { refuseForbiddenCharacter(start..<position, scalar) }
    text.append(contentsOf: String(scalar).utf8)
  }

  private func endOfCharacter(_ offset: Int) -> Int {
    var upper = min(offset + 1, end)
    while upper < end, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return upper
  }

  private static func escaped(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "0"): "\u{0}"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "t"), .tab: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case .space: " "
    case .doubleQuote: "\""
    case UInt8(ascii: "/"): "/"
    case .backslash: "\\"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }
}
