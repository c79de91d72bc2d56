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
  /// How many bytes of source lines diagnostics may still quote: a damaged file of one long line must not
  /// be quoted a thousand times.
  private var excerptBudget = 4 << 20

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func add(
    _ id: String, in file: SourceFile, _ range: Range<Int>, _ message: String, help: String?,
    severity: Diagnostic.Severity = .error
  ) {
    let range = SourceRange(range)
    guard excerptBudget > 0,
      places.insert(Place(path: file.path, offset: range.lowerBound, id: id)).inserted
    else { return }
    excerptBudget -= file.line(file.lineIndex(of: Int(range.lowerBound))).count
    diagnostics.append(file.diagnostic(severity, id, range, message, help: help))
  }
}
