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
    let (first, second) = workers.both { [self] in
      [data.articleTable(addContents), data.decisionTable(addOpenHonours)]
    } _: { [self] in
      [data.commendationTable(addOpenHonours), data.modelTable(addReports), data.unitTable()]
    }
    var tables = (first + second).filter { !$0.files.isEmpty }
    let files = tables.flatMap(\.files)
    var made = workers.map(files.count) { index in
      files[index].inputs.map { addInputs in
        var fingerprint = Fingerprint()
        addInputs(&fingerprint)
        return fingerprint.digest
      }
    }[...]
    for table in tables.indices {
      for file in tables[table].files.indices {
        tables[table].files[file].digest = made.removeFirst()
      }
    }
    return tables
  }

  private func addContents(of articles: [Int], to fingerprint: inout Fingerprint) {
    for article in articles { addContents(of: article, to: &fingerprint) }
  }

  /// All that some honours of the open data show.
  private func addOpenHonours(_ honours: [Int], to fingerprint: inout Fingerprint) {
    // One article may report all of them.
    var last: Int?
    for index in honours {
      fingerprint.add(.content, openHonourDigests[index])
      for report in openData.roll.honours[index].reports where report.article != last {
        addContents(of: report.article, to: &fingerprint)
        last = report.article
      }
    }
  }

  private func dataFilePages(_ table: DataTable) -> [Page] {
    table.files.flatMap { file in
      let inputs = inputs(of: file)
      return [
        Page(file.csvAddress, .generated(file.csv), inputs: inputs),
        Page(file.jsonAddress, .generated(file.json), inputs: inputs),
      ]
    }
  }

  private func inputs(of file: DataFile) -> (@Sendable (inout Fingerprint) -> Void)? {
    guard let addRows = file.inputs, let digest = file.digest else { return nil }
    return { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.list) {
        $0.add(value: file.stem)
        $0.add(number: file.count)
        $0.add(openData.closedDigest)
      }
      fingerprint.add(digest, of: addRows)
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
