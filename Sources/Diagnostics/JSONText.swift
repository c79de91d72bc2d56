/// Strings in JSON.
package enum JSONText {
  /// Where the JSON will stand.
  package enum Place: Sendable {
    /// In a file of its own.
    case document
    /// Inside an HTML `<script>` element: no `</script>`, no `<!--` and no line end of JavaScript
    /// can occur.
    case script
  }

  /// Appends the text as a JSON string with its quotation marks.
  package static func append(
    _ text: String, to bytes: inout [UInt8], for place: Place = .document
  ) {
    bytes.append(UInt8(ascii: "\""))
    let source = text.utf8Span.span
    var start = 0
    while true {
      var end = source.firstSpecial(from: start, for: place)
      bytes.append(copying: source.extracting(start..<end))
      if end == source.count { break }
      let byte = source[end]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0xE2 where isLineSeparator(source, at: end):
        appendEscape(of: 0x2000 | UInt16(source[end + 2] & 0x3F), to: &bytes)
        end += 2
      case 0xE2: bytes.append(byte)
      default: appendEscape(of: UInt16(byte), to: &bytes)
      }
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether U+2028 or U+2029 begins at `index`: bytes E2 80 A8 and E2 80 A9.
  private static func isLineSeparator(_ source: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < source.count && source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8
  }

  private static func appendEscape(of unit: UInt16, to bytes: inout [UInt8]) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}

extension Span<UInt8> {
  /// The first byte from `start` on that is not written as it is, or perhaps not.
  fileprivate func firstSpecial(from start: Int, for place: JSONText.Place) -> Int {
    firstOffset(from: start) { byte in
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xE2: place == .script
      default: false
      }
    } orBlock: { block in
      let isSpecial =
        block.isBelow(0x20) .| block.equals(0x7F) .| block.equals(UInt8(ascii: "\""))
        .| block.equals(UInt8(ascii: "\\"))
      if place == .document { return isSpecial }
      // `<` and `>` differ by one bit.
      return isSpecial .| block.masked(0xFD).equals(UInt8(ascii: "<"))
        .| block.equals(UInt8(ascii: "&")) .| block.equals(0xE2)
    }
  }
}
