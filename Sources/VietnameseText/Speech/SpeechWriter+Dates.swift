/// Dates in figures: “ngày 5 tháng 6 năm 2019”.
extension SpeechWriter {
  /// A number of one or two digits, or of four, with what stands behind it.
  private struct Part {
    var value: Int
    var length: Int
    var end: Int
  }

  private func part(at index: Int) -> Part? {
    let end = digitEnd(index)
    guard end > index, end - index <= 4, end - index != 3 else { return nil }
    return Part(value: number(index..<end), length: end - index, end: end)
  }

  private enum Sign { case slash, dash, dot }

  private func sign(at index: Int) -> (sign: Sign, end: Int)? {
    switch byte(index) {
    case UInt8(ascii: "/"): return (.slash, index + 1)
    case UInt8(ascii: "-"): return (.dash, index + 1)
    case UInt8(ascii: "."): return (.dot, index + 1)
    case 0xE2 where text(index..<index + 3) == "–": return (.dash, index + 3)
    default: return nil
    }
  }

  /// A dash between two days, perhaps between spaces.
  private func dash(at index: Int) -> Int? {
    let start = skipSpaces(index)
    guard let (sign, end) = sign(at: start), sign == .dash else { return nil }
    let next = skipSpaces(end)
    return (next > end) == (start > index) ? next : nil
  }

  /// Day, month and year as far as they are written: 5/6/2019, 29-8, 6/2019.
  private struct WrittenDate {
    var day: Int?
    var month: Int
    var year: Int?
    var end: Int
  }

  mutating func sayDate() -> Bool {
    let start = index
    guard let first = part(at: start), first.length != 3 else { return false }
    if first.length == 4 { return sayISODate(first) }
    // 1-5/6/2019, 28/5-3/6/2019, 5-6/2019.
    if (1...31).contains(first.value), let next = dash(at: first.end), let last = part(at: next),
      let (sign, behind) = sign(at: last.end), sign == .slash, let third = part(at: behind),
      last.length <= 2
    {
      if third.length <= 2, let date = date(at: next), date.day != nil, first.value < 32,
        isEnd(date.end), isRange(from: first.value, to: date)
      {
        say(day: first.value, until: date)
        return true
      }
      if third.length == 4, isYear(third), isMonth(first.value), isMonth(last.value),
        isEnd(third.end)
      {
        let lead = word(before: start) == "tháng" ? "" : "tháng "
        replace(
          start, third.end, by: "\(lead)\(first.value) đến tháng \(last.value) năm \(third.value)")
        return true
      }
    }
    guard let date = date(at: start) else { return false }
    if date.day != nil, let next = dash(at: date.end), let last = self.date(at: next),
      last.day != nil,
      isEnd(last.end)
    {
      replace(start, last.end, by: words(date, before: start) + " đến " + words(last, before: nil))
      return true
    }
    guard isEnd(date.end), date.year != nil || isMeant(date, from: start) else { return false }
    replace(start, date.end, by: words(date, before: start))
    return true
  }

  /// 2019-06-05, also with the time behind a T.
  private mutating func sayISODate(_ year: Part) -> Bool {
    guard let (first, behind) = sign(at: year.end), first != .dot, let month = part(at: behind),
      let (second, last) = sign(at: month.end), second == first, let day = part(at: last),
      month.length == 2, day.length == 2, isYear(year), isDay(day.value, month.value)
    else { return false }
    let date = WrittenDate(day: day.value, month: month.value, year: year.value, end: day.end)
    replace(index, day.end, by: words(date, before: index))
    numberStart = index
    return true
  }

  private func date(at start: Int) -> WrittenDate? {
    guard let first = part(at: start), first.length <= 2, let (sign, next) = sign(at: first.end),
      let second = part(at: next)
    else { return nil }
    if second.length == 4 {
      guard sign != .dot, isMonth(first.value), isYear(second) else { return nil }
      return WrittenDate(day: nil, month: first.value, year: second.value, end: second.end)
    }
    guard isDay(first.value, second.value) else { return nil }
    let short = WrittenDate(day: first.value, month: second.value, year: nil, end: second.end)
    guard let (again, last) = self.sign(at: second.end), let third = part(at: last),
      again == sign || (sign == .dash && again == .slash)
    else { return sign == .dot ? nil : short }
    if third.length == 4, isYear(third) {
      return WrittenDate(day: first.value, month: second.value, year: third.value, end: third.end)
    }
    if third.length == 2, sign != .dot, again == sign {
      let year = third.value < 50 ? 2000 + third.value : 1900 + third.value
      return WrittenDate(day: first.value, month: second.value, year: year, end: third.end)
    }
    return sign == .dot ? nil : short
  }

