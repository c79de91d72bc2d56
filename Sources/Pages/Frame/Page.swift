import Content
package import Digests
import Site
package import Templates

/// A file of the site to be: its address and how its bytes are made.
///
/// A class, as lists of all pages are put in order and joined: copies would count references to all that pages hold.
package final class Page: Sendable {
  package enum Body: Sendable {
    /// A template with the records of `PageTemplate.frames`, made when they are needed.
    case templated(PageTemplate, @Sendable () -> [Record])
    /// XML or text written by code.
    case generated(@Sendable () -> [UInt8])
    /// The same with bodies of articles in it.
    case composed(@Sendable () -> ComposedFile)
    /// A file of the project, as it is, with the digest of its bytes.
    case copied(path: String, Digest)
    /// A picture of the project without what the camera wrote, with the digest of its bytes.
    case cleaned(path: String, Digest)
    /// A photo made of one of the project.
    case derived(PhotoDerivation)
  }

  package let address: String
  package let body: Body
  /// Set only for the page that servers show under any address: its links start here instead of going up.
  package let absoluteRoot: String?
  /// Adds what the body is made from; nil where the body itself is quickly made, and is its own fingerprint.
  private let inputs: (@Sendable (inout Fingerprint) -> Void)?
  private let crawling: Crawling

  /// Whether sitemaps name a page.
  enum Crawling: Sendable {
    case hidden
    /// With the time of its last change where that is known: for articles.
    case listed(modified: Moment?)
  }

  init(
    _ address: String, _ body: Body, crawling: Crawling = .listed(modified: nil),
    absoluteRoot: String? = nil, inputs: (@Sendable (inout Fingerprint) -> Void)? = nil
  ) {
    self.address = address
    self.body = body
    self.crawling = crawling
    self.absoluteRoot = absoluteRoot
    self.inputs = inputs
  }

  /// As sitemaps name it; nil for a page that they do not name.
  var location: SitemapLocation? {
    guard case .templated = body, case .listed(let modified) = crawling else { return nil }
    return SitemapLocation(address: address, modified: modified)
  }

  /// Adds all that decides the page's bytes.
  ///
  /// - Parameter templates: the digests of the templates of all kinds of pages.
  package func addInputs(to fingerprint: inout Fingerprint, templates: [PageTemplate: Template]) {
    if let absoluteRoot { fingerprint.add(.settings) { $0.add(value: absoluteRoot) } }
    switch body {
    case .templated(let kind, let records):
      if let template = templates[kind] { fingerprint.add(.template, template.digest) }
      if inputs == nil {
        for record in records() { fingerprint.add(.content, record.digest) }
      }
    case .generated(let make):
      if inputs == nil { fingerprint.add(.content, .of(make())) }
    case .composed(let make):
      if inputs == nil { fingerprint.add(.content, .of(make().bytes)) }
    case .copied(let path, let digest), .cleaned(let path, let digest):
      // The path too: two files may have one address, which is a mistake even if they are the same.
      fingerprint.add(.content) { builder in
        builder.add(value: path)
        builder.add(digest)
      }
    case .derived(let derivation):
      fingerprint.add(.content) {
        $0.add(value: derivation.path)
        $0.add(derivation.key)
      }
    }
    inputs?(&fingerprint)
  }

  /// The page's bytes, and where bodies of articles stand in them; nothing for one that is made of a file of the project.
  ///
  /// - Parameter templates: those of all kinds of pages.
  package func file(templates: [PageTemplate: Template]) -> ComposedFile {
    switch body {
    case .templated(let kind, let records):
      var bytes = kind.preamble
      let pieces = templates[kind]?.render(records(), root: root, into: &bytes) ?? []
      return ComposedFile(bytes: bytes, pieces: pieces)
    case .generated(let make): return ComposedFile(bytes: make(), pieces: [])
    case .composed(let make): return make()
    case .copied, .cleaned, .derived: return ComposedFile(bytes: [], pieces: [])
    }
  }

  /// The file of the project that the page is made of, if it is made of one alone.
  package var sourcePath: String? {
    switch body {
    case .copied(let path, _), .cleaned(let path, _): path
    case .derived(let derivation): derivation.path
    case .templated, .generated, .composed: nil
    }
  }

  /// The way from this page to the site's root, as links write it.
  package var root: String { absoluteRoot ?? Addresses.root(from: address) }
}

/// The kinds of pages; each has one template, named like it.
package enum PageTemplate: String, CaseIterable, Sendable {
  case home
  case article
  case withdrawn
  case units
  case unit
  case years
  case year
  case terms
  case list
  case corrections
  case models
  case modelYear = "model-year"
  case modelList = "model-list"
  case model
  case week
  case weekScript = "week.txt"
  case weeks
  case weekYear = "week-year"
  case page
  case notFound = "not-found"
  case redirect
  case honours
  case honourList = "honour-list"
  case honourNames = "honour-names"
  case profile
  case registers
  case register
  case decisions
  case decision
  case data
  case search

  /// What its template can name: the frame of every page, then the page's own view.
  package var frames: [ViewSchema] { [FrameView.view.schema, viewSchema] }

  private var viewSchema: ViewSchema {
    switch self {
    case .home: HomeView.view.schema
    case .article: ArticleView.view.schema
    case .withdrawn: WithdrawnView.view.schema
    case .units: UnitsView.view.schema
    case .unit: UnitView.view.schema
    case .years: YearsView.view.schema
    case .year: YearView.view.schema
    case .terms: TermsView.view.schema
    case .list: ListView.view.schema
    case .corrections: CorrectionsView.view.schema
    case .models: ModelsView.view.schema
    case .modelYear: ModelYearView.view.schema
    case .modelList: ModelListView.view.schema
    case .model: ModelPageView.view.schema
    case .week: WeekView.view.schema
    case .weekScript: WeekScriptView.view.schema
    case .weeks: WeeksView.view.schema
    case .weekYear: WeekYearView.view.schema
    case .page: StandingPageView.view.schema
    case .notFound: NotFoundView.view.schema
    case .redirect: RedirectView.view.schema
    case .honours: HonoursView.view.schema
    case .honourList: HonourListView.view.schema
    case .honourNames: HonourNamesView.view.schema
    case .profile: ProfileView.view.schema
    case .registers: RegistersView.view.schema
    case .register: RegisterView.view.schema
    case .decisions: DecisionsView.view.schema
    case .decision: DecisionPageView.view.schema
    case .data: DataView.view.schema
    case .search: SearchView.view.schema
    }
  }
}

extension PageTemplate {
  /// What its files begin with: of plain text a byte order mark, since servers do not say how it is encoded.
  package var preamble: [UInt8] { rawValue.hasSuffix(".txt") ? [0xEF, 0xBB, 0xBF] : [] }
}
