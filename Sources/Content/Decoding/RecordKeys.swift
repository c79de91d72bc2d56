internal import Diagnostics
internal import FrontMatter
internal import VietnameseText

/// The keys of one kind of record: their names in both languages, and what reads each of them.
///
/// Every record of the content (an article, a recipient, a place, …) is declared as such a table, so that
/// all of them match keys, report unknown, repeated and missing ones, and are documented in one way.
struct RecordKeys<Record>: Sendable {
  struct Key: Sendable {
    /// The canonical English name first, then the Vietnamese one, then others that are accepted.
    let names: [String]
    let isRequired: Bool
    /// Whether a slip in the key's name would publish what must not be public.
    let decidesPublication: Bool
    /// Whether the record has no such key, and `read` only says so.
    var isRefused = false
    /// Whether something else gives the value where the key has none, as a file's name its date.
    var hasStandIn = false
    /// Sets the record's property; false if the value had a mistake, which is then reported.
    let read: @Sendable (inout Record, KeyedValue) -> Bool

    var name: String { names[0] }
  }

  /// What the record is called in messages: “article”, “place”.
  let subject: Message
  private(set) var keys: [Key] = []
  /// By each name as declared, and by its folded form.
  private var indexes: [TextKey: Int] = [:]
  private(set) var names = KeyNames([])
  let meant = MeantKeys()
  /// The other files in which keys are looked for that the record does not have.
  private let neighbours: [KeyHome]
  /// What is said of a key that is like none of these.
  private let help: Message?

  init(
    _ subject: Message, neighbours: [KeyHome] = [], help: Message? = nil,
    declare: (inout RecordKeys) -> Void
  ) {
    self.subject = subject
    self.neighbours = neighbours
    self.help = help
    declare(&self)
    names = KeyNames(keys.map { ($0.names, $0.decidesPublication) })
  }

  /// Declares a key; a value that cannot be read leaves `property` as it is.
  mutating func optional<Value>(
    _ names: String..., to property: any WritableKeyPath<Record, Value> & Sendable,
    decidesPublication: Bool = false, hasStandIn: Bool = false,
    read: @escaping @Sendable (KeyedValue) -> Value?
  ) {
    add(names, isRequired: false, decidesPublication, property, read)
    keys[keys.count - 1].hasStandIn = hasStandIn
  }

  /// Declares a key without which the record is incomplete.
  mutating func required<Value>(
    _ names: String..., to property: any WritableKeyPath<Record, Value> & Sendable,
    read: @escaping @Sendable (KeyedValue) -> Value?
  ) {
    add(names, isRequired: true, false, property, read)
  }

  /// Declares a key that other records have to keep a text from being published: here it would be of no
  /// effect, which must not pass for a warning.
  mutating func refused(_ names: String..., help: Message) {
    let subject = subject
    add(names, isRequired: false, decidesPublication: true, isRefused: true) { _, value in
      value.error(
        "unknown-key", "\(quoted(value.key)) is no key of \(indefinite: subject).",
        help: help)
      return false
    }
  }

  private mutating func add<Value>(
    _ names: [String], isRequired: Bool, _ decidesPublication: Bool,
    _ property: any WritableKeyPath<Record, Value> & Sendable,
    _ read: @escaping @Sendable (KeyedValue) -> Value?
  ) {
    add(names, isRequired: isRequired, decidesPublication: decidesPublication) {
      guard let value = read($1) else { return false }
      $0[keyPath: property] = value
      return true
    }
  }

  private mutating func add(
    _ names: [String], isRequired: Bool, decidesPublication: Bool, isRefused: Bool = false,
    read: @escaping @Sendable (inout Record, KeyedValue) -> Bool
  ) {
    for name in names {
      indexes[TextKey(name)] = keys.count
      indexes[TextKey(foldedKey(name))] = keys.count
    }
    keys.append(
      Key(
        names: names, isRequired: isRequired, decidesPublication: decidesPublication,
        isRefused: isRefused, read: read))
  }

  /// The place in `keys` of the key that an author means by `name`, whatever its case and marks.
  func index(of name: String) -> Int? {
    indexes[TextKey(name)] ?? indexes[TextKey(foldedKey(name))]
  }

