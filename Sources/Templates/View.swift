/// A view declares its fields once: the same declaration resolves templates, makes records and documents both.
@usableFromInline
package struct View<Model>: Sendable {
  @usableFromInline
  package let schema: ViewSchema
  @usableFromInline
  let values: [FieldValue<Model>]

  package init(
    _ name: String, _ meaning: String, @FieldBuilder<Model> fields: () -> [ViewField<Model>]
  ) {
    let fields = fields()
    values = fields.map(\.value)
    schema = ViewSchema(name: name, meaning: meaning, fields: fields.map(\.declaration))
  }

  /// The model's values, read once: a record can be shown on any number of pages.
  ///
  /// - Parameter isKept: whether it is kept for many pages, and should take no more memory than it needs.
  ///
  /// Inlinable, because without knowing the model it would look types up for each record.
  @inlinable
  package func record(_ model: Model, isKept: Bool = false) -> Record {
    var builder = RecordBuilder(fieldCount: values.count)
    for value in values { value.add(of: model, to: &builder) }
    return builder.record(schema, isKept: isKept)
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
