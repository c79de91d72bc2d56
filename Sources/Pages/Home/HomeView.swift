import Templates

/// The front page.
struct HomeView: Sendable {
  var top: Record?
  var latest: [Record]
  var columns: [SectionView]
  var commendations: [AnnouncedCommendationView]
  var units: [LinkGroupView]
  var stages: [ModelStageView]
  var weeks: [WeekEntryView]

  static let view = View<HomeView>("home", "The front page.") {
    ViewField.record("top", of: CardView.view, "The pinned article, else the newest.") {
      $0.top
    }
    ViewField.records("latest", of: CardView.view, "The newest articles behind the top one.") {
      $0.latest
    }
    ViewField.list(
      "columns", of: SectionView.view, "The newest of each column that stand nowhere above."
    ) { $0.columns }
    ViewField.flag("hasCommendations", "Whether there are commendations.") {
      !$0.commendations.isEmpty
    }
    ViewField.list(
      "commendations", of: AnnouncedCommendationView.view, "The latest commendations."
    ) { $0.commendations }
    ViewField.flag("hasLatest", "Whether there are articles behind the top one.") {
      !$0.latest.isEmpty
    }
    ViewField.list("units", of: LinkGroupView.view, "Today's units, by level.") { $0.units }
    ViewField.flag("hasStages", "Whether articles report how far models came.") {
      !$0.stages.isEmpty
    }
    ViewField.list("stages", of: ModelStageView.view, "The newest models by how far they came.") {
      $0.stages
    }
    ViewField.flag("hasWeeks", "Whether there are weekly bulletins.") { !$0.weeks.isEmpty }
    ViewField.list("weeks", of: WeekEntryView.view, "The newest weekly bulletins.") { $0.weeks }
  }
}

/// The newest articles of a column.
struct SectionView: Sendable {
  var title: String
  var link: Link
  var cards: [Record]

  static let view = View<SectionView>("section", "The newest articles of a column.") {
    ViewField.text("title", "Its name.") { $0.title }
    ViewField.url("url", "Its page.") { $0.link }
    ViewField.records("cards", of: CardView.view, "The articles, newest first.") { $0.cards }
  }
}

/// A commendation as the front page announces it.
struct AnnouncedCommendationView: Sendable {
  var recipients: String
  var award: String
  var date: String
  var link: Link

  static let view = View<AnnouncedCommendationView>(
    "announced-commendation", "A commendation as the front page announces it."
  ) {
    ViewField.text("recipients", "Who: one name, and how many others.") { $0.recipients }
    ViewField.text("award", "The award's name.") { $0.award }
    ViewField.text("date", "When it was decided, or else reported.") { $0.date }
    ViewField.url("url", "The article that reports it.") { $0.link }
  }
}
