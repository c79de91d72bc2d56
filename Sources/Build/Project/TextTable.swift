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

/// The decoded texts of the state, and those that take their places.
struct TextTable {
  /// The state says that it knows a text and does not: it is damaged.
  struct Damage: Error {}

  /// In the order of their paths.
  private let known: [TextRow]
  private var isUsed: [Bool]
  private(set) var new: [NewText] = []
  /// Files that are no texts; the findings say why.
  private(set) var unread = UnreadFiles()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ known: [TextRow]) {
    self.known = known
    isUsed = Array(repeating: false, count: known.count)
  }

  /// The paths of known texts that nobody asked for.
  var unused: [String] { known.indices.filter { !isUsed[$0] }.map { known[$0].path } }

  private struct Result<Text: Sendable>: Sendable {
    var text: Shared<Text>?
    var diagnostics: [Diagnostic]
    var new: NewText?
  }

  /// The texts of some files, on all threads: as they were just decoded, as the state has them, or else decoded.
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
        return try Self.restore(known[row])
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
        let result: Result<Text> = try Self.restore(known[row])
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

  private static func restore<Text: StoredText>(_ row: TextRow) throws(Damage) -> Result<Text> {
    guard let (source, diagnostics) = Text.restored(from: row.bytes), source.digest == row.digest
    else { throw Damage() }
    return Result(text: Shared(source), diagnostics: diagnostics)
  }
}
