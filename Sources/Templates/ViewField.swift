/// One field of a view: its name, kind and meaning, and how it is read from the model.
@usableFromInline
package struct ViewField<Model>: Sendable {
  package let declaration: FieldDeclaration
  let value: @Sendable (Model) -> Value

  @usableFromInline
  init(
    _ name: String, _ kind: FieldKind, _ meaning: String,
    _ value: @escaping @Sendable (Model) -> Value
  ) {
    declaration = FieldDeclaration(name: name, kind: kind, meaning: meaning)
    self.value = value
  }

  /// Plain text, escaped where it is written. Nil and empty text are false in a section.
  package static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name, .text, meaning) { model in get(model).map { .text($0) } ?? .nothing }
  }

  /// Plain text that is at hand as UTF-8: a long one is not worth a string.
  package static func bytes(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [UInt8]
  ) -> Self {
    Self(name, .text, meaning) { model in .bytes(get(model)) }
  }

  package static func url(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Link?
  ) -> Self {
    Self(name, .url, meaning) { model in get(model).map { .link($0) } ?? .nothing }
  }

  /// HTML, written with three braces. Nil and HTML of no bytes are false in a section.
  package static func markup(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Markup?
  ) -> Self {
    Self(name, .markup, meaning) { model in get(model).map { .markup($0) } ?? .nothing }
  }

  package static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(name, .flag, meaning) { model in .flag(get(model)) }
  }

  /// Items whose records are made with this record.
  @inlinable
  package static func list<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> [Item]
  ) -> Self {
    Self(name, .list(SchemaReference(view().schema)), meaning) { model in
      let view = view()
      return .records(get(model).map { view.record($0) })
    }
  }

  /// Items whose records were made once and are shown on many pages.
  package static func records<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> [Record]
  ) -> Self {
    Self(name, .list(SchemaReference(view().schema)), meaning) { model in
      let records = get(model)
      assert(records.allSatisfy { $0.schema === view().schema }, "\(name): a foreign record")
      return .records(records)
    }
  }

  /// A value with fields of its own, which dotted names reach: `{{photo.src}}`.
  @inlinable
  package static func one<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> Item?
  ) -> Self {
    Self(name, .one(SchemaReference(view().schema)), meaning) { model in
      get(model).map { .record(view().record($0)) } ?? .nothing
    }
  }

  /// Like `one`, of a record that was made once.
  package static func record<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> Record?
  ) -> Self {
    Self(name, .one(SchemaReference(view().schema)), meaning) { model in
      guard let record = get(model) else { return .nothing }
      assert(record.schema === view().schema, "\(name): a foreign record")
      return .record(record)
    }
  }

  package static func params(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Parameters
  ) -> Self {
    Self(name, .params, meaning) { model in .parameters(get(model)) }
  }
}
