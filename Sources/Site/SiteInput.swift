package import Content

/// Everything that the files of one project say, each by itself, and the two things that come from outside:
/// the present and the caller's wishes.
package struct SiteInput: Sendable {
  package var settings: SiteSettings
  package var registries: Registries
  package var articles: [Shared<ArticleSource>]
  package var pages: [PageSource]
  /// The CSV files of recipients by their path in the project.
  package var recipientTables: [String: RecipientTable]
  package var files: FileCatalogue
  /// The paths of texts with mistakes, or with keys that nobody knows: they may mean more than they seem to.
  package var doubtful: Set<String> = []
  /// The present: decides about embargoes, expiry and pins.
  package var clock: Moment
  package var includesDrafts: Bool
  package var includesFuture: Bool
  package var includesExpired: Bool

  package init(
    settings: SiteSettings, registries: Registries, articles: [Shared<ArticleSource>],
    pages: [PageSource] = [], recipientTables: [String: RecipientTable] = [:],
    files: FileCatalogue = FileCatalogue([]), clock: Moment, includesDrafts: Bool = false,
    includesFuture: Bool = false, includesExpired: Bool = false
  ) {
    self.settings = settings
    self.registries = registries
    self.articles = articles
    self.pages = pages
    self.recipientTables = recipientTables
    self.files = files
    self.clock = clock
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.includesExpired = includesExpired
  }
}
