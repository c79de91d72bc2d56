/// Keys with their values as YAML has them, in an order: front matter, settings, one record of a registry.
struct EditedRecord: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var keys: [String] = []
  private var values: [String: String] = [:]

  init(dictionaryLiteral entries: (String, String)...) {
    for (key, value) in entries { self[key] = value }
  }

  /// Nil where the key is not given; a new one stands last.
  subscript(key: String) -> String? {
    get { values[key] }
    set {
      if newValue == nil { keys.removeAll { $0 == key } }
      if newValue != nil, values[key] == nil { keys.append(key) }
      values[key] = newValue
    }
  }

  /// A key on each line.
  var lines: String { keys.map { "\($0): \(values[$0] ?? "")\n" }.joined() }

  /// All in braces.
  var flow: String {
    "{" + keys.map { "\($0): \(values[$0] ?? "")" }.joined(separator: ", ") + "}"
  }
}
