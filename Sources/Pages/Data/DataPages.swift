import Content
import Digests
import Site
import Templates
import Workers

extension PageMaker {
  /// The data files and the dictionary that explains them; nothing where there is no row.
  func dataPages(_ tables: [DataTable]) -> [Page] {
    if openData.isEmpty { return [] }
    return tables.flatMap(dataFilePages) + [dictionaryPage(tables)]
  }

  /// Those that have rows.
  func dataTables() -> [DataTable] {
    let (data, workers) = (openData, input.workers)
    if data.isEmpty { return [] }
    let (first, second) = workers.both { [digests, linkDigests] in
      [data.articleTable(links: linkDigests, digests), data.decisionTable()]
    } _: { [digests, openHonourDigests] in
      [
        data.commendationTable(openHonourDigests, digests), data.modelTable(digests),
        data.unitTable(),
      ]
    }
    var tables = (first + second).filter { !$0.files.isEmpty }
    let files = tables.flatMap(\.files)
    let wanted = files.indices.filter { isWanted(files[$0]) }
    var made = workers.map(wanted.count) { files[wanted[$0]].makeDigest() }[...]
    for table in tables.indices {
      for file in tables[table].files.indices where isWanted(tables[table].files[file]) {
        tables[table].files[file].digest = made.removeFirst()
      }
    }
    return tables
  }

  /// Nothing but its own row shows an article that reports no commendation and no model.
  private func isWanted(_ file: DataFile) -> Bool {
    guard let scope = input.scope else { return true }
    return file.dataset == ArticleRow.dataset.name && file.year.map(scope.has(dataOf:)) ?? true
  }

  private func dataFilePages(_ table: DataTable) -> [Page] {
    table.files.lazy.filter(isWanted).flatMap { file in
      let inputs = inputs(of: file)
      var csv = Page(file.csvAddress, .generated(file.csv), inputs: inputs)
      var json = Page(file.jsonAddress, .generated(file.json), inputs: inputs)
      // Only files of articles are wanted where there is a scope.
      csv.isNew = input.scope.map { file.rows.allSatisfy($0.isNew(_:)) } ?? false
      json.isNew = csv.isNew
      return [csv, json]
    }
  }

  private func inputs(of file: DataFile) -> (@Sendable (inout Fingerprint) -> Void)? {
    guard let addRows = file.inputs else { return nil }
    return { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.list) {
        $0.add(value: file.stem)
        $0.add(number: file.count)
        $0.add(number: openData.publishesPeople ? 1 : 0)
      }
      if fingerprint.takesGroups, let digest = file.digest {
        fingerprint.add(.content, digest)
      } else {
        addRows(&fingerprint)
      }
    }
  }

  private func dictionaryPage(_ tables: [DataTable]) -> Page {
    page(Addresses.data, .data) { [self] in
      var head = head(
        Addresses.data, Messages.Data.title, description: Messages.Data.description)
      head.structuredData = StructuredData.datasets(tables, head: head, settings: site.settings)
      return head
    } view: { [self] in
      DataView.view.record(
        DataView(
          tables: tables, publishesPeople: openData.publishesPeople,
          license: site.settings.openDataLicense))
    }
  }
}
