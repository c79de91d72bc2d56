import Content
import Diagnostics
import Digests
import Site
import Templates
import Synchronization
import Workers

/// One year of what can be searched.
///
/// A class, as all pages of the year make it together.
final class SearchYear: Sendable {
  let year: Int
  let bodies: BodyShards
  /// Of the year's articles: oldest first, their indexes in `Site.articles`.
  let articles: [Int]
  let phraseFiles: Int
  let entryCount: Int
  private let entries: ReportedEntries
  private let maker: PageMaker
  private let cut: NameCut
  private let bodyFiles: Shards<[TextWords], [[UInt8]]>
  private let phrases: Shards<PhraseShards, [[UInt8]]>

  /// How many cards are in a file: an article's takes some 400 bytes.
  static let cardsAtOnce = 8
  static let entriesAtOnce = 16
  private static let abstractLimit = 180
  private static let titleLimit = 240

  init(_ year: SiteIndexes.Year, _ maker: PageMaker, _ cut: NameCut) {
    self.year = year.number
    self.maker = maker
    self.cut = cut
    let articles = Array(year.articles.reversed())
    self.articles = articles
    let site = maker.site
    let texts = articles.map { index in
      let article = site.articles[index]
      return SearchedText(path: article.path, digest: article.digest, body: article.body)
    }
    bodies = BodyShards(year: year.number, texts: texts, cut: cut) { number in
      let article = site.articles[articles[number]]
      return SearchedContent(
        title: article.title, lead: article.writtenLead,
        body: maker.input.plainText(article.path, article.digest, article.body))
    }
    let entries = ReportedEntries(articles) { maker.searchEntries(of: site.articles[$0], cut) }
    self.entries = entries
    entryCount = entries.count
    phraseFiles = powerOfTwo(notBelow: (articles.count + entryCount / 8 + 7) / 8)
    let recent = maker.input.recentWork
    bodyFiles = Shards(recent) { [bodies] in bodies.work }
    let phraseFiles = phraseFiles
    phrases = Shards(recent) {
      Self.phraseWork(articles, entries, maker, cut, year: year.number, files: phraseFiles)
    }
  }

  // MARK: Files

  /// A file of words or pairs of bodies, by its place among their addresses.
  func bodyFile(_ index: Int) -> [UInt8] {
    bodyFiles.take(of: bodies.addresses.count) { made in
      index < bodies.wordFiles ? made[0][index] : made[1][index - bodies.wordFiles]
    }
  }

  /// A file of pairs in titles, leads and names.
  func phraseFile(_ index: Int) -> [UInt8] { phrases.take(of: phraseFiles) { $0[0][index] } }

  private static let articlesAtOnce = 64

  private static func phraseWork(
    _ articles: [Int], _ entries: ReportedEntries, _ maker: PageMaker, _ cut: NameCut, year: Int,
    files: Int
  ) -> JointWork<PhraseShards, [[UInt8]]> {
    let starts = Array(stride(from: 0, to: articles.count, by: articlesAtOnce))
    return JointWork(parts: starts.count, values: 1) { part in
      var shards = PhraseShards(cut)
      for number in starts[part]..<min(starts[part] + articlesAtOnce, articles.count) {
        shards.add(maker.site.articles[articles[number]], number, maker.site)
        for (place, entry) in entries.reported(by: number).enumerated() {
          shards.add(entry, entries.starts[number] + place)
        }
      }
      return shards
    } value: { _, parts in
      var all = PhraseShards(cut)
      for part in parts { all.merge(part) }
      return all.shards(year: year, count: files)
    }
  }

  var cardFiles: Int { (articles.count + Self.cardsAtOnce - 1) / Self.cardsAtOnce }
  var entryFiles: Int { (entryCount + Self.entriesAtOnce - 1) / Self.entriesAtOnce }

  /// Titles, abstracts, days, units and addresses of a few articles.
  func cardFile(_ file: Int) -> [UInt8] {
    let site = maker.site
    return ShardText.script("\(year)/b-\(file)") { script in
      Self.appendList(articles.dropFirst(file * Self.cardsAtOnce).prefix(Self.cardsAtOnce), &script)
      {
        index, script in
        let article = site.articles[index]
        let units = article.units.map(maker.unitNames.contemporaryLabel).joined(separator: ", ")
        let texts = [
          Self.shortened(cut.cut(article.title), Self.titleLimit),
          Self.shortened(cut.cut(article.abstract ?? ""), Self.abstractLimit),
          Dates.day(article.date.date), units, Link.to(article.address).text,
        ]
        Self.appendList(texts, &script) { JSONText.append($0, to: &$1, for: .script) }
      }
    }
  }

