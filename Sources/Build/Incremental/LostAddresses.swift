import Content
import Diagnostics
import Pages
import Site
import Workers

/// The addresses of articles and aliases that an earlier build had and this one has not, though no alias, withdrawal
/// or expiry says what became of them: readers' links lead nowhere.
struct LostAddresses {
  /// In the order of their addresses.
  let rows: [LostAddressRow]
  let findings: [Finding]

  /// - Parameters:
  ///   - texts: those of the last build, in the order of their paths.
  ///   - pages: those of the last build, in the order of their addresses.
  ///   - published: addresses of articles of which only that is known.
  ///   - clock: the present of the last build: what was dated later was not public.
  ///   - earlier: what was lost before and not mended until the last build.
  init(
    _ plan: BuildRun.Plan, texts: [TextRow] = [], pages: [PageRow] = [], published: [String] = [],
    clock: Moment, earlier: [LostAddressRow] = []
  ) {
    let offset = plan.pages.site.settings.timeZoneOffset
    let gone = Self.candidates(plan, texts, pages, clock, offset)
    // What has an error may have another address only because of that.
    let published = plan.report.errors > 0 ? [] : published
    var missing = Set(
      (gone.map(\.address) + published + earlier.map(\.address)).filter { !plan.pages.has($0) })
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
    let bare = Self.rows(of: published.filter(missing.contains), among: published, plan, offset)
    for row in bare + gone.map({ $0.row(heirs) }) + earlier where missing.contains(row.address) {
      lost[row.address] = row
    }
    rows = lost.values.sorted { bytesPrecede($0.address, $1.address) }
    findings = rows.filter { !asleep.contains($0.address) }.map { row in
      let heir = plan.content.articles.first { $0.value.path == row.heir }
      return Self.finding(row, heir: heir?.value)
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

  /// Of addresses whose texts are not known: an article of the same slug, under an address that is new, is the one
  /// that readers mean.
  private static func rows(
    of missing: [String], among published: [String], _ plan: BuildRun.Plan, _ offset: Int
  ) -> [LostAddressRow] {
    if missing.isEmpty { return [] }
    let known = Set(published)
    var heirs: [String: [String]] = [:]
    for article in plan.content.articles
    where !known.contains(article.value.address(siteOffset: offset)) {
      heirs[article.value.slug.value, default: []].append(article.value.path)
    }
    return missing.map { address in
      let slug = address.split(separator: "/").last.map { String($0.dropLast(".html".count)) } ?? ""
      let found = heirs[slug] ?? []
      let heir = found.count == 1 ? found[0] : nil
      return LostAddressRow(address: address, path: heir ?? unknownText, heir: heir)
    }
  }

  /// Where an address is told whose text nobody knows any more.
  private static let unknownText = "content/articles"

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
        row.path == unknownText
          ? "The address “\(row.address)”, which the published site has, leads nowhere now."
          : "The address “\(row.address)”, which this file had, leads nowhere now that it is gone.",
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

/// Whether a published file is the page of an article, by its address: `2019/06/<slug>.html`.
func isArticleAddress(_ address: String) -> Bool {
  let parts = address.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count == 3, isNumber(parts[0], digits: 4), isNumber(parts[1], digits: 2),
    parts[2].hasSuffix(".html")
  else { return false }
  // Lists have pages of their own there.
  return SlugReservation(String(parts[2].dropLast(".html".count))) == nil
}

private func isNumber(_ text: Substring, digits: Int) -> Bool {
  text.utf8.count == digits
    && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

extension FileSystem {
  /// The addresses of articles in a folder that holds a copy of a published site.
  func articleAddresses(
    in folder: String, workers: Workers
  ) throws(PublicationError) -> [String] {
    guard try onDisk(try status(folder + "/."))?.kind == .directory else {
      throw .noCopy(folder)
    }
    let addresses = survey(folder, workers: workers).filter { $0.kind == .file }.map(\.path)
    guard addresses.contains("index.html") else { throw .noCopy(folder) }
    return addresses.filter(isArticleAddress)
  }
}
