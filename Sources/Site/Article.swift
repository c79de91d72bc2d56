package import Content
package import Digests

/// An article that the site shows, resolved against everything else.
///
/// A class, because pages by the thousand refer to it; it never changes.
package final class Article: Sendable {
  // What passes over all articles ask for, so that they need not look into each one's file.
  package let isDraft: Bool
  package let isCorrected: Bool
  package let pinnedUntil: CivilDate?
  /// Whether search engines should show its page: no draft, and no text whose original is elsewhere.
  package let isForSearchEngines: Bool
  package let hasCommendations: Bool
  package let hasModels: Bool
  private let shared: Shared<ArticleSource>
  private let placement: ArticlePlacement
  /// With the prefix of its day.
  package let lead: String?
  /// As printed over the title: its own, its column's or its first unit's name.
  package let kicker: String?
  private let records: ArticleRecords

  init(
    _ source: Shared<ArticleSource>, _ placement: ArticlePlacement, lead: String?, kicker: String?,
    _ records: ArticleRecords
  ) {
    isDraft = source.value.isDraft
    isCorrected = !source.value.corrections.isEmpty
    pinnedUntil = source.value.pinnedUntil?.value
    isForSearchEngines = !source.value.isDraft && source.value.source?.url == nil
    hasCommendations = !source.value.commendations.isEmpty
    hasModels = !source.value.models.isEmpty
    shared = source
    self.placement = placement
    self.lead = lead
    self.kicker = kicker
    self.records = records
  }

  // MARK: Where it stands

  /// Its place in `Site.articles`.
  package var index: Int { placement.index }
  /// `2019/06/<slug>.html`.
  package var address: String { placement.address }
  package var published: Moment { placement.dates.published }
  /// `published` on the site's clocks; without a time if the author gave none.
  package var date: DateTime { placement.dates.date }
  /// When it was last changed, if it was.
  package var updated: Moment? { placement.dates.updated }
  package var updatedDate: DateTime? { placement.dates.updatedDate }
  package var column: Int? { placement.subjects.column }
  package var units: [Int] { placement.subjects.units }
  /// All units whose pages list it, ascending.
  package var listings: [Int] { placement.subjects.listings }
  package var fields: [Int] { placement.subjects.fields }
  /// Indexes in `Site.tags`.
  package var tags: [Int] { placement.terms.tags }
  /// Indexes in `Site.authors`, in step with `authorNames`.
  package var authors: [Int] { placement.terms.authors }
  /// Index in `Site.series`.
  package var series: Int? { placement.terms.series }
  package var year: Int { date.date.year }
  package var month: Int { date.date.month }

  /// What becomes of it on a site that shows nothing which readers are not to see.
  ///
  /// - Parameter siteOffset: of the site's clocks, in minutes east of Greenwich.
  package func publication(at clock: Moment, siteOffset: Int) -> Publication {
    Publication(shared, at: clock, siteOffset: siteOffset)
  }

  // MARK: What its file says

  package var source: ArticleSource { _read { yield shared.value } }
  // Parts of it, for those who need no more: a copy of the whole would count references to all that it holds.
  package var path: String { shared.value.path }
  package var digest: Digest { shared.value.digest }
  package var interface: Digest { shared.value.interface }
  package var title: String { shared.value.title.value }
  package var body: BodyOutline { shared.value.body }
  package var writtenLead: String? { shared.value.lead?.value }
  /// What descriptions and feeds say of it: the lead, else the body's first paragraph.
  package var abstract: String? { lead ?? shared.value.excerpt }
  /// Whether it has words to begin with, though no lead.
  var lacksLead: Bool { shared.value.lead == nil && shared.value.excerpt != nil }
  package var writtenAuthors: [Author] { shared.value.authors }
  /// As the article writes them.
  package var authorNames: [String] { shared.value.authors.map(\.name.value) }
  package var seriesPart: Int? { shared.value.series?.part.value }
  package var corrections: [Correction] { shared.value.corrections }
  package var aliases: [Located<String>] { shared.value.aliases }
  /// Whose text it is, if another one's.
  package var attribution: Attribution? { shared.value.source }
  /// Where its original is, if that is on another site.
  package var original: String? { shared.value.source?.url?.value }
  /// The ids of its models; nil for one without.
  package var modelIDs: [String?] { shared.value.models.map { $0.id?.value } }

  // MARK: What that leads to

  package var photo: ResolvedPhoto? { records.files.photo }
  package var photos: [ResolvedPhoto] { records.files.photos }
  package var video: ResolvedMedia? { records.files.video }
  package var audio: ResolvedMedia? { records.files.audio }
  package var attachments: [ResolvedAttachment] { records.files.attachments }
  package var commendations: [ResolvedCommendation] { records.commendations }
  /// How many recipients its commendations have.
  package var recipientCount: Int { commendations.reduce(0) { $0 + $1.recipients.count } }
  package var models: [ResolvedModel] { records.models }
  /// In step with `source.body.references`.
  package var targets: [LinkTarget] { records.targets }
}

/// Where an article stands in the site and what it is filed under: what its file alone does not say.
struct ArticlePlacement: Sendable {
  let index: Int
  let address: String
  let dates: ArticleDates
  let subjects: ArticleSubjects
  let terms: ArticleTerms

  init(
    index: Int, _ outline: ArticleOutline, _ subjects: ArticleSubjects, _ terms: ArticleTerms
  ) {
    self.index = index
    address = outline.address
    dates = outline.dates
    self.subjects = subjects
    self.terms = terms
  }
}

/// Where a link or image of a body leads.
package enum LinkTarget: Sendable, Hashable {
  /// A page of the site by address, with the part behind `#`.
  case page(String, fragment: String?)
  /// A heading of the same body.
  case fragment(String)
  /// A file under `content/`, by its index in the catalogue.
  case file(Int)
  case external(String)
  /// To an article that is not published: its text is shown without a link.
  case unpublished
}

package struct ResolvedPhoto: Sendable {
  /// Index in the catalogue.
  package var file: Int
  package var caption: String?
  package var alt: String
  package var credit: String?
}

package struct ResolvedMedia: Sendable {
  package enum Location: Sendable {
    case file(Int)
    case external(String)
  }
  package var location: Location
  /// Index in the catalogue.
  package var poster: Int?
  package var title: String?
}

package struct ResolvedAttachment: Sendable {
  /// Index in the catalogue.
  package var file: Int
  package var name: String
}

package struct ResolvedModel: Sendable {
  package var source: ModelRecord
  package var unit: Int?
  package var field: Int?
  package var replicatedTo: [Int]
}
