import Content
import Templates

/// The register of decisions: its authorities.
struct RegistersView: Sendable {
  var registers: [RegisterView]
  var decisions: [DecisionView]

  static let view = View<RegistersView>("registers", "The register of decisions.") {
    ViewField.list("registers", of: RegisterView.view, "The authorities with their years.") {
      $0.registers
    }
    ViewField.list("decisions", of: DecisionView.view, "The newest decisions of all.") {
      $0.decisions
    }
  }
}

/// The decisions of one authority by year.
struct RegisterView: Sendable {
  var title: String
  var link: Link
  var count: Int
  var years: [CountedLinkView]
  /// Only on its own page.
  var decisions: [DecisionView] = []

  static let view = View<RegisterView>("register", "The decisions of one authority by year.") {
    ViewField.text("title", "The authority's name.") { $0.title }
    ViewField.url("url", "Its page.") { $0.link }
    ViewField.text("count", "How many decisions it has.") { String($0.count) }
    ViewField.list("years", of: CountedLinkView.view, "Its years, newest first.") { $0.years }
    ViewField.list(
      "decisions", of: DecisionView.view, "Its newest decisions; only on its own page."
    ) { $0.decisions }
  }
}

/// The decisions of one authority in one year.
struct DecisionsView: Sendable {
  var title: String
  var authority: String?
  var decisions: [DecisionView]
  var pager: PagerView

  static let view = View<DecisionsView>(
    "decisions", "The decisions of one authority in one year."
  ) {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.text("authority", "The authority's name.") { $0.authority }
    ViewField.list("decisions", of: DecisionView.view, "The decisions, newest first.") {
      $0.decisions
    }
    ViewField.one("pager", of: PagerView.view, "Where to go on.") { $0.pager }
  }
}

/// A decision in a list.
struct DecisionView: Sendable {
  var number: String
  var decided: CivilDate?
  var document: Link?
  var page: Link?
  var list: Link
  var authority: String?
  var count: Int
  var recipients: String
  var groups: [Record]

  static let view = View<DecisionView>("decision-entry", "A decision in a list.") {
    ViewField.text("number", "“Quyết định số 34/QĐ-UBND”.") { Messages.decision($0.number) }
    ViewField.text("bareNumber", "“34/QĐ-UBND”, as articles write it.") { $0.number }
    ViewField.text("date", "When it was decided, if that is known.") {
      $0.decided.map(Dates.day)
    }
    ViewField.text("datetime", "The same for machines.") { $0.decided.map { Dates.machine($0) } }
    ViewField.url("document", "Its document.") { $0.document }
    ViewField.url("page", "Its own page, if it commends too many for this one.") { $0.page }
    ViewField.url("url", "Where all whom it commends stand: its own page, else its year's list.") {
      $0.list
    }
    ViewField.text("authority", "Who decided it.") { $0.authority }
    ViewField.text("count", "How many it commends.") { String($0.count) }
    ViewField.text("recipients", "The same in words: “45 tập thể, cá nhân”.") { $0.recipients }
    ViewField.records(
      "groups", of: HonourGroupView.view, "Whom it commends, by award; none if it has a page."
    ) { $0.groups }
  }
}

/// A page of a decision that commends many.
struct DecisionPageView: Sendable {
  /// “Quyết định số 34/QĐ-UBND”
  var title: String
  var decided: CivilDate?
  var authority: String?
  var document: Link?
  var total: Int
  /// “45 tập thể, cá nhân, hộ gia đình”
  var recipients: String
  /// Of this page, from 1.
  var number: Int
  var pages: Int
  var articles: [LinkView]
  var previous: Link?
  var next: Link?
  var groups: [Record] = []

  static let view = View<DecisionPageView>(
    "decision", "A page of a decision that commends many."
  ) {
    ViewField.text("title", "“Quyết định số 34/QĐ-UBND”.") { $0.title }
    ViewField.text("date", "When it was decided, if that is known.") { $0.decided.map(Dates.day) }
    ViewField.text("datetime", "The same for machines.") { $0.decided.map { Dates.machine($0) } }
    ViewField.text("authority", "Who decided it.") { $0.authority }
    ViewField.url("document", "Its document.") { $0.document }
    ViewField.text("total", "How many it commends.") { String($0.total) }
    ViewField.text("recipients", "The same in words: “45 tập thể, cá nhân”.") { $0.recipients }
    ViewField.flag("several", "Whether it has more pages than this one.") { $0.pages > 1 }
    ViewField.text("number", "The number of this page.") { String($0.number) }
    ViewField.text("pages", "How many pages it has.") { String($0.pages) }
    ViewField.url("previous", "The page before this one.") { $0.previous }
    ViewField.url("next", "The page after this one.") { $0.next }
    ViewField.list("articles", of: LinkView.view, "The articles that report it, newest first.") {
      $0.articles
    }
    ViewField.records("groups", of: HonourGroupView.view, "Whom it commends, by award.") {
      $0.groups
    }
  }
}
