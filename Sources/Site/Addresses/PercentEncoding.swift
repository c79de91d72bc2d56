import Content
import Diagnostics

/// The text with `%41` undone where that gives valid UTF-8; as it is otherwise.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hexValue(rest[rest.startIndex]),
      let low = hexValue(rest[rest.startIndex + 1])
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}

private func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "%"))
  for digit in [byte >> 4, byte & 15] {
    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
  }
}

/// An address as it stands in a URL: all but unreserved characters and `/` percent-encoded.
package func urlPath(_ address: String) -> String {
  let source = address.utf8Span.span
  if source.isPlainInPath { return address }
  var bytes: [UInt8] = []
  for byte in address.utf8 {
    if byte.isPlainInPath { bytes.append(byte) } else { appendEscape(of: byte, to: &bytes) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Span<UInt8> {
  fileprivate var isPlainInPath: Bool {
    firstOffset(from: 0) {
      !$0.isPlainInPath
    } orBlock: { block in
      // A capital letter and its small one differ by one bit; the signs `-`, `.`, `/` stand before the digits.
      let letter = block | ByteBlock(repeating: 0x20)
      let isLetter = (letter &- ByteBlock(repeating: UInt8(ascii: "a"))).isBelow(26)
      let isDigitOrSign = (block &- ByteBlock(repeating: UInt8(ascii: "-"))).isBelow(13)
      return
        .!(isLetter .| isDigitOrSign .| block.equals(UInt8(ascii: "_"))
        .| block.equals(UInt8(ascii: "~")))
    } == count
  }
}

extension UInt8 {
  /// Letters and digits of ASCII and `-`, `.`, `_`, `~`, `/`: a bit for each.
  fileprivate var isPlainInPath: Bool {
    let low: UInt64 = 0x03FF_E000_0000_0000
    let high: UInt64 = 0x47FF_FFFE_87FF_FFFE
    return self < 64
      ? low >> UInt64(self) & 1 != 0 : self < 128 && high >> UInt64(self - 64) & 1 != 0
  }
}
