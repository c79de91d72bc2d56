internal import Diagnostics
internal import FrontMatter

extension KeyedValue {
  /// A day, perhaps with a time.
  var dateTime: Located<DateTime>? { moment(takesTime: true) }

  private func moment(takesTime: Bool) -> Located<DateTime>? {
    if isAsked(.date(takesTime: takesTime)) { return nil }
    guard let text = scalar(.date).map(foldedLine) else { return nil }
    do throws(DateMistake) {
      return Located(try DateTime(parsing: text), node.range)
    } catch {
      report(error, in: text, takesTime: takesTime)
      return nil
    }
  }

  /// A day without a time.
  var locatedDay: Located<CivilDate>? {
    guard let moment = moment(takesTime: false) else { return nil }
    if moment.value.secondOfDay != nil {
      error(
        "unexpected-time", "\(quoted(key)) is a day and takes no time.",
        help: scalar(.date).map { "Write “\(foldedLine($0).prefix(10))”." })
    }
    return Located(moment.value.date, moment.range)
  }

  var day: CivilDate? { locatedDay?.value }

  private func report(_ mistake: DateMistake, in text: String, takesTime: Bool) {
    let moment = suggestedDate(for: text)
    let suggestion = moment.map { takesTime ? $0 : String($0.prefix(10)) }
    // A time that the author wrote is not left out without a question.
    let fix = suggestion == moment ? suggestion : nil
    let forms: Message = "Write it like “2019-06-05”, “05/06/2019” or “05/06/2019 09:34”."
    let help: Message = suggestion.map { "Write “\($0)”." } ?? forms
    switch mistake {
    case .form:
      error(
        "invalid-date", "\(quoted(key)) takes a date, but \(quoted(text)) is not written as one.",
        help: help, fix: hasWholeYear(text) ? fix : nil)
    case .shortYear:
      error("invalid-date", "The year of \(quoted(text)) needs four digits.", help: help)
    case .monthFirst:
      error(
        "invalid-date", "\(quoted(text)) has the month first, but dates are written day first.",
        help: help, fix: fix)
    case .noSuchDay(let year, let month):
      error("invalid-date", "The day \(quoted(text)) does not exist.", help: dayHelp(year, month))
    case .noSuchTime:
      error(
        "invalid-date", "The time of \(quoted(text)) does not exist.",
        help: "Hours are from 00 to 23, minutes and seconds from 00 to 59, "
          + "offsets from -14:00 to +14:00.")
    }
  }

  /// Whether the text names its century, which else would be a guess.
  private func hasWholeYear(_ text: String) -> Bool {
    text.utf8.split { !isDigit($0) }.contains { $0.count == 4 }
  }

  private func dayHelp(_ year: Int, _ month: Int) -> Message {
    guard (1...12).contains(month) else { return "Months are from 01 to 12." }
    guard year > 0 else { return "Years are from 0001 to 9999." }
    return "Month \(month) of \(year) has \(CivilDate.days(inMonth: month, of: year)) days."
  }
}

/// Reports a period that ends before it begins.
func checkPeriod(
  from: CivilDate?, until: CivilDate?, _ given: GivenKeys, _ decoder: FileDecoder
) {
  guard let from, let until, until < from, let key = given["until"] else { return }
  decoder.error(
    "ends-before-it-begins", key.range,
    "The last day, \(quoted(key.written)) (\(until.dayMonthYear)), is before the first one, "
      + "\(quoted(given["from"]?.written ?? "from")) (\(from.dayMonthYear)).",
    help: "Correct one of the two days.")
}
