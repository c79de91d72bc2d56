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
    let articles = workers.map(site.articles.count) { [site, digests] in
      ArticleRow(article: site.articles[$0], data: data).digest(digests)
    }
    let decisions = workers.map(data.roll.decisions.count) { [digests] in
      DecisionRow(decision: data.roll.decisions[$0], data: data).digest(digests)
    }
    let honours = workers.map(data.roll.honours.count) { [digests, openHonourDigests] in
      CommendationRow(data.roll.honours[$0], data).digest(openHonourDigests[$0], digests)
    }
    let models = workers.map(data.models.models.count) { [digests] in
      ModelRow(model: data.models.models[$0], data: data).digest(digests)
    }
    let (first, second) = workers.both {
      [data.articleTable(articles), data.decisionTable(decisions)]
    } _: {
      [data.commendationTable(honours), data.modelTable(models), data.unitTable()]
    }
    return (first + second).filter { !$0.files.isEmpty }
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
    guard let addRows = file.inputs else { return nil }
    return { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.list) {
        $0.add(value: file.stem)
        $0.add(number: file.count)
        $0.add(number: openData.publishesPeople ? 1 : 0)
      }
      addRows(&fingerprint)
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
