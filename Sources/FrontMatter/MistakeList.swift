import Diagnostics

/// The findings of one file, kept few enough to read.
///
/// Every diagnostic carries its source line; a hostile line of 1 MiB with 100,000 mistakes must not become
/// 100 GB of excerpts, and nobody mends more than `limit` mistakes in one go.
struct MistakeList {
  static let limit = 100
  static let limitOfLine = 3

  private(set) var diagnostics: [Diagnostic] = []
  /// Errors found, listed or not.
  private(set) var errorCount = 0
  private var line = -1
  private var countOfLine = 0
  private var isFull = false

  mutating func add(
    _ severity: Diagnostic.Severity, _ id: String, in file: SourceFile, _ range: Range<Int>,
    _ message: String, help: String?
  ) {
    if severity == .error { errorCount += 1 }
    guard !isFull else { return }
    let line = file.lineIndex(of: range.lowerBound)
    countOfLine = line == self.line ? countOfLine + 1 : 1
    self.line = line
    guard countOfLine <= Self.limitOfLine else { return }
    guard diagnostics.count < Self.limit else {
      isFull = true
      diagnostics.append(
        file.diagnostic(
          .error, "too-many-mistakes", SourceRange(range),
          "This file has more than \(Self.limit) mistakes; those from here on are not listed.",
          help: "Mend the ones above first."))
      return
    }
    diagnostics.append(file.diagnostic(severity, id, SourceRange(range), message, help: help))
  }
}
