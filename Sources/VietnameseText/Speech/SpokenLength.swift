import Diagnostics

/// How many syllables are said: in Vietnamese writing each is a word of its own, and figures are read as such.
package func spokenLength(_ text: String) -> Int { spokenLength(text.utf8Span.span) }

/// - Parameter bytes: UTF-8.
package func spokenLength(_ bytes: Span<UInt8>) -> Int {
  var length = 0
  var start = 0
  var index = bytes.firstSpaceOrFigure(from: 0)
  while index < bytes.count {
    let byte = bytes[index]
    if isASCIIDigit(byte) {
      length += number(in: bytes, &index)
      start = index
    } else {
      if byte <= 0x20 {
        if isWord(bytes, start..<index) { length += 1 }
        start = index + 1
      }
      index += 1
    }
    index = bytes.firstSpaceOrFigure(from: index)
  }
  return length + (isWord(bytes, start..<index) ? 1 : 0)
}

extension Span<UInt8> {
  /// The next space or figure from `start` on, or another sign before them; letters and most signs come later.
  fileprivate func firstSpaceOrFigure(from start: Int) -> Int {
    firstOffset(from: start) {
      $0 <= UInt8(ascii: "9")
    } orBlock: {
      $0.isBelow(UInt8(ascii: "9") + 1)
    }
  }
}

/// Whether what stands between spaces is said, and is no dash, and nothing behind a number.
private func isWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  if range.isEmpty { return false }
  return beginsLetter(bytes[range.lowerBound]) || range.count > 4
    || range.contains { beginsLetter(bytes[$0]) }
}

private func beginsLetter(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || byte >= 0xC3 && byte != 0xE2
}

/// The syllables of the number at `index`, which moves behind it; long ones are read figure by figure.
private func number(in bytes: Span<UInt8>, _ index: inout Int) -> Int {
  let start = index
  var value = 0
  while index < bytes.count, isASCIIDigit(bytes[index]) {
    if index - start < 10 { value = value * 10 + Int(bytes[index] & 15) }
    index += 1
  }
  let digits = index - start
  return digits > 9 || bytes[start] == UInt8(ascii: "0")
    ? digits : numberInWords(value).utf8.count { $0 == UInt8(ascii: " ") } + 1
}
