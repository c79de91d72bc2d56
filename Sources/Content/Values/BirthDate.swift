/// The days on which somebody may have been born, by what a list says: a day, a month or a year.
package struct BirthDate: Sendable {
  /// The last of these days; of a year of two digits, in this century.
  let last: CivilDate
  let isOfTwoDigits: Bool

  init(last: CivilDate, isOfTwoDigits: Bool) {
    (self.last, self.isOfTwoDigits) = (last, isOfTwoDigits)
  }

  /// Nil for a text that is neither a year nor a day, which `05/06/2012`, `6/2012` and `2012-06-05` are.
  init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    guard (1...3).contains(numbers.count) else { return nil }
    let ordered = numbers[0].count == 4 ? numbers.reversed() : numbers
    guard let last = ordered.last, let number = Int(last), last.count == 2 || last.count == 4
    else { return nil }
    isOfTwoDigits = last.count == 2
    let year = isOfTwoDigits ? 2000 + number : number
    let parts = ordered.dropLast().compactMap { Int($0) }
    let month = parts.last ?? 12
    guard year >= 1900, (1...12).contains(month) else { return nil }
    let day = parts.count == 2 ? parts[0] : CivilDate.days(inMonth: month, of: year)
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    self.last = date
  }

  /// The age from which the law leaves it to others to publish a name.
  private static let grown = 16

  /// Whether that makes, or may make, somebody a child on a day.
  package func mayBeChild(on day: CivilDate) -> Bool {
    let year = isOfTwoDigits && last.year > day.year ? last.year - 100 : last.year
    return (day.year - year, day.month, day.day) < (Self.grown, last.month, last.day)
  }
}
