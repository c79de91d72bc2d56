/// A diagnostic that is not yet located: made where the file's bytes are no longer at hand, as when
/// records of several files are compared.
package struct Finding: Hashable, Sendable {
  package var severity: Diagnostic.Severity
  package var id: String
  package var path: String
  package var range: SourceRange
  package var message: String
  package var help: String?

  package init(
    _ severity: Diagnostic.Severity, _ id: String, path: String, _ range: SourceRange,
    _ message: String, help: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.path = path
    self.range = range
    self.message = message
    self.help = help
  }
}

extension Finding {
  /// How many findings of one file are shown: each is looked for in the file, and nobody reads more at once.
  package static let shownPerFile = 200
}

extension SourceFile {
  /// The diagnostic of a finding in this file.
  package func diagnostic(_ finding: Finding) -> Diagnostic {
    diagnostic(
      finding.severity, finding.id, finding.range, finding.message, help: finding.help)
  }
}
