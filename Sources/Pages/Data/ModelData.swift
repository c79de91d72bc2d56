import Content
import Digests
import Site

/// What one article reports of a model, as a row.
struct ModelRow: Sendable {
  let model: ResolvedModel
  let article: Article
  let data: OpenData

  static let dataset = Dataset<ModelRow>("mo-hinh", Messages.Data.models, Messages.Data.modelRow) {
    DataColumn.text("id", Messages.Data.modelID) { $0.model.source.id?.value }
    DataColumn.text("name", Messages.Data.modelName) { $0.model.source.name.value }
    DataColumn.text("unit_id", Messages.Data.unitID) { $0.unit?.id.value }
    DataColumn.text("unit_name", Messages.Data.unitName) { $0.unit?.name }
    DataColumn.text("organisation", Messages.Data.modelOrganisation) {
      $0.model.source.organisation
    }
    DataColumn.text("field_id", Messages.Data.fieldID) { $0.field?.id.value }
    DataColumn.text("field_name", Messages.Data.fieldName) { $0.field?.name }
    DataColumn.number("year", Messages.Data.modelYear) { $0.model.source.year }
    DataColumn.code("status", Messages.Data.modelStatus) { $0.model.source.status?.code }
    DataColumn.texts("replicated_to_ids", Messages.Data.replicatedToIDs) { row in
      row.model.replicatedTo.map { row.data.site.places.places[$0].id.value }
    }
    DataColumn.texts("replicated_to_names", Messages.Data.replicatedToNames) { row in
      row.model.replicatedTo.map { row.data.site.places.places[$0].name }
    }
    DataColumn.urls("article_urls", Messages.Data.articleURLs) { row in
      row.data.urls([row.article.index])
    }
  }

  /// Of the registration, else of the report.
  var fileYear: Int { model.source.year ?? article.year }

  private var unit: Place? { model.unit.map { data.site.places.places[$0] } }
  private var field: Field? { model.field.map { data.site.registries.fields[$0] } }

  /// Of all that the columns show; the base URL apart.
  func digest(_ digests: SiteDigests) -> Digest {
    let source = model.source
    var builder = DigestBuilder()
    builder.add(value: source.id?.value)
    builder.add(value: source.name.value)
    builder.add(model.unit.map { [$0] } ?? [], of: digests.places)
    builder.add(value: source.organisation)
    builder.add(model.field.map { [$0] } ?? [], of: digests.fields)
    builder.add(number: source.year ?? .min)
    builder.add(value: source.status?.code)
    builder.add(model.replicatedTo, of: digests.places)
    builder.add(value: data.isOpen(article) ? article.address : nil)
    return builder.digest
  }
}

extension OpenData {
  func modelTable(_ digests: SiteDigests) -> DataTable {
    let reports = site.articles.reversed().filter { isPublished($0) }.flatMap { article in
      article.models.map { ModelRow(model: $0, article: article, data: self) }
    }
    return ModelRow.dataset.table(parts(reports.indices) { reports[$0].fileYear }) {
      reports[$0]
    } addRow: {
      $1.add(.article(reports[$0].article.index), reports[$0].digest(digests))
    }
  }
}
