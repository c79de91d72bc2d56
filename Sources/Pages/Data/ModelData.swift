import Content
import Site

/// A model as a row: what the newest article that says anything of a thing says of it.
struct ModelRow: Sendable {
  let model: Model
  let data: OpenData

  static let dataset = Dataset<ModelRow>("mo-hinh", Messages.Data.models, Messages.Data.modelRow) {
    DataColumn.text("id", Messages.Data.modelID) { $0.model.id }
    DataColumn.url("url", Messages.Data.modelURL) { row in row.model.address.map(row.data.url) }
    DataColumn.text("name", Messages.Data.modelName) { $0.model.name }
    DataColumn.text("unit_id", Messages.Data.unitID) { $0.unit?.id.value }
    DataColumn.text("unit_name", Messages.Data.unitName) { $0.unit?.name }
    DataColumn.text("organisation", Messages.Data.modelOrganisation) { $0.model.organisation }
    DataColumn.text("field_id", Messages.Data.fieldID) { $0.field?.id.value }
    DataColumn.text("field_name", Messages.Data.fieldName) { $0.field?.name }
    DataColumn.number("year", Messages.Data.modelYear) { $0.model.year }
    DataColumn.code("status", Messages.Data.modelStatus) { $0.model.status?.code }
    DataColumn.texts("replicated_to_ids", Messages.Data.replicatedToIDs) { row in
      row.model.replicatedTo.map { row.data.site.places.places[$0].id.value }
    }
    DataColumn.texts("replicated_to_names", Messages.Data.replicatedToNames) { row in
      row.model.replicatedTo.map { row.data.site.places.places[$0].name }
    }
    DataColumn.urls("article_urls", Messages.Data.articleURLs) { row in
      row.data.urls(row.model.reports.reversed().map(\.article))
    }
  }

  /// Of the registration, else of the first report.
  var fileYear: Int { model.year ?? data.site.articles[model.reports[0].article].year }

  private var unit: Place? { model.unit.map { data.site.places.places[$0] } }
  private var field: Field? { model.field.map { data.site.registries.fields[$0] } }
}

extension OpenData {
  /// - Parameter addInputs: adds all that is said of a model.
  func modelTable(
    _ addInputs: @escaping @Sendable (Model, inout Fingerprint) -> Void
  ) -> DataTable {
    // Articles are counted from the newest.
    let rows = models.models.indices.sorted { left, right in
      let (a, b) = (models.models[left].reports[0], models.models[right].reports[0])
      return (b.article, a.position) < (a.article, b.position)
    }
    let row: @Sendable (Int) -> ModelRow = { [self] in
      ModelRow(model: models.models[$0], data: self)
    }
    return ModelRow.dataset.table(parts(rows) { row($0).fileYear }, row: row) {
      [self] rows, fingerprint in
      for row in rows { addInputs(models.models[row], &fingerprint) }
    }
  }
}
