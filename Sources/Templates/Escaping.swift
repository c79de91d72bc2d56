import Diagnostics

extension [UInt8] {
  /// The text as HTML needs it in text and in quoted values of attributes.
  mutating func appendEscaped(_ text: String) { appendEscaped(text.utf8Span.span) }

  mutating func appendEscaped(_ bytes: Span<UInt8>) {
    var start = 0
    while true {
      let end = bytes.firstEscape(from: start)
      append(copying: bytes.extracting(start..<end))
      if end == bytes.count { return }
      switch bytes[end] {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      default: append(contentsOf: "&#39;".utf8)
      }
      start = end + 1
    }
  }
}

extension Span<UInt8> {
  /// Whether HTML has the text otherwise than it is.
  var needsEscaping: Bool { firstEscape(from: 0) < count }

  fileprivate func firstEscape(from start: Int) -> Int {
    firstOffset(from: start) {
      $0.needsEscape
    } orBlock: {
      // `<` and `>` differ by one bit, as do `&` and `'`.
      $0.equals(UInt8(ascii: "\"")) .| $0.masked(0xFD).equals(UInt8(ascii: "<"))
        .| $0.masked(0xFE).equals(UInt8(ascii: "&"))
    }
  }
}

extension UInt8 {
  /// One bit for each of `"`, `&`, `'`, `<` and `>`.
  private static let escapes: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  fileprivate var needsEscape: Bool {
    self < 64 && (UInt8.escapes >> UInt64(self)) & 1 != 0
  }
}
