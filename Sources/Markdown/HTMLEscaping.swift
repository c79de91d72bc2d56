import Diagnostics

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends text, escaped for an element's content and for a quoted attribute alike, without the control
  /// characters that HTML cannot hold.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    let bytes = text.span
    var start = 0
    while true {
      let end = bytes.firstSpecial(from: start)
      append(copying: bytes.extracting(start..<end))
      if end == bytes.count { return }
      switch bytes[end] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: break
      }
      start = end + 1
    }
  }
}

extension Span<UInt8> {
  fileprivate func firstSpecial(from start: Int) -> Int {
    firstOffset(from: start) { byte in
      byte < 0x40 ? UInt8.special & (1 << UInt64(byte)) != 0 : byte == 0x7F
    } orBlock: { block in
      let isLine = block.equals(UInt8(ascii: "\n")) .| block.equals(UInt8(ascii: "\t"))
      // `<` and `>` differ by one bit.
      let isMark =
        block.equals(UInt8(ascii: "\"")) .| block.equals(UInt8(ascii: "&"))
        .| block.masked(0xFD).equals(UInt8(ascii: "<"))
      return (block.isBelow(0x20) .& .!isLine) .| isMark .| block.equals(0x7F)
    }
  }
}

extension UInt8 {
  /// A bit for each byte below 0x40 that is not written as it is: control characters but tab and line end, and
  /// `"`, `&`, `<`, `>`.
  fileprivate static var special: UInt64 { 0x5000_0044_FFFF_F9FF }
}
