import Build
import Content
import Diagnostics
import Markdown
import Pages
import Site
import Templates

extension FuzzTarget {
  /// What a build keeps for the next one is restored as it was; of damaged bytes nothing is restored, or what is kept
  /// in just these bytes.
  ///
  /// The input is a file of an article or a table, then after a zero byte the damage: a place of two bytes and what is
  /// changed there. If it begins with the zero byte, the rest is taken as it is.
  static let storedRows = FuzzTarget("stored-rows") { bytes in
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    let damage = bytes[min(end + 1, bytes.count)...]
    if end == 0 {
      try checkDamaged(Array(damage))
    } else if let file = try sourceFile(Array(bytes[..<end]), path: "content/articles/a.md") {
      for stored in try storedForms(of: file) { try checkDamaged(damaged(stored, damage)) }
    }
  }
}

/// Whether bytes are restored, and stored again as the same.
func checkStored<Value>(
  _ bytes: [UInt8], _ restore: ([UInt8]) -> (source: Value, diagnostics: [Diagnostic])?,
  _ store: (Value, [Diagnostic]) -> [UInt8]
) throws {
  let restored = try unwrapped(restore(bytes), "what was stored is not restored")
  try require(
    store(restored.source, restored.diagnostics) == bytes, "what is restored differs from what was")
}

/// The forms in which a file's values are kept.
private func storedForms(of file: SourceFile) throws -> [[UInt8]] {
  var renderer = MarkdownRenderer()
  var diagnostics: [Diagnostic] = []
  if !file.bytes.starts(with: "---".utf8) {
    let table = RecipientTable.decode(file, diagnostics: &diagnostics)
    let stored = table.stored(with: diagnostics)
    try checkStored(stored, RecipientTable.restored) { $0.stored(with: $1) }
    return [stored]
  }
  let article = ArticleSource.decode(file, renderer: &renderer, diagnostics: &diagnostics)
  let stored = article.stored(with: diagnostics)
  try checkStored(stored, ArticleSource.restored) { $0.stored(with: $1) }
  diagnostics = []
  let page = PageSource.decode(file, renderer: &renderer, diagnostics: &diagnostics)
  let storedPage = page.stored(with: diagnostics)
  try checkStored(storedPage, PageSource.restored) { $0.stored(with: $1) }
  return [stored, storedPage]
}

private func damaged(_ bytes: [UInt8], _ damage: ArraySlice<UInt8>) -> [UInt8] {
  var bytes = bytes
  var rest = damage
  while rest.count >= 3, !bytes.isEmpty {
    let place = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) } % bytes.count
    bytes[place] ^= rest[rest.startIndex + 2]
    rest = rest.dropFirst(3)
  }
  return bytes
}

private func checkDamaged(_ bytes: [UInt8]) throws {
  let sentence = "damaged bytes are restored as something else"
  if let (source, diagnostics) = ArticleSource.restored(from: bytes) {
    try require(source.stored(with: diagnostics) == bytes, sentence)
  }
  if let (source, diagnostics) = PageSource.restored(from: bytes) {
    try require(source.stored(with: diagnostics) == bytes, sentence)
  }
  if let (source, diagnostics) = RecipientTable.restored(from: bytes) {
    try require(source.stored(with: diagnostics) == bytes, sentence)
  }
  if let use = BodyUse(stored: bytes[...]) {
    var stored: [UInt8] = []
    use.appendStored(to: &stored)
    try require(BodyUse(stored: stored[...]) == use, "the use of a body is another one")
  }
  if let piece = RenderedPiece(stored: bytes[...]) {
    var stored: [UInt8] = []
    piece.appendStored(to: &stored)
    try require(RenderedPiece(stored: stored[...]) == piece, "a piece is another one")
  }
}
