internal import Diagnostics
package import Markdown

extension Reference: Storable {
  package static var blank: Reference {
    Reference(kind: .link, target: "", title: "", range: .blank)
  }

  package mutating func pass(through storage: inout some Storage) {
    kind.pass(through: &storage)
    target.pass(through: &storage)
    title.pass(through: &storage)
    range.pass(through: &storage)
    isBare.pass(through: &storage)
    isWebAddress.pass(through: &storage)
  }
}

extension Reference.Kind: Storable {
  package static var blank: Reference.Kind { .link }
}

extension Heading: Storable {
  package static var blank: Heading { Heading(level: 0, text: "", id: "", range: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    level.pass(through: &storage)
    text.pass(through: &storage)
    id.pass(through: &storage)
    range.pass(through: &storage)
  }
}