  private func isDay(_ day: Int, _ month: Int) -> Bool {
    isMonth(month) && day >= 1
      && day <= (month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31)
  }

  private func isMonth(_ month: Int) -> Bool { (1...12).contains(month) }

  private func isYear(_ part: Part) -> Bool {
    part.length == 4 && (1000...2999).contains(part.value)
  }

  private func isEnd(_ end: Int) -> Bool {
    if isLetter(at: end) || isDigit(at: end) { return false }
    if let (_, next) = sign(at: end), isDigit(at: next) { return byte(end) == UInt8(ascii: "-") }
    return byte(end) != UInt8(ascii: "%")
  }

  private func isRange(from day: Int, to date: WrittenDate) -> Bool {
    guard let last = date.day else { return false }
    return day < last && isDay(day, date.month)
  }

  /// Whether a day and a month without a year are a date: 8/10 may be so many of ten.
  private func isMeant(_ date: WrittenDate, from start: Int) -> Bool {
    guard let day = date.day else { return true }
    let before = words(before: start, limit: 2)
    if let last = before.first, dateWords.contains(last) { return true }
    if before.first == "số", ["tỷ", "tỉ"].contains(before.last) { return false }
    if before.count == 2, before[0].allSatisfy(\.isNumber), before[1] == "và" { return false }
    let month = date.month
    // All day and night.
    if day == 24, month == 7 { return false }
    let next = skipSpaces(date.end)
    let following = next > date.end ? word(at: next) : ""
    if !following.isEmpty, !wordsBehindDates.contains(following) {
      // “5/6 hộ”, “5-7 người”: something counted; 29-8 cannot be.
      return day > month && byte(digitEnd(start)) != UInt8(ascii: "/")
        && !measures.contains(following)
    }
    return day > month || holidays.contains(day * 100 + month)
      || (byte(start - 1) == UInt8(ascii: "(") && byte(date.end) == UInt8(ascii: ")"))
  }

  // MARK: Saying it

  private func words(_ date: WrittenDate, before start: Int?) -> String {
    let before = start.flatMap { word(before: $0) }
    var words = ""
    if let day = date.day {
      if before.map({ !daysBefore.contains($0) }) ?? true { words = "ngày " }
      words += "\(day) tháng \(date.month)"
    } else {
      if before.map({ !numberedPeriods.contains($0) }) ?? true { words = "tháng " }
      words += "\(date.month)"
    }
    if let year = date.year { words += " năm \(year)" }
    return words
  }

  private mutating func say(day: Int, until date: WrittenDate) {
    let lead = word(before: index).map(daysBefore.contains) == true ? "" : "ngày "
    replace(index, date.end, by: "\(lead)\(day) đến \(words(date, before: nil))")
  }
}

/// Behind these a day needs no “ngày”.
private let daysBefore: Set<String> = ["ngày", "mùng", "mồng", "rằm"]

/// Behind these a number before a year is not a month's.
private let numberedPeriods: Set<String> = [
  "tháng", "quý", "kỳ", "tuần", "số", "đợt", "vụ", "lần", "khóa", "khoá", "hạng",
]

/// Behind these two numbers are a day and a month.
private let dateWords: Set<String> = [
  "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "mùng", "mồng", "dịp", "lễ", "niệm",
  "khánh", "nay", "qua", "mai", "hai", "ba", "tư", "năm", "sáu", "bảy", "nhật", "hết", "trước",
]

/// What stands behind a date, and not behind a number of things.
private let wordsBehindDates: Set<String> = [
  "của", "là", "và", "vừa", "tại", "ở", "đến", "này", "sắp", "tới", "đã", "trên", "theo", "năm",
  "hằng", "hàng", "cho", "do", "để", "khi", "thì", "với", "trong", "qua", "vào", "sẽ", "từ", "cũng",
  "được", "có", "hai", "huyện", "xã", "tỉnh", "phường", "thị", "các", "nhằm", "ông", "bà", "anh",
  "chị",
]

private let measures: Set<String> = [
  "người", "hộ", "con", "cây", "tấn", "xã", "ấp", "điểm", "mét", "giờ", "phút", "tuổi", "tỷ", "tỉ",
]

/// Days that all know by their numbers, day before month: 2-9, 30-4.
private let holidays: Set<Int> = [
  101, 302, 903, 2603, 3004, 105, 1905, 106, 2106, 2806, 2707, 1908, 209, 1010, 2010, 2011, 2212,
]
