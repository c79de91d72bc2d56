/// How many syllables are said: in Vietnamese writing each is a word of its own, and figures are read as such.
package func spokenLength(_ text: String) -> Int {
  let bytes = text.utf8Span.span
  var length = 0
  var start = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    // Letters and most signs.
    if byte > UInt8(ascii: "9") {
      index += 1
    } else if isASCIIDigit(byte) {
      length += number(in: bytes, &index)
      start = index
    } else {
      if byte <= 0x20 {
        if isWord(bytes, start..<index) { length += 1 }
        start = index + 1
      }
      index += 1
    }
  }
  return length + (isWord(bytes, start..<index) ? 1 : 0)
}

/// Whether what stands between spaces is said, and is no dash, and nothing behind a number.
private func isWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  switch range.count {
  case 0: false
  case 1: isASCIILetter(bytes[range.lowerBound])
  case 2...4: range.contains { isASCIILetter(bytes[$0]) || bytes[$0] >= 0xC3 && bytes[$0] != 0xE2 }
  default: true
  }
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
