import Diagnostics
import Testing

/// Warnings that many files have for one reason.
@Suite struct JoinedDiagnosticsTests {
  private func warning(
    _ path: String, line: Int = 3, _ message: Message, id: String = "unknown-key",
    _ severity: Diagnostic.Severity = .warning
  ) -> Diagnostic {
    Diagnostic(
      severity: severity, id: id, path: path, line: line, message: message, excerpt: "weight: 3",
      help: "Help.")
  }

  private func joined(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sorted().joinedAcrossFiles.map { "\($0.path):\($0.line): \($0.message)" }
  }

  @Test func standAtTheFirstPlaceWithTheNumberOfTheOtherFiles() {
    #expect(
      joined([
        warning("b.md", "“weight” has no effect."), warning("c.md", "“weight” has no effect."),
        warning("a.md", line: 7, "“weight” has no effect."),
        warning("b.md", "“layout” has no effect."),
        warning("c.md", "“toc” has no effect."), warning("d.md", "“toc” has no effect."),
      ]) == [
        "a.md:7: “weight” has no effect, here and in 2 more files.",
        "b.md:3: “layout” has no effect.",
        "c.md:3: “toc” has no effect, here and in 1 more file.",
      ])
  }

  @Test func inOneFileAreCountedByPlaces() {
    let many = (1...4).map { warning("a.md", line: $0, "“grade” has no effect.") }
    #expect(joined(many) == ["a.md:1: “grade” has no effect, here and in 3 more places."])
    #expect(
      joined(many + [warning("b.md", "“grade” has no effect.")])
        == ["a.md:1: “grade” has no effect, here and in 1 more file."])
  }

  @Test func errorsAndOtherWarningsStandAtEachPlace() {
    let all = ["a.md", "b.md"].flatMap { path in
      [
        warning(path, line: 1, "“darft” keeps a text back.", .error),
        warning(path, line: 2, "The tag <u> is left out.", id: "raw-html"),
      ]
    }
    #expect(all.sorted().joinedAcrossFiles == all.sorted())
  }

  @Test func keepTheirExcerptAndHelp() {
    let first = warning("a.md", "X.")
    let told = [first, warning("b.md", "X.")].joinedAcrossFiles
    #expect(told.map(\.message) == ["X, here and in 1 more file."])
    #expect(told.first?.excerpt == first.excerpt)
    #expect(told.first?.help == first.help)
  }
}
