/// A view declares its fields once: the same declaration resolves templates, makes records and documents both.
@usableFromInline
package struct View<Model>: Sendable {
  @usableFromInline
  package let schema: ViewSchema
  @usableFromInline
  let getters: [@Sendable (Model) -> Value]

  package init(
    _ name: String, _ meaning: String, @FieldBuilder<Model> fields: () -> [ViewField<Model>]
  ) {
    let fields = fields()
    getters = fields.map(\.value)
    schema = ViewSchema(name: name, meaning: meaning, fields: fields.map(\.declaration))
  }

  /// The model's values, read once: a record can be shown on any number of pages.
  ///
  /// Inlinable, because without knowing the model it would look types up for each record.
  @inlinable
  package func record(_ model: Model) -> Record {
    var values: [Value] = []
    values.reserveCapacity(getters.count)
    // No `map`, whose closure would be given a copy of the model for each value.
    for getter in getters { values.append(getter(model)) }
    return Record(schema: schema, values: values)
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
