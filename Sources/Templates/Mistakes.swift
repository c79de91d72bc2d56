import Diagnostics

/// Collects the mistakes of templates, each place and kind of mistake once.
///
/// A partial is resolved in many contexts, and one mistake of its author is one diagnostic.
struct Mistakes {
  private struct Place: Hashable {
    let path: String
    let offset: Int32
    let id: String
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var places: Set<Place> = []
  /// How many bytes diagnostics may still take, with the source lines that they quote: a damaged file must
  /// not fill the memory with its mistakes. It is enough for some thousand.
  private var budget = 4 << 20
  private static let diagnosticSize = 1 << 10

  private(set) var hasErrors = false
  /// For all names that templates misspell.
  var search = NameSearch()

  /// Whether a mistake is known already, or one too many: asked before words are sought that cost much.
  func passesOver(_ id: String, in file: SourceFile, _ range: Range<Int>) -> Bool {
    let offset = SourceRange(range).lowerBound
    return hasErrors
      && (budget <= 0 || places.contains(Place(path: file.path, offset: offset, id: id)))
  }

  mutating func add(
    _ id: String, in file: SourceFile, _ range: Range<Int>, _ message: Message, help: Message?,
    severity: Diagnostic.Severity = .error
  ) {
    let isFirstError = severity == .error && !hasErrors
    if isFirstError { hasErrors = true }
    let range = SourceRange(range)
    guard budget > 0 || isFirstError,
      places.insert(Place(path: file.path, offset: range.lowerBound, id: id)).inserted
    else { return }
    let line = file.line(file.lineIndex(of: Int(range.lowerBound)))
    budget -= line.count + Self.diagnosticSize
    diagnostics.append(file.diagnostic(severity, id, range, message, help: help))
  }
}
