import Diagnostics

/// CSV under construction (RFC 4180), in UTF-8 with a byte order mark, without which Excel takes it for another
/// encoding.
///
/// A cell of text that begins like a formula gets an apostrophe before it: a spreadsheet would compute it. Numbers
/// are written as they are, negative ones too, since a minus before digits alone computes nothing.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isInRow = false

  mutating func reserve(_ size: Int) { bytes.reserveCapacity(size) }

  mutating func cell(_ text: String) {
    separate()
    let source = text.utf8Span.span
    let needsQuotes = source.firstSpecial < source.count
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if Self.beginsLikeFormula(source) { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(copying: source)
    }
  }

  mutating func cell(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  mutating func emptyCell() { separate() }

  mutating func endRow() {
    bytes += "\r\n".utf8
    isInRow = false
  }

  private mutating func separate() {
    if isInRow { bytes.append(UInt8(ascii: ",")) }
    isInRow = true
  }

  private static func beginsLikeFormula(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      return true
    // The same in full width, U+FF1D, U+FF0B, U+FF0D, U+FF20, which some spreadsheets read alike.
    case 0xEF where text.count > 2 && text[1] == 0xBC:
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }
}

extension Span<UInt8> {
  /// The first byte that a reader could take for the end of a cell; semicolons are that to spreadsheets set to
  /// Vietnamese.
  fileprivate var firstSpecial: Int {
    firstOffset(from: 0) { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
        UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        true
      default: false
      }
    } orBlock: {
      $0.equals(UInt8(ascii: "\"")) .| $0.equals(UInt8(ascii: ",")) .| $0.equals(UInt8(ascii: ";"))
        .| $0.equals(UInt8(ascii: "\t")) .| $0.equals(UInt8(ascii: "\r"))
        .| $0.equals(UInt8(ascii: "\n"))
    }
  }
}
