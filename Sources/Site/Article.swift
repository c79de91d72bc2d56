package import Content
package import Digests

/// An article that the site shows, resolved against everything else.
///
/// A class, because pages by the thousand refer to it; it never changes.
package final class Article: Sendable {
  private let shared: Shared<ArticleSource>
  package var source: ArticleSource { _read { yield shared.value } }
  // What passes over all articles ask for, so that they need not look into each one's file.
  package let title: String
  /// The file's path and digests.
  package let path: String
  package let digest: Digest
  package let interface: Digest
  /// As the article writes their names.
  package let writtenAuthors: [Author]
  package let isDraft: Bool
  package let isCorrected: Bool
  package let pinnedUntil: CivilDate?
  /// Whether search engines should show its page: no draft, and no text whose original is elsewhere.
  package let isForSearchEngines: Bool
  /// Its place in `Site.articles`.
  package let index: Int
  /// `2019/06/<slug>.html`.
  package let address: String
  package let published: Moment
  /// `published` on the site's clocks; without a time if the author gave none.
  package let date: DateTime
  /// When it was last changed, if it was.
  package let updated: Moment?
  package let updatedDate: DateTime?
  /// With the prefix of its day.
  package let lead: String?
  /// As printed over the title: its own, its column's or its first unit's name.
  package let kicker: String?
  package let column: Int?
  package let units: [Int]
  /// All units whose pages list it, ascending.
  package let listings: [Int]
  package let fields: [Int]
  /// Indexes in `Site.tags`.
  package let tags: [Int]
  /// Indexes in `Site.authors`, in step with `writtenAuthors`.
  package let authors: [Int]
  /// Index in `Site.series`.
  package let series: Int?
  package let photo: ResolvedPhoto?
  package let photos: [ResolvedPhoto]
  package let video: ResolvedMedia?
  package let audio: ResolvedMedia?
  package let attachments: [ResolvedAttachment]
  package let commendations: [ResolvedCommendation]
  package let models: [ResolvedModel]
  /// In step with `source.body.references`.
  package let targets: [LinkTarget]

  init(
    source: Shared<ArticleSource>, index: Int, dates: ArticleDates, address: String, lead: String?,
    subjects: ArticleSubjects, terms: ArticleTerms, files: ArticleFiles,
    commendations: [ResolvedCommendation],
    models: [ResolvedModel], targets: [LinkTarget]
  ) {
    shared = source
    title = source.value.title.value
    path = source.value.path
    digest = source.value.digest
    interface = source.value.interface
    writtenAuthors = source.value.authors
    isDraft = source.value.isDraft
    isCorrected = !source.value.corrections.isEmpty
    pinnedUntil = source.value.pinnedUntil?.value
    isForSearchEngines = !source.value.isDraft && source.value.source?.url == nil
    self.index = index
    self.address = address
    published = dates.published
    date = dates.date
    updated = dates.updated
    updatedDate = dates.updatedDate
    self.lead = lead
    kicker = subjects.kicker
    column = subjects.column
    units = subjects.units
    listings = subjects.listings
    fields = subjects.fields
    tags = terms.tags
    authors = terms.authors
    series = terms.series
    photo = files.photo
    photos = files.photos
    video = files.video
    audio = files.audio
    attachments = files.attachments
    self.commendations = commendations
    self.models = models
    self.targets = targets
  }

  package var year: Int { date.date.year }
  package var month: Int { date.date.month }
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
