import Content
import Diagnostics
import Digests
import Pages
import Site

/// The addresses of articles and aliases that an earlier build had and this one has not, though no alias, withdrawal
/// or expiry says what became of them: readers' links lead nowhere.
struct LostAddresses {
  /// In the order of their addresses.
  let rows: [LostAddressRow]
  let findings: [Finding]

  /// - Parameters:
  ///   - texts: those of the last build, in the order of their paths.
  ///   - pages: those of the last build, in the order of their addresses.
  ///   - earlier: what was lost before and not mended until the last build.
  init(
    _ plan: BuildRun.Plan, texts: [TextRow], pages: [PageRow], earlier: [LostAddressRow]
  ) {
    let offset = plan.pages.site.settings.timeZoneOffset
    let gone = Self.candidates(plan, texts, pages, offset)
    if gone.isEmpty && earlier.isEmpty {
      (rows, findings) = ([], [])
      return
    }
    var present = Set(plan.pages.pages.map(\.address))
    // A draft or an embargoed text will have its address again, an expired one had its time.
    for article in plan.content.articles {
      present.insert(article.value.address(siteOffset: offset))
    }
    var lost: [String: LostAddressRow] = [:]
    for row in earlier + gone where !present.contains(row.address) { lost[row.address] = row }
    rows = lost.values.sorted { bytesPrecede($0.address, $1.address) }
    findings = rows.map { Self.finding($0, heir: Self.heir(of: $0, plan.content.articles)) }
  }

  /// What the texts that are gone or were changed had in the last build.
  private static func candidates(
    _ plan: BuildRun.Plan, _ texts: [TextRow], _ pages: [PageRow], _ offset: Int
  ) -> [LostAddressRow] {
    // What has an error may have another address only because of that.
    if texts.isEmpty || plan.report.errors > 0 { return [] }
    let changed = Set(plan.content.removedTexts).union(plan.content.newTexts.map(\.path))
    if changed.isEmpty { return [] }
    return texts.filter { changed.contains($0.path) && $0.path.hasSuffix(".md") }
      .flatMap { row -> [LostAddressRow] in
        guard let (source, _) = ArticleSource.restored(from: row.bytes) else { return [] }
        let addresses = [source.address(siteOffset: offset)] + source.aliases.map(\.value)
        return addresses.filter { wasPublished($0, pages) }.map {
          LostAddressRow(
            address: $0, path: row.path, digest: row.digest, title: source.title.value)
        }
      }
  }

  private static func wasPublished(_ address: String, _ pages: [PageRow]) -> Bool {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if bytesPrecede(pages[middle].address, address) { low = middle + 1 } else { high = middle }
    }
    return low < pages.count && bytesEqual(pages[low].address, address)
  }

  /// The article that took the place of the one that had the address: the same file, a file of the same bytes, or
  /// one of the same title.
  private static func heir(
    of row: LostAddressRow, _ articles: [Shared<ArticleSource>]
  ) -> ArticleSource? {
    let heir =
      articles.first { $0.value.path == row.path }
      ?? articles.first { $0.value.digest == row.digest }
      ?? articles.first { $0.value.title.value == row.title }
    return heir?.value
  }

  private static func finding(_ row: LostAddressRow, heir: ArticleSource?) -> Finding {
    guard let heir else {
      return Finding(
        .warning, "lost-address", path: row.path, .start,
        "The address “\(row.address)”, which this file had, leads nowhere now that it is gone.",
        help:
          "Write “aliases: [\(row.address)]” in the article that took its place, or put the file back with “withdrawn: {date: …, reason: …}”."
      )
    }
    let range = heir.slug.range != .start ? heir.slug.range : heir.date.range
    return Finding(
      .warning, "lost-address", path: heir.path, range,
      "The address “\(row.address)”, under which readers know this article, leads nowhere now.",
      help: heir.aliases.isEmpty
        ? "Add the line “aliases: [\(row.address)]”, so that it leads here."
        : "Add “\(row.address)” to its “aliases”, so that it leads here.")
  }
}
