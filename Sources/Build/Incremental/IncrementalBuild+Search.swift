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

  /// Makes the files again in which the words of bodies are found; nil if others than before would be made, or if the
  /// state does not know the year.
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
      let (paths, cut) = (year.texts.map(\.path), NameCut(written: year.names))
      let stored = try store.find(TextRow.self, paths.sorted(by: bytesPrecede))
      let found = workers.map(paths.count) { place -> SearchedText? in
        stored.index(of: paths[place], by: \.path).flatMap {
          ArticleSource.restored(from: stored[$0].bytes)?.source
        }.map(SearchedText.init)
      }
      var texts = found.compactMap(\.self)
      if texts.count < paths.count { return nil }
      let old = BodyShards(year: number, texts: texts, cut: cut, plainText: steps.plainText)
      for article in changed {
        guard let place = paths.firstIndex(of: article.value.path) else { return nil }
        texts[place] = SearchedText(article.value)
        year.texts[place].digest = article.value.digest
      }
      let new = BodyShards(year: number, texts: texts, cut: cut, plainText: steps.plainText)
      let addresses = new.addresses
      if addresses != old.addresses { return nil }
      let (before, after) = (old.fingerprint, new.fingerprint)
      for (address, bytes) in zip(addresses, new.files(workers)) {
        guard let place = rows.index(of: address, by: \.address), rows[place].fingerprint == before
        else { return nil }
        var row = rows[place]
        row.fingerprint = after
        row.digest = .of(bytes)
        row.size = bytes.count
        result.files.append(RewrittenSearch.File(place: place, row: row, bytes: bytes))
      }
      result.years.append(year)
    }
    // Another text of the year was changed meanwhile, or is gone.
    return steps.bodies.passingEdits == changes && steps.bodies.isWhole ? result : nil
  }
}
