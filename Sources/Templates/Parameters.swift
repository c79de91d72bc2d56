/// The one value that templates may look into by names nobody declared: what authors write under `params`.
@usableFromInline
package indirect enum Parameters: Sendable {
  case text(String)
  case list([Parameters])
  /// In the author's order.
  case map([(String, Parameters)])

  package static let none = Parameters.map([])

  /// What a dotted name finds, or nil.
  subscript(keys: [String]) -> Parameters? {
    var value = self
    for key in keys {
      guard case .map(let entries) = value,
        let entry = entries.first(where: { $0.0 == key })
      else { return nil }
      value = entry.1
    }
    return value
  }

  /// Whether a section shows its text. A section reads a text as a condition, hence `false` is false.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty && text != "false"
    case .list(let items): !items.isEmpty
    case .map(let entries): !entries.isEmpty
    }
  }
}
