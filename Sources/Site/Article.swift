package import Content
package import Digests
import Synchronization

/// An article that the site shows, resolved against everything else.
///
/// A class, because pages by the thousand refer to it; it never changes.
package final class Article: Sendable {
  // What passes over all articles ask for, so that they need not look into each one's file.
  private let ownTitle: String
  /// The file's path and digests.
  package let path: String
  package let digest: Digest
  package let interface: Digest
  package let isDraft: Bool
  package let isCorrected: Bool
  package let pinnedUntil: CivilDate?
  /// Whether search engines should show its page: no draft, and no text whose original is elsewhere.
  package let isForSearchEngines: Bool
  package let hasCommendations: Bool
  package let hasModels: Bool
  package let seriesPart: Int?
  private let placement: ArticlePlacement
  /// Set where the file is at hand.
  private let known: ArticleDetails?
  /// Set where the details are found only when somebody asks for them.
  private let summary: Summary?
  private let found = AtomicLazyReference<ArticleDetails>()
  private let foundCommendations = AtomicLazyReference<Shared<[ResolvedCommendation]>>()

  /// An article whose file is not at hand.
  private struct Summary: Sendable {
    let shared: Shared<ArticleSummary>
    let finder: ArticleFinder
  }

  init(
    _ source: borrowing Shared<ArticleSource>, _ placement: ArticlePlacement,
    details: ArticleDetails
  ) {
    ownTitle = source.value.title.value
    path = source.value.path
    digest = source.value.digest
    interface = source.value.interface
    isDraft = source.value.isDraft
    isCorrected = !source.value.corrections.isEmpty
    pinnedUntil = source.value.pinnedUntil?.value
    isForSearchEngines = !source.value.isDraft && source.value.source?.url == nil
    seriesPart = source.value.series?.part.value
    hasCommendations = !source.value.commendations.isEmpty
    hasModels = !source.value.models.isEmpty
    self.placement = placement
    known = details
    summary = nil
  }

  init(
    _ shared: Shared<ArticleSummary>, _ placement: ArticlePlacement, _ finder: ArticleFinder
  ) {
    ownTitle = ""
    path = shared.value.path
    digest = shared.value.digest
    interface = shared.value.interface
    isDraft = shared.value.isDraft
    isCorrected = shared.value.isCorrected
    pinnedUntil = shared.value.pinnedUntil
    isForSearchEngines = !shared.value.isDraft && !shared.value.isFromElsewhere
    seriesPart = shared.value.series?.part
    hasCommendations = shared.value.commendationCount > 0
    hasModels = !shared.value.models.isEmpty
    self.placement = placement
    known = nil
    summary = Summary(shared: shared, finder: finder)
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

  // MARK: What its own page shows

  package var details: ArticleDetails {
    if let details = known ?? found.load() { return details }
    guard let summary else { preconditionFailure("an article without a summary has its details") }
    return found.storeIfNil(summary.finder.details(of: self))
  }

  package var source: ArticleSource { _read { yield details.shared.value } }
  // Parts of it, for those who need no more: a copy of the whole would count references to all that it holds.
  package var body: BodyOutline { details.shared.value.body }
  package var writtenLead: String? { details.shared.value.lead?.value }
  /// What descriptions and feeds say of it: the lead, else the body's first paragraph.
  package var abstract: String? { lead ?? details.shared.value.excerpt }
  package var writtenAuthors: [Author] { details.shared.value.authors }
  package var corrections: [Correction] { details.shared.value.corrections }
  package var aliases: [Located<String>] { details.shared.value.aliases }
  /// Whose text it is, if another one's.
  package var attribution: Attribution? { details.shared.value.source }
  /// Where its original is, if that is on another site.
  package var original: String? { details.shared.value.source?.url?.value }
  /// As printed over the title: its own, its column's or its first unit's name.
  package var kicker: String? { details.kicker }
  package var photo: ResolvedPhoto? { details.photo }
  package var photos: [ResolvedPhoto] { details.photos }
  package var video: ResolvedMedia? { details.video }
  package var audio: ResolvedMedia? { details.audio }
  package var attachments: [ResolvedAttachment] { details.attachments }
  package var models: [ResolvedModel] { hasModels ? details.models : [] }
  /// In step with `source.body.references`.
  package var targets: [LinkTarget] { details.targets }

  // MARK: What tables show of it, for which its file need not be at hand

  /// The title, and the lead with the prefix of its day: at once, since both are decoded together.
  package var words: (title: String, lead: String?) {
    guard let summary, found.load() == nil else { return (title, details.lead) }
    let words = summary.shared.value.words
    return (words.title, words.lead.map { summary.finder.prefixed($0, on: date.date) })
  }
  package var title: String {
    guard let summary else { return ownTitle }
    return summary.shared.value.words.title
  }
  /// With the prefix of its day.
  package var lead: String? {
    if let details = known ?? found.load() { return details.lead }
    return words.lead
  }
  /// As the article writes them.
  package var authorNames: [String] {
    guard let summary else { return details.shared.value.authors.map(\.name.value) }
    return summary.shared.value.authors
  }
  package var commendations: [ResolvedCommendation] {
    if !hasCommendations { return [] }
    guard let summary else { return details.commendations }
    if let found = foundCommendations.load() { return found.value }
    // Of the summary even if the file is at hand: it is what the honour roll was made of.
    let commendations = summary.finder.commendations(of: summary.shared.value)
    return foundCommendations.storeIfNil(Shared(commendations)).value
  }
  /// How many recipients its commendations have.
  package var recipientCount: Int {
    if let summary, let count = summary.shared.value.recipientCount { return count }
    return commendations.reduce(0) { $0 + $1.recipients.count }
  }
  /// The ids of its models; nil for one without.
  package var modelIDs: [String?] {
    guard let summary else { return models.map { $0.source.id?.value } }
    return summary.shared.value.models
  }
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
