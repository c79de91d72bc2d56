/// What a template can name: the erased declaration of a view.
///
/// Two schemas are the same only if they are one object; declare each view once, as a `static let`.
@usableFromInline
package final class ViewSchema: Sendable {
  package let name: String
  /// One sentence for the reference of templates.
  package let meaning: String
  package let fields: [FieldDeclaration]
  private let slots: [String: Int]

  package init(name: String, meaning: String, fields: [FieldDeclaration]) {
    self.name = name
    self.meaning = meaning
    self.fields = fields
    slots = Dictionary(
      zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
    assert(slots.count == fields.count, "the view \(name) declares a field twice")
  }

  /// The index of a field's declaration, and of its value in the view's records.
  func slot(of field: String) -> Int? { slots[field] }
}

@usableFromInline
package struct FieldDeclaration: Sendable {
  /// What templates write. A field named `.` is what `{{.}}` means in the view's own sections.
  package let name: String
  package let kind: FieldKind
  /// One sentence for the reference of templates.
  package let meaning: String

  package init(name: String, kind: FieldKind, meaning: String) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
  }
}

@usableFromInline
package enum FieldKind: Sendable {
  case text
  case url
  case markup
  case flag
  case list(SchemaReference)
  case one(SchemaReference)
  case params
}

/// A view's schema, asked for only when it is needed, so that a view can hold views of its own kind.
@usableFromInline
package struct SchemaReference: Sendable {
  private let make: @Sendable () -> ViewSchema

  @usableFromInline
  package init(_ schema: @autoclosure @escaping @Sendable () -> ViewSchema) {
    make = schema
  }

  package var schema: ViewSchema { make() }
}
