import Content
import Diagnostics
import Markdown
import VietnameseText
import Workers

/// Makes a site step by step; each step reads what the former ones found.
struct SiteMaker {
  let input: SiteInput
  let workers: Workers
  let lookups: Lookups
  /// In step with `input.articles`.
  let publications: [Publication]
  private let dates: [ArticleDates]
  private let addresses: [String]
  private let leadPrefixes: LeadPrefixes
  private var usedByUnpublished = UsedFiles()
  var findings: [Finding] = []

  init(_ input: SiteInput, workers: Workers) {
    self.input = input
    self.workers = workers
    lookups = Lookups(input.registries)
    leadPrefixes = LeadPrefixes(input.settings.leadPrefixes)
    let outlines = workers.map(input.articles.count) { Outline(input.articles[$0].value, input) }
    publications = outlines.map(\.publication)
    dates = outlines.map(\.dates)
    addresses = outlines.map(\.address)
  }

  /// What the clock and the calendar say of an article.
  private struct Outline: Sendable {
    var publication: Publication
    var dates: ArticleDates
    /// `2019/06/<slug>.html`
    var address: String

    init(_ source: ArticleSource, _ input: SiteInput) {
      publication = Publication(source, input: input)
      dates = ArticleDates(source, siteOffset: input.settings.timeZoneOffset)
      address = source.address(on: dates.date.date)
    }
  }

  mutating func make() -> Site {
    let places = PlaceGraph(
      input.registries.places, lookup: lookups.places, findings: &findings)
    checkRegistries()
    let references = referenceResolver()
    let order = publicationOrder()
    let resolutions = resolve(order, references, places)
    var terms = TermResolver(settings: input.settings)
    let articleTerms = terms.resolve(order.reversed().map { input.articles[$0] })
    findings += terms.findings

    let articles = workers.map(order.count) { [self] index in
      article(
        order[index], index: index, resolutions[index], articleTerms[order.count - 1 - index])
    }
    checkUnpublished(references)
    let pages = standingPages(references)
    let published = publishedFiles(articles, pages)
    checkMisnamedTexts(published: published)
    let series = terms.series(of: articles)
    for one in series { findings += one.findings(of: articles) }
    let withdrawn = withdrawnArticles()
    var decisions = DecisionCheck(authorities: input.registries.authorities)
    decisions.check(articles.reversed())
    findings += decisions.findings
    let tagCount = terms.tags.terms.count
    let (related, honours) = workers.both { [self] in
      self.related(articles, tags: tagCount, series: series.count)
    } _: {
      Self.honours(of: articles)
    }
    findings += honours.findings
    let models = ModelRegister(articles)
    findings += models.contradictions(articles, places: places)

    return Site(
      settings: input.settings, registries: input.registries, places: places,
      files: input.files, clock: input.clock, clockBounds: ClockBounds(input),
      articles: articles, withdrawn: withdrawn,
      pages: pages, redirects: redirects(articles, withdrawn), tags: terms.tags.terms,
      authors: terms.authors.terms, series: series, models: models,
      related: related,
      honourRoll: honours.roll,
      publishedFiles: published)
  }

  // MARK: Orders and addresses

  /// The published articles' indexes in the input, newest first; on one day those without a time come last,
  /// and of equals the one whose path comes first.
  private func publicationOrder() -> [Int] {
    publications.indices.filter { publications[$0] == .published }.sorted { left, right in
      let (a, b) = (dates[left], dates[right])
      if a.date.date != b.date.date { return a.date.date > b.date.date }
      let (aSecond, bSecond) = (a.date.secondOfDay ?? -1, b.date.secondOfDay ?? -1)
      if aSecond != bSecond { return aSecond > bSecond }
      return input.articles[left].value.path.utf8
        .lexicographicallyPrecedes(input.articles[right].value.path.utf8)
    }
  }

  func referenceResolver() -> ReferenceResolver {
    var textPages: [ReferenceResolver.TextPage] = []
    textPages.reserveCapacity(input.articles.count + input.pages.count)
    for (index, source) in input.articles.enumerated() {
      textPages.append(
        ReferenceResolver.TextPage(
          path: source.value.path, address: addresses[index], publication: publications[index],
          headings: source.value.body.headings))
    }
    for source in input.pages {
      textPages.append(
        ReferenceResolver.TextPage(
          path: source.path, address: source.slug.value + ".html", publication: .published,
          headings: source.body.headings))
    }
    return ReferenceResolver(files: input.files, textPages: textPages)
  }

