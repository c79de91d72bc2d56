internal import VietnameseText

/// The date that is probably meant by a text in a form that is not read, in a form that is.
///
/// Knows two-digit years, months by name in English and Vietnamese, dots, hyphens and single digits.
func suggestedDate(for text: String) -> String? {
  let offset = writtenOffset(of: text)
  let words = DateWords(text.dropLast(offset.count))
  guard let date = words.date else { return nil }
  let day = twoDigits(date.day)
  let month = twoDigits(date.month)
  let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
  let written =
    text.utf8.contains(UInt8(ascii: "/")) && !words.startsWithYear
    ? "\(day)/\(month)/\(year)" : "\(year)-\(month)-\(day)"
  return written + (words.time.map { " " + $0 + offset } ?? "")
}

/// The offset at a text's end, as written: without it the moment would be another one.
private func writtenOffset(of text: String) -> Substring {
  if text.hasSuffix("Z") { return text.suffix(1) }
  let end = text.suffix(6)
  return UTCOffset.parse(String(end)) == nil ? "" : end
}

/// The numbers of a text that may be a date, and the month that it names.
private struct DateWords {
  private var numbers: [(value: Int, digits: Int)] = []
  private var namedMonth: Int?

  init(_ text: Substring) {
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))
    for word in head.split(whereSeparator: { !$0.isLetter && !$0.isASCIIDigit }) {
      // `05T09` and `9h30` hold numbers on both sides of a letter.
      for part in word.split(whereSeparator: { !$0.isASCIIDigit }) {
        guard part.utf8.count <= 4, let value = Int(part) else { continue }
        numbers.append((value, part.utf8.count))
      }
      if word.utf8.count >= 3, namedMonth == nil { namedMonth = Self.month(named: word) }
    }
  }

  var startsWithYear: Bool { numbers.first?.digits == 4 }

  var date: CivilDate? {
    if let month = namedMonth {
      guard let year = numbers.first(where: { $0.digits == 4 })?.value,
        let day = numbers.first(where: { $0.digits <= 2 })?.value
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard numbers.count >= 3 else { return nil }
    let (first, month, last) = (numbers[0], numbers[1], numbers[2])
    if first.digits == 4 {
      return CivilDate(year: first.value, month: month.value, day: last.value)
    }
    let year = last.digits == 4 ? last.value : last.value + (last.value < 70 ? 2000 : 1900)
    guard last.digits == 4 || last.digits == 2 else { return nil }
    return CivilDate(year: year, month: month.value, day: first.value)
      ?? CivilDate(year: year, month: first.value, day: month.value)
  }

  /// The time behind the date, if it is one, without fractions of seconds.
  var time: String? {
    let rest = numbers.dropFirst(namedMonth == nil ? 3 : 2).prefix(3)
    guard rest.count >= 2 else { return nil }
    let limits = [23, 59, 59]
    guard zip(rest, limits).allSatisfy({ $0.digits <= 2 && $0.value <= $1 }) else { return nil }
    return rest.map { twoDigits($0.value) }.joined(separator: ":")
  }

  private static func month(named word: some StringProtocol) -> Int? {
    let folded = foldedKey(String(word))
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return months.firstIndex { $0.hasPrefix(folded) || folded == $0.prefix(3) }.map { $0 + 1 }
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
