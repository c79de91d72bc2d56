package import Content
package import Diagnostics
package import Pages
package import Site

/// A site as it is between two edits, whose pages are made when somebody asks for them. Immutable.
///
/// It has pages even while there are errors: a text with some is shown as it was when it was last right, and so is the whole
/// site where what all pages share is wrong.
package final class LiveSite: Sendable {
  /// Greater for each one that is other than the one before.
  package let revision: Int
  /// The paths of the files for which it is another.
  package let changes: [String]
  package let report: BuildReport
  /// The present, when the site was made.
  package let clock: Moment
  /// What is wrong with files as files.
  let discovery: [Diagnostic]
  /// The project's folder.
  package let root: String
  private let pictures: LivePictures
  let plan: BuildRun.Plan

  package enum File: Sendable {
    case bytes([UInt8])
    /// A file of the project, by its path on the disk.
    case copy(String)
  }

  init(
    _ plan: BuildRun.Plan, _ report: BuildReport, _ pictures: LivePictures, clock: Moment,
    changes: [String], discovery: [Diagnostic], after former: LiveSite?
  ) {
    revision = (former?.revision ?? 0) + 1
    self.changes = changes
    self.report = report.told
    self.clock = clock
    self.discovery = discovery
    root = pictures.root
    self.pictures = pictures
    self.plan = plan
  }

  /// The same but for the words of some bodies, which its pages show as they are now.
  init(_ former: LiveSite, changes: [String]) {
    revision = former.revision + 1
    self.changes = changes
    report = former.report
    clock = former.clock
    discovery = former.discovery
    root = former.root
    pictures = former.pictures
    plan = former.plan
  }

  package var site: Site { plan.pages.site }

  /// Those of the project, published or not.
  package var articles: [Shared<ArticleSource>] { plan.content.articles }

  var clockBounds: ClockBounds { plan.pages.clockBounds }

  /// An article as it is met elsewhere than on its page; nil for an address of no article.
  package func faces(of address: String, root: String) -> ArticleFaces? {
    plan.pages.faces(of: address, root: root)
  }

  /// When it may be another although no file changes.
  package var until: Moment? { clockBounds.until }

  /// Nil if the site has no such page. Photos take a moment, and another program: not to be called in a task.
  package func file(at address: String) -> File? {
    guard let page = plan.pages.page(at: address) else { return nil }
    return switch page.body {
    case .copied(let path, _): .copy(root + "/" + path)
    case .cleaned(let path, _): pictures.cleaned(path).map(File.bytes)
    case .derived(let derivation): pictures.photo(derivation).map(File.bytes)
    case .templated, .generated, .composed:
      .bytes(page.file(templates: plan.templates.templates).bytes)
    }
  }

  /// A fix that the report has.
  ///
  /// - Parameters:
  ///   - path: of its file.
  ///   - key: its name: see ``Fix/key``.
  package func fix(of path: String, key: String) -> Fix? {
    report.diagnostics.lazy.filter { bytesEqual($0.path, path) }.compactMap(\.fix)
      .first { $0.key == key }
  }

  /// Whether the site has such a page.
  package func has(_ address: String) -> Bool { plan.pages.has(address) }
}
