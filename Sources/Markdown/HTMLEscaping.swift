extension [UInt8] {
  mutating func append(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends text, escaped for an element's content and for a quoted attribute alike, without the control
  /// characters that HTML cannot hold.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x40 ? Self.special & (1 << UInt64(byte)) != 0 : byte == 0x7F else { continue }
      append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: break
      }
    }
    append(contentsOf: text[start...])
  }

  /// A bit for each byte below 0x40 that is not written as it is: control characters but tab and line end, and
  /// `"`, `&`, `<`, `>`.
  private static var special: UInt64 { 0x5000_0044_FFFF_F9FF }
}
