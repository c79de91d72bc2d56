import Content
import Diagnostics
import Markdown
import VietnameseText
import Workers

/// Makes a site after a change.
struct SiteChanger {
  private let input: SiteInput
  private let workers: Workers
  private let source: @Sendable (String) -> Shared<ArticleSource>
  /// Of all articles as they are now, in the order of their paths.
  private let summaries: [Shared<ArticleSummary>]
  /// In step with the summaries.
  private let outlines: [ArticleOutline]
  /// By their places among the summaries: the articles that changed.
  private let changed: [Int: Change]

  private struct Change {
    var article: Shared<ArticleSource>
    var earlier: Shared<ArticleSummary>?

    /// Whether it is not new, and names other tags or authors than before.
    var namesOtherTerms: Bool {
      guard let earlier else { return false }
      return !earlier.value.tags.elementsEqual(article.value.tags) { bytesEqual($0, $1.value) }
        || !earlier.value.authors.elementsEqual(article.value.authors) {
          bytesEqual($0, $1.name.value)
        }
    }
  }

  /// Nil if the change is not one of few articles that touch nothing but lists.
  init?(_ change: consuming SiteChange, workers: Workers) {
    input = change.input
    self.workers = workers
    source = change.source
    // The only reference, so that nothing is copied.
    var summaries: [Shared<ArticleSummary>] = []
    swap(&summaries, &change.earlier)
    var changed: [Int: Change] = [:]
    for article in change.input.articles.sorted(by: { bytesPrecede($0.value.path, $1.value.path) })
    {
      let place = summaries.firstPlace(from: article.value.path)
      let summary = Shared(ArticleSummary(article.value))
      if place < summaries.count, bytesEqual(summaries[place].value.path, summary.value.path) {
        changed[place] = Change(article: article, earlier: summaries[place])
        summaries[place] = summary
      } else {
        changed[place] = Change(article: article)
        summaries.insert(summary, at: place)
      }
    }
    self.summaries = summaries
    self.changed = changed
    let present = Present(change.input)
    let all = summaries
    outlines = workers.map(all.count) { ArticleOutline(all[$0], present) }
    for (place, change) in changed {
      guard summaries[place].isBounded(since: change.earlier, present) else { return nil }
    }
    if isLinked() || mayPublishTables() { return nil }
  }

  /// Whether a list with what no page shows is at stake, which any text may publish.
  private func mayPublishTables() -> Bool {
    if !PrivateTables(changed.values.map(\.article), of: input).isEmpty { return true }
    return changed.keys.contains { place in
      let summary = summaries[place].value
      return summary.hasTargets
        && summary.words.targets.contains { name in
          contentPath(String(name.prefix { $0 != "#" }), from: summary.path)
            .flatMap { input.recipientTables[$0] }?.privateColumns.isEmpty == false
        }
    }
  }

  /// Whether a text shows a link otherwise than before: one to a new article, or to a heading of one with others.
  ///
  /// Nothing else of an article is shown by links to it, and its address is as it was.
  private func isLinked() -> Bool {
    let new = LinksTo(Array(newPaths))
    let others = LinksTo(changed.values.filter(hasOtherHeadings).map(\.article.value.path))
    if new.isEmpty, others.isEmpty { return false }
    @Sendable func isShownOtherwise(_ target: String, from path: String) -> Bool {
      new.has(target, from: path)
        || (target.utf8.contains(UInt8(ascii: "#")) && others.has(target, from: path))
    }
    let leads = workers.map(summaries.count) { [summaries, changed] place in
      let summary = summaries[place]
      return summary.value.hasTargets && changed[place] == nil
        && summary.value.words.targets.contains {
          isShownOtherwise($0, from: summary.value.path)
        }
    }
    return leads.contains(true)
      || input.pages.contains { page in
        page.body.references.contains { isShownOtherwise($0.target, from: page.path) }
      }
  }

  private func hasOtherHeadings(_ change: Change) -> Bool {
    if change.earlier == nil { return false }
    let (path, headings) = (change.article.value.path, change.article.value.body.headings)
    return !source(path).value.body.headings.elementsEqual(headings) { bytesEqual($0.id, $1.id) }
  }

