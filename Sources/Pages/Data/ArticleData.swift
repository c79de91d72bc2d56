import Content
import Digests
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

  /// All that the columns show; base URL and zone apart.
  ///
  /// - Parameter link: of the article's title and address.
  func add(to builder: inout DigestBuilder, link: Digest, _ digests: SiteDigests) {
    builder.add(link)
    builder.add(article.date)
    builder.add(article.updatedDate)
    builder.add(value: article.lead)
    builder.add(number: article.column == nil ? 0 : 1)
    if let column = article.column { builder.add(digests.columns[column]) }
    builder.add(article.units, of: digests.places)
    builder.add(article.fields, of: digests.fields)
    builder.add(article.tags, of: digests.tags)
    let authors = article.authorNames
    builder.add(number: authors.count)
    for author in authors { builder.add(value: author) }
    builder.add(number: commendationCount)
    let models = article.modelIDs
    builder.add(number: models.count)
    for model in models { builder.add(value: model) }
  }
}

extension OpenData {
  /// - Parameter links: digests of the articles' titles and addresses.
  func articleTable(links: [Digest], _ digests: SiteDigests) -> DataTable {
    let rows = site.articles.indices.reversed().filter { isOpen(site.articles[$0]) }
    let row: @Sendable (Int) -> ArticleRow = { [self] in
      ArticleRow(article: site.articles[$0], data: self)
    }
    return ArticleRow.dataset.table(parts(rows) { site.articles[$0].year }, row: row) {
      index, fingerprint in
      fingerprint.add(.article(index)) { row(index).add(to: &$0, link: links[index], digests) }
    }
  }
}

extension DigestBuilder {
  fileprivate mutating func add(_ date: DateTime?) {
    add(date?.date)
    add(number: date?.secondOfDay ?? -1)
    add(number: date?.offset ?? .min)
  }

  /// The records that some indexes name.
  mutating func add(_ indexes: [Int], of digests: [Digest]) {
    add(number: indexes.count)
    for index in indexes { add(digests[index]) }
  }
}
