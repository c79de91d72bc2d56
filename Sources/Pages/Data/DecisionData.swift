import Content
import Digests
import Site

/// A decision as a row.
struct DecisionRow: Sendable {
  let decision: Decision
  let data: OpenData

  static let dataset = Dataset<DecisionRow>(
    "quyet-dinh", Messages.Data.decisions, Messages.Data.decisionRow
  ) {
    DataColumn.number("year", Messages.Data.decisionYear) { $0.decision.year }
    DataColumn.text("number", Messages.Data.decisionNumber) { $0.decision.number }
    DataColumn.text("authority_id", Messages.Data.authorityID) { $0.authority?.id.value }
    DataColumn.text("authority_name", Messages.Data.authorityName) { $0.authority?.name }
    DataColumn.date("date", Messages.Data.decided) { $0.decision.decided }
    DataColumn.number("recipient_count", Messages.Data.recipientCount) { $0.honours.count }
    DataColumn.url("document_url", Messages.Data.documentURL) {
      $0.data.url(ofDocument: $0.decision.document)
    }
    DataColumn.urls("article_urls", Messages.Data.articleURLs) { row in row.data.urls(row.articles)
    }
  }

  private var authority: Authority? {
    decision.authority.map { data.site.registries.authorities[$0] }
  }

  /// Those that the data shows.
  var honours: [Int] { decision.honours.filter { !data.roll.honours[$0].isMinor } }

  /// Newest first.
  private var articles: [Int] {
    var articles: [Int] = []
    for honour in honours {
      articles.append(data.roll.honours[honour].report.article)
      for report in data.roll.honours[honour].olderReports { articles.append(report.article) }
    }
    return articles.count < 2 ? articles : Set(articles).sorted()
  }
}

extension OpenData {
  /// - Parameter addInputs: adds all that some honours of the roll show.
  func decisionTable(
    _ addInputs: @escaping @Sendable ([Int], inout Fingerprint) -> Void
  ) -> DataTable {
    let rows = roll.decisions.indices.reversed().filter { index in
      // One for children alone would say what they were awarded.
      roll.decisions[index].honours.contains { !roll.honours[$0].isMinor }
    }
    return DecisionRow.dataset.table(
      parts(rows) { roll.decisions[$0].year },
      row: { [self] in DecisionRow(decision: roll.decisions[$0], data: self) }
    ) { [self] rows, fingerprint in
      for row in rows {
        addInputs(roll.decisions[row].honours, &fingerprint)
        // What parts it from the next one.
        fingerprint.add(.list) { $0.add(number: roll.decisions[row].honours.count) }
      }
    }
  }
}
