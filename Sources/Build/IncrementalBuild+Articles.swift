import Content
import Diagnostics
import Digests
import Pages
import Site
import Workers

/// The build after articles were added, or say something else of themselves: what editors do all day.
extension IncrementalBuild {
  /// The report of a build for which few articles changed, and only the pages were made which that can reach; nil if
  /// the site has to be made whole.
  ///
  /// It is made whole too if anything may be wrong with what changed, or with what was there: so nothing need be said
  /// that the last build did not say.
  func makeChange(_ change: SmallChange) throws -> BuildReport? {
    let (reading, known, findings) = (change.reading, change.known, change.findings)
    guard options.omittedInput == nil, !options.includesDrafts, !options.includesFuture,
      let edits = ArticleEdits(change), try mayBeBounded(edits, change.content)
    else { return nil }
    var report = BuildReport(
      extent: .articles, diagnostics: findings, leftOut: known.leftOut, pages: known.pages)
    options.progress.begin(.loading)
    let texts = try KnownTexts(store, decode: steps.article)
    // If the site has to be made whole, the state is changed while others may still hold some article.
    defer { try? texts.close() }
    // While the site is made.
    let templates = steps.templates(reading)
    guard let made = try changedSite(edits, change, texts) else { return nil }
    let (changed, rows) = (made.site, made.rows)
    options.progress.begin(.planning)
    guard
      let scope = PageScope(
        changed, locations: rows.compactMap(\.location), omitting: options.omittedReach)
    else { return nil }
    let (frames, mistakes) = templates.value()
    let plan = PagePlan(steps.pageInput(changed.site, frames, scope: scope))
    let used = Set(changed.site.publishedFiles.map { changed.site.files.files[$0].path })
    let created = plan.pages.filter { !rows.has($0.address) }
    guard plan.frame == known.frame, mistakes.allSatisfy(findings.contains),
      !findings.contains(where: { used.contains($0.path) }),
      Set(plan.pages.map(\.address)).count == plan.pages.count,
      !plan.pages.contains(where: { isOfAnother($0, in: rows) }),
      try !isInTheWay(created, of: made.published, since: known), try made.published.areIntact()
    else { return nil }

    report.residue = [changed, plan, reading, rows]

    let publisher = try Publisher(
      session, known: (Manifest(rows), change.manifest.changed), writesFew: true)
    do {
      let planned = Set(plan.pages.compactMap { rows.index(of: $0.address, by: \.address) })
      publisher.keepAsSeen(rows.indices.lazy.filter { !planned.contains($0) })
      let knownPages = KnownPages(asPublished: rows)
      steps.bodies.finish()
      let outcome = try write(
        plan.pages, frames.templates, to: publisher, knownPages)
      try texts.close()
      // The whole site says them.
      if !steps.late.findings.isEmpty {
        publisher.withdraw()
        return nil
      }
      report.made = outcome.made.map(\.row.address)
      report.pages += created.count { if case .templated = $0.body { true } else { false } }
      report.publication = try publish(publisher, notices: &report.notices) {
        var header = known
        header.clock = options.clock
        header.clockBounds = known.clockBounds.narrowed(by: plan.clockBounds)
        header.startedAt = session.startedAt
        header.manifest = try session.manifestStatus()
        header.pages = report.pages
        header.sources = reading.files.rows.count
        header.articles += changed.new.count
        header.files += created.count
        var update = StateUpdate()
        update.files = (reading.files.changed + reading.files.touched).map {
          reading.files.rows[$0]
        }
        update.texts = edits.articles.map { NewText($0) }
        if changed.reportsMore {
          update.roll = changed.site.honourRoll.stored(changed.site.articles, changed.site.files)
        }
        update.pages = outcome.made.map(\.row)
        update.bodies = outcome.made.compactMap(\.bodies)
        update.removedBodies = outcome.made.lazy.filter { $0.bodies == nil }.map(\.row.address)
        try save(update, header)
      }
    } catch let flaw as StateStore.Flaw {
      publisher.withdraw()
      throw flaw
    } catch {
      publisher.abandon()
      report.end(with: error)
    }
    return report
  }

  /// The CSV files as tables of recipients: as the state has them, else as they are. Also those that are none, which
  /// nobody will ask for. Nil if one cannot be read.
  private func recipientTables(_ files: FileCatalogue) throws -> [String: RecipientTable]? {
    var tables: [String: RecipientTable] = [:]
    for path in files.files.map(\.path) where ContentReader.isTable(path) {
      if let row = try store.find(TextRow.self, [path]).first,
        let table = RecipientTable.restored(from: row.bytes)?.source
      {
        tables[path] = table
        continue
      }
      do throws(FileSystemError) {
        tables[path] = try steps.recipientTable(path)
      } catch {
        return nil
      }
    }
    return tables
  }

