import Site

/// Those pages of the honour roll that a change of articles can reach: the lists that have what these report.
struct HonourScope: Sendable {
  let honours: EntryScope
  let decisions: EntryScope
  private let years: Set<Int>
  private let units: Set<Int>
  private let awards: Set<Int>
  private let people: Set<Int>
  private let registers: Set<RegisterYear>
  private let omitted: PageScope.Reach?

  private struct RegisterYear: Hashable {
    /// Nil for the register of those that name no authority.
    var authority: Int?
    var year: Int
  }

  init(_ change: ChangedSite, omitting omitted: PageScope.Reach?) {
    let roll = change.site.honourRoll
    func reported(_ articles: some Sequence<Int>) -> [Int] {
      Set(articles.flatMap { roll.honours(of: $0) }).sorted()
    }
    func decided(_ honours: [Int]) -> [Int] {
      Set(honours.compactMap { roll.honours[$0].decision }).sorted()
    }
    let omitsFurtherPages = omitted == .furtherHonours
    // What new articles report is new: else the roll would have been joined from all of them.
    let (changed, new) = (reported(change.changed), reported(change.new))
    honours = EntryScope(changed: changed, new: new, omitsFurtherPages: omitsFurtherPages)
    decisions = EntryScope(
      changed: decided(changed), new: decided(new), omitsFurtherPages: omitsFurtherPages)
    let shown = changed.map { roll.honours[$0] }
    years = Set(shown.map(\.year))
    units = Set(shown.compactMap(\.unit).flatMap { change.site.places.listings[$0] })
    awards = Set(shown.compactMap(\.award))
    people = Set(shown.compactMap(\.person))
    registers = Set(
      decisions.changed.map { index in
        RegisterYear(authority: roll.decisions[index].authority, year: roll.decisions[index].year)
      })
    self.omitted = omitted
  }

  /// Whether there is nothing to be made.
  var isEmpty: Bool { honours.isEmpty || omitted == .honours }

  func has(year: Int) -> Bool { omitted != .honourYears && years.contains(year) }
  func has(unit: Int) -> Bool { omitted != .honourUnits && units.contains(unit) }
  func has(award: Int) -> Bool { omitted != .honourAwards && awards.contains(award) }
  func has(person: Int) -> Bool { omitted != .profiles && people.contains(person) }
  func has(register authority: Int?) -> Bool {
    omitted != .registers && registers.contains { $0.authority == authority }
  }
  func has(register authority: Int?, year: Int) -> Bool {
    registers.contains(RegisterYear(authority: authority, year: year))
  }
  func has(decision: Int) -> Bool {
    omitted != .decisions && decisions.changed.contains(decision)
  }
  func has(dataOfHonours year: Int) -> Bool { omitted != .honourData && years.contains(year) }
  func has(dataOfDecisions year: Int) -> Bool {
    omitted != .honourData && registers.contains { $0.year == year }
  }
}