  // MARK: Articles

  /// What one article's references to records and files lead to.
  private struct Resolution: Sendable {
    var subjects: ArticleSubjects
    var files: ArticleFiles
    var commendations: [ResolvedCommendation]
    var models: [ResolvedModel]
    var targets: [LinkTarget]
    var findings: [Finding]
  }

  /// The resolutions of the articles of `order`, on all threads: no article's depends on another's.
  private mutating func resolve(
    _ order: [Int], _ references: ReferenceResolver, _ places: PlaceGraph
  ) -> [Resolution] {
    let subjects = SubjectResolver(registries: input.registries, lookups: lookups, places: places)
    let resolutions = workers.map(order.count) { [self] index in
      var findings: [Finding] = []
      let source = input.articles[order[index]]
      let found = subjects.resolve(source.value, findings: &findings)
      var resolution = resolve(source.value, references, found)
      resolution.findings = findings + resolution.findings
      return resolution
    }
    for resolution in resolutions { findings += resolution.findings }
    return resolutions
  }

  private func resolve(
    _ source: ArticleSource, _ references: ReferenceResolver, _ subjects: ArticleSubjects
  ) -> Resolution {
    var findings: [Finding] = []
    var records = RecordResolver(
      path: source.path, lookups: lookups, references: references,
      tables: input.recipientTables)
    let files = ArticleFiles(source, references, findings: &findings)
    let commendations = source.commendations.map { records.resolve($0) }
    let models = source.models.map { records.resolve($0) }
    findings += records.findings
    if !commendations.isEmpty {
      var check = CommendationCheck(source, registries: input.registries)
      check.check(commendations)
      findings += check.findings
    }
    let targets = references.targets(of: source.body, in: source.path, findings: &findings)
    return Resolution(
      subjects: subjects, files: files, commendations: commendations, models: models,
      targets: targets, findings: findings)
  }

  private func article(
    _ sourceIndex: Int, index: Int, _ resolution: Resolution, _ terms: ArticleTerms
  ) -> Article {
    let source = input.articles[sourceIndex]
    let dates = dates[sourceIndex]
    return Article(
      source: source, index: index, dates: dates, address: addresses[sourceIndex],
      lead: source.value.lead.map { leadPrefixes.prefixed($0.value, on: dates.date.date) },
      subjects: resolution.subjects, terms: terms, files: resolution.files,
      commendations: resolution.commendations, models: resolution.models,
      targets: resolution.targets)
  }

  /// Articles that are not shown are checked all the same: a draft's mistakes should not wait for its day.
  ///
  /// Of a withdrawn one only the records that it is filed under are: its photos and what it links to may have
  /// been removed with good reason.
  private mutating func checkUnpublished(_ references: ReferenceResolver) {
    for (index, shared) in input.articles.enumerated() where publications[index] != .published {
      let source = shared.value
      let resolved = resolve(source, references, ArticleSubjects())
      if publications[index] != .withdrawn { findings += resolved.findings }
      usedByUnpublished.use(resolved.files)
      usedByUnpublished.use(resolved.commendations)
      usedByUnpublished.use(resolved.targets)
      for id in source.units {
        _ = lookups.places.resolve(id, in: source.path, findings: &findings)
      }
      for id in source.fields {
        _ = lookups.fields.resolve(id, in: source.path, findings: &findings)
      }
      if let id = source.column {
        _ = lookups.columns.resolve(id, in: source.path, findings: &findings)
      }
    }
  }

  private func withdrawnArticles() -> [WithdrawnArticle] {
    input.articles.enumerated().compactMap { index, source in
      guard publications[index] == .withdrawn, let withdrawal = source.value.withdrawn
      else { return nil }
      return WithdrawnArticle(
        source: source.value, address: addresses[index], withdrawal: withdrawal)
    }
  }

  private func redirects(
    _ articles: [Article], _ withdrawn: [WithdrawnArticle]
  ) -> [Redirect] {
    let published = articles.flatMap { article in
      article.source.aliases.map {
        Redirect(address: $0.value, target: article.address)
      }
    }
    return published
      + withdrawn.flatMap { article in
        article.source.aliases.map {
          Redirect(address: $0.value, target: article.address)
        }
      }
  }