  /// What the articles say by themselves, before all others are looked at.
  private func mayBeBounded(
    _ edits: ArticleEdits, _ content: ContentReader.Records
  ) throws -> Bool {
    let input = steps.siteInput(content, articles: edits.articles, pages: [])
    return try edits.articles.allSatisfy { article in
      let row = try store.find(SummaryRow.self, [article.value.path]).first
      return Site.mayBeBounded(
        article, since: row.flatMap { ArticleSummary(of: $0.key, storedAs: $0.bytes) }, in: input)
    }
  }

  /// A site after a change, and what the output has of the one before.
  private struct MadeChange {
    let site: ChangedSite
    let published: PublishedPages
    /// Of the published pages.
    let rows: [PageRow]
  }

  private func changedSite(
    _ edits: ArticleEdits, _ change: SmallChange, _ texts: KnownTexts
  ) throws -> MadeChange? {
    let (reading, content) = (change.reading, change.content)
    let project = reading.discovery.project
    let standing = try store.find(
      TextRow.self, project.pages.map { reading.files.rows[$0].path }
    ).compactMap { PageSource.restored(from: $0.bytes)?.source }
    guard standing.count == project.pages.count, let tables = try recipientTables(content.files)
    else { return nil }
    // While summaries are loaded.
    let roll = Pending { [store] () throws(StateStore.Flaw) -> StoredRoll in
      guard let part = try store.find(PartRow.self, [PartRow.honourRoll]).first,
        let roll = StoredRoll(part.bytes)
      else { throw .damaged }
      return roll
    }
    let stored = try store.sweep(
      SummaryRow.self, count: change.known.articles, bounds: Self.bounds(of: change.files),
      workers: workers)
    let summaries = workers.map(stored.count) {
      ArticleSummary(of: stored[$0].key, storedAs: stored[$0].bytes).map { Shared($0) }
    }
    let earlier = summaries.compactMap(\.self)
    if earlier.count < stored.count { throw StateStore.Flaw.damaged }
    options.progress.begin(.resolving)
    let input = steps.siteInput(
      content, articles: edits.articles, pages: standing, recipientTables: tables)
    let siteChange = SiteChange(
      input, earlier: earlier, roll: try roll.value(), source: texts.article)
    // While the site is made.
    let published = PublishedPages(self, change.manifest, since: change.known)
    let site = Site.make(siteChange, workers: workers)
    // Whichever way the build goes on, nobody else reads the state from now on: it can be changed.
    guard let rows = try published.rows(), let site else { return nil }
    return MadeChange(site: site, published: published, rows: rows)
  }

  /// Whether what lies at a page's address is not what the page was before the change.
  private func isOfAnother(_ page: Page, in rows: [PageRow]) -> Bool {
    guard let row = rows.index(of: page.address, by: \.address) else { return false }
    guard case .copied = page.body else { return page.isNew }
    var fingerprint = Fingerprint()
    page.addInputs(to: &fingerprint, templates: [:])
    return rows[row].fingerprint != fingerprint.digest
  }

  /// Whether some new pages may get in the way of each other or of those that are there, lie where no file can, or stand
  /// where one was lost.
  private func isInTheWay(
    _ created: [Page], of published: PublishedPages, since known: StateHeader
  ) throws -> Bool {
    guard !created.isEmpty, let rows = try published.rows() else { return false }
    let addresses = Set(created.map(\.address))
    let lost = known.lost == 0 ? [] : try store.sweep(LostAddressRow.self, count: known.lost)
    // Two addresses that differ are one to some systems only if one of them has capitals, say. As a rule none of the
    // new ones has, so that few of the others need be compared with them.
    let others =
      addresses.allSatisfy(\.isLowercase)
      ? try published.unusualAddresses() : rows.map(\.address)
    return lost.contains { addresses.contains($0.address) }
      || addressesMayBeWrong(addresses.sorted() + others, workers: workers)
      || created.contains { page in
        let address = OutputAddress(unchecked: page.address)
        return rows.has(filesIn: address) || address.folders.contains { rows.has($0.text) }
      }
  }
}

extension [PageRow] {
  fileprivate func has(_ address: String) -> Bool { index(of: address, by: \.address) != nil }

  /// Whether an address is that of a folder.
  fileprivate func has(filesIn folder: OutputAddress) -> Bool {
    let start = folder.text + "/"
    let place = firstIndex(from: start, by: \.address)
    return place < count && self[place].address.utf8.starts(with: start.utf8)
  }
}
