import Content
import Diagnostics
import VietnameseText

/// What an article is filed under.
struct ArticleTerms: Sendable {
  var kicker: String?
  var column: Int?
  var units: [Int] = []
  var listings: [Int] = []
  var fields: [Int] = []
  var tags: [Int] = []
  var authors: [Int] = []
  var series: Int?
}

/// Finds the units, fields, columns, tags, authors and series of articles, given from the oldest to the newest.
struct TermResolver {
  let settings: SiteSettings
  let registries: Registries
  let lookups: Lookups
  let places: PlaceGraph
  var tags = TermTable()
  var authors = TermTable()
  var findings: [Finding] = []
  private var seriesIndexes: [String: Int] = [:]
  private var seriesNames: [String] = []

  init(
    settings: SiteSettings, registries: Registries, lookups: Lookups, places: PlaceGraph
  ) {
    self.settings = settings
    self.registries = registries
    self.lookups = lookups
    self.places = places
  }

  mutating func resolve(_ articles: [ArticleSource]) -> [ArticleTerms] {
    articles.map { resolve($0) }
  }

  private mutating func resolve(_ source: ArticleSource) -> ArticleTerms {
    var terms = ArticleTerms()
    terms.units = resolve(source.units, lookups.places, in: source.path)
    terms.fields = resolve(source.fields, lookups.fields, in: source.path)
    terms.column = source.column.flatMap {
      lookups.columns.resolve($0, in: source.path, findings: &findings)
    }
    terms.kicker =
      source.kicker ?? terms.column.flatMap { registries.columns[$0].kicker }
      ?? terms.column.map { registries.columns[$0].name }
      ?? terms.units.first.map { places.places[$0].name }
    terms.listings =
      terms.units.count == 1
      ? places.listings[terms.units[0]]
      : Set(terms.units.flatMap { places.listings[$0] }).sorted()
    for tag in source.tags {
      let index = tags.index(of: tag, in: source.path)
      if !terms.tags.contains(index) { terms.tags.append(index) }
    }
    terms.authors = source.authors.map { authors.index(of: $0.name, in: source.path) }
    terms.series = source.series.map { seriesIndex($0.name.value) }
    checkValidity(source)
    return terms
  }

  private mutating func resolve(
    _ ids: [Located<String>], _ lookup: Lookup, in path: String
  ) -> [Int] {
    var indexes: [Int] = []
    for id in ids {
      guard let index = lookup.resolve(id, in: path, findings: &findings),
        !indexes.contains(index)
      else { continue }
      indexes.append(index)
    }
    return indexes
  }

  private mutating func seriesIndex(_ name: String) -> Int {
    let key = caseFolded(name)
    if let index = seriesIndexes[key] { return index }
    seriesIndexes[key] = seriesNames.count
    seriesNames.append(name)
    return seriesNames.count - 1
  }

  /// Warns where an article is dated before its unit began or after it ended.
  private mutating func checkValidity(_ source: ArticleSource) {
    guard source.isDated else { return }
    let date = source.date.value.date
    for id in source.units {
      guard let index = lookups.places.index(of: id.value), !places.existed(index, on: date)
      else { continue }
      let place = places.places[index]
      let (fact, help): (String, String)
      if let until = place.until, until < date {
        fact = "existed until \(until.dayMonthYear)"
        let heirs = places.successors[index].map { places.places[$0.place].id.value }
        help =
          heirs.isEmpty
          ? "Write the unit of that day, or correct the date."
          : "Write its successor: \(heirs.map { "“\($0)”" }.joined(separator: " or "))."
      } else {
        fact = "exists only from \(place.from?.dayMonthYear ?? "later")"
        let forebears = places.predecessors[index].map { places.places[$0.place].id.value }
        help =
          forebears.isEmpty
          ? "Write the unit of that day, or correct the date."
          : "Write the unit of that day: \(forebears.map { "“\($0)”" }.joined(separator: " or "))."
      }
      findings.append(
        Finding(
          .warning, "place-out-of-time", path: source.path, id.range,
          "“\(id.value)” \(fact), but this article is of \(date.dayMonthYear).", help: help))
    }
  }

  /// To be called when all articles are resolved.
  mutating func finish() {
    tags.assignSlugs(noun: "tag", overrides: settings.slugs, findings: &findings)
    authors.assignSlugs(noun: "author", overrides: settings.slugs, findings: &findings)
  }

  func series(of articles: [Article]) -> [Series] {
    var series = seriesNames.map { Series(name: $0, parts: []) }
    for article in articles {
      guard let index = article.series, let part = article.source.series else { continue }
      series[index].parts.append(
        Series.Part(number: part.part.value, article: article.index))
    }
    for index in series.indices {
      series[index].parts.sort { ($0.number, -$0.article) < ($1.number, -$1.article) }
    }
    return series
  }
}

extension CivilDate {
  /// As people here write it: 05/06/2019.
  package var dayMonthYear: String {
    "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }
}
