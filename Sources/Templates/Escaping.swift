extension [UInt8] {
  /// The text as HTML needs it in text and in quoted values of attributes.
  mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8Span.span
    var start = 0
    for index in bytes.indices where bytes[index].needsEscape {
      append(copying: bytes.extracting(start..<index))
      switch bytes[index] {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      default: append(contentsOf: "&#39;".utf8)
      }
      start = index + 1
    }
    append(copying: bytes.extracting(start..<bytes.count))
  }

  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension UInt8 {
  /// One bit for each of `"`, `&`, `'`, `<` and `>`.
  private static let escapes: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  fileprivate var needsEscape: Bool {
    self < 64 && (UInt8.escapes >> UInt64(self)) & 1 != 0
  }
}
