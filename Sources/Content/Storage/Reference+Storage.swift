internal import Diagnostics
internal import Markdown

extension Reference: Storable {
  static var blank: Reference { Reference(kind: .link, target: "", title: "", range: .blank) }

  mutating func pass(through storage: inout some Storage) {
    kind.pass(through: &storage)
    target.pass(through: &storage)
    title.pass(through: &storage)
    range.pass(through: &storage)
  }
}

extension Reference.Kind: Storable {
  static var blank: Reference.Kind { .link }
}

extension Heading: Storable {
  static var blank: Heading { Heading(level: 0, text: "", id: "", range: .blank) }

  mutating func pass(through storage: inout some Storage) {
    level.pass(through: &storage)
    text.pass(through: &storage)
    id.pass(through: &storage)
    range.pass(through: &storage)
  }
}
