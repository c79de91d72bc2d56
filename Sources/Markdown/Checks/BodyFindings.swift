import Diagnostics

/// The mistakes of one body. A hostile text must not make gigabytes of them, since each keeps its source line:
/// past a bound they are only counted.
struct BodyFindings {
  private static let excerptBudget = 1 << 20
  private static let countBudget = 1000

  let file: SourceFile
  private var excerpts = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var unshown = 0
  private var unshownSeverity = Diagnostic.Severity.warning

  init(file: SourceFile) { self.file = file }

  mutating func add(
    _ severity: Diagnostic.Severity, _ id: String, _ range: Range<Int>, _ message: Message,
    help: Message? = nil, fix: [Edit] = []
  ) {
    let length = file.line(file.lineIndex(of: range.lowerBound)).count
    guard
      diagnostics.isEmpty
        || (diagnostics.count < Self.countBudget && excerpts + length <= Self.excerptBudget)
    else {
      unshown += 1
      unshownSeverity = max(unshownSeverity, severity)
      return
    }
    excerpts += length
    diagnostics.append(
      file.diagnostic(severity, id, SourceRange(range), message, help: help, fix: fix))
  }

  /// All of them, with a last one that says how many more there are.
  consuming func finished() -> [Diagnostic] {
    if unshown > 0, let last = diagnostics.last {
      diagnostics.append(
        Diagnostic(
          severity: unshownSeverity, id: "more-mistakes", path: file.path, line: last.line,
          message: "This text has \(count: unshown) more mistakes, which are not shown.",
          help: "Mend those above, then build again."))
    }
    return diagnostics
  }
}
