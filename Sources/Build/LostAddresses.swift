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
    var missing = Set(gone.map(\.address) + earlier.map(\.address))
    if !missing.isEmpty { Self.remove(plan.pages.pages, from: &missing) }
    if missing.isEmpty {
      (rows, findings) = ([], [])
      return
    }
    // A draft or an embargoed text will have its address again; an expired one had its time.
    var asleep: Set<String> = []
    for article in plan.content.articles {
      let address = article.value.address(siteOffset: offset)
      if article.value.expires != nil { missing.remove(address) } else { asleep.insert(address) }
    }
    var lost: [String: LostAddressRow] = [:]
    let heirs = Heirs(plan, texts)
    for row in gone.map({ $0.row(heirs) }) + earlier where missing.contains(row.address) {
      lost[row.address] = row
    }
    rows = lost.values.sorted { bytesPrecede($0.address, $1.address) }
    findings = rows.filter { !asleep.contains($0.address) }.map { row in
      let heir = plan.content.articles.first { $0.value.path == row.heir }
      return Self.finding(row, heir: heir?.value)
    }
  }

  /// Leaves the addresses that no page has: few are sought, so that no table of all pages is needed.
  private static func remove(_ pages: [Page], from missing: inout Set<String>) {
    for index in pages.indices {
      if missing.remove(pages[index].address) != nil, missing.isEmpty { return }
    }
  }

  /// An address of a text that is gone or was changed.
  private struct Candidate {
    var address: String
    var text: ArticleSource

    func row(_ heirs: Heirs) -> LostAddressRow {
      LostAddressRow(address: address, path: text.path, heir: heirs.heir(of: text))
    }
  }

  /// What the texts that are gone or were changed had in the last build.
  private static func candidates(
    _ plan: BuildRun.Plan, _ texts: [TextRow], _ pages: [PageRow], _ clock: Moment, _ offset: Int
  ) -> [Candidate] {
    // What has an error may have another address only because of that.
    if texts.isEmpty || plan.report.errors > 0 { return [] }
    let affected = (plan.content.removedTexts + plan.content.newTexts.map(\.path))
      .filter { $0.hasSuffix(".md") }
    return affected.compactMap { path in texts.index(of: path, by: \.path).map { texts[$0] } }
      .flatMap { row -> [Candidate] in
        guard let (source, _) = ArticleSource.restored(from: row.bytes), !source.isDraft,
          source.date.value.moment(siteOffset: offset) <= clock
        else { return [] }
        let addresses = [source.address(siteOffset: offset)] + source.aliases.map(\.value)
        return addresses.filter { pages.index(of: $0, by: \.address) != nil }
          .map { Candidate(address: $0, text: source) }
      }
  }

  /// The articles that can have taken a text's place.
  private struct Heirs {
    private let articles: [Shared<ArticleSource>]
    private let newPaths: Set<String>

    init(_ plan: BuildRun.Plan, _ texts: [TextRow]) {
      articles = plan.content.articles
      newPaths = Set(
        plan.content.newTexts.map(\.path).filter { texts.index(of: $0, by: \.path) == nil })
    }

    /// The path of the article that took a text's place: of the same file, else of the only new file with the same
    /// bytes or the same title. An old file has readers of its own.
    func heir(of text: ArticleSource) -> String? {
      if articles.contains(where: { $0.value.path == text.path }) { return text.path }
      let new = articles.filter { newPaths.contains($0.value.path) }
      let copies = new.filter { $0.value.digest == text.digest }
      let heirs = copies.isEmpty ? new.filter { $0.value.title.value == text.title.value } : copies
      return heirs.count == 1 ? heirs.first?.value.path : nil
    }
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
        : "Add “\(row.address)” at the end of its “aliases”, so that it leads here.")
  }
}
