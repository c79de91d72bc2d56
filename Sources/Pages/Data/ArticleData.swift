import Content
import Site

/// An article as a row.
struct ArticleRow: Sendable {
  let article: Article
  let data: OpenData

  var site: Site { data.site }

  static let dataset = Dataset<ArticleRow>(
    "bai-viet", Messages.Data.articles, Messages.Data.articleRow
  ) {
    DataColumn.text("id", Messages.Data.articleID) { $0.id }
    DataColumn.url("url", Messages.Data.articleURL) { $0.data.url($0.article.address) }
    DataColumn.text("title", Messages.Data.articleTitle) { $0.article.title }
    DataColumn.dateTime("date", Messages.Data.articleDate) { $0.machine($0.article.date) }
    DataColumn.dateTime("updated", Messages.Data.articleUpdated) { row in
      row.article.updatedDate.map(row.machine)
    }
    DataColumn.text("column_id", Messages.Data.columnID) { $0.column?.id.value }
    DataColumn.text("column_name", Messages.Data.columnName) { $0.column?.name }
    DataColumn.texts("unit_ids", Messages.Data.articleUnitIDs) { row in
      row.article.units.map { row.site.places.places[$0].id.value }
    }
    DataColumn.texts("unit_names", Messages.Data.articleUnitNames) { row in
      row.article.units.map { row.site.places.places[$0].name }
    }
    DataColumn.texts("field_ids", Messages.Data.fieldIDs) { row in
      row.article.fields.map { row.site.registries.fields[$0].id.value }
    }
    DataColumn.texts("field_names", Messages.Data.fieldNames) { row in
      row.article.fields.map { row.site.registries.fields[$0].name }
    }
    DataColumn.texts("tags", Messages.Data.tags) { row in
      row.article.tags.map { row.site.tags[$0].name }
    }
    DataColumn.texts("authors", Messages.Data.authors) { row in
      row.data.publishesPeople ? row.article.authorNames : []
    }
    DataColumn.text("lead", Messages.Data.lead) { $0.article.lead }
    DataColumn.number("commendation_count", Messages.Data.commendationCount) {
      $0.commendationCount
    }
    DataColumn.texts("model_ids", Messages.Data.modelIDs) { row in
      row.article.modelIDs.compactMap(\.self)
    }
  }

  /// The address without its ending: stable and unique like the address itself.
  private var id: String { String(article.address.dropLast(".html".count)) }

  private var column: Column? { article.column.map { site.registries.columns[$0] } }

  private var commendationCount: Int { article.recipientCount }

  private func machine(_ date: DateTime) -> String {
    Dates.machine(date, siteOffset: site.settings.timeZoneOffset)
  }
}

extension OpenData {
  /// - Parameter addInputs: adds all that some articles show.
  func articleTable(
    _ addInputs: @escaping @Sendable ([Int], inout Fingerprint) -> Void
  ) -> DataTable {
    let rows = site.articles.indices.reversed().filter { isOpen(site.articles[$0]) }
    return ArticleRow.dataset.table(
      parts(rows) { site.articles[$0].year },
      row: { [self] in ArticleRow(article: site.articles[$0], data: self) }, addInputs: addInputs)
  }
}
