import Content
import Diagnostics
import Markdown
import VietnameseText
import Workers

/// Makes a site step by step; each step reads what the former ones found.
struct SiteMaker {
  private let input: SiteInput
  private let workers: Workers
  private let lookups: Lookups
  /// In step with `input.articles`.
  private let outlines: [ArticleOutline]
  private var usedByUnpublished = UsedFiles()
  private(set) var findings: [Finding] = []

  init(_ input: SiteInput, workers: Workers) {
    self.input = input
    self.workers = workers
    lookups = Lookups(input.registries, unread: input.files.unread)
    let present = Present(input)
    outlines = workers.map(input.articles.count) { ArticleOutline(input.articles[$0], present) }
  }

  mutating func make() -> Site {
    let places = PlaceGraph(
      input.registries.places, lookup: lookups.places, findings: &findings)
    checkRegistries()
    let order = publicationOrder()
    let (references, named) = workers.both { [self] in
      ReferenceResolver(input.files, LinkableTexts(input, outlines), input.settings)
    } _: { [self] in
      resolvedTerms(order)
    }
    let resolver = ArticleResolver(input, lookups, places, references)
    let articles = makeArticles(order, resolver, named.byArticle)
    let terms = named.resolver
    findings += terms.findings + terms.similarTags(named.byArticle)
    checkUnpublished(resolver)
    let pages = standingPages(references)
    let (logo, defaultPhoto) = (
      picture(input.settings.logo, references), picture(input.settings.defaultPhoto, references)
    )
    let series = terms.series(of: articles)
    let withdrawn = withdrawnArticles()
    let tagCount = terms.tags.terms.count
    let ((related, published, moved, clockBounds, twoDates), reports) = workers.both { [self] in
      var decisions = DecisionCheck(authorities: input.registries.authorities)
      decisions.check(articles.reversed())
      return (
        self.related(articles, tags: tagCount, series: series.count),
        publishedFiles(articles, pages, logo: logo, defaultPhoto: defaultPhoto),
        redirects(articles, withdrawn),
        ClockBounds(input),
        decisions.findings
      )
    } _: { [self] in
      JoinedReports(articles, input, places)
    }
    checkUnusedFiles(published: published.indexes)
    checkPictures(published)
    checkHiddenFiles()
    checkPrivateTables()
    checkLeads(articles)
    for one in series { findings += one.findings(of: articles) }
    findings += twoDates + reports.findings

    return Site(
      settings: input.settings, registries: input.registries, places: places,
      files: input.files, clock: input.clock, clockBounds: clockBounds,
      leftOut: leftOut,
      articles: articles, withdrawn: withdrawn,
      pages: pages, redirects: moved, tags: terms.tags.terms,
      authors: terms.authors.terms, series: series, models: reports.models,
      related: related,
      honourRoll: reports.roll,
      publishedFiles: published.asTheyAre, derivedFiles: published.derived, logo: logo,
      defaultPhoto: defaultPhoto)
  }

  /// What articles say of all of them together.
  private struct JoinedReports: Sendable {
    var roll: HonourRoll
    var models: ModelRegister
    var findings: [Finding]

    init(_ articles: [Article], _ input: SiteInput, _ places: PlaceGraph) {
      findings = []
      var missed: [Finding] = []
      roll = HonourRoll(articles, findings: &missed)
      // What they miss may stand in a file that could not be read.
      let unread = input.files.unread
      if !unread.mayHoldMore(in: "content/articles/"), !unread.mayHold("content/authorities.yaml") {
        findings += missed
      }
      models = ModelRegister(articles)
      findings += models.contradictions(articles, places: places)
    }
  }

  private var leftOut: LeftOut {
    var leftOut = LeftOut(siteOffset: input.settings.timeZoneOffset)
    for outline in outlines { leftOut.add(outline.publication) }
    return leftOut
  }

  // MARK: Orders and addresses