  // MARK: The rest

  private mutating func standingPages(_ references: ReferenceResolver) -> [StandingPage] {
    var pages: [StandingPage] = []
    for source in input.pages {
      let targets = references.targets(
        of: source.body, in: source.path, findings: &findings)
      pages.append(
        StandingPage(
          source: source, address: source.slug.value + ".html", targets: targets))
    }
    return pages.map { ($0, CollationKey($0.source.title.value)) }
      .sorted { left, right in
        let (a, b) = (left.0.source, right.0.source)
        if a.order != b.order { return a.order ?? Int.max < b.order ?? Int.max }
        if left.1 != right.1 { return left.1 < right.1 }
        return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
      }
      .map(\.0)
  }

  private mutating func checkRegistries() {
    for authority in input.registries.authorities {
      if let unit = authority.unit {
        _ = lookups.places.resolve(
          unit, in: "content/authorities.yaml", findings: &findings)
      }
    }
    for person in input.registries.people {
      if let unit = person.unit {
        _ = lookups.places.resolve(unit, in: "content/people.yaml", findings: &findings)
      }
    }
    for item in input.settings.menu {
      guard case .page(let name) = item.target else { continue }
      let names = input.pages.map { String($0.path.dropFirst("content/pages/".count)) }
      if names.contains(name.value) { continue }
      findings.append(
        Finding(
          .error, "unknown-page", path: "content/site.yaml", name.range,
          "There is no page “\(name.value)” in content/pages.",
          help: nearestName(to: name.value, among: names).map { "Did you mean “\($0)”?" }
            ?? "Write the file's name, such as gioi-thieu.md."))
    }
  }

  private func related(_ articles: [Article], tags: Int, series: Int) -> [[Int]] {
    let numbers = TraitNumbers(
      tags: tags, units: input.registries.places.count, columns: input.registries.columns.count,
      fields: input.registries.fields.count, series: series,
      models: articles.lazy.flatMap { $0.models.lazy.compactMap { $0.source.id?.value } })
    let last = articles.count - 1
    let traits = workers.map(articles.count) { numbers.traits(of: articles[last - $0]) }
    let related = RelatedArticles.choose(traits, emphases: numbers.emphases, workers: workers)
    return workers.map(articles.count) { index in related[last - index].map { last - $0 } }
  }

  private static func honours(
    of articles: [Article]
  ) -> (roll: HonourRoll, findings: [Finding]) {
    var findings: [Finding] = []
    let roll = HonourRoll(articles, findings: &findings)
    return (roll, findings)
  }

  private func publishedFiles(_ articles: [Article], _ pages: [StandingPage]) -> [Int] {
    var used = UsedFiles()
    for article in articles {
      used.use(article.targets)
      used.use(article.photo?.file)
      for photo in article.photos { used.use(photo.file) }
      used.use(article.video)
      used.use(article.audio)
      for attachment in article.attachments { used.use(attachment.file) }
      used.use(article.commendations)
    }
    for page in pages { used.use(page.targets) }
    for (index, file) in input.files.files.enumerated()
    where file.path.hasPrefix("content/static/") {
      used.use(index)
    }
    return used.indexes.sorted()
  }

  /// Warns of texts and documents beside the articles that no text uses: they may be articles under another
  /// ending, which would be lost silently.
  private mutating func checkMisnamedTexts(published: [Int]) {
    let published = Set(published)
    let tables = Set(input.recipientTables.keys)
    for (index, file) in input.files.files.enumerated() {
      let name = file.path.utf8.suffix(5).map { $0 | 0x20 }
      let isText = name.ends(with: ".txt")
      guard isText || name.ends(with: ".doc") || name.ends(with: ".docx"),
        !published.contains(index), !usedByUnpublished.indexes.contains(index),
        !tables.contains(file.path)
      else { continue }
      findings.append(
        Finding(
          .warning, "misnamed-text", path: file.path, .start,
          isText
            ? "This text is not published, since its name does not end in “.md” and no text links to it."
            : "This document is not published, since no text links to it.",
          help: isText
            ? "Rename it so that it ends in “.md” if it is an article."
            : "Copy its text into a file that ends in “.md” if it is an article."))
    }
  }
}

extension Collection where Element == UInt8 {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
