internal import Diagnostics
internal import FrontMatter

/// The value of a key as an author wrote it; its readers give it a type or report why they cannot.
///
/// The type of a value is the reader's choice and never a guess: `title: 2019` is text, `part: 2` a number.
/// A reader returns nil after it has reported a mistake, and for an empty value, which is no mistake.
struct KeyedValue {
  let node: Node
  /// The key as the author wrote it, which messages repeat.
  let key: String
  let decoder: FileDecoder

  init(_ node: Node, key: String, decoder: FileDecoder) {
    self.node = node
    self.key = key
    self.decoder = decoder
  }

  /// Whether there is no value, as if the key had not been written.
  var isAbsent: Bool {
    switch node.value {
    case .null: true
    case .scalar(let scalar):
      scalar.text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    case .sequence, .mapping: false
    }
  }

  /// Reports a mistake of the value, unless the parser has already refused it.
  func error(_ id: String, _ message: String, help: String? = nil) {
    if node.isDamaged { return }
    decoder.error(id, node.range, message, help: help)
  }
}

/// What a reader takes, for messages about values of another shape.
enum ExpectedShape {
  case text, id, date, flag, wholeNumber, path, webAddress

  var phrase: String {
    switch self {
    case .text: "text"
    case .id: "one id"
    case .date: "one date"
    case .flag: "true or false"
    case .wholeNumber: "a whole number"
    case .path: "the path of one file"
    case .webAddress: "one web address"
    }
  }

  func help(_ key: String) -> String {
    switch self {
    case .text: "If it is text that begins with a bracket, put it in quotes."
    case .id: "Write “\(key): ” and one id, such as “my-long”."
    case .date: "Write “\(key): 2019-06-05”."
    case .flag: "Write “\(key): true” or “\(key): false”."
    case .wholeNumber: "Write “\(key): 2”."
    case .path: "Write “\(key): ” and the file's name."
    case .webAddress: "Write “\(key): https://…”."
    }
  }
}

extension KeyedValue {
  /// The text of a scalar that is not empty; anything else is reported as not being what is `expected`.
  func scalar(_ expected: ExpectedShape) -> String? {
    switch node.value {
    case .scalar(let scalar):
      return isAbsent ? nil : scalar.text
    case .null:
      return nil
    case .sequence:
      wrongShape(takes: expected.phrase, not: "a list", help: expected.help(key))
    case .mapping:
      wrongShape(takes: expected.phrase, not: "a group of keys", help: expected.help(key))
    }
    return nil
  }

  /// A record of keys; nil if it is none, or lacks a required key that it is of no use without.
  ///
  /// - Parameters:
  ///   - blank: the record before any key is read, with stand-ins for required values.
  ///   - isUsable: whether to keep a record that lacks a required key, or has a mistake in one.
  ///   - check: rules across the record's keys; runs also for an incomplete record, but not for a damaged
  ///     one, of which keys may be lost.
  func record<Record>(
    _ keys: RecordKeys<Record>, from blank: Record,
    isUsable: KeyPath<Record, Bool>? = nil,
    check: (Record, GivenKeys) -> Void = { _, _ in }
  ) -> Record? {
    switch node.value {
    case .mapping(let entries):
      var record = blank
      let given = keys.decode(
        entries, of: node.range, isDamaged: node.isDamaged, into: &record, with: decoder)
      if !node.isDamaged { check(record, given) }
      let isKept = given.isComplete || isUsable.map { record[keyPath: $0] } == true
      return isKept ? record : nil
    case .null:
      return nil
    case .scalar:
      guard !isAbsent else { return nil }
      wrongShape(
        takes: "a group of keys", not: "text", help: "Write “\(key): \(keys.example)”.")
    case .sequence:
      wrongShape(
        takes: "a group of keys", not: "a list", help: "Write “\(key): \(keys.example)”.")
    }
    return nil
  }

  /// The elements of a list, each read alone; a single value counts as a list of one.
  func list<Element>(_ read: (KeyedValue) -> Element?) -> [Element] {
    guard case .sequence(let nodes) = node.value else { return read(self).map { [$0] } ?? [] }
    var elements: [Element] = []
    elements.reserveCapacity(nodes.count)
    for node in nodes {
      if let element = read(KeyedValue(node, key: key, decoder: decoder)) {
        elements.append(element)
      }
    }
    return elements
  }

  func wrongShape(takes expected: String, not given: String, help: String) {
    error("wrong-shape", "\(quoted(key)) takes \(expected), not \(given).", help: help)
  }
}
