import Content
import Diagnostics
import Digests
import Site
import Workers

/// A text that the state keeps in its decoded form.
protocol StoredText: Sendable {
  /// Of the file's bytes.
  var digest: Digest { get }

  func stored(with diagnostics: [Diagnostic]) -> [UInt8]
  /// Nil if the bytes are not what `stored` returned.
  static func restored(from bytes: [UInt8]) -> (source: Self, diagnostics: [Diagnostic])?

  /// The text among those of all kinds that the state is to know.
  static func content(_ text: Shared<Self>) -> NewText.Content
}

extension ArticleSource: StoredText {
  static func content(_ text: Shared<Self>) -> NewText.Content { .article(text) }
}

extension PageSource: StoredText {
  static func content(_ text: Shared<Self>) -> NewText.Content { .page(text) }
}

extension RecipientTable: StoredText {
  static func content(_ text: Shared<Self>) -> NewText.Content { .table(text) }
}

/// A text that was decoded once and is taken as it is while its file has the same bytes.
protocol KnownText: Sendable {
  var path: String { get }
  /// Of the file that it was decoded from.
  var digest: Digest { get }

  /// The text with the findings of its decoding; fails if it is none of this kind.
  func text<Text: StoredText>(
    _ type: Text.Type
  ) throws(KnownTextDamage) -> (source: Shared<Text>, diagnostics: [Diagnostic])
}

/// A text is said to be known and is not: what keeps it is damaged.
struct KnownTextDamage: Error {}

extension TextRow: KnownText {
  func text<Text: StoredText>(
    _ type: Text.Type
  ) throws(KnownTextDamage) -> (source: Shared<Text>, diagnostics: [Diagnostic]) {
    guard let (source, diagnostics) = Text.restored(from: bytes), source.digest == digest else {
      throw KnownTextDamage()
    }
    return (Shared(source), diagnostics)
  }
}

extension NewText: KnownText {
  func text<Text: StoredText>(
    _ type: Text.Type
  ) throws(KnownTextDamage) -> (source: Shared<Text>, diagnostics: [Diagnostic]) {
    let source: any Sendable =
      switch content {
      case .article(let article): article
      case .page(let page): page
      case .table(let table): table
      }
    guard let source = source as? Shared<Text> else { throw KnownTextDamage() }
    return (source, diagnostics)
  }
}

/// The decoded texts that are known, and those that take their places.
struct TextTable<Known: KnownText> {
  /// In the order of their paths.
  private let known: [Known]
  private var isUsed: [Bool]
  private(set) var new: [NewText] = []
  /// Files that are no texts; the findings say why.
  private(set) var unread = UnreadFiles()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ known: [Known]) {
    self.known = known
    isUsed = Array(repeating: false, count: known.count)
  }

  /// The paths of known texts that nobody asked for.
  var unused: [String] { known.indices.filter { !isUsed[$0] }.map { known[$0].path } }

  private struct Result<Text: StoredText>: Sendable {
    var text: Shared<Text>?
    var diagnostics: [Diagnostic]
    var new: NewText?
  }

  /// The texts of some files, on all threads: as they were just decoded, as they are known, or else decoded.
  ///
  /// - Parameters:
  ///   - indexes: of the project's files, ascending.
  ///   - select: the text and its findings if it is of the wanted kind.
  mutating func read<Text: StoredText>(
    _ indexes: [Int], of reading: FileReader.Reading, _ files: FileReader,
    select: @Sendable (FileReader.DecodedText) -> (Shared<Text>, [Diagnostic])?
  ) throws -> [Shared<Text>] {
    let rows = known.places(of: indexes.lazy.map { reading.rows[$0].path }, by: \.path)
    let known = known
    let results = try files.workers.map(indexes.count) { position throws -> Result<Text> in
      let file = reading.rows[indexes[position]]
      var decoded = reading.texts[indexes[position]]
      if decoded == nil, let row = rows[position], known[row].digest == file.digest {
        return try Self.take(known[row])
      }
      let text = decoded ?? files.decode(file.path)
      decoded = text
      guard let (source, diagnostics) = select(text) else {
        if case .none(let diagnostics) = text { return Result(text: nil, diagnostics: diagnostics) }
        return Result(text: nil, diagnostics: [])
      }
      let new = NewText(
        path: file.path, digest: file.digest, content: Text.content(source),
        diagnostics: diagnostics)
      return Result(text: source, diagnostics: diagnostics, new: new)
    }
    for row in rows { if let row { isUsed[row] = true } }
    for (index, result) in zip(indexes, results) {
      diagnostics += result.diagnostics
      if let row = result.new { new.append(row) }
      if result.text == nil { unread.insert(reading.rows[index].path) }
    }
    return results.compactMap(\.text)
  }

  /// One text that is no Markdown.
  mutating func read<Text: StoredText>(
    _ path: String, digest: Digest, decode: (inout [Diagnostic]) -> Text?
  ) throws -> Text? {
    if let row = known.index(of: path, by: \.path) {
      isUsed[row] = true
      if known[row].digest == digest {
        let result: Result<Text> = try Self.take(known[row])
        diagnostics += result.diagnostics
        return result.text?.value
      }
    }
    var found: [Diagnostic] = []
    let text = decode(&found)
    diagnostics += found
    if text == nil { unread.insert(path) }
    if let text {
      new.append(
        NewText(
          path: path, digest: digest, content: Text.content(Shared(text)), diagnostics: found))
    }
    return text
  }

  private static func take<Text: StoredText>(
    _ known: Known
  ) throws(KnownTextDamage) -> Result<Text> {
    let (source, diagnostics) = try known.text(Text.self)
    return Result(text: source, diagnostics: diagnostics)
  }
}