  /// - Parameter roll: of the articles before the change; it is empty afterwards.
  func make(taking roll: inout StoredRoll) -> ChangedSite? {
    var findings: [Finding] = []
    let lookups = Lookups(input.registries, unread: input.files.unread)
    let places = PlaceGraph(input.registries.places, lookup: lookups.places, findings: &findings)
    let order = inOrderOfPublication(
      outlines.indices.lazy.filter { outlines[$0].publication == .published }
        .map { ($0, outlines[$0].orderedTime) }
    ) {
      summaries[$0].value.path
    }
    var terms = TermResolver(settings: input.settings)
    let named = terms.resolve(order.reversed().lazy.map { summaries[$0] })
    if termChange(terms, order).reachesFurther() { return nil }
    let resolver = ArticleResolver(
      input, lookups, places, ReferenceResolver(input.files, linkableTexts, input.settings))
    let finder = ArticleFinder(resolver, source: source)
    guard let articles = articles(order, resolver, named, finder) else { return nil }
    let positions = articles.indices.filter { changed[order[$0]] != nil }
    let new = Set(positions.filter { changed[order[$0]]?.earlier == nil })
    let earlier = earlierArticles(positions, order, resolver, terms, finder)
    let series = terms.series(of: articles)
    let numbers = TraitNumbers(
      tags: terms.tags.terms.count, units: input.registries.places.count,
      columns: input.registries.columns.count, fields: input.registries.fields.count,
      series: series.count, articles)
    let related = Pending { RelatedArticles(articles, numbers) }
    guard let honourRoll = honourRoll(articles, new, taking: &roll),
      !renames(terms, articles, order)
    else {
      return nil
    }
    let models = ModelRegister(articles)
    let site = Site(
      settings: input.settings, registries: input.registries, places: places,
      files: input.files, clock: input.clock, clockBounds: ClockBounds(input),
      // As many as before: what is published or not is the same.
      leftOut: LeftOut(),
      articles: articles, withdrawn: [], pages: standingPages, redirects: [],
      tags: terms.tags.terms, authors: terms.authors.terms, series: series, models: models,
      related: related.value(), honourRoll: honourRoll,
      publishedFiles: usedFiles(positions.map { articles[$0] }))
    return ChangedSite(
      site: site, changed: positions, new: new, earlier: earlier,
      touched: touched(positions, new, earlier, site, numbers),
      reportsMore: new.contains { articles[$0].hasCommendations },
      touchesCorrections: positions.contains { articles[$0].isCorrected })
  }

  /// Only the changed ones are looked at whole; nil if something is wrong with one of them.
  private func articles(
    _ order: [Int], _ resolver: ArticleResolver, _ terms: [ArticleTerms], _ finder: ArticleFinder
  ) -> [Article]? {
    let last = order.count - 1
    let made = workers.map(order.count) { [summaries, outlines, changed] index in
      var findings: [Finding] = []
      let place = order[index]
      let article =
        if let change = changed[place] {
          resolver.article(
            change.article, index: index, outlines[place], terms[last - index],
            findings: &findings)
        } else {
          resolver.article(
            summaries[place], index: index, outlines[place], terms[last - index], finder)
        }
      return (article, findings.isEmpty)
    }
    return made.allSatisfy(\.1) ? made.map(\.0) : nil
  }

  /// Those of the articles at some positions that are not new, as they were.
  private func earlierArticles(
    _ positions: [Int], _ order: [Int], _ resolver: ArticleResolver, _ terms: TermResolver,
    _ finder: ArticleFinder
  ) -> [Int: Article] {
    var articles: [Int: Article] = [:]
    for position in positions {
      let place = order[position]
      guard let summary = changed[place]?.earlier else { continue }
      // The time and the address are as they were.
      articles[position] = resolver.article(
        summary, index: position, outlines[place], terms.terms(of: summary), finder)
    }
    return articles
  }

  /// Nil if what new articles report is doubtful, or concerns what others report.
  private func honourRoll(
    _ articles: [Article], _ new: Set<Int>, taking roll: inout StoredRoll
  ) -> HonourRoll? {
    guard let earlier = HonourRoll(taking: &roll, articles, except: new, input.files) else {
      return nil
    }
    let reporting = new.sorted().map { articles[$0] }.filter(\.hasCommendations)
    if reporting.isEmpty { return earlier }
    var check = DecisionCheck(authorities: input.registries.authorities)
    check.check(reporting.reversed())
    var findings = check.findings
    let roll = HonourRoll(articles, reportedBy: { new.contains($0.index) }, findings: &findings)
    return findings.isEmpty ? earlier.joined(with: roll, articles) : nil
  }

