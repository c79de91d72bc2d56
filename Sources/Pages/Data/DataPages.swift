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

  /// Whether a row of it may say something else than before.
  private func isWanted(_ file: DataFile) -> Bool {
    guard let scope = input.scope else { return true }
    // Models and units do not change where there is a scope.
    guard let year = file.year else { return false }
    switch file.dataset {
    case ArticleRow.dataset.name: return scope.has(dataOf: year)
    case CommendationRow.dataset.name: return scope.honours.has(dataOfHonours: year)
    case DecisionRow.dataset.name: return scope.honours.has(dataOfDecisions: year)
    default: return false
    }
  }

  /// Whether all rows of a file are new, and it with them.
  private func isNew(_ file: DataFile) -> Bool {
    guard let scope = input.scope else { return false }
    switch file.dataset {
    case ArticleRow.dataset.name: return file.rows.allSatisfy(scope.entries.isNew(_:))
    case CommendationRow.dataset.name: return file.rows.allSatisfy(scope.honours.honours.isNew(_:))
    default: return file.rows.allSatisfy(scope.honours.decisions.isNew(_:))
    }
  }

  private func dataFilePages(_ table: DataTable) -> [Page] {
    table.files.lazy.filter(isWanted).flatMap { file in
      let inputs = inputs(of: file)
      var csv = Page(file.csvAddress, .generated(file.csv), inputs: inputs)
      var json = Page(file.jsonAddress, .generated(file.json), inputs: inputs)
      csv.isNew = isNew(file)
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