  /// The published articles' indexes in the input, newest first; on one day those without a time come last,
  /// and of equals the one whose path comes first.
  private func publicationOrder() -> [Int] {
    let published = outlines.indices.lazy.filter { outlines[$0].publication == .published }
    return published.map { (index: $0, time: outlines[$0].orderedTime) }
      .sorted { left, right in
        if left.time != right.time { return left.time > right.time }
        return bytesPrecede(
          input.articles[left.index].value.path, input.articles[right.index].value.path)
      }
      .map(\.index)
  }

  /// The tags, authors and series of all articles.
  private func resolvedTerms(_ order: [Int]) -> (resolver: TermResolver, byArticle: [ArticleTerms])
  {
    var resolver = TermResolver(settings: input.settings)
    let terms = resolver.resolve(order.reversed().lazy.map { input.articles[$0] })
    return (resolver, terms)
  }

  // MARK: Articles

  /// The articles of `order`, on all threads.
  ///
  /// - Parameter terms: from the oldest to the newest.
  private mutating func makeArticles(
    _ order: [Int], _ resolver: ArticleResolver, _ terms: [ArticleTerms]
  ) -> [Article] {
    let last = order.count - 1
    let resolved = workers.map(order.count) { [input, outlines] index in
      var findings: [Finding] = []
      let article = resolver.article(
        input.articles[order[index]], index: index, outlines[order[index]], terms[last - index],
        findings: &findings)
      return (article, findings)
    }
    for (_, found) in resolved { findings += found }
    return resolved.map(\.0)
  }

  /// Articles that are not shown are checked all the same: a draft's mistakes should not wait for its day.
  ///
  /// Of a withdrawn one only the records that it is filed under are: its photos and what it links to may have
  /// been removed with good reason.
  private mutating func checkUnpublished(_ resolver: ArticleResolver) {
    for index in outlines.indices where outlines[index].publication != .published {
      let source = input.articles[index]
      var found: [Finding] = []
      let records = resolver.records(of: source, findings: &found)
      if outlines[index].publication != .withdrawn { findings += found }
      usedByUnpublished.use(records.files)
      usedByUnpublished.use(records.commendations)
      usedByUnpublished.use(records.targets)
      let path = source.value.path
      for id in source.value.units {
        _ = lookups.units.resolve(
          id, on: source.value.isDated ? source.value.date.value.date : nil, in: path,
          findings: &findings)
      }
      for id in source.value.fields {
        _ = lookups.fields.resolve(id, in: path, findings: &findings)
      }
      if let id = source.value.column {
        _ = lookups.columns.resolve(id, in: path, findings: &findings)
      }
    }
  }

  private func withdrawnArticles() -> [WithdrawnArticle] {
    input.articles.indices.compactMap { index in
      guard outlines[index].publication == .withdrawn,
        let withdrawal = input.articles[index].value.withdrawn
      else { return nil }
      return WithdrawnArticle(
        source: input.articles[index].value, address: outlines[index].address,
        withdrawal: withdrawal)
    }
  }

