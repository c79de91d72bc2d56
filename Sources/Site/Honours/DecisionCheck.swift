import Content
import Diagnostics
import VietnameseText

/// Finds decisions that articles date differently, though number, year and authority are the same.
///
/// Numbers of the state's offices begin anew each year, so one of the dates is wrong; those of the Party run by
/// committee term, so one number may occur twice in a congress year: there it is worth a look only.
struct DecisionCheck {
  private struct Key: Hashable {
    var authority: Int
    var number: TextKey
    var year: Int
  }

  private let authorities: [Authority]
  private var first: [Key: (date: CivilDate, path: String)] = [:]
  private(set) var findings: [Finding] = []

  init(authorities: [Authority]) { self.authorities = authorities }

  /// - Parameter articles: from the oldest to the newest.
  mutating func check(_ articles: some Sequence<Article>) {
    for article in articles {
      for commendation in article.commendations { check(commendation, article.path) }
    }
  }

  private mutating func check(_ commendation: ResolvedCommendation, _ path: String) {
    guard let authority = commendation.authority, let number = commendation.decision,
      let numberKey = commendation.numberKey, let decided = commendation.decided
    else { return }
    let key = Key(authority: authority, number: numberKey, year: decided.value.year)
    guard let known = first[key] else {
      first[key] = (decided.value, path)
      return
    }
    if known.date == decided.value { return }
    let isState = authorities[authority].system == .state
    findings.append(
      Finding(
        isState ? .error : .warning, "decision-of-two-dates", path: path, decided.range,
        "“\(number.value)” of “\(authorities[authority].name)” is of \(decided.value.dayMonthYear) here, but of \(known.date.dayMonthYear) in \(known.path).",
        help: isState
          ? "Correct one of the dates or numbers: an office uses a number once a year."
          : "Correct one of the dates or numbers, unless a new term of the committee began between them."
      ))
  }
}
