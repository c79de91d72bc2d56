import Templates

/// The honour roll's own page.
struct HonoursView: Sendable {
  var statistics: StatisticsView
  var years: [CountedLinkView]
  /// By decisions.
  var latest: [Record]
  var proposed: [Record]
  var hasUnits: Bool
  var hasProfiles: Bool
  var hasRegisters: Bool

  static let view = View<HonoursView>("honours", "The honour roll's own page.") {
    ViewField.one("statistics", of: StatisticsView.view, "What was awarded, by years.") {
      $0.statistics
    }
    ViewField.list("years", of: CountedLinkView.view, "The years, newest first.") { $0.years }
    ViewField.records("latest", of: HonourGroupView.view, "The newest awards, by decisions.") {
      $0.latest
    }
    ViewField.flag("hasProposed", "Whether any award is only proposed.") { !$0.proposed.isEmpty }
    ViewField.records("proposed", of: HonourGroupView.view, "The newest that are only proposed.") {
      $0.proposed
    }
    ViewField.url("units", "The lists by unit, if there are any.") {
      $0.hasUnits ? .to(Addresses.honourUnits) : nil
    }
    ViewField.url("awards", "The lists by form of award.") { _ in .to(Addresses.honourAwards) }
    ViewField.url("profiles", "Those whose awards an id joins, if there are any.") {
      $0.hasProfiles ? .to(Addresses.profiles) : nil
    }
    ViewField.url("registers", "The register of decisions, if any has a number.") {
      $0.hasRegisters ? .to(Addresses.registers) : nil
    }
  }
}

/// The awards of a year, to a unit or of one form, newest first.
struct HonourListView: Sendable {
  var title: String
  var subject: LinkView?
  var statistics: StatisticsView?
  /// The list of the year's names in alphabetical order.
  var names: Link?
  /// By decisions.
  var groups: [Record]
  var pager: PagerView

  static let view = View<HonourListView>(
    "honour-list", "The awards of a year, to a unit or of one form, newest first."
  ) {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.one("subject", of: LinkView.view, "The unit's own page; only on the first page.") {
      $0.subject
    }
    ViewField.one(
      "statistics", of: StatisticsView.view, "The year's counts; only on its first page."
    ) { $0.statistics }
    ViewField.url("names", "The year's names from A to Z; only on its first page.") { $0.names }
    ViewField.records("groups", of: HonourGroupView.view, "The awards, by decisions.") {
      $0.groups
    }
    ViewField.one("pager", of: PagerView.view, "Where to go on.") { $0.pager }
  }
}

/// A person or collective with the awards that an id joins.
struct ProfileView: Sendable {
  var name: String
  var note: String?
  var unit: LinkView?
  var honours: [Record]

  static let view = View<ProfileView>(
    "profile", "A person or collective with the awards that an id joins."
  ) {
    ViewField.text("name", "The name.") { $0.name }
    ViewField.text("note", "Who it is.") { $0.note }
    ViewField.one("unit", of: LinkView.view, "The unit.") { $0.unit }
    ViewField.records("honours", of: HonourView.view, "The awards, newest first.") { $0.honours }
  }
}
