import Content
import Digests
import Site

/// What of a site may stand in its data files.
///
/// Files that anyone can search and join are held to stricter rules than pages:
/// - Drafts and what is dated in the future never enter, not even in a build that shows them.
/// - Children never enter: what was awarded to them has no row and is not counted. An article that reports it has
///   no row, and neither it nor its decisions' documents are linked, since title, address and document may name
///   the child; what it gives as the reason for other awards may too.
/// - Names of people enter only if the site says so: those of individuals, of households, which are called after
///   a person, of recipients whose kind nobody gave, and of authors; with a name goes all that may repeat it.
final class OpenData: Sendable {
  let site: Site
  // The site's own honour roll and models, unless those know more than may be shown.
  let roll: HonourRoll
  let models: ModelRegister
  /// Whether the roll and the models are the site's own: they are but in a build that shows drafts or the future.
  let showsAllOfSite: Bool
  /// By article: whether it may have a row and be linked.
  private let isOpen: [Bool]
  /// Of the decisions that articles report which have no row.
  private let closedDocuments: Set<Int>
  /// Of what is kept back: with what an article shows, it decides what stands in the rows that are made from it.
  let closedDigest: Digest

  init(_ site: Site) {
    self.site = site
    let isPublished = site.articles.map { !$0.isDraft && $0.published <= site.clock }
    showsAllOfSite = !isPublished.contains(false)
    let roll =
      showsAllOfSite ? site.honourRoll : HonourRoll(site.articles) { isPublished[$0.index] }
    self.roll = roll
    models =
      showsAllOfSite ? site.models : ModelRegister(site.articles.filter { isPublished[$0.index] })
    let isOpen = site.articles.map { article in
      isPublished[article.index]
        && !roll.honours(of: article.index).contains { roll.honours[$0].isMinor }
    }
    self.isOpen = isOpen
    let closedDocuments = Set(
      site.articles.lazy.filter { isPublished[$0.index] && !isOpen[$0.index] }
        .flatMap { $0.commendations.compactMap(\.document) }
    ).union(Self.documentsNamingMinors(roll, site.articles))
    self.closedDocuments = closedDocuments
    var closed = DigestBuilder()
    closed.add(number: site.settings.publishesPeopleAsData ? 1 : 0)
    for article in site.articles where !isOpen[article.index] { closed.add(value: article.address) }
    for document in closedDocuments.sorted() {
      closed.add(value: site.files.files[document].address)
    }
    closedDigest = closed.digest
  }

  /// All documents of decisions that commend a child, whichever article has them.
  private static func documentsNamingMinors(_ roll: HonourRoll, _ articles: [Article]) -> Set<Int> {
    var documents: Set<Int> = []
    for decision in roll.decisions
    where decision.honours.contains(where: { roll.honours[$0].isMinor }) {
      for honour in decision.honours {
        for report in roll.honours[honour].reports {
          let commendation = articles[report.article].commendations[report.commendation]
          if let document = commendation.document { documents.insert(document) }
        }
      }
    }
    return documents
  }

  func isOpen(_ article: Article) -> Bool { isOpen[article.index] }

  func isOpen(articleAt index: Int) -> Bool { isOpen[index] }

  /// Whether no dataset has a row.
  var isEmpty: Bool {
    site.places.places.isEmpty && models.models.isEmpty && roll.honours.allSatisfy(\.isMinor)
      && site.articles.allSatisfy { !isOpen($0) }
  }

  var publishesPeople: Bool { site.settings.publishesPeopleAsData }

  /// Whether a name may be a person's that the site does not publish as data.
  func withholdsName(of kind: RecipientKind?) -> Bool { !publishesPeople && kind != .collective }

  // MARK: Addresses

  func url(_ address: String) -> String {
    Addresses.canonical(address, base: site.settings.baseURL)
  }

  /// Of the articles that may be linked.
  func urls(_ articles: some Sequence<Int>) -> [String] {
    articles.lazy.map { self.site.articles[$0] }.filter { self.isOpen($0) }
      .map { self.url($0.address) }
  }

  /// Of a decision's document; nil for one that may not be linked.
  func address(ofDocument document: Int?) -> String? {
    guard let document, !closedDocuments.contains(document) else { return nil }
    return site.files.files[document].address
  }

  func url(ofDocument document: Int?) -> String? {
    address(ofDocument: document).map { site.settings.baseURL + urlPath($0) }
  }

  // MARK: Rows

  func parts(
    _ rows: some Sequence<Int>, year: (Int) -> Int
  ) -> [(year: Int?, rows: [Int])] {
    var parts: [Int: [Int]] = [:]
    // Rows come mostly year by year.
    var current: (year: Int, rows: [Int]) = (0, [])
    for row in rows {
      let year = year(row)
      if year != current.year {
        parts[current.year, default: []] += current.rows
        current = (year, [])
      }
      current.rows.append(row)
    }
    parts[current.year, default: []] += current.rows
    return parts.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
