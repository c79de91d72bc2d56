import Diagnostics

/// The findings of one file, kept few enough to read.
///
/// Every diagnostic carries its source line; a hostile line of 1 MiB with 100,000 mistakes must not become
/// 100 GB of excerpts, and nobody mends more than `limit` mistakes in one go. A class, so that a message
/// can be made from the parser's state, and only when it is listed.
final class MistakeList {
  static let limit = 100
  static let limitOfLine = 3

  private(set) var diagnostics: [Diagnostic] = []
  /// Errors found, listed or not.
  private(set) var errorCount = 0
  private var warningCount = 0
  private let file: SourceFile
  private var line = -1
  private var countOfLine = 0

  init(_ file: SourceFile) { self.file = file }

  func add(
    _ severity: Diagnostic.Severity, _ id: String, _ range: Range<Int>,
    _ message: () -> Message, help: () -> Message, fix: () -> [Edit] = { [] }
  ) {
    let line = file.lineIndex(of: range.lowerBound)
    countOfLine = line == self.line ? countOfLine + 1 : 1
    self.line = line
    let isListed = countOfLine <= Self.limitOfLine
    let count = count(severity)
    guard isListed, count <= Self.limit else { return }
    guard count < Self.limit else { return diagnostics.append(last(severity, range)) }
    diagnostics.append(
      file.diagnostic(severity, id, SourceRange(range), message(), help: help(), fix: fix()))
  }

  /// Counts a finding; how many of its severity there were before it.
  private func count(_ severity: Diagnostic.Severity) -> Int {
    switch severity {
    case .error:
      errorCount += 1
      return errorCount - 1
    case .warning:
      warningCount += 1
      return warningCount - 1
    }
  }

  private func last(_ severity: Diagnostic.Severity, _ range: Range<Int>) -> Diagnostic {
    file.diagnostic(
      severity, "too-many-mistakes", SourceRange(range),
      severity == .error
        ? "This file has more than \(Self.limit) errors; those from here on are not listed."
        : "This file has more than \(Self.limit) warnings; those from here on are not listed.",
      help: "Mend the ones above first.")
  }
}
