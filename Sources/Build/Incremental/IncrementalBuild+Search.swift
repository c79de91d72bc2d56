import Content
import Diagnostics
import Digests
import Pages
import Site
import Workers

extension IncrementalBuild {
  /// Files of search as they are where words of bodies changed.
  struct RewrittenSearch {
    struct File {
      /// Among the rows of the state.
      var place: Int
      var row: PageRow
      var bytes: [UInt8]
    }

    var files: [File] = []
    var years: [SearchRow] = []
  }

  /// Edits the files in which the words of bodies are found; nil if others than before would be made, if one is not as it
  /// was published, or if the state does not know the year.
  ///
  /// - Parameter rows: of all published files.
  func rewriteSearch(
    _ articles: [Shared<ArticleSource>], _ content: ContentReader.Records, _ rows: [PageRow]
  ) throws -> RewrittenSearch? {
    var result = RewrittenSearch()
    if !content.settings.hasSearch { return result }
    let years = Dictionary(grouping: articles) {
      String($0.value.day(siteOffset: content.settings.timeZoneOffset).year)
    }
    let known = try store.find(SearchRow.self, years.keys.sorted())
    if known.count < years.count { return nil }
    let changes = steps.bodies.passingEdits
    for var year in known {
      guard let number = Int(year.year), let changed = years[year.year] else { return nil }
      let places = Dictionary(
        year.texts.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
      let cut = NameCut(written: year.names)
      let old = BodyShards(year: number, texts: year.texts, cut: cut) { _ in .none }
      var sources: [Int: ArticleSource] = [:]
      for article in changed.map(\.value) {
        guard let place = places[article.path] else { return nil }
        sources[place] = article
        year.texts[place] = SearchedText(
          path: article.path, digest: article.digest, body: article.body)
      }
      let new = BodyShards(year: number, texts: year.texts, cut: cut) { [sources, steps] place in
        guard let source = sources[place] else { return .none }
        return SearchedContent(
          title: source.title.value, lead: source.lead?.value,
          body: steps.plainText(source.path, source.digest, source.body))
      }
      guard let files = try edited(old, new, sources.keys.sorted(), rows) else { return nil }
      result.files += files
      result.years.append(year)
    }
    // Another text of the year was changed meanwhile, or is gone.
    return steps.bodies.passingEdits == changes && steps.bodies.isWhole ? result : nil
  }

  private func edited(
    _ old: BodyShards, _ new: BodyShards, _ texts: [Int], _ rows: [PageRow]
  ) throws -> [RewrittenSearch.File]? {
    let addresses = new.addresses
    if addresses != old.addresses { return nil }
    let (before, after) = (old.fingerprint, new.fingerprint)
    let places = addresses.compactMap { rows.index(of: $0, by: \.address) }
    guard places.count == addresses.count,
      places.allSatisfy({ rows[$0].fingerprint == before })
    else { return nil }
    let former = try workers.map(places.count) { place in
      try fileSystem.readFile(session.area.output + "/" + addresses[place])
    }
    guard zip(former, places).allSatisfy({ Digest.of($0) == rows[$1].digest }),
      let files = new.edited(former, texts: texts, workers)
    else { return nil }
    return zip(places, files).map { place, bytes in
      var row = rows[place]
      row.fingerprint = after
      row.digest = .of(bytes)
      row.size = bytes.count
      return RewrittenSearch.File(place: place, row: row, bytes: bytes)
    }
  }
}
