/// A view declares its fields once: the same declaration resolves templates, makes records and documents both.
package struct View<Model>: Sendable {
  package let schema: ViewSchema
  private let fields: [ViewField<Model>]

  package init(
    _ name: String, _ meaning: String, @FieldBuilder<Model> fields: () -> [ViewField<Model>]
  ) {
    self.fields = fields()
    schema = ViewSchema(name: name, meaning: meaning, fields: self.fields.map(\.declaration))
  }

  /// The model's values, read once: a record can be shown on any number of pages.
  package func record(_ model: Model) -> Record {
    Record(schema: schema, values: fields.map { $0.value(model) })
  }
}

@resultBuilder
package enum FieldBuilder<Model> {
  package static func buildExpression(_ field: ViewField<Model>) -> [ViewField<Model>] { [field] }

  /// Fields that several views share.
  package static func buildExpression(_ fields: [ViewField<Model>]) -> [ViewField<Model>] { fields }

  package static func buildBlock(_ fields: [ViewField<Model>]...) -> [ViewField<Model>] {
    fields.flatMap { $0 }
  }
}
