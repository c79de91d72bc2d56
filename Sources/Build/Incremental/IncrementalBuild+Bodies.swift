import Content
import Diagnostics
import Digests
import Pages
import Site
import VietnameseText

/// The build after words were changed: by far the most frequent edit of all.
extension IncrementalBuild {
  /// The report of a build for which nothing but words of bodies changed, and these take the places of the old ones
  /// in the pages as they are; nil if the site has to be made.
  ///
  /// It is made too if an edited file has a warning, whose line may be another now, or if a link is not written just
  /// like the path that it leads to.
  func rewriteBodies(_ change: SmallChange) throws -> BuildReport? {
    let (reading, known, content) = (change.reading, change.known, change.content)
    guard let articles = BodyEdits.articles(of: change) else { return nil }
    var report = BuildReport(
      extent: .words, diagnostics: change.findings, leftOut: known.leftOut, pages: known.pages)
    var settings = content.settings
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    let writer = PieceWriter(
      settings: settings, registries: content.registries, files: content.files)
    var knownRows: [PageRow]?
    let edits = try BodyEdits(articles, writer: writer, store: store) {
      knownRows = try publishedPages(change.manifest, since: known)
      return (knownRows ?? []).map(\.address).filter(PieceWriter.isFeed)
    }
    guard let edits, let rows = knownRows, let bodies = try bodies(of: edits, content, writer),
      let pages = try rewrite(edits, rows, bodies, writer),
      let search = try rewriteSearch(articles, content, rows)
    else { return nil }

    let publisher = try Publisher(
      session, known: (Manifest(rows), change.manifest.changed), writesFew: true)
    do {
      let changed = pages.filter { $0.row.digest != rows[$0.place].digest }
      let files = search.files.filter { $0.row.digest != rows[$0.place].digest }
      let places = Set(changed.map(\.place) + files.map(\.place))
      publisher.keep(rows.indices.lazy.filter { !places.contains($0) })
      for page in changed { try publisher.write(page.row.address, page.bytes) }
      for file in files { try publisher.write(file.row.address, file.bytes) }
      report.made = places.sorted().map { rows[$0].address }
      if options.explains {
        report.explanations = changed.map { page in
          Explanation(
            address: page.row.address,
            all: edits.paths(on: page.bodies).map { ProjectChanges.bodyChange(of: $0) })
        }
        report.explanations += files.map { file in
          Explanation(
            address: file.row.address,
            all: articles.map { ProjectChanges.bodyChange(of: $0.value.path) })
        }
      }
      report.publication = try publish(publisher, notices: &report.notices) {
        var header = known
        header.startedAt = session.startedAt
        header.manifest = try session.manifestStatus()
        var update = StateUpdate()
        update.files = (reading.files.changed + reading.files.touched).map {
          reading.files.rows[$0]
        }
        update.texts = edits.articles.map { NewText($0) }
        update.pages = pages.map(\.row) + search.files.map(\.row)
        update.search = search.years
        update.bodies = pages.map(\.bodies)
        try save(update, header)
      }
    } catch {
      publisher.abandon()
      report.end(with: error)
    }
    return report
  }

  /// The bodies as they are now, in step with the edits' articles; nil if one could not be read again or cannot be read
  /// aloud, or if a link leads nowhere.
  private func bodies(
    of edits: BodyEdits, _ content: ContentReader.Records, _ writer: PieceWriter
  ) throws -> [PieceWriter.Body]? {
    guard let targets = try targets(of: edits.articles, content) else { return nil }
    steps.bodies.finish()
    let changes = steps.bodies.passingEdits
    let bodies = zip(edits.articles, targets).compactMap { article, targets in
      let source = article.value
      return writer.body(
        steps.body(source.path, source.digest, source.body), of: source,
        readingText: steps.readingText(source.path, source.digest, source.body), targets: targets)
    }
    let areWhole =
      bodies.count == targets.count && steps.bodies.passingEdits == changes && steps.bodies.isWhole
    return areWhole ? bodies : nil
  }

  private func targets(
    of articles: [Shared<ArticleSource>], _ content: ContentReader.Records
  ) throws -> [[LinkTarget]]? {
    let linked = articles.reduce(into: Set<String>()) {
      $0.formUnion(Site.linkedTexts(of: $1.value))
    }
    let own = Set(articles.map { TextKey($0.value.path) })
    let texts = try store.find(
      TextRow.self, linked.filter { !own.contains(TextKey($0)) }.sorted(by: bytesPrecede))
    let others = texts.compactMap { ArticleSource.restored(from: $0.bytes)?.source }
    let pages = texts.compactMap { PageSource.restored(from: $0.bytes)?.source }
    let input = steps.siteInput(
      content, articles: articles + others.map { Shared($0) }, pages: pages)
    let (targets, findings) = Site.targets(of: articles, in: input)
    return findings.isEmpty ? targets : nil
  }

  private struct RewrittenPage {
    /// Among the rows of the state.
    var place: Int
    var row: PageRow
    var bodies: BodyRow
    var bytes: [UInt8]
  }

  private func rewrite(
    _ edits: BodyEdits, _ rows: [PageRow], _ bodies: [PieceWriter.Body], _ writer: PieceWriter
  ) throws -> [RewrittenPage]? {
    var pages: [RewrittenPage] = []
    for page in edits.pages {
      guard let place = rows.index(of: page.address, by: \.address),
        rows[place].fingerprint == page.fingerprint
      else { return nil }
      let bytes = try fileSystem.readFile(session.area.output + "/" + page.address)
      guard Digest.of(bytes) == rows[place].digest,
        let (new, shown) = edits.rewrite(page, bytes, bodies, writer)
      else { return nil }
      var row = rows[place]
      row.fingerprint = shown.fingerprint
      row.digest = .of(new)
      row.size = new.count
      pages.append(RewrittenPage(place: place, row: row, bodies: shown, bytes: new))
    }
    return pages
  }
}