  private func redirects(
    _ articles: [Article], _ withdrawn: [WithdrawnArticle]
  ) -> [Redirect] {
    let published = articles.flatMap { article in
      article.aliases.map {
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
    let names = NameList(input.pages.map { String($0.path.dropFirst("content/pages/".count)) })
    let known = Set(names.names)
    for item in input.settings.menu {
      guard case .page(let name) = item.target, !known.contains(name.value),
        !input.files.unread.mayHold("content/pages/" + name.value)
      else { continue }
      findings.append(
        Finding(
          .error, "unknown-page", path: "content/site.yaml", name.range,
          "There is no page “\(name.value)” in content/pages.",
          help: .search(
            otherwise: names.names.isEmpty
              ? "Write the name of a file there, or make this one."
              : "Write the name of a file there (\(Message.examples(names.names))), or make this one."
          ) { search in
            search.nearestIndex(to: name.value, among: names).map { near in
              let meant = names.names[near]
              return Finding.Suggestion(
                "Did you mean “\(meant)”?",
                fix: search.isClear(near, of: name.value, among: names)
                  ? Finding.replacing(name, with: meant) : nil)
            }
          }))
    }
  }

  private func related(_ articles: [Article], tags: Int, series: Int) -> RelatedArticles {
    let numbers = RelatednessTraits(
      tags: tags, units: input.registries.places.count, columns: input.registries.columns.count,
      fields: input.registries.fields.count, series: series, articles)
    return RelatedArticles(articles, numbers)
  }

  /// One that site.yaml names.
  private mutating func picture(
    _ name: Located<String>?, _ references: ReferenceResolver
  ) -> Int? {
    name.flatMap { references.picture($0, in: "content/site.yaml", findings: &findings) }
  }

  /// - Parameters:
  ///   - logo: of site.yaml.
  ///   - defaultPhoto: likewise.
  private func publishedFiles(
    _ articles: [Article], _ pages: [StandingPage], logo: Int?, defaultPhoto: Int?
  ) -> PublishedFiles {
    var used = UsedFiles()
    used.use(logo)
    used.show(defaultPhoto)
    for article in articles { used.use(article) }
    for page in pages { used.use(page.targets) }
    for (index, file) in input.files.files.enumerated()
    where file.path.hasPrefix("content/static/") {
      used.use(index)
    }
    return PublishedFiles(used, of: input.files)
  }

  /// Says once how many articles have no lead, since a site may have hundreds from elsewhere.
  private mutating func checkLeads(_ articles: [Article]) {
    let lacking = articles.filter { $0.lacksLead }
    guard let first = lacking.first else { return }
    let others = lacking.count - 1
    let count: Message =
      switch others {
      case 0: ""
      case 1: ", nor has 1 other"
      default: ", nor have \(count: others) others"
      }
    findings.append(
      Finding(
        .warning, "missing-lead", path: first.path, .start,
        "This article has no lead\(count): descriptions and feeds show its first paragraph instead.",
        help: "Write “lead: …” in the front matter, or begin the text with a paragraph."))
  }

  private mutating func checkPrivateTables() {
    var tables = PrivateTables(input)
    tables.check(input)
    findings += tables.findings
  }

  /// Warns of files of which another one takes the place; those of `static/` ask for one address, which is an error.
  private mutating func checkHiddenFiles() {
    for index in input.files.hidden {
      let path = input.files.files[index].path
      if path.hasPrefix("content/static/") { continue }
      findings.append(
        Finding(
          .warning, "hidden-file", path: path, .start,
          "Another file beside this one has the same name, with its letters put together from other characters, and is used in its place.",
          help: "Delete one of the two, or give it another name."))
    }
  }

  private mutating func checkPictures(_ published: PublishedFiles) {
    findings += published.findings(in: input.files)
  }

  /// Whether a file lies in the folder of an article that may name it in a way that was not understood.
  private func isDoubtful(beside path: String) -> Bool {
    input.doubtful.contains { text in
      text.hasSuffix("/index.md") && path.hasPrefix(text.dropLast("index.md".count))
    }
  }

  /// Warns of files beside the texts that none of them uses: a picture that was forgotten, or an article under another
  /// ending, which would be lost silently.
  private mutating func checkUnusedFiles(published: Set<Int>) {
    // One of those that could not be read may use them.
    if input.files.unread.mayHoldMore(in: "content/articles/") { return }
    let tables = Set(input.recipientTables.keys)
    let hidden = Set(input.files.hidden)
    let unpublished = usedByUnpublished.indexes
    // A name that was misspelt may mean any file.
    let hasDoubts = findings.contains { $0.severity == .error }
    for (index, file) in input.files.files.enumerated()
    where !file.path.hasPrefix("content/static/") && !published.contains(index)
      && !unpublished.contains(index) && !tables.contains(file.path)
      && !hidden.contains(index)
    {
      guard let unused = UnusedFile(file),
        !(unused.mayBeArticle ? isDoubtful(beside: file.path) : hasDoubts)
      else { continue }
      findings.append(
        Finding(
          .warning, unused.id, path: file.path, .start, unused.message,
          help: unused.help(for: file.path)))
    }
  }
}
