import Content
import Diagnostics
import Markdown

extension FuzzTarget {
  /// A date that is read is read again from its usual form; a text that is none gets a date proposed that is one.
  static let dates = FuzzTarget("dates") { bytes in
    let text = text(bytes)
    if let date = DateTime(text) {
      try check(date)
    } else if let suggestion = suggestedDate(for: text) {
      try check(unwrapped(DateTime(suggestion), "what is proposed, “\(suggestion)”, is no date"))
    }
    try checkArithmetic(bytes)
  }
}

private func check(_ date: DateTime) throws {
  let written = form(of: date)
  let again = DateTime(written)
  try require(again == date, "“\(written)” reads as \(String(describing: again)), not \(date)")
  try require(
    CivilDate(daysSinceEpoch: date.date.daysSinceEpoch) == date.date, "\(date) has another number")
  guard date.secondOfDay != nil, let offset = date.offset else { return }
  let shown = date.moment(siteOffset: 0).dateTime(offset: offset)
  try require(shown == date, "\(date) is shown as \(shown)")
}

/// `2019-06-05T09:34:44+07:00`, as much of it as there is.
private func form(of date: DateTime) -> String {
  let day = date.date
  var text = "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
  guard let second = date.secondOfDay else { return text }
  text += "T\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
  guard let offset = date.offset else { return text }
  let minutes = abs(offset)
  return text + (offset < 0 ? "-" : "+") + "\(digits(minutes / 60, 2)):\(digits(minutes % 60, 2))"
}

private func digits(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}

/// Takes the first bytes as the number of a day within the years 1 to 9999.
private func checkArithmetic(_ bytes: [UInt8]) throws {
  let first = -719_162
  let number = first + bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } % 3_652_059
  let day = CivilDate(daysSinceEpoch: number)
  try require(
    CivilDate(year: day.year, month: day.month, day: day.day) == day, "\(day) is in no calendar")
  try require(day.daysSinceEpoch == number, "\(day) has another number than \(number)")
  try require(
    CivilDate(daysSinceEpoch: number + 1) > day || day.year == 9999, "\(day) is not before the next"
  )
  let week = day.isoWeek
  try require((1...53).contains(week.week), "\(day) is in week \(week.week)")
  try require(abs(week.year - day.year) <= 1, "\(day) is in a week of \(week.year)")
  try require((1...7).contains(day.weekday), "\(day) is on day \(day.weekday) of its week")
}
