import Diagnostics

/// A template's file with what was read from it.
struct TemplateSource: Sendable {
  let file: SourceFile
  /// `article`, `weekly.txt`; of a partial the name that tags use.
  let name: String
  let isPartial: Bool
  let tree: TemplateTree
  /// Whether it was wrong before any view was known.
  var hasErrors: Bool

  /// Nothing is escaped in what `x.txt.mustache` writes.
  var isPlainText: Bool { name.hasSuffix(".txt") }

  private static let suffix = ".mustache"
  private static let partials = "partials/"

  init(_ file: SourceFile, _ mistakes: inout [Diagnostic]) {
    self.file = file
    var name = file.path.drop { $0 != "/" }.dropFirst()
    if name.hasSuffix(Self.suffix) { name = name.dropLast(Self.suffix.count) }
    isPartial = name.hasPrefix(Self.partials)
    self.name = String(isPartial ? name.dropFirst(Self.partials.count) : name)
    let parsed = TemplateParser.parse(file)
    tree = parsed.tree
    hasErrors = parsed.mistakes.hasErrors
    mistakes += parsed.mistakes.diagnostics
  }

  /// The path of a partial beside this template, for messages.
  func path(ofPartial name: String) -> String {
    path(ofTemplate: Self.partials + name)
  }

  func path(ofTemplate name: String) -> String {
    file.path.prefix { $0 != "/" } + "/" + name + Self.suffix
  }
}
