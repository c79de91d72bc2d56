/// One field of a view: its name, kind and meaning, and how it is read from the model.
@usableFromInline
package struct ViewField<Model>: Sendable {
  package let declaration: FieldDeclaration
  let value: FieldValue<Model>

  @usableFromInline
  init(_ name: String, _ kind: FieldKind, _ meaning: String, _ value: FieldValue<Model>) {
    declaration = FieldDeclaration(name: name, kind: kind, meaning: meaning)
    self.value = value
  }

  /// Plain text, escaped where it is written. Nil and empty text are false in a section.
  package static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(name, .text, meaning, .text(get))
  }

  /// Plain text that can be made again without the page.
  package static func piece(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> TextPiece
  ) -> Self {
    Self(name, .text, meaning, .piece(get))
  }

  package static func url(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Link?
  ) -> Self {
    Self(name, .url, meaning, .url(get))
  }

  /// HTML, written with three braces. Nil and HTML of no bytes are false in a section.
  package static func markup(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Markup?
  ) -> Self {
    Self(name, .markup, meaning, .markup(get))
  }

  package static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(name, .flag, meaning, .flag(get))
  }

  /// Items whose records are made with this record.
  @inlinable
  package static func list<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> [Item]
  ) -> Self {
    let records: @Sendable (Model) -> [Record] = { model in
      let view = view()
      return get(model).map { view.record($0) }
    }
    return Self(name, .list(SchemaReference(view().schema)), meaning, .records(records))
  }

  /// Items whose records were made once and are shown on many pages.
  package static func records<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> [Record]
  ) -> Self {
    let records: @Sendable (Model) -> [Record] = { model in
      let records = get(model)
      assert(records.allSatisfy { $0.schema === view().schema }, "\(name): a foreign record")
      return records
    }
    return Self(name, .list(SchemaReference(view().schema)), meaning, .records(records))
  }

  /// A value with fields of its own, which dotted names reach: `{{photo.src}}`.
  @inlinable
  package static func one<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> Item?
  ) -> Self {
    Self(
      name, .one(SchemaReference(view().schema)), meaning,
      .record { model in get(model).map { view().record($0) } })
  }

  /// Like `one`, of a record that was made once.
  package static func record<Item>(
    _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>, _ meaning: String,
    _ get: @escaping @Sendable (Model) -> Record?
  ) -> Self {
    let record: @Sendable (Model) -> Record? = { model in
      let record = get(model)
      assert(record.map { $0.schema === view().schema } ?? true, "\(name): a foreign record")
      return record
    }
    return Self(name, .one(SchemaReference(view().schema)), meaning, .record(record))
  }

  package static func params(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Parameters
  ) -> Self {
    Self(name, .params, meaning, .parameters(get))
  }
}
