import Content
import Diagnostics
import Markdown
import VietnameseText

/// Makes a site step by step; each step reads what the former ones found.
struct SiteMaker {
  let input: SiteInput
  let lookups: Lookups
  let publications: [Publication]
  private let leadPrefixes: LeadPrefixes
  private var usedByUnpublished = UsedFiles()
  var findings: [Finding] = []

  init(_ input: SiteInput) {
    self.input = input
    lookups = Lookups(input.registries)
    leadPrefixes = LeadPrefixes(input.settings.leadPrefixes)
    publications = input.articles.map { Publication($0, input: input) }
  }

  mutating func make() -> Site {
    let places = PlaceGraph(
      input.registries.places, lookup: lookups.places, findings: &findings)
    checkRegistries()
    let dates = input.articles.map {
      ArticleDates($0, siteOffset: input.settings.timeZoneOffset)
    }
    let references = referenceResolver(dates)
    let order = publicationOrder(dates)
    var terms = TermResolver(
      settings: input.settings, registries: input.registries, lookups: lookups, places: places)
    let articleTerms = terms.resolve(order.reversed().map { input.articles[$0] })
    terms.finish()
    findings += terms.findings

    var articles: [Article] = []
    articles.reserveCapacity(order.count)
    for (index, sourceIndex) in order.enumerated() {
      articles.append(
        article(
          input.articles[sourceIndex], index: index, dates: dates[sourceIndex],
          terms: articleTerms[order.count - 1 - index], references: references))
    }
    checkUnpublished(references)
    let pages = standingPages(references)
    let published = publishedFiles(articles, pages)
    checkMisnamedTexts(published: published)
    let series = terms.series(of: articles)
    for one in series { findings += one.findings(of: articles) }
    let withdrawn = withdrawnArticles(dates)

    return Site(
      settings: input.settings, registries: input.registries, places: places,
      files: input.files, clock: input.clock, articles: articles, withdrawn: withdrawn,
      pages: pages, redirects: redirects(articles, withdrawn), tags: terms.tags.terms,
      authors: terms.authors.terms, series: series, related: related(articles),
      publishedFiles: published)
  }

  // MARK: Orders and addresses

  /// The published articles' indexes in the input, newest first; on one day those without a time come last,
  /// and of equals the one whose path comes first.
  private func publicationOrder(_ dates: [ArticleDates]) -> [Int] {
    publications.indices.filter { publications[$0] == .published }.sorted { left, right in
      let (a, b) = (dates[left], dates[right])
      if a.date.date != b.date.date { return a.date.date > b.date.date }
      let (aSecond, bSecond) = (a.date.secondOfDay ?? -1, b.date.secondOfDay ?? -1)
      if aSecond != bSecond { return aSecond > bSecond }
      return input.articles[left].path.utf8
        .lexicographicallyPrecedes(input.articles[right].path.utf8)
    }
  }

  private func address(_ source: ArticleSource, _ date: CivilDate) -> String {
    "\(date.year)/\(date.month < 10 ? "0" : "")\(date.month)/\(source.slug.value).html"
  }

  private func referenceResolver(_ dates: [ArticleDates]) -> ReferenceResolver {
    func textPage(
      _ address: String, _ publication: Publication, _ body: BodyOutline
    ) -> ReferenceResolver.TextPage {
      let ids = body.headings.map(\.id)
      return ReferenceResolver.TextPage(
        address: address, publication: publication, headings: Set(ids), headingIDs: ids)
    }
    var textPages: [(path: String, page: ReferenceResolver.TextPage)] = []
    textPages.reserveCapacity(input.articles.count + input.pages.count)
    for (index, source) in input.articles.enumerated() {
      let address = address(source, dates[index].date.date)
      textPages.append(
        (source.path, textPage(address, publications[index], source.body)))
    }
    for source in input.pages {
      textPages.append(
        (source.path, textPage(source.slug.value + ".html", .published, source.body)))
    }
    return ReferenceResolver(files: input.files, textPages: textPages)
  }

  // MARK: Articles

  private mutating func article(
    _ source: ArticleSource, index: Int, dates: ArticleDates, terms: ArticleTerms,
    references: ReferenceResolver
  ) -> Article {
    let resolved = resolve(source, references)
    return Article(
      source: source, index: index, dates: dates,
      address: address(source, dates.date.date),
      lead: source.lead.map { leadPrefixes.prefixed($0.value, on: dates.date.date) }, terms: terms,
      files: resolved.files, commendations: resolved.commendations, models: resolved.models,
      targets: resolved.targets)
  }

  /// What one article's references to records and files lead to.
  private struct Resolved {
    var files: ArticleFiles
    var commendations: [ResolvedCommendation]
    var models: [ResolvedModel]
    var targets: [LinkTarget]
  }

  private mutating func resolve(
    _ source: ArticleSource, _ references: ReferenceResolver
  ) -> Resolved {
    var records = RecordResolver(
      path: source.path, lookups: lookups, references: references,
      tables: input.recipientTables)
    let files = ArticleFiles(source, references, findings: &findings)
    let commendations = source.commendations.map { records.resolve($0) }
    let models = source.models.map { records.resolve($0) }
    findings += records.findings
    let targets = references.targets(of: source.body, in: source.path, findings: &findings)
    return Resolved(
      files: files, commendations: commendations, models: models, targets: targets)
  }

  /// Articles that are not shown are checked all the same: a draft's mistakes should not wait for its day.
  ///
  /// Of a withdrawn one only the records that it is filed under are: its photos and what it links to may have
  /// been removed with good reason.
  private mutating func checkUnpublished(_ references: ReferenceResolver) {
    for (index, source) in input.articles.enumerated() where publications[index] != .published {
      let known = findings
      let resolved = resolve(source, references)
      if publications[index] == .withdrawn { findings = known }
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

  private func withdrawnArticles(_ dates: [ArticleDates]) -> [WithdrawnArticle] {
    input.articles.enumerated().compactMap { index, source in
      guard publications[index] == .withdrawn, let withdrawal = source.withdrawn
      else { return nil }
      return WithdrawnArticle(
        source: source, address: address(source, dates[index].date.date),
        withdrawal: withdrawal)
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

  private func related(_ articles: [Article]) -> [[Int]] {
    let traits = articles.reversed().map { article -> [RelatedArticles.Trait] in
      var traits: [RelatedArticles.Trait] = article.tags.map { .tag($0) }
      traits += article.units.map { .unit($0) }
      traits += article.fields.map { .field($0) }
      traits += article.source.models.compactMap { $0.id.map { .model($0.value) } }
      if let column = article.column { traits.append(.column(column)) }
      if let series = article.series { traits.append(.series(series)) }
      return traits
    }
    let last = articles.count - 1
    return RelatedArticles.choose(traits).reversed().map { $0.map { last - $0 } }
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
