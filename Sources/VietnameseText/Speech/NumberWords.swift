/// A whole number as it is said: 1205 gives “một nghìn hai trăm linh năm”.
package func numberInWords(_ number: Int) -> String {
  if number < 0 { return "âm " + numberInWords(-max(number, -Int.max)) }
  if number == 0 { return digitNames[0] }
  var words: [String] = []
  appendWords(of: number, afterHigher: false, to: &words)
  return words.joined(separator: " ")
}

/// Each digit by its name: “không năm”, for what stands behind a decimal comma with a zero first.
func digitsInWords(_ digits: some Sequence<UInt8>) -> String {
  digits.map { digitNames[Int($0 & 15) % 10] }.joined(separator: " ")
}

/// What is said behind “thứ”: “nhất”, “hai”, “tư”.
package func ordinalInWords(_ number: Int) -> String {
  switch number {
  case 1: "nhất"
  case 4: "tư"
  default: numberInWords(number)
  }
}

private let digitNames = [
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
]

/// - Parameter afterHigher: whether something of a higher power was said, so that zero hundreds are said too.
private func appendWords(of number: Int, afterHigher: Bool, to words: inout [String]) {
  for (power, name) in [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1000, "nghìn")] {
    guard number >= power else { continue }
    appendWords(of: number / power, afterHigher: afterHigher, to: &words)
    words.append(name)
    let rest = number % power
    if rest > 0 { appendWords(of: rest, afterHigher: true, to: &words) }
    return
  }
  appendWords(below1000: number, afterHigher: afterHigher, to: &words)
}

private func appendWords(below1000 number: Int, afterHigher: Bool, to words: inout [String]) {
  let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
  if hundreds > 0 || afterHigher { words += [digitNames[hundreds], "trăm"] }
  switch tens {
  case 0:
    if ones > 0, hundreds > 0 || afterHigher { words.append("linh") }
  case 1: words.append("mười")
  default: words += [digitNames[tens], "mươi"]
  }
  switch (tens, ones) {
  case (_, 0): break
  case (2..., 1): words.append("mốt")
  case (1..., 5): words.append("lăm")
  default: words.append(digitNames[ones])
  }
}

/// The value of a Roman numeral in capitals as it is rightly written; nil for anything else.
func romanNumeral(_ letters: some Sequence<UInt8>) -> Int? {
  let values: [UInt8: Int] = [
    UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50,
    UInt8(ascii: "C"): 100,
  ]
  var total = 0
  var last = Int.max
  let written = Array(letters)
  for letter in written {
    guard let value = values[letter] else { return nil }
    total += value > last ? value - 2 * last : value
    last = value
  }
  return total > 0 && written.elementsEqual(roman(total).utf8) ? total : nil
}

private func roman(_ number: Int) -> String {
  var rest = number
  var text = ""
  for (value, letters) in [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ] {
    while rest >= value, text.utf8.count < 32 {
      text += letters
      rest -= value
    }
  }
  return text
}
