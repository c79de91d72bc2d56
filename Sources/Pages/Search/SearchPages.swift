import Content
import Diagnostics
import Digests
import Site
import Templates
import Workers

extension PageMaker {
  /// The page that searches, and the files in which its script looks.
  func searchPages(_ years: [SearchYear]) -> [Page] {
    if !site.settings.hasSearch { return [] }
    return [searchPage(), searchIndexPage(years)] + searchUnitPages() + years.flatMap(searchPages)
  }

  /// Newest first.
  func searchYears() -> [SearchYear] {
    if !site.settings.hasSearch { return [] }
    let cut = NameCut(site)
    return input.workers.map(indexes.years.count) { [self] in
      SearchYear(indexes.years[$0], self, cut)
    }
  }

  private func searchPage() -> Page {
    page(Addresses.search, .search, crawling: .hidden) { [self] in
      head(
        Addresses.search, Messages.search, description: Messages.searchDescription,
        isIndexed: false)
    } view: { [self] in
      SearchView.view.record(
        SearchView(
          script: input.searchScripts.page.map(Link.to),
          typingScript: input.searchScripts.typing.map(Link.to)))
    }
  }

  private func searchPages(_ year: SearchYear) -> [Page] {
    let bodies = year.bodies.digest
    var contents = Fingerprint()
    year.addContents(to: &contents)
    let made = contents.digest
    let listings = listingsDigest
    let bodyInputs: @Sendable (inout Fingerprint) -> Void = {
      $0.add(bodies, of: year.addTexts)
    }
    let inputs: @Sendable (inout Fingerprint) -> Void = { fingerprint in
      fingerprint.add(.list) { $0.add(listings) }
      fingerprint.add(made, of: year.addContents)
    }
    func files(
      _ family: String, _ count: Int, _ file: @escaping @Sendable (Int) -> [UInt8]
    ) -> [Page] {
      (0..<count).map { number in
        Page(
          Addresses.search(year.year, family, number), .generated { file(number) }, inputs: inputs)
      }
    }
    return year.bodies.addresses.enumerated().map { place, address in
      Page(address, .generated { year.bodyFile(place) }, inputs: bodyInputs)
    } + files("c", year.phraseFiles, year.phraseFile) + files("b", year.cardFiles, year.cardFile)
      + files("e", year.entryFiles, year.entryFile)
  }

  /// Of which units list what happens in which.
  private var listingsDigest: Digest {
    var builder = DigestBuilder()
    for listing in site.places.listings {
      builder.add(number: listing.count)
      for unit in listing { builder.add(value: site.places.places[unit].id.value) }
    }
    return builder.digest
  }

  // MARK: What is not cut by year

  /// How many units are in a file.
  private static var unitsAtOnce: Int { 64 }

  /// The years with the numbers of their files, fields and awards.
  private func searchIndexPage(_ years: [SearchYear]) -> Page {
    let fields = site.registries.fields.indices.filter { !indexes.fields[$0].isEmpty }
      .map { (site.registries.fields[$0].id.value, site.registries.fields[$0].name) }
    let awards = site.registries.awards.indices.filter { !honours.indexes.awards[$0].isEmpty }
      .map { (site.registries.awards[$0].id.value, site.registries.awards[$0].name) }
    let unitFiles = (site.places.places.count + Self.unitsAtOnce - 1) / Self.unitsAtOnce
    return Page(
      Addresses.search("muc"),
      .generated {
        ShardText.script("muc") { script in
          let rows = years.map { year in
            [
              year.year, year.articles.count, year.phraseFiles, year.bodies.wordFiles,
              year.bodies.pairFiles, year.entryCount,
            ].map(String.init).joined(separator: ",")
          }
          script += "{\"years\":[\(rows.map { "[\($0)]" }.joined(separator: ","))]".utf8
          script += ",\"units\":\(unitFiles)".utf8
          for (name, records) in [("fields", fields), ("awards", awards)] {
            script += ",\"\(name)\":[".utf8
            for (number, record) in records.enumerated() {
              script += number == 0 ? "[".utf8 : ",[".utf8
              JSONText.append(record.0, to: &script, for: .script)
              script.append(UInt8(ascii: ","))
              JSONText.append(record.1, to: &script, for: .script)
              script.append(UInt8(ascii: "]"))
            }
            script.append(UInt8(ascii: "]"))
          }
          script.append(UInt8(ascii: "}"))
        }
      })
  }

  /// Units with what became of them: one word finds them, without any other file.
  private func searchUnitPages() -> [Page] {
    let count = site.places.places.count
    return stride(from: 0, to: count, by: Self.unitsAtOnce).map { start in
      let name = "don-vi-\(start / Self.unitsAtOnce)"
      return Page(
        Addresses.search(name),
        .generated { [self] in
          ShardText.script(name) { script in
            for unit in start..<min(start + Self.unitsAtOnce, count) {
              script += unit == start ? "[[".utf8 : ",[".utf8
              JSONText.append(site.places.places[unit].id.value, to: &script, for: .script)
              script.append(UInt8(ascii: ","))
              JSONText.append(unitNames.label(unit), to: &script, for: .script)
              script.append(UInt8(ascii: ","))
              JSONText.append(history(ofUnit: unit), to: &script, for: .script)
              script += ",\(isFormer(unit) ? 1 : 0)]".utf8
            }
            script.append(UInt8(ascii: "]"))
          }
        })
    }
  }

  private func history(ofUnit unit: Int) -> String {
    func names(_ successions: [PlaceGraph.Succession]) -> [String] {
      successions.map { Messages.portion($0.scope, of: unitNames.labelInSentence($0.place)) }
    }
    let successors = site.places.successors[unit].map {
      unitNames.labelInSentence($0.place)
    }
    return Messages.history(
      predecessors: names(site.places.predecessors[unit]), successors: successors)
  }
}