  private var linkableTexts: LinkableTexts {
    let (summaries, outlines, changed) = (summaries, outlines, changed)
    let (pages, source) = (input.pages, source)
    return LinkableTexts(count: summaries.count + pages.count) { index in
      index < summaries.count ? summaries[index].value.path : pages[index - summaries.count].path
    } page: { index in
      if index >= summaries.count { return LinkableTexts.Page(pages[index - summaries.count]) }
      let article = changed[index]?.article ?? source(summaries[index].value.path)
      return LinkableTexts.Page(
        address: outlines[index].address, publication: outlines[index].publication,
        headings: article.value.body.headings)
    } find: { path in
      let place = summaries.firstPlace(from: path)
      return place < summaries.count && bytesEqual(summaries[place].value.path, path) ? place : nil
    }
  }

  private var newPaths: Set<String> {
    Set(changed.values.filter { $0.earlier == nil }.map(\.article.value.path))
  }

  private func termChange(_ terms: TermResolver, _ order: [Int]) -> TermChange {
    TermChange(
      settings: input.settings, after: terms, new: newPaths,
      namesOthers: changed.values.contains(where: \.namesOtherTerms)
    ) {
      order.reversed().compactMap { place in
        if let change = changed[place] { change.earlier } else { summaries[place] }
      }
    }
  }

  /// Whether a new article is the oldest with a tag or an author, and decides from now on how that is written.
  private func renames(_ terms: TermResolver, _ articles: [Article], _ order: [Int]) -> Bool {
    let new = newPaths
    func isWrittenOtherwise(
      _ terms: [Term], _ indexes: (Article) -> [Int], _ names: (ArticleSummary) -> [String]
    ) -> Bool {
      for (index, term) in terms.enumerated() where new.contains(term.path) {
        // The one that decided until now.
        let former = articles.last { !new.contains($0.path) && indexes($0).contains(index) }
        guard let former else { continue }
        let key = nameKey(term.name)
        let name = names(summaries[order[former.index]].value).first { nameKey($0) == key }
        if let name, !bytesEqual(name, term.name) { return true }
      }
      return false
    }
    return isWrittenOtherwise(terms.tags.terms, \.tags, \.tags)
      || isWrittenOtherwise(terms.authors.terms, \.authors, \.authors)
  }

  private var standingPages: [StandingPage] {
    input.pages.map {
      StandingPage(source: $0, address: $0.slug.value + ".html", targets: [])
    }
  }

  private func usedFiles(_ articles: [Article]) -> [Int] {
    var used = UsedFiles()
    for article in articles { used.use(article) }
    return used.indexes.sorted()
  }

  // MARK: Pages of other articles

  /// The articles that changed, those beside them, and those that name them, or others than before, as related.
  private func touched(
    _ changed: [Int], _ new: Set<Int>, _ earlier: [Int: Article], _ site: Site,
    _ numbers: TraitNumbers
  ) -> Set<Int> {
    var touched: Set<Int> = []
    for index in changed {
      for place in index - 1...index + 1 where site.articles.indices.contains(place) {
        touched.insert(place)
      }
    }
    for index in changed {
      for other in site.related.mayHave(index) where site.related[other].contains(index) {
        touched.insert(other)
      }
    }
    let moved = earlier.filter { numbers.traits(of: $1) != numbers.traits(of: site.articles[$0]) }
    // Those that are newer may have others than before.
    guard let oldest = new.union(moved.keys).max() else { return touched }
    // Before, the others stood in this order.
    let others = site.articles.indices.filter { !new.contains($0) }
    let newer = others.prefix { $0 < oldest }
    if newer.isEmpty { return touched }
    let before = RelatedArticles(others.map { earlier[$0] ?? site.articles[$0] }, numbers)
    let differ = workers.map(newer.count) { place in
      site.related[others[place]] != before[place].map { others[$0] }
    }
    for (index, differs) in zip(newer, differ) where differs { touched.insert(index) }
    return touched
  }
}

extension [Shared<ArticleSummary>] {
  /// The place of the first one whose path does not stand before another.
  fileprivate func firstPlace(from path: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytesPrecede(self[middle].value.path, path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
