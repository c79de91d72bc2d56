import Content
import Diagnostics
import VietnameseText

/// The tags, authors and series of an article: names that articles share.
struct ArticleTerms: Sendable {
  var tags: [Int] = []
  var authors: [Int] = []
  var series: Int?
}

/// Finds the tags, authors and series of articles, given from the oldest to the newest: the oldest decides how
/// a name is written and who has a slug.
struct TermResolver {
  let settings: SiteSettings
  var tags = TermTable()
  var authors = TermTable()
  var findings: [Finding] = []
  private var seriesIndexes: [String: Int] = [:]
  private var seriesNames: [String] = []

  init(settings: SiteSettings) { self.settings = settings }

  /// - Parameter articles: all of the site.
  mutating func resolve(_ articles: some Sequence<Shared<ArticleSource>>) -> [ArticleTerms] {
    let terms = articles.map { resolve($0.value) }
    assignSlugs()
    return terms
  }

  private mutating func resolve(_ source: ArticleSource) -> ArticleTerms {
    var terms = ArticleTerms()
    for tag in source.tags {
      let index = tags.index(of: tag, in: source.path)
      if !terms.tags.contains(index) { terms.tags.append(index) }
    }
    terms.authors = source.authors.map { authors.index(of: $0.name, in: source.path) }
    terms.series = source.series.map { seriesIndex($0.name.value) }
    return terms
  }

  private mutating func assignSlugs() {
    tags.assignSlugs(of: .tag, overrides: settings.slugs, findings: &findings)
    authors.assignSlugs(of: .author, overrides: settings.slugs, findings: &findings)
  }

  /// What is to be said of tags that are nearly the same.
  func similarTags(_ articles: [ArticleTerms]) -> [Finding] {
    var counts = Array(repeating: 0, count: tags.terms.count)
    for article in articles {
      for tag in article.tags { counts[tag] += 1 }
    }
    let decided = Set(settings.slugs.map { nameKey($0.name.value) })
    return SimilarTags(tags.terms, counts: counts, decided: decided).findings
  }

  private mutating func seriesIndex(_ name: String) -> Int {
    let key = nameKey(name)
    if let index = seriesIndexes[key] { return index }
    seriesIndexes[key] = seriesNames.count
    seriesNames.append(name)
    return seriesNames.count - 1
  }

  func series(of articles: [Article]) -> [Series] {
    var series = seriesNames.map { Series(name: $0, parts: []) }
    for article in articles {
      guard let index = article.series, let part = article.seriesPart else { continue }
      series[index].parts.append(Series.Part(number: part, article: article.index))
    }
    for index in series.indices {
      series[index].parts.sort { ($0.number, -$0.article) < ($1.number, -$1.article) }
    }
    return series
  }
}