  /// Reads `entries` into `record`, and reports unknown, repeated and missing keys.
  ///
  /// - Parameters:
  ///   - range: where to report a missing key.
  ///   - isDamaged: whether the parser has reported mistakes, so that a key may only seem to be missing.
  func decode(
    _ entries: [Node.Entry], of range: SourceRange, isDamaged: Bool, into record: inout Record,
    with decoder: FileDecoder
  ) -> GivenKeys {
    var seen = [Int](repeating: -1, count: keys.count)
    var given = GivenKeys(isDamaged: isDamaged)
    given.keys.reserveCapacity(entries.count)
    let indexes = entries.map { index(of: $0.key) }
    for (position, entry) in entries.enumerated() {
      guard let index = indexes[position] else {
        let isMissing = { !indexes.contains($0) && !given.misspells(keys[$0].name) }
        // One of two names that may mean the same key is as good as the other. More than are told are not looked at.
        let isAlone = { (meant: MeantKey) in
          let unknown = indexes.indices.lazy.filter { indexes[$0] == nil }
          return !unknown.prefix(FileDecoder.mistakeLimit).contains { other in
            other != position
              && meantKey(by: entries[other].key, isDamaged: isDamaged)?.index == meant.index
          }
        }
        if let key = reportUnknown(
          entry, isMissing: isMissing, isAlone: isAlone, isDamaged: isDamaged,
          help: commaHelp(entry, decoder.file) ?? help, to: decoder)
        {
          given.misspelt.append(key.name)
        }
        continue
      }
      if seen[index] >= 0 {
        reportRepeated(entry, after: entries[seen[index]], to: decoder)
        continue
      }
      seen[index] = position
      let key = keys[index]
      let value = KeyedValue(entry.value, key: entry.key, decoder: decoder)
      if value.isAbsent, !entry.value.isDamaged, !key.isRefused {
        if key.decidesPublication, !key.hasStandIn {
          reportEmpty(key, entry, to: decoder)
        }
        guard key.isRequired else { continue }
        decoder.error(
          missingID(key), entry.keyRange, "The value of \(quoted(entry.key)) is missing.",
          help: "Write it after “\(entry.key): ”.\(meaning(key))")
        given.isComplete = false
      } else {
        given.keys.append(.init(name: key.name, written: entry.key, range: entry.keyRange))
        if !key.read(&record, value), key.isRequired { given.isComplete = false }
      }
    }
    for (key, position) in zip(keys, seen) where key.isRequired && position < 0 {
      given.isComplete = false
      if isDamaged || given.misspells(key.name) { continue }
      decoder.error(
        missingID(key), range, "This \(subject) has no “\(key.name)”.",
        help: decoder.file.bytes[Int(range.lowerBound)...].first == UInt8(ascii: "{")
          ? "Add “\(key.name): …, ” right behind the “{”.\(meaning(key))"
          : "Add “\(key.name): …”.\(meaning(key))")
    }
    return given
  }

  /// Reads a whole .yaml file into `record`.
  func decode(
    document record: inout Record, with decoder: FileDecoder, _ diagnostics: inout [Diagnostic]
  ) -> GivenKeys {
    let count = diagnostics.count
    let entries = parseDocument(
      decoder.file, listKey: keys.count == 1 ? keys[0].name : nil, diagnostics: &diagnostics)
    let isDamaged = diagnostics[count...].contains { $0.severity == .error }
    return decode(entries, of: .start, isDamaged: isDamaged, into: &record, with: decoder)
  }

  /// A record in short, for the help of messages: `{name: …, part: …}`.
  var example: String {
    let required = keys.filter(\.isRequired)
    let shown = required.isEmpty ? Array(keys.prefix(2)) : required
    return "{" + shown.map { "\($0.name): …" }.joined(separator: ", ") + "}"
  }

  /// What a key is for, behind a sentence that asks for its value.
  private func meaning(_ key: Key) -> Message {
    KeyDescriptions.text(of: key.name, in: subject.english).map { " \($0)" } ?? ""
  }

  private func missingID(_ key: Key) -> String {
    "missing-" + key.name.replacing("_", with: "-")
  }

  /// Without a value the key would have no effect, and publish what its author meant to keep back.
  private func reportEmpty(_ key: Key, _ entry: Node.Entry, to decoder: FileDecoder) {
    decoder.error(
      "missing-value", entry.keyRange,
      "\(quoted(entry.key)) decides what is published, but has no value.",
      help: "Write the value behind the colon, or delete the line.\(meaning(key))")
  }

  private func reportRepeated(
    _ entry: Node.Entry, after first: Node.Entry, to decoder: FileDecoder
  ) {
    guard !decoder.isFull else { return }
    let line = decoder.file.lineIndex(of: Int(first.keyRange.lowerBound)) + 1
    decoder.error(
      "duplicate-key", entry.keyRange,
      "\(quoted(entry.key)) and \(quoted(first.key)) (line \(line)) are two names of one key.",
      help: "Keep one of them.")
  }

