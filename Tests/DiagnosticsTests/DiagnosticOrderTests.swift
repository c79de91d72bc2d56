import Testing

import Diagnostics

@Suite struct DiagnosticOrderTests {
  /// Each stands before the next.
  private static let ordered: [Diagnostic] = [
    make("a.md", 1, 1),
    make("a.md", 1, 1, .warning),
    make("a.md", 1, 2, id: "a"),
    make("a.md", 1, 2, id: "b", message: "A."),
    make("a.md", 1, 2, id: "b", message: "B."),
    make("a.md", 1, 2, id: "b", message: "B.", length: 2),
    make("a.md", 1, 2, id: "b", message: "B.", length: 2, help: "Help."),
    make("a.md", 2, 1),
    make("a.md", 10, 1),
    make("b.md", 1, 1),
    // The same name in NFD and NFC: two files.
    make("e\u{301}.md", 5, 1),
    make("é.md", 1, 1),
  ]

  @Test func diagnosticsStandByFileAndPosition() {
    #expect(Self.ordered.reversed().sorted().elementsEqual(Self.ordered, by: Self.areIdentical))
  }

  @Test func theOrderIsTotal() {
    for (i, left) in Self.ordered.enumerated() {
      for (j, right) in Self.ordered.enumerated() {
        #expect((left < right) == (i < j))
      }
    }
  }

  @Test func errorsAreGraverThanWarnings() {
    #expect(Diagnostic.Severity.warning < .error)
    #expect(!(Diagnostic.Severity.error < .error))
  }

  private static func areIdentical(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left == right && left.path.utf8.elementsEqual(right.path.utf8)
  }

  private static func make(
    _ path: String, _ line: Int, _ column: Int, _ severity: Diagnostic.Severity = .error,
    id: String = "id", message: Message = "Wrong.", length: Int = 1, help: Message? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: severity, id: id, path: path, line: line, column: column, length: length,
      message: message, help: help)
  }
}
