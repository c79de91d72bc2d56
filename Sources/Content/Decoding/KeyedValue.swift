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

  /// Whether it is asked which values are taken, and not what this one says; then the answer for one scalar is noted.
  func isAsked(_ shape: @autoclosure () -> ValueShape) -> Bool {
    guard let inquiry = decoder.inquiry else { return false }
    if case .scalar = node.value { inquiry.note(shape()) }
    return true
  }

  /// The same for a mapping with free names, each with a value of the shape; nil for any value.
  func isAskedOfMapping(_ shape: ValueShape?) -> Bool {
    guard let inquiry = decoder.inquiry else { return false }
    if case .mapping = node.value { inquiry.note(.mapping(shape)) }
    return true
  }

  /// Reports a mistake of the value, unless the parser has already refused it.
  ///
  /// - Parameter meant: what to write in its place, if that alone is meant.
  func error(_ id: String, _ message: Message, help: Message? = nil, fix meant: String? = nil) {
    if node.isDamaged { return }
    decoder.error(id, node.range, message, help: help, fix: meant.map(replacement) ?? [])
  }

  /// The value replaced by another text.
  private func replacement(_ text: String) -> [Edit] {
    guard let written = node.text, !decoder.isFull else { return [] }
    return decoder.file.replacingScalar(node.range, meaning: written, with: text).map { [$0] } ?? []
  }
}

/// What a reader takes, for messages about values of another shape.
enum ExpectedShape {
  case text, id, date, flag, wholeNumber, path, webAddress

  var phrase: Message {
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

  /// - Parameter isInBrackets: whether what stands there opens with a bracket.
  func help(_ key: String, isInBrackets: Bool) -> Message {
    switch self {
    case .text:
      isInBrackets
        ? "If it is text that begins with a bracket, put it in quotes."
        : "Write the text behind “\(key): ”."
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
    if isAsked(.text) { return nil }
    switch node.value {
    case .scalar(let scalar):
      return isAbsent ? nil : scalar.text
    case .null:
      return nil
    case .sequence:
      wrongShape(
        takes: expected.phrase, not: "a list", help: expected.help(key, isInBrackets: isInBrackets))
    case .mapping:
      wrongShape(
        takes: expected.phrase, not: "a group of keys",
        help: expected.help(key, isInBrackets: isInBrackets))
    }
    return nil
  }

  private var isInBrackets: Bool {
    let start = Int(node.range.lowerBound)
    guard decoder.file.bytes.indices.contains(start) else { return false }
    let byte = decoder.file.bytes[start]
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
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
    if let inquiry = decoder.inquiry {
      if case .mapping = node.value { inquiry.note(.record(keys.shape(of: blank))) }
      return nil
    }
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
    if let inquiry = decoder.inquiry {
      inquiry.noteList {
        for node in nodes { _ = read(KeyedValue(node, key: key, decoder: decoder)) }
      }
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(nodes.count)
    for node in nodes {
      if let element = read(KeyedValue(node, key: key, decoder: decoder)) {
        elements.append(element)
      }
    }
    return elements
  }

  /// The elements of a list of texts; reports one text that was likely meant as several.
  func listOfTexts<Element>(
    _ read: (KeyedValue) -> Element?, severity: Diagnostic.Severity = .warning
  ) -> [Element] {
    reportSeveralInOne(severity)
    return list(read)
  }

  /// Reports a comma or semicolon in the one text that stands for a list: quotes say that it belongs there.
  private func reportSeveralInOne(_ severity: Diagnostic.Severity) {
    guard case .scalar(let scalar) = node.value, scalar.style == .plain, !node.isDamaged,
      scalar.text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") })
    else { return }
    let texts = separated(foldedLine(scalar.text))
    guard texts.count > 1 else { return }
    let written = texts.prefix(5).map(inQuotesWhereNeeded) + (texts.count > 5 ? ["…"] : [])
    decoder.report(
      severity, "several-in-one", node.range,
      "\(quoted(key)) takes a list, but \(quoted(scalar.text)) is read as one text.",
      help: "Write \(quoted("[" + written.joined(separator: ", ") + "]", limit: 400)); "
        + "or put the text in quotes if it is one.")
  }

  /// The texts between commas or semicolons, other than those inside of a number.
  private func separated(_ text: String) -> [String] {
    var texts: [String] = []
    var current: [UInt8] = []
    let bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() {
      let isInNumber =
        offset > 0 && offset + 1 < bytes.count && isDigit(bytes[offset - 1])
        && isDigit(bytes[offset + 1])
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") && !isInNumber {
        texts.append(String(decoding: current, as: UTF8.self))
        current = []
      } else {
        current.append(byte)
      }
    }
    texts.append(String(decoding: current, as: UTF8.self))
    return texts.map(trimmed).filter { !$0.isEmpty }
  }

  private func inQuotesWhereNeeded(_ text: String) -> String {
    guard text.utf8.contains(where: "[]{}#:\"'&*!|>%@`,".utf8.contains) else { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }

  func wrongShape(takes expected: Message, not given: Message, help: Message) {
    error("wrong-shape", "\(quoted(key)) takes \(expected), not \(given).", help: help)
  }
}