  /// A few entries; 0 stands for what the one before has too. At the end stands the number of the article that reports
  /// the entry, counted from 1, if the one before is another article's.
  func entryFile(_ file: Int) -> [UInt8] {
    let all = entries.slice(from: file * Self.entriesAtOnce, count: Self.entriesAtOnce)
    return ShardText.script("\(year)/e-\(file)") { script in
      var last = ["", "", "", ""]
      var lastArticle: Int?
      Self.appendList(all, &script) { reported, script in
        let (article, entry) = reported
        script += "[\(entry.kind.rawValue),\(entry.mark.rawValue)".utf8
        let texts = [entry.name, entry.unit, entry.detail, entry.address]
        for (text, before) in zip(texts, last) {
          script.append(UInt8(ascii: ","))
          if text == before, !text.isEmpty {
            script.append(UInt8(ascii: "0"))
          } else {
            JSONText.append(text, to: &script, for: .script)
          }
        }
        if article != lastArticle { script += ",\(article + 1)".utf8 }
        script.append(UInt8(ascii: "]"))
        (last, lastArticle) = (texts, article)
      }
    }
  }

  private static func appendList<Item>(
    _ items: some Sequence<Item>, _ script: inout [UInt8],
    _ append: (Item, inout [UInt8]) -> Void
  ) {
    script.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { script.append(UInt8(ascii: ",")) }
      isFirst = false
      append(item, &script)
    }
    script.append(UInt8(ascii: "]"))
  }

  /// At the end of a word.
  static func shortened(_ text: String, _ limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    let whole = scalars[..<end].lastIndex(of: " ") ?? end
    return String(scalars[..<whole]) + "…"
  }

  // MARK: Inputs

  /// Adds all that cards, entries and phrases are made from.
  func addContents(to fingerprint: inout Fingerprint) {
    fingerprint.add(.list) {
      $0.add(number: year, cut.digest)
      $0.add(number: phraseFiles)
    }
    for index in articles { maker.addContents(of: index, to: &fingerprint) }
  }

  /// Adds the texts of the year, for whoever keeps the list of inputs.
  func addTexts(to fingerprint: inout Fingerprint) {
    for index in articles {
      fingerprint.add(.body, index, maker.site.articles[index].digest)
    }
  }
}

/// What a year's articles report, made when it is needed: all of it would take as much memory as the files.
private struct ReportedEntries: Sendable {
  /// Where each article's entries begin among those of the year; one more at the end.
  let starts: [Int]
  /// Those of articles that report many, by the articles' numbers.
  private let kept: [Int: [SearchEntry]]
  private let articles: [Int]
  private let make: @Sendable (Int) -> [SearchEntry]

  private static let few = 64

  init(_ articles: [Int], make: @escaping @Sendable (Int) -> [SearchEntry]) {
    self.articles = articles
    self.make = make
    var (starts, kept): ([Int], [Int: [SearchEntry]]) = ([0], [:])
    for (number, article) in articles.enumerated() {
      let entries = make(article)
      if entries.count > Self.few { kept[number] = entries }
      starts.append(starts[number] + entries.count)
    }
    (self.starts, self.kept) = (starts, kept)
  }

  var count: Int { starts[articles.count] }

  func reported(by number: Int) -> [SearchEntry] { kept[number] ?? make(articles[number]) }

  /// Entries with the numbers of the articles that report them.
  func slice(from start: Int, count: Int) -> [(article: Int, entry: SearchEntry)] {
    var number = starts.indices.partitioningIndex { starts[$0] > start } - 1
    var slice: [(article: Int, entry: SearchEntry)] = []
    var next = start
    while slice.count < count, number < articles.count {
      let entries = reported(by: number)
      for entry in entries[(next - starts[number])...].prefix(count - slice.count) {
        slice.append((number, entry))
      }
      number += 1
      next = starts[number]
    }
    return slice
  }
}

/// Files that are made together, and let go when each was taken, or where they may be taken again, when others were since.
private final class Shards<Part: Sendable, Value: Sendable>: Sendable {
  private let begin: @Sendable () -> JointWork<Part, Value>
  private let state = Mutex<(work: JointWork<Part, Value>, left: Int)?>(nil)

  private let recent: RecentWork?

  init(_ recent: RecentWork?, _ begin: @escaping @Sendable () -> JointWork<Part, Value>) {
    self.recent = recent
    self.begin = begin
  }

  func take<Taken>(of count: Int, _ file: ([Value]) -> Taken) -> Taken {
    if let recent { return file(recent.work(of: self, begin: begin).made()) }
    let work = state.withLock { state in
      let (work, left) = state ?? (begin(), count)
      state = left > 1 ? (work, left - 1) : nil
      return work
    }
    return file(work.made())
  }
}

extension PhraseShards {
  fileprivate mutating func add(_ article: Article, _ number: Int, _ site: Site) {
    add(article.title, .title, of: number)
    if let lead = article.writtenLead { add(lead, .lead, of: number) }
    for unit in article.listings {
      add(key: "@u:\(site.places.places[unit].id.value)", .title, of: number)
    }
    for field in article.fields {
      add(key: "@f:\(site.registries.fields[field].id.value)", .title, of: number)
    }
    for award in Set(article.commendations.compactMap(\.award)).sorted() {
      add(key: "@a:\(site.registries.awards[award].id.value)", .title, of: number)
    }
  }

  fileprivate mutating func add(_ entry: SearchEntry, _ number: Int) {
    switch entry.kind {
    case .recipient: add(entry.name, .name, of: number)
    case .decision: for key in entry.keys { add(key: "#" + key, .name, of: number) }
    case .model: add(entry.name, .model, of: number)
    }
  }
}
