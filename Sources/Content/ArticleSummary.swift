package import Digests
internal import Markdown

/// What a site's orders, lists and tables ask of an article that they do not show: a small part of what its file says.
///
/// A build that has to make few pages knows these of all articles, and the whole of only those that the pages show.
/// So all that only tables show is decoded when one of them asks for it.
package struct ArticleSummary: Sendable {
  /// Relative to the project's root.
  package let path: String
  /// See ``ArticleSource``.
  package private(set) var digest = Digest.blank
  package private(set) var interface = Digest.blank
  package private(set) var slug = ""
  package private(set) var date = DateTime.blank
  package private(set) var updated: DateTime?
  package private(set) var expires: DateTime?
  package private(set) var pinnedUntil: CivilDate?
  package private(set) var column: String?
  package private(set) var series: Series?
  package private(set) var units: [String] = []
  package private(set) var fields: [String] = []
  package private(set) var tags: [String] = []
  package private(set) var authors: [String] = []
  /// The ids of its models; nil for one without.
  package private(set) var models: [String?] = []
  /// How many decisions it reports.
  package private(set) var commendationCount = 0
  /// How many recipients these have; nil if a CSV file lists some of them.
  package private(set) var recipientCount: Int?
  package private(set) var isDraft = false
  package private(set) var isWithdrawn = false
  package private(set) var isCorrected = false
  package private(set) var hasAliases = false
  /// Whether its original is on another site.
  package private(set) var isFromElsewhere = false
  /// Whether it names files or texts.
  package private(set) var hasTargets = false
  /// The stored form, and where in it the words begin; behind them stand the commendations.
  private let bytes: [UInt8]
  private var wordsStart = 0

  package struct Series: Sendable {
    package var name: String
    package var part: Int
  }

  /// What only tables show, and what only changes ask for.
  package struct Words: Sendable {
    package fileprivate(set) var title = ""
    package fileprivate(set) var lead: String?
    /// The files and texts that it names, as written.
    package fileprivate(set) var targets: [String] = []
  }

  package init(_ source: ArticleSource) {
    path = source.path
    var words = Words()
    words.title = source.title.value
    words.lead = source.lead?.value
    words.targets = Self.targets(of: source)
    var writer = StorageWriter(leavesOutPlaces: true)
    words.pass(through: &writer)
    var reported = source.commendations
    writer.list(&reported)
    bytes = writer.bytes
    digest = source.digest
    interface = source.interface
    slug = source.slug.value
    date = source.date.value
    updated = source.lastChange
    expires = source.expires?.value
    pinnedUntil = source.pinnedUntil?.value
    column = source.column?.value
    series = source.series.map { Series(name: $0.name.value, part: $0.part.value) }
    units = source.units.map(\.value)
    fields = source.fields.map(\.value)
    tags = source.tags.map(\.value)
    authors = source.authors.map(\.name.value)
    models = source.models.map { $0.id?.value }
    commendationCount = source.commendations.count
    recipientCount = source.commendations.reduce(0 as Int?) { count, commendation in
      guard let count, case .listed(let recipients) = commendation.recipients else { return nil }
      return count + recipients.count
    }
    isDraft = source.isDraft
    isWithdrawn = source.withdrawn != nil
    isCorrected = !source.corrections.isEmpty
    hasAliases = !source.aliases.isEmpty
    isFromElsewhere = source.source?.url != nil
    hasTargets = !words.targets.isEmpty
  }

  package var words: Words { readWords().words }

  /// The decisions that it reports, as its file says it; where they stand there is not known.
  package var commendations: [Commendation] {
    if commendationCount == 0 { return [] }
    var (_, reader) = readWords()
    var commendations: [Commendation] = []
    reader.list(&commendations)
    return commendations
  }

  /// Whether it reports the same decisions as another, word for word.
  package func reportsTheSame(as other: ArticleSummary) -> Bool {
    bytes[readWords().rest.position...] == other.bytes[other.readWords().rest.position...]
  }

  private func readWords() -> (words: Words, rest: StorageReader) {
    var reader = StorageReader(bytes, from: wordsStart, leavesOutPlaces: true)
    var words = Words()
    words.pass(through: &reader)
    return (words, reader)
  }

  private static func targets(of source: ArticleSource) -> [String] {
    var targets = [source.photo].compactMap(\.self).map(\.src.value)
    targets += source.photos.map(\.src.value)
    for media in [source.video, source.audio].compactMap(\.self) {
      targets.append(media.src.value)
      if let poster = media.poster { targets.append(poster.value) }
    }
    targets += source.attachments.map(\.src.value)
    targets += source.body.references.map(\.target)
    return targets.filter { !$0.hasPrefix("https://") && !$0.hasPrefix("http://") }
  }

  /// The bytes in which a build keeps this for the next one, without the path.
  package var stored: [UInt8] {
    var (writer, summary) = (StorageWriter(), self)
    summary.pass(through: &writer)
    return writer.bytes + bytes[wordsStart...]
  }

  /// Nil if `bytes` are not those of some summary.
  package init?(of path: String, storedAs bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var reader = StorageReader(bytes)
    pass(through: &reader)
    // The words take a few bytes, whatever they are.
    if reader.isExhausted { return nil }
    wordsStart = reader.position
  }

  private mutating func pass(through storage: inout some Storage) {
    digest.pass(through: &storage)
    interface.pass(through: &storage)
    slug.pass(through: &storage)
    date.pass(through: &storage)
    updated.pass(through: &storage)
    expires.pass(through: &storage)
    pinnedUntil.pass(through: &storage)
    column.pass(through: &storage)
    series.pass(through: &storage)
    units.pass(through: &storage)
    fields.pass(through: &storage)
    tags.pass(through: &storage)
    authors.pass(through: &storage)
    models.pass(through: &storage)
    commendationCount.pass(through: &storage)
    recipientCount.pass(through: &storage)
    isDraft.pass(through: &storage)
    isWithdrawn.pass(through: &storage)
    isCorrected.pass(through: &storage)
    hasAliases.pass(through: &storage)
    isFromElsewhere.pass(through: &storage)
    hasTargets.pass(through: &storage)
  }
}

extension ArticleSummary.Words {
  fileprivate mutating func pass(through storage: inout some Storage) {
    title.pass(through: &storage)
    lead.pass(through: &storage)
    targets.pass(through: &storage)
  }
}

extension ArticleSummary.Series: Storable {
  package static var blank: Self { Self(name: "", part: 0) }

  package mutating func pass(through storage: inout some Storage) {
    name.pass(through: &storage)
    part.pass(through: &storage)
  }
}
