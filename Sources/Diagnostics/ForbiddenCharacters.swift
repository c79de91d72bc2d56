extension Unicode.Scalar {
  /// A control character other than tab and line feed, or a noncharacter: HTML has none of them, and XML cannot hold
  /// most of them even by escape.
  package var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// What a forbidden one is, for messages: `the control character U+0007`.
  package var forbiddenName: Message {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return value >= 0xFDD0 ? "\(number), which is no character" : "the control character \(number)"
  }
}

extension Span<UInt8> {
  /// Calls `body` with each forbidden character in a range of UTF-8, and with each carriage return that no line feed
  /// follows.
  package func forEachForbiddenCharacter(
    in range: Range<Int>, _ body: (Range<Int>, Unicode.Scalar) -> Void
  ) {
    for offset in range {
      let byte = self[offset]
      // Nearly every byte.
      if byte >= 0x20, byte < 0xEF, byte != 0x7F, byte != 0xC2 { continue }
      guard let scalar = forbiddenCharacter(at: offset) else { continue }
      if scalar == "\r", offset + 1 < count, self[offset + 1] == UInt8(ascii: "\n") { continue }
      body(offset..<offset + UTF8.width(scalar), scalar)
    }
  }

  /// The character that begins at an offset of UTF-8 if it is a forbidden one.
  package func forbiddenCharacter(at offset: Int) -> Unicode.Scalar? {
    func continuation(_ place: Int) -> UInt32 {
      offset + place < count ? UInt32(self[offset + place] & 0x3F) : 0
    }
    let first = UInt32(self[offset])
    let value =
      switch first {
      case ..<0x80: first
      case 0xC2: 0x80 | continuation(1)
      case 0xEF: 0xF000 | continuation(1) << 6 | continuation(2)
      case 0xF0...:
        (first & 7) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3)
      default: UInt32(UInt8(ascii: " "))
      }
    return Unicode.Scalar(value).flatMap { $0.isForbidden ? $0 : nil }
  }
}
