internal import VietnameseText

/// The date that is probably meant by a text in a form that is not read, in a form that is.
///
/// Knows two-digit years, months by name in English and Vietnamese, dots, hyphens and single digits, times
/// before the date or with words, and offsets. Nil if anything of the text is left that is not understood:
/// another moment must not be suggested than the author wrote.
package func suggestedDate(for text: String) -> String? {
  var words = DateWords(text)
  guard let time = words.takeTime(), let date = words.date else { return nil }
  let day = twoDigits(date.day)
  let month = twoDigits(date.month)
  let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
  let written =
    text.utf8.contains(UInt8(ascii: "/")) && !words.startsWithYear
    ? "\(day)/\(month)/\(year)" : "\(year)-\(month)-\(day)"
  let suggestion = time.isEmpty ? written : written + " " + time
  return DateTime(suggestion) == nil ? nil : suggestion
}

/// The numbers, words and marks of a text that may be a date.
private struct DateWords {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    /// Folded.
    case word(String)
    case mark(Character, isAfterSpace: Bool)
  }

  private var tokens: [Token] = []

  init(_ text: String) {
    var rest = text.prefix(80)
    if rest.endIndex < text.endIndex { return }
    var isAfterSpace = true
    while let first = rest.first {
      if first.isASCIIDigit {
        let digits = rest.prefix { $0.isASCIIDigit }
        tokens.append(.number(Int(digits.suffix(9)) ?? 0, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(foldedKey(String(word))))
        rest = rest[word.endIndex...]
      } else {
        let isSpace = first.isWhitespace || foldedKey(String(first)).isEmpty && first != "-"
        if !isSpace || Self.dashes.contains(first) {
          tokens.append(.mark(first, isAfterSpace: isAfterSpace))
        }
        rest = rest.dropFirst()
        isAfterSpace = first.isWhitespace
        continue
      }
      isAfterSpace = false
    }
  }

  // MARK: The time

  /// Takes the time and its offset out of the tokens and returns it as `09:30:00+07:00`, empty if there is
  /// none; nil if there is one that is not understood.
  mutating func takeTime() -> String? {
    guard let start = tokens.indices.first(where: { isHour(at: $0) }) else { return "" }
    if start > 0, case .mark(let mark, let isAfterSpace) = tokens[start - 1], mark != ",",
      tokens.indices.contains(start - 2), !isAfterSpace || mark == "+"
    {
      // A sign, or one more separator of a date.
      return nil
    }
    var next = start
    guard var hour = takeNumber(&next) else { return nil }
    next += 1
    var parts = [takeNumber(&next) ?? 0]
    if takeMark(":", &next) || takeWord(Self.minutes, &next), let second = takeNumber(&next) {
      parts.append(second)
      if takeMark(".", &next) || takeMark(",", &next), case .number? = token(next) { next += 1 }
      _ = takeWord(Self.seconds, &next)
    }
    if case .word(let word)? = token(next), let half = Self.halves[word] {
      guard let clock = half.hour(hour) else { return nil }
      hour = clock
      next += 1
    }
    let offset = takeOffset(&next)
    guard hour < 24, parts.allSatisfy({ $0 < 60 }) else { return nil }
    tokens.removeSubrange(start..<min(next, tokens.count))
    return ([hour] + parts).map(twoDigits).joined(separator: ":") + offset
  }

  private func isHour(at index: Int) -> Bool {
    guard case .number(_, let digits) = tokens[index], digits <= 2 else { return false }
    switch token(index + 1) {
    case .mark(":", _): return true
    case .word(let word): return Self.hours.contains(word)
    default: return false
    }
  }

  /// `Z`, `+07:00`, `+0700`, `+7`, `GMT+7`, `(UTC+07:00)`, as `Z` or `+07:00`; empty if there is none.
  private func takeOffset(_ next: inout Int) -> String {
    var end = next
    if takeWord(["z"], &end) {
      next = end
      return "Z"
    }
    let isInBrackets = takeMark("(", &end)
    _ = takeWord(["gmt", "utc"], &end)
    guard case .mark(let sign, _)? = token(end), sign == "+" || sign == "-",
      case .number(let number, let digits)? = token(end + 1), digits <= 4, digits != 3
    else { return "" }
    end += 2
    var (hours, minutes) = digits == 4 ? (number / 100, number % 100) : (number, 0)
    if digits <= 2, takeMark(":", &end) { minutes = takeNumber(&end) ?? 60 }
    if isInBrackets, !takeMark(")", &end) { return "" }
    if minutes >= 60 { hours = 99 }
    next = end
    return "\(sign)\(twoDigits(hours)):\(twoDigits(minutes))"
  }

  private func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func takeNumber(_ next: inout Int) -> Int? {
    guard case .number(let number, let digits)? = token(next), digits <= 2 else { return nil }
    next += 1
    return number
  }

  private func takeMark(_ mark: Character, _ next: inout Int) -> Bool {
    guard case .mark(mark, _)? = token(next) else { return false }
    next += 1
    return true
  }

  private func takeWord(_ words: Set<String>, _ next: inout Int) -> Bool {
    guard case .word(let word)? = token(next), words.contains(word) else { return false }
    next += 1
    return true
  }

  // MARK: The day

  var startsWithYear: Bool { numbers.first?.digits == 4 }

  private var numbers: [(value: Int, digits: Int)] {
    tokens.compactMap {
      if case .number(let value, let digits) = $0 { (value, digits) } else { nil }
    }
  }

  /// The day that the tokens name; nil if one of them belongs to no date.
  var date: CivilDate? {
    var month: Int?
    var isAfterNumber = false
    for token in tokens {
      switch token {
      case .number: isAfterNumber = true
      case .mark(let mark, _) where Self.separators.contains(mark): break
      case .mark: return nil
      // The month is not before the day, as in `tháng 6 ngày 5`.
      case .word("thang") where isAfterNumber: break
      case .word(let word) where Self.fillers.contains(word): break
      case .word(let word):
        guard month == nil, let named = Self.month(named: word) else { return nil }
        month = named
      }
    }
    return date(ofNamedMonth: month)
  }

  private func date(ofNamedMonth month: Int?) -> CivilDate? {
    let numbers = numbers
    if let month {
      guard numbers.count == 2, let year = numbers.first(where: { $0.digits == 4 })?.value,
        let day = numbers.first(where: { $0.digits <= 2 })?.value
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard numbers.count == 3, numbers[1].digits <= 2 else { return nil }
    let (first, month, last) = (numbers[0], numbers[1], numbers[2])
    if first.digits == 4, last.digits <= 2 {
      return CivilDate(year: first.value, month: month.value, day: last.value)
    }
    guard first.digits <= 2, last.digits == 4 || last.digits == 2 else { return nil }
    let year = last.digits == 4 ? last.value : last.value + (last.value < 70 ? 2000 : 1900)
    return CivilDate(year: year, month: month.value, day: first.value)
      ?? CivilDate(year: year, month: first.value, day: month.value)
  }

  private static func month(named word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  // MARK: Words

  /// A half of the day, of which a clock of 12 hours tells the time.
  private enum Half {
    case morning, afternoon

    /// The hour of a clock of 24; nil where the two contradict each other.
    func hour(_ hour: Int) -> Int? {
      switch self {
      case .morning: hour > 12 ? nil : hour % 12
      case .afternoon: hour < 12 ? hour + 12 : hour
      }
    }
  }

  private static let halves: [String: Half] = [
    "am": .morning, "sa": .morning, "sang": .morning,
    "pm": .afternoon, "ch": .afternoon, "chieu": .afternoon,
  ]
  private static let hours: Set<String> = ["h", "g", "gio"]
  private static let minutes: Set<String> = ["p", "ph", "phut", "m"]
  private static let seconds: Set<String> = ["s", "giay"]
  private static let fillers: Set<String> = [
    "ngay", "nam", "luc", "vao", "t", "st", "nd", "rd", "th", "of", "at", "on",
  ]
  private static let dashes: Set<Character> = ["-", "–", "—"]
  private static let separators: Set<Character> = [
    "/", "-", ".", ",", "–", "—", "\"", "'", "“", "”", "‘", "’",
  ]
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
