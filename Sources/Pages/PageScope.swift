import Content
package import Site

/// Those pages of a site that a change of articles can reach: all others are as they were.
///
/// Which they are follows from what pages show: the article itself, those beside it and those that name it as related;
/// the lists that have it, with their feeds and data; and what shows the site's newest articles or counts all of them,
/// which is always made anew.
package struct PageScope: Sendable {
  /// The articles that changed.
  let entries: EntryScope
  /// Of the lists that articles which are not new joined or left.
  private let movedEntries: [ListCriterion: EntryScope]
  /// What they report.
  let honours: HonourScope
  /// The articles whose pages show something else than before.
  let articles: Set<Int>
  let units: Set<Int>
  let columns: Set<Int>
  let fields: Set<Int>
  let tags: Set<Int>
  let authors: Set<Int>
  /// The days of the articles that changed.
  private let days: [CivilDate]
  let hasCorrections: Bool
  /// Whether the site's newest article changed, by whose time feeds without entries go.
  let hasNewest: Bool
  private let omitted: Reach?
  /// What sitemaps had of the site before the change, in the order of the addresses.
  let locations: [SitemapLocation]

  /// A kind of pages that a change can reach.
  package enum Reach: CaseIterable, Sendable {
    case otherArticles, leftLists, units, columns, fields, tags, authors, years, months, weeks
    case corrections
    case emptyFeeds, furtherPages, data
    case honours, honourYears, honourUnits, honourAwards, profiles, registers, decisions
    case furtherHonours, honourData, linksToHonours
  }

  /// Nil if a page of a list goes, which this cannot say.
  ///
  /// - Parameters:
  ///   - locations: of all pages before the change.
  ///   - omitted: pages to overlook, so that a test can show that they would be missed.
  package init?(
    _ change: ChangedSite, locations: [SitemapLocation], omitting omitted: Reach? = nil
  ) {
    let earlier = omitted == .leftLists ? [:] : change.earlier
    let articles = change.changed.map { change.site.articles[$0] } + earlier.values
    let entries = EntryScope(
      changed: change.changed, new: change.new.sorted(),
      omitsFurtherPages: omitted == .furtherPages)
    self.entries = entries
    movedEntries = Self.moved(earlier, to: change.site.articles).mapValues {
      entries.with(joined: $0.joined.sorted(), left: $0.left.sorted())
    }
    if movedEntries.contains(where: { Self.losesPage($0, $1, change.site) }) { return nil }
    honours = HonourScope(change, omitting: omitted)
    self.articles = omitted == .otherArticles ? Set(change.changed) : change.touched
    units = omitted == .units ? [] : Set(articles.flatMap(\.listings))
    columns = omitted == .columns ? [] : Set(articles.compactMap(\.column))
    fields = omitted == .fields ? [] : Set(articles.flatMap(\.fields))
    tags = omitted == .tags ? [] : Set(articles.flatMap(\.tags))
    authors = omitted == .authors ? [] : Set(articles.flatMap(\.authors))
    days = articles.map(\.date.date)
    hasCorrections = omitted != .corrections && change.touchesCorrections
    hasNewest = omitted != .emptyFeeds && change.changed.first == 0
    self.omitted = omitted
    self.locations = locations
  }

  /// Which articles joined lists that they were not in before, and which left lists.
  private static func moved(
    _ earlier: [Int: Article], to articles: [Article]
  ) -> [ListCriterion: (joined: [Int], left: [Int])] {
    var moved: [ListCriterion: (joined: [Int], left: [Int])] = [:]
    for (index, article) in earlier {
      let (before, now) = (ListCriterion.all(of: article), ListCriterion.all(of: articles[index]))
      for criterion in now.subtracting(before) {
        moved[criterion, default: ([], [])].joined.append(index)
      }
      for criterion in before.subtracting(now) {
        moved[criterion, default: ([], [])].left.append(index)
      }
    }
    return moved
  }

  /// Whether a list has a page less than before.
  private static func losesPage(
    _ criterion: ListCriterion, _ scope: EntryScope, _ site: Site
  ) -> Bool {
    if scope.left.isEmpty { return false }
    let list = site.articles.indices.filter { criterion.includes(site.articles[$0]) }
    func furtherPages(_ count: Int) -> Int {
      Pagination(count: count, size: site.settings.pageSize).furtherPages
    }
    return (list.isEmpty && !criterion.isLasting)
      || furtherPages(list.count) < furtherPages(scope.countBefore(list))
  }

  /// - Parameter criterion: of the list; nil for one that articles are in by their dates.
  func entries(in criterion: ListCriterion?) -> EntryScope {
    criterion.flatMap { movedEntries[$0] } ?? entries
  }

  func has(year: Int) -> Bool { omitted != .years && days.contains { $0.year == year } }
  func has(_ month: Int, of year: Int) -> Bool {
    omitted != .months && days.contains { $0.year == year && $0.month == month }
  }
  func has(_ week: SiteIndexes.Week) -> Bool {
    omitted != .weeks && days.contains(where: week.contains)
  }
  func has(weeksOf year: Int) -> Bool { days.contains { $0.isoWeek.year == year } }
  /// Whether a unit's page links to the list of its honours as it did not before.
  ///
  /// - Parameter honours: of the unit.
  func has(firstOf honours: [Int]) -> Bool {
    omitted != .linksToHonours && !honours.isEmpty && self.honours.honours.isNew(honours)
  }
  func has(dataOf year: Int) -> Bool { omitted != .data && days.contains { $0.year == year } }
}