  /// What to do about a key that has not even a colon: the words behind a comma of a text without quotation marks.
  private func commaHelp(_ entry: Node.Entry, _ file: SourceFile) -> Message? {
    guard case .null = entry.value.value else { return nil }
    let end = Int(entry.keyRange.upperBound)
    if file.bytes.indices.contains(end), file.bytes[end] == UInt8(ascii: ":") { return nil }
    return
      "A comma ends a value: if this belongs to the value before it, put all of that in quotation marks."
  }

  /// An unknown key is a warning, unless it looks like one that keeps a text from being published, or like
  /// one that the record lacks and must have.
  ///
  /// - Parameters:
  ///   - isMissing: whether the key at a place in `keys` has not been given.
  ///   - isAlone: whether no other unknown key of the record was likely meant to be the same.
  ///   - isDamaged: whether the parser has reported mistakes, which may have made a key of something else.
  ///   - help: what to do if the key is like no other.
  /// - Returns: the missing key that was likely meant: it need not be reported as missing.
  @discardableResult func reportUnknown(
    _ entry: Node.Entry, isMissing: (Int) -> Bool = { _ in false },
    isAlone: (MeantKey) -> Bool = { _ in false }, isDamaged: Bool = false,
    help: Message? = nil, to decoder: FileDecoder
  ) -> Key? {
    guard !decoder.isFull else { return nil }
    func withoutEffect(_ help: Message?, fix: [Edit] = []) {
      decoder.warning(
        "unknown-key", entry.keyRange,
        "\(quoted(entry.key)) is no key of \(indefinite: subject) and has no effect.", help: help,
        fix: fix)
    }
    let home = neighbours.lazy.compactMap { $0.help(entry.key, otherThan: self) }.first
    let meant = meantKey(by: entry.key, value: entry.value.text, isDamaged: isDamaged)
    guard let meant, home == nil || decides(meant, isMissing) else {
      withoutEffect(home.map { homeHelp($0, entry.key, meant) } ?? help)
      return nil
    }
    let help = meant.help ?? "Did you mean “\(meant.name)”?"
    let isFree = home == nil && meant.isClear && isMissing(meant.index) && isAlone(meant)
    let fix = isFree ? renaming(entry, to: meant, decoder.file) : []
    let key = keys[meant.index]
    if key.decidesPublication {
      decoder.error(
        "unknown-key", entry.keyRange,
        "\(quoted(entry.key)) is no key of \(indefinite: subject), "
          + "and “\(meant.name)” decides what is published.", help: help, fix: fix)
    } else if key.isRequired, isMissing(meant.index) {
      decoder.error(
        "unknown-key", entry.keyRange,
        "\(quoted(entry.key)) is no key of \(indefinite: subject), which must have “\(meant.name)”.",
        help: help, fix: fix)
    } else {
      withoutEffect(help, fix: fix)
    }
    return isMissing(meant.index) ? key : nil
  }

  /// The key's name as it is meant.
  private func renaming(_ entry: Node.Entry, to meant: MeantKey, _ file: SourceFile) -> [Edit] {
    let edit = file.replacingScalar(entry.keyRange, meaning: entry.key, with: meant.name)
    return edit.map { [$0] } ?? []
  }

  /// Where a key of another file belongs, which may also be one of this record's, cut short.
  private func homeHelp(_ help: Message, _ written: String, _ meant: MeantKey?) -> Message {
    guard let meant, foldedKey(meant.name).hasPrefix(foldedKey(written)) else { return help }
    return "\(help) Or did you mean “\(meant.name)”?"
  }

  /// Whether more than a warning depends on the key that was likely meant.
  private func decides(_ meant: MeantKey, _ isMissing: (Int) -> Bool) -> Bool {
    let key = keys[meant.index]
    return key.decidesPublication || key.isRequired && isMissing(meant.index)
  }
}

/// Which keys of a record have a value, for rules that compare keys.
struct GivenKeys {
  struct Key {
    /// Its canonical name.
    let name: String
    /// Its name as the author wrote it.
    let written: String
    let range: SourceRange
  }

  fileprivate(set) var keys: [Key] = []
  /// The canonical names of missing keys that unknown ones were taken for.
  fileprivate(set) var misspelt: [String] = []
  /// Whether the parser has reported mistakes, so that a key may only seem to be missing.
  let isDamaged: Bool
  /// Whether every required key has a value without mistakes.
  fileprivate(set) var isComplete = true

  fileprivate init(isDamaged: Bool) { self.isDamaged = isDamaged }

  /// Whether an unknown key was reported that was likely meant to be the missing one of this name.
  func misspells(_ name: String) -> Bool { misspelt.contains(name) }

  subscript(name: String) -> Key? { keys.first { $0.name == name } }
}
