/// How many syllables are said: in Vietnamese writing each is a word of its own, and figures are read as such.
package func spokenLength(_ text: String) -> Int {
  var length = 0
  var isInWord = false
  var number = 0
  var digits = 0
  func endNumber() {
    if digits > 0 { length += spokenLength(ofNumber: number, digits: digits) }
    (number, digits) = (0, 0)
  }
  for byte in text.utf8 {
    if isASCIIDigit(byte) {
      digits += 1
      if digits < 18 { number = number * 10 + Int(byte & 15) }
      isInWord = false
    } else if isASCIILetter(byte) || byte >= 0x80 && byte != 0xE2 {
      endNumber()
      if !isInWord, byte >= 0xC0 || byte < 0x80 {
        length += 1
        isInWord = true
      }
    } else {
      endNumber()
      isInWord = false
    }
  }
  endNumber()
  return length
}

private func spokenLength(ofNumber number: Int, digits: Int) -> Int {
  digits > 9 ? digits : numberInWords(number).utf8.count { $0 == UInt8(ascii: " ") } + 1
}
