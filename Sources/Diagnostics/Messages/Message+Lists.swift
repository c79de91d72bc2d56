extension Message {
  /// `a, b, c`
  package static func list(_ items: [Message]) -> Message {
    guard let first = items.first else { return "" }
    return items.dropFirst().reduce(first) { "\($0), \($1)" }
  }

  /// `a, b or c`
  package static func alternatives(_ items: [Message]) -> Message {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return "\(list(items.dropLast())) or \(last)"
  }

  package static func list(_ items: some Sequence<String>) -> Message {
    .verbatim(items.joined(separator: ", "))
  }

  package static func alternatives(_ items: [String]) -> Message {
    alternatives(items.map(Message.verbatim))
  }

  /// The first few of what is there: `a, b, c …`
  package static func examples(_ names: [String]) -> Message {
    let shown = 5
    return .verbatim(
      names.prefix(shown).joined(separator: ", ") + (names.count > shown ? " …" : ""))
  }

  package static func files(_ count: Int) -> Message {
    count == 1 ? "1 file" : "\(count: count) files"
  }

  package static func pages(_ count: Int) -> Message {
    count == 1 ? "1 page" : "\(count: count) pages"
  }

  package static func articles(_ count: Int) -> Message {
    count == 1 ? "1 article" : "\(count: count) articles"
  }

  package static func errors(_ count: Int) -> Message {
    count == 1 ? "1 error" : "\(count: count) errors"
  }

  package static func warnings(_ count: Int) -> Message {
    count == 1 ? "1 warning" : "\(count: count) warnings"
  }
}
