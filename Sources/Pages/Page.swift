package import Site
package import Templates

/// A file of the site to be: its address and how its bytes are made.
package struct Page: Sendable {
  package enum Body: Sendable {
    /// A template with the records of `PageTemplate.frames`, made when they are needed.
    case templated(PageTemplate, @Sendable () -> [Record])
    /// XML or text written by code.
    case generated(@Sendable () -> [UInt8])
    /// A file under `content/`, as it is.
    case copied(ContentFile)
  }

  package var address: String
  package var body: Body
  /// Set only for the page that servers show under any address: its links start here instead of going up.
  package var absoluteRoot: String?

  init(_ address: String, _ body: Body, absoluteRoot: String? = nil) {
    self.address = address
    self.body = body
    self.absoluteRoot = absoluteRoot
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
  case page
  case notFound = "not-found"
  case redirect

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
    case .page: StandingPageView.view.schema
    case .notFound: NotFoundView.view.schema
    case .redirect: RedirectView.view.schema
    }
  }
}

extension PageTemplate {
  /// All that the template can name, as Markdown text.
  package var reference: String {
    "# \(rawValue).mustache\n\n" + ViewSchema.reference(of: frames.reversed())
  }
}
