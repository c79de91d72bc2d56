import Content
import Diagnostics
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
  ///   - clock: the present of the last build: what was dated later was not public.
  ///   - earlier: what was lost before and not mended until the last build.
  init(
    _ plan: BuildRun.Plan, texts: [TextRow], pages: [PageRow], clock: Moment,
    earlier: [LostAddressRow]
  ) {
    let offset = plan.pages.site.settings.timeZoneOffset
    let gone = Self.candidates(plan, texts, pages, clock, offset)
    if gone.isEmpty && earlier.isEmpty {
      (rows, findings) = ([], [])
      return
    }
    var present = Set(plan.pages.pages.map(\.address))
    // A draft or an embargoed text will have its address again; an expired one had its time.
    var asleep: Set<String> = []
    for article in plan.content.articles {
      let address = article.value.address(siteOffset: offset)
      if article.value.expires != nil { present.insert(address) } else { asleep.insert(address) }
    }
    var lost: [String: LostAddressRow] = [:]
    for row in gone + earlier where !present.contains(row.address) { lost[row.address] = row }
    rows = lost.values.sorted { bytesPrecede($0.address, $1.address) }
    findings = rows.filter { !asleep.contains($0.address) }.map { row in
      let heir = plan.content.articles.first { $0.value.path == row.heir }
      return Self.finding(row, heir: heir?.value)
    }
  }

  /// What the texts that are gone or were changed had in the last build.
  private static func candidates(
    _ plan: BuildRun.Plan, _ texts: [TextRow], _ pages: [PageRow], _ clock: Moment, _ offset: Int
  ) -> [LostAddressRow] {
    // What has an error may have another address only because of that.
    if texts.isEmpty || plan.report.errors > 0 { return [] }
    let changed = plan.content.newTexts.map(\.path)
    let affected = (plan.content.removedTexts + changed).filter { $0.hasSuffix(".md") }
    let new = Set(changed.filter { texts.index(of: $0, by: \.path) == nil })
    return affected.compactMap { path in texts.index(of: path, by: \.path).map { texts[$0] } }
      .flatMap { row -> [LostAddressRow] in
        guard let (source, _) = ArticleSource.restored(from: row.bytes), !source.isDraft,
          source.date.value.moment(siteOffset: offset) <= clock
        else { return [] }
        let addresses = [source.address(siteOffset: offset)] + source.aliases.map(\.value)
        let heir = heir(of: source, plan.content.articles, new)
        return addresses.filter { pages.index(of: $0, by: \.address) != nil }.map {
          LostAddressRow(address: $0, path: row.path, heir: heir)
        }
      }
  }

  /// The path of the article that took a text's place: of the same file, else of the only new file with the same
  /// bytes or the same title. An old file has readers of its own.
  private static func heir(
    of text: ArticleSource, _ articles: [Shared<ArticleSource>], _ newPaths: Set<String>
  ) -> String? {
    if articles.contains(where: { $0.value.path == text.path }) { return text.path }
    let new = articles.map(\.value).filter { newPaths.contains($0.path) }
    let copies = new.filter { $0.digest == text.digest }
    let heirs = copies.isEmpty ? new.filter { $0.title.value == text.title.value } : copies
    return heirs.count == 1 ? heirs.first?.path : nil
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
