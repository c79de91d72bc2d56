import Content
import Site
import Templates

/// An award to one recipient, as the honour roll shows it.
struct HonourView: Sendable {
  var honour: Honour
  var name: String
  /// Of the person or collective that an id joins.
  var profile: Link?
  var unit: LinkView?
  var award: LinkView?
  var authority: String?
  var decision: String?
  var decisionPage: Link?
  var document: Link?
  var facts: HonourFacts
  var articles: [LinkView]
  /// Whether comments are no longer taken.
  var isClosed: Bool

  /// “Quyết định số 34/QĐ-UBND ngày 11/01/2006 của …”, as far as it is known.
  var reference: String? {
    Messages.reference(
      decision: decision, decided: honour.isDecided ? honour.date : nil, authority: authority)
  }

  static let view = View<HonourView>("honour", "An award to one recipient.") {
    ViewField.text("name", "The recipient's name.") { $0.name }
    ViewField.url("profile", "The recipient's own page, if an id joins its awards.") {
      $0.profile
    }
    ViewField.text("kind", "“Cá nhân”, “Tập thể” or “Hộ gia đình”.") {
      $0.honour.kind.map(Messages.label)
    }
    ViewField.text("position", "The position.") { $0.facts.position }
    ViewField.text("organisation", "The organisation.") { $0.facts.organisation }
    ViewField.one("unit", of: LinkView.view, "The unit, under its name of that day.") { $0.unit }
    ViewField.one("award", of: LinkView.view, "The award.") { $0.award }
    ViewField.text("reference", "The decision's number, date and authority, as far as known.") {
      $0.reference
    }
    ViewField.url("decisionPage", "The decision's own page, if it has one.") { $0.decisionPage }
    ViewField.url("document", "The decision's document.") { $0.document }
    ViewField.text("date", "When it was decided, else when it was reported.") {
      Dates.day($0.honour.date)
    }
    ViewField.text("datetime", "The same for machines.") { Dates.machine($0.honour.date) }
    ViewField.flag("dated", "Whether that is the date of the decision.") { $0.honour.isDecided }
    ViewField.text("citation", "For what.") { $0.facts.citation }
    ViewField.flag("proposed", "Whether it is only proposed.") { $0.honour.status == .proposed }
    ViewField.text("commentsUntil", "Until when comments are taken.") {
      $0.facts.commentsUntil.map(Dates.day)
    }
    ViewField.flag("commentsClosed", "Whether that day is over.") { $0.isClosed }
    ViewField.flag("revoked", "Whether it was revoked.") { $0.honour.status == .revoked }
    ViewField.text("revokedBy", "By what it was revoked.") {
      $0.facts.revokedBy.map(Messages.decision)
    }
    ViewField.text("revokedOn", "When it was revoked.") { $0.facts.revokedOn.map(Dates.day) }
    ViewField.flag("hasArticles", "Whether there are articles to name here.") {
      !$0.articles.isEmpty
    }
    ViewField.list("articles", of: LinkView.view, "The articles that report it, newest first.") {
      $0.articles
    }
  }
}

/// What the reports of one award say of it: of each thing what the newest article says that says anything.
struct HonourFacts: Sendable {
  var position: String?
  var organisation: String?
  var citation: String?
  var commentsUntil: CivilDate?
  var revokedBy: String?
  var revokedOn: CivilDate?
  /// Index in the catalogue.
  var document: Int?

  init(_ honour: Honour, _ articles: [Article]) {
    add(honour.report, articles)
    for report in honour.olderReports { add(report, articles) }
  }

  /// The document alone.
  static func document(of honour: Honour, _ articles: [Article]) -> Int? {
    func document(_ report: Honour.Report) -> Int? {
      articles[report.article].commendations[report.commendation].document
    }
    return document(honour.report) ?? honour.olderReports.lazy.compactMap(document).first
  }

  private mutating func add(_ report: Honour.Report, _ articles: [Article]) {
    let commendation = articles[report.article].commendations[report.commendation]
    let (recipients, index) = (commendation.recipients.sources, report.recipient)
    position = position ?? recipients[index].position
    organisation = organisation ?? recipients[index].organisation
    citation = citation ?? recipients[index].citation ?? commendation.citation
    commentsUntil = commentsUntil ?? commendation.commentsUntil
    revokedBy = revokedBy ?? commendation.revokedBy
    revokedOn = revokedOn ?? commendation.revokedOn
    document = document ?? commendation.document
  }
}
