import Build
import Content
import Diagnostics
import Pages
import Site
import Templates

/// A text, with why it is named.
struct DeskEntryView: Sendable {
  var title: String
  var note: String
  var path: String?
  var url: String?
  /// The page with what becomes of it.
  var desk: String?

  static let view = View<DeskEntryView>("entry", "A text or a unit.") {
    ViewField.text("title", "Its title.") { $0.title }
    ViewField.text("note", "Why it is named.") { $0.note }
    ViewField.text("path", "Its file.") { $0.path }
    ViewField.url("url", "Its page.") { $0.url.map(Link.external) }
    ViewField.url("desk", "What becomes of it.") { $0.desk.map(Link.external) }
  }
}

/// The desk of a newsroom.
struct DeskView: Sendable {
  var site: String
  var home: String
  var revision: Int
  var problems: ProblemListView
  var counts: String
  var unpublished: [DeskEntryView]
  var upcoming: [DeskEntryView]
  var latest: [DeskEntryView]
  var week: DeskEntryView?

  private static let longestList = 200

  init(_ live: LiveSite, _ language: Language, _ token: String) {
    let (settings, base) = (live.site.settings, live.site.settings.basePath)
    let offset = settings.timeZoneOffset
    site = settings.title
    home = base
    revision = live.revision
    problems = ProblemListView(live.report, language, token)
    counts = DeskWords.counts(errors: live.report.errors, warnings: live.report.warnings)
    let withheld = live.unpublished
    unpublished = withheld.prefix(Self.longestList).map {
      DeskEntryView(
        title: $0.title, note: DeskWords.reason($0.publication, offset), path: $0.path,
        url: base + $0.address)
    }
    upcoming = UpcomingChange.all(
      of: live.articles, live.site.registries.places, after: live.clock, siteOffset: offset
    ).prefix(10).map { change in
      DeskEntryView(
        title: change.title,
        note: "\(DeskDates.moment(change.moment, offset)): \(DeskWords.change(change.reason))",
        path: change.path, url: change.address.map { base + $0 })
    }
    let badges = Dictionary(
      withheld.map { ($0.address, DeskWords.reason($0.publication, offset)) },
      uniquingKeysWith: { first, _ in first })
    latest = live.site.articles.prefix(10).map { article in
      let day = DeskDates.moment(article.published, offset)
      return DeskEntryView(
        title: article.title, note: badges[article.address].map { "\(day) · \($0)" } ?? day,
        path: article.path, url: base + article.address,
        desk: PreviewHandler.own + "bai?a=" + article.address)
    }
    week = live.site.articles.first { badges[$0.address] == nil }.flatMap {
      live.faces(of: $0.address, root: base)
    }.map {
      DeskEntryView(
        title: "Bản tin tuần mới nhất", note: "", url: base + $0.week,
        desk: PreviewHandler.own + PreviewHandler.sheets + $0.week)
    }
  }

  static let view = View<DeskView>("desk", "The desk of a newsroom.") {
    ViewField.text("site", "The site's title.") { $0.site }
    ViewField.url("home", "The front page.") { .external($0.home) }
    ViewField.text("revision", "Which state of the site this is.") { String($0.revision) }
    ViewField.record("problems", of: ProblemListView.view, "What is wrong.") {
      ProblemListView.view.record($0.problems)
    }
    ViewField.text("counts", "How many errors and warnings there are.") { $0.counts }
    ViewField.list("unpublished", of: DeskEntryView.view, "What readers do not see, and why.") {
      $0.unpublished
    }
    ViewField.flag("hasUnpublished", "Whether there is any.") { !$0.unpublished.isEmpty }
    ViewField.list("upcoming", of: DeskEntryView.view, "What changes by itself, the next first.") {
      $0.upcoming
    }
    ViewField.flag("hasUpcoming", "Whether anything does.") { !$0.upcoming.isEmpty }
    ViewField.list("latest", of: DeskEntryView.view, "The newest ten articles.") { $0.latest }
    ViewField.flag("hasLatest", "Whether there is any.") { !$0.latest.isEmpty }
    ViewField.list("week", of: DeskEntryView.view, "The newest weekly bulletin, if any.") {
      $0.week.map { [$0] } ?? []
    }
  }
}

/// What becomes of one article.
struct ArticleDeskView: Sendable {
  var faces: ArticleFaces
  var address: String
  var page: String
  var badge: String?
  var problems: ProblemListView

  init(
    _ faces: ArticleFaces, _ address: String, _ site: LiveSite, _ language: Language,
    _ token: String
  ) {
    self.faces = faces
    self.address = address
    page = site.site.settings.basePath + address
    let offset = site.site.settings.timeZoneOffset
    badge = site.unpublished.first { $0.address == address }.map {
      DeskWords.reason($0.publication, offset)
    }
    let path = site.site.articles.first { $0.address == address }?.path
    var report = site.report
    report.diagnostics = report.diagnostics.filter { $0.path == path }
    problems = ProblemListView(report, language, token)
  }

  static let view = View<ArticleDeskView>("article-desk", "What becomes of one article.") {
    ViewField.text("title", "Its title.") { $0.faces.title }
    ViewField.url("page", "Its page.") { .external($0.page) }
    ViewField.text("badge", "Why readers do not see it; empty if they do.") { $0.badge }
    ViewField.text("fullTitle", "The title in browsers and search engines.") { $0.faces.fullTitle }
    ViewField.text("description", "The description in search engines.") { $0.faces.description }
    ViewField.text("address", "The whole address.") { $0.faces.url }
    ViewField.markup("feed", "The text in feeds.") {
      $0.faces.feedHTML.map(Markup.html)
    }
    ViewField.text("spoken", "The text on the radio; empty if it is not read.") { $0.faces.spoken }
    ViewField.text("duration", "How long that takes.") { $0.faces.duration }
    ViewField.record("problems", of: ProblemListView.view, "What is wrong with its file.") {
      ProblemListView.view.record($0.problems)
    }
  }
}
