import Diagnostics

/// XML under construction: elements close themselves, text is escaped, control characters that XML has no
/// place for are left out.
struct XMLText {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  private var depth = 0

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    content: (inout XMLText) -> Void
  ) {
    open(name, attributes)
    bytes += ">\n".utf8
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    escape(text)
    close(name)
  }

  /// An element of a text and another one behind it that is escaped already.
  ///
  /// - Returns: where the second one stands.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, text: String, escaped: [UInt8]
  ) -> Range<Int> {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    escape(text)
    let start = bytes.count
    bytes += escaped
    let end = bytes.count
    close(name)
    return start..<end
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += "=\"".utf8
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  private mutating func escape(_ text: String) { bytes.appendEscapedXML(text.utf8Span.span) }
}

extension [UInt8] {
  /// Appends text as XML has it.
  mutating func appendEscapedXML(_ source: borrowing Span<UInt8>) {
    // Most texts have nothing to escape.
    var index = source.firstSpecial
    append(copying: source.extracting(0..<index))
    while index < source.count {
      let byte = source[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): append(byte)
      case ..<0x20: continue
      // U+FFFE and U+FFFF: EF BF BE and EF BF BF.
      case 0xEF where source[index] == 0xBF && source[index + 1] >= 0xBE: index += 2
      default: append(byte)
      }
    }
  }
}

extension Span<UInt8> {
  /// The first byte that is not written as it is, or perhaps not.
  fileprivate var firstSpecial: Int {
    firstOffset(from: 0) { byte in
      switch byte {
      case ..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        0xEF:
        true
      default: false
      }
    } orBlock: { block in
      // `<` and `>` differ by one bit.
      block.isBelow(0x20) .| block.masked(0xFD).equals(UInt8(ascii: "<"))
        .| block.equals(UInt8(ascii: "&")) .| block.equals(UInt8(ascii: "\"")) .| block.equals(0xEF)
    }
  }
}
