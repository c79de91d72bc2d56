import Content
import Site

/// Which articles stand in which list, as indexes in `Site.articles`: newest first, each list ascending.
struct SiteIndexes: Sendable {
  /// By place, those of predecessors and of units below it included.
  private(set) var units: [[Int]]
  private(set) var columns: [[Int]]
  private(set) var fields: [[Int]]
  private(set) var tags: [[Int]]
  private(set) var authors: [[Int]]
  /// Newest first.
  private(set) var years: [Year] = []
  /// Newest first.
  private(set) var weeks: [Week] = []
  private(set) var corrected: [Int] = []

  struct Year: Sendable {
    var number: Int
    var articles: Range<Int>
    /// Newest first.
    var months: [Month]
  }

  struct Month: Sendable {
    var number: Int
    /// Consecutive, since articles are in the order of their dates.
    var articles: Range<Int>
  }

  /// A week of ISO 8601 with its articles.
  struct Week: Sendable {
    var year: Int
    var number: Int
    var monday: CivilDate
    /// Consecutive, newest first.
    var articles: Range<Int>

    init(_ date: CivilDate, articles: Range<Int>) {
      (year, number) = date.isoWeek
      monday = CivilDate(daysSinceEpoch: date.daysSinceEpoch - date.weekday + 1)
      self.articles = articles
    }

    var sunday: CivilDate { CivilDate(daysSinceEpoch: monday.daysSinceEpoch + 6) }
    /// When it is read on the radio: the Monday after.
    var broadcast: CivilDate { CivilDate(daysSinceEpoch: monday.daysSinceEpoch + 7) }

    func contains(_ date: CivilDate) -> Bool { monday <= date && date < broadcast }
  }

  init(_ site: Site) {
    units = Array(repeating: [], count: site.places.places.count)
    columns = Array(repeating: [], count: site.registries.columns.count)
    fields = Array(repeating: [], count: site.registries.fields.count)
    tags = Array(repeating: [], count: site.tags.count)
    authors = Array(repeating: [], count: site.authors.count)
    for (index, article) in site.articles.enumerated() {
      for unit in article.listings { units[unit].append(index) }
      for field in article.fields { fields[field].append(index) }
      for tag in article.tags { tags[tag].append(index) }
      for author in article.authors where authors[author].last != index {
        authors[author].append(index)
      }
      if let column = article.column { columns[column].append(index) }
      if article.isCorrected { corrected.append(index) }
      file(index, under: article.date.date)
    }
  }

  private mutating func file(_ index: Int, under date: CivilDate) {
    if years.last?.number != date.year {
      years.append(Year(number: date.year, articles: index..<index, months: []))
    }
    if let week = weeks.last, week.contains(date) {
      weeks[weeks.count - 1].articles = week.articles.lowerBound..<(index + 1)
    } else {
      weeks.append(Week(date, articles: index..<(index + 1)))
    }
    let year = years.count - 1
    if years[year].months.last?.number != date.month {
      years[year].months.append(Month(number: date.month, articles: index..<index))
    }
    let month = years[year].months.count - 1
    years[year].articles = years[year].articles.lowerBound..<(index + 1)
    years[year].months[month].articles =
      years[year].months[month].articles.lowerBound..<(index + 1)
  }

  /// A list cut into years, newest first.
  static func byYear(
    _ list: [Int], of articles: [Article]
  ) -> [(year: Int, articles: [Int])] {
    var years: [(year: Int, articles: [Int])] = []
    for index in list {
      if years.last?.year != articles[index].year { years.append((articles[index].year, [])) }
      years[years.count - 1].articles.append(index)
    }
    return years
  }
}
