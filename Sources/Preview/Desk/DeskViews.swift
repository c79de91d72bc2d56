import Build
import Content
import Diagnostics
import Pages
import Site
import Templates

/// What is wrong with a project.
struct ProblemListView: Sendable {
  var problems: [ProblemView]
  /// How many more there are.
  var others: Int

  /// More than anybody reads at once.
  private static let limit = 50

  init(_ report: BuildReport, _ language: Language) {
    let sorted =
      report.diagnostics.filter { $0.severity == .error }
      + report.diagnostics.filter { $0.severity == .warning }
    problems = sorted.prefix(Self.limit).map { ProblemView($0, language) }
    others = max(0, sorted.count - Self.limit)
  }

  static let view = View<ProblemListView>("problems", "What is wrong with a project.") {
    ViewField.list("problems", of: ProblemView.view, "Errors first.") { $0.problems }
    ViewField.text("others", "How many more there are; empty for none.") {
      $0.others > 0 ? String($0.others) : nil
    }
    ViewField.flag("isEmpty", "Whether nothing is wrong.") { $0.problems.isEmpty }
  }
}

/// Something that an author should mend.
struct ProblemView: Sendable {
  var diagnostic: Diagnostic
  var language: Language

  init(_ diagnostic: Diagnostic, _ language: Language) {
    self.diagnostic = diagnostic
    self.language = language
  }

  static let view = View<ProblemView>("problem", "Something that an author should mend.") {
    ViewField.flag("isError", "Whether it keeps the site from being published.") {
      $0.diagnostic.severity == .error
    }
    ViewField.text("place", "The file with the line.") {
      "\($0.diagnostic.path):\($0.diagnostic.line)"
    }
    ViewField.text("message", "What is wrong.") { $0.diagnostic.message.text(in: $0.language) }
    ViewField.text("id", "Its name.") { $0.diagnostic.id }
    ViewField.text("help", "What to write instead.") { $0.diagnostic.help?.text(in: $0.language) }
    ViewField.flag("hasExcerpt", "Whether its line is shown.") { $0.diagnostic.excerpt != nil }
    ViewField.text("line", "The line's number.") { String($0.diagnostic.line) }
    ViewField.text("before", "The line before what is meant.") { $0.excerpt.before }
    ViewField.text("marked", "What is meant.") { $0.excerpt.marked }
    ViewField.text("after", "The line behind it.") { $0.excerpt.after }
  }

  private var excerpt: (before: String, marked: String, after: String) {
    let characters = Array(diagnostic.excerpt ?? "")
    let start = min(max(0, diagnostic.column - diagnostic.excerptColumn), characters.count)
    let end = min(start + max(1, diagnostic.length), characters.count)
    // A place at a line's end is shown as a blank.
    let marked = start == end ? " " : String(characters[start..<end])
    return (
      (diagnostic.excerptColumn > 1 ? "…" : "") + String(characters[..<start]), marked,
      String(characters[end...])
    )
  }
}

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

  init(_ live: LiveSite, _ language: Language) {
    let (settings, base) = (live.site.settings, live.site.settings.basePath)
    let offset = settings.timeZoneOffset
    site = settings.title
    home = base
    revision = live.revision
    problems = ProblemListView(live.report, language)
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

  init(_ faces: ArticleFaces, _ address: String, _ site: LiveSite, _ language: Language) {
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
    problems = ProblemListView(report, language)
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
