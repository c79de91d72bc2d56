import Content
import Diagnostics

/// Years that are hardly meant: long before any article of a paper, or long after today.
///
/// Only what tells when something happened is looked at; an embargo or an expiry may lie far ahead.
struct YearCheck: Sendable {
  private let today: Int
  private let offset: Int
  static let first = 1945
  /// In days.
  private static let ahead = 366

  init(_ input: SiteInput) {
    offset = input.settings.timeZoneOffset
    today = input.clock.dateTime(offset: offset).date.daysSinceEpoch
  }

  func check(_ source: ArticleSource, findings: inout [Finding]) {
    Self.forEachDay(of: source) { day in
      guard let fault = fault(day.value) else { return }
      findings.append(
        Finding(
          .warning, "unlikely-year", path: source.path, day.range,
          "The year \(day.value.year) is \(fault).",
          help: "Correct it if it is a slip of the keyboard."))
    }
  }

  private func fault(_ day: CivilDate) -> Message? {
    if day.year < Self.first { return "before \(Self.first)" }
    return day.daysSinceEpoch > today + Self.ahead ? "more than a year from now" : nil
  }

  /// - Parameter body: is given each day; of a model's year the first one.
  private static func forEachDay(of source: ArticleSource, _ body: (Located<CivilDate>) -> Void) {
    if source.isDated { body(Located(source.date.value.date, source.date.range)) }
    if let updated = source.updated { body(Located(updated.value.date, updated.range)) }
    for commendation in source.commendations {
      if let decided = commendation.decided { body(decided) }
    }
    for model in source.models {
      guard let year = model.year, let day = CivilDate(year: year.value, month: 1, day: 1) else {
        continue
      }
      body(Located(day, year.range))
    }
  }

  /// The moments from which a day is no longer too far ahead.
  static func boundaries(of source: ArticleSource, offset: Int, _ body: (Moment) -> Void) {
    forEachDay(of: source) { day in
      let first = CivilDate(daysSinceEpoch: day.value.daysSinceEpoch - ahead)
      body(DateTime(date: first).moment(siteOffset: offset))
    }
  }
}
