internal import Diagnostics
package import FrontMatter

extension Node: Storable {
  package static var blank: Node { Node(value: .null, range: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    storage.enterLevel()
    value.pass(through: &storage)
    storage.leaveLevel()
    range.pass(through: &storage)
    isDamaged.pass(through: &storage)
  }
}

extension Node.Value: Storable {
  private enum Kind: UInt8, Storable {
    case null, scalar, sequence, mapping

    package static var blank: Kind { .null }
  }

  package static var blank: Node.Value { .null }

  package mutating func pass(through storage: inout some Storage) {
    var kind = kind
    kind.pass(through: &storage)
    switch kind {
    case .null: self = .null
    case .scalar:
      var scalar = if case .scalar(let scalar) = self { scalar } else { Node.Scalar.blank }
      scalar.pass(through: &storage)
      self = .scalar(scalar)
    case .sequence:
      var nodes: [Node] = if case .sequence(let nodes) = self { nodes } else { [] }
      nodes.pass(through: &storage)
      self = .sequence(nodes)
    case .mapping:
      var entries: [Node.Entry] = if case .mapping(let entries) = self { entries } else { [] }
      entries.pass(through: &storage)
      self = .mapping(entries)
    }
  }

  private var kind: Kind {
    switch self {
    case .null: .null
    case .scalar: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }
}

extension Node.Scalar: Storable {
  package static var blank: Node.Scalar { Node.Scalar(text: "", style: .plain) }

  package mutating func pass(through storage: inout some Storage) {
    text.pass(through: &storage)
    style.pass(through: &storage)
  }
}

extension Node.Scalar.Style: Storable {
  package static var blank: Node.Scalar.Style { .plain }
}

extension Node.Entry: Storable {
  package static var blank: Node.Entry { Node.Entry(key: "", keyRange: .blank, value: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    key.pass(through: &storage)
    keyRange.pass(through: &storage)
    value.pass(through: &storage)
  }
}
