import Build
import Content
import Diagnostics
import Foundation
import Pages
import Site
import Templates

/// The preview's own pages: what is wrong, what is left out, what will change by itself, and what becomes of an article.
struct Desk: Sendable {
  private let desk: Template
  private let article: Template
  private let problemList: Template
  /// Of what is wrong; what the desk itself says is Vietnamese.
  private let language: Language
  /// With which open pages ask for mending.
  private let token: String

  /// The program's own templates have a mistake.
  struct Mistakes: Error {
    var diagnostics: [Diagnostic]
  }

  init(
    _ files: PreviewFiles = PreviewFiles(), language: Language, token: String
  ) throws(Mistakes) {
    self.language = language
    self.token = token
    var diagnostics: [Diagnostic] = []
    let sources = files.templates.compactMap {
      SourceFile(
        path: "site-templates/" + $0.name, bytes: $0.bytes, diagnostics: &diagnostics)
    }
    let set = TemplateSet(sources)
    diagnostics += set.diagnostics
    let desk = set.resolve("desk", frames: [DeskView.view.schema], diagnostics: &diagnostics)
    let article = set.resolve(
      "article", frames: [ArticleDeskView.view.schema], diagnostics: &diagnostics)
    let problems = set.resolve(
      "problems", frames: [ProblemListView.view.schema], diagnostics: &diagnostics)
    guard let desk, let article, let problems else { throw Mistakes(diagnostics: diagnostics) }
    self.desk = desk
    self.article = article
    problemList = problems
  }

  func page(of site: LiveSite) -> [UInt8] {
    Self.render(desk, DeskView.view.record(DeskView(site, language, token)))
  }

  /// Nil for an address of no article.
  func page(ofArticle address: String, of site: LiveSite) -> [UInt8]? {
    site.faces(of: address, root: site.site.settings.basePath).map { faces in
      Self.render(
        article,
        ArticleDeskView.view.record(
          ArticleDeskView(faces, address, site, language, token)))
    }
  }

  /// A part of a page, to be shown above one of the site.
  func problems(of site: LiveSite) -> [UInt8] {
    Self.render(
      problemList, ProblemListView.view.record(ProblemListView(site.report, language, token)))
  }

  private static func render(_ template: Template, _ record: Record) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = template.render([record], root: "", into: &bytes)
    return bytes
  }

  /// Why articles are not what readers see by now, by their addresses; JSON.
  func badges(of site: LiveSite) -> [UInt8] {
    var badges: [String: String] = [:]
    let offset = site.site.settings.timeZoneOffset
    for article in site.unpublished {
      badges[article.address] = DeskWords.reason(article.publication, offset)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(badges)).map(Array.init) ?? Array("{}".utf8)
  }
}

extension LiveSite {
  /// The articles that readers do not see as they are shown here.
  var unpublished: [UnpublishedArticle] {
    UnpublishedArticle.all(
      of: articles, at: clock, siteOffset: site.settings.timeZoneOffset)
  }
}
