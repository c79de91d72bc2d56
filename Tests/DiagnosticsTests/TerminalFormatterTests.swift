import Testing

import Diagnostics

@Suite struct TerminalFormatterTests {
  @Test func aDiagnosticShowsPlaceLineCaretsAndHelp() throws {
    let file = try sourceFile("---\ntitle: x\ncommunes: [my-lonh]\n---\n")
    let diagnostic = file.diagnostic(
      .error, "unknown-place", try file.range(of: "my-lonh"),
      "There is no unit “my-lonh” in places.yaml.", help: "Did you mean “my-long”?")
    #expect(
      TerminalFormatter(color: false, language: .english).format([diagnostic]) == """
        content/a.md:3:12: error: There is no unit “my-lonh” in places.yaml. [unknown-place]
          3 | communes: [my-lonh]
            |            ^^^^^^^
          help: Did you mean “my-long”?

        """)
  }

  @Test func diagnosticsAreSetApart() {
    let diagnostics = [
      Diagnostic(severity: .warning, id: "a", path: "a.md", message: "First."),
      Diagnostic(
        severity: .error, id: "b", path: "b.md", line: 120, message: "Second.", excerpt: "",
        help: "Write this:\n  x: 1"),
    ]
    #expect(
      TerminalFormatter(color: false, language: .english).format(diagnostics) == """
        a.md:1:1: warning: First. [a]

        b.md:120:1: error: Second. [b]
          120 |
              | ^
          help: Write this:
                  x: 1

        """)
    #expect(TerminalFormatter(color: false, language: .english).format([]) == "")
  }

  @Test(
    arguments: [
      // (line, marked text, the two lines without their gutter)
      ("\t\tkey: x", "key", "\t\tkey: x", "\t\t^^^"),
      ("\tkey: x", "\t", "\tkey: x", "^"),
      ("a\tb c", "a\tb", "a\tb c", "^\t^"),
      ("a b\t\t", "b\t\t", "a b\t\t", "  ^"),
      ("中文: x", "x", "中文: x", "      ^"),
      ("x: 中文", "中文", "x: 中文", "   ^^^^"),
      ("Vie\u{323}\u{302}t: x", "x", "Vie\u{323}\u{302}t: x", "      ^"),
      ("👩‍👩‍👧 x", "x", "👩‍👩‍👧 x", "   ^"),
      ("❤️ x", "x", "❤️ x", "   ^"),
      ("한국 x", "x", "한국 x", "     ^"),
      ("a\u{200B}b x", "x", "a\u{FFFD}b x", "    ^"),
      ("a\u{1B}[31mb", "b", "a␛[31mb", "      ^"),
      ("a\u{0}\u{7F}\u{9B}b", "b", "a␀␡\u{FFFD}b", "    ^"),
      ("a\u{202E}b", "b", "a\u{FFFD}b", "  ^"),
      ("a\rb", "b", "a␍b", "  ^"),
    ])
  func caretsStandUnderWhatTheyMark(
    line: String, marked: String, text: String, carets: String
  ) throws {
    let file = try sourceFile(line)
    let diagnostic = file.diagnostic(.error, "id", try file.range(of: marked), "Wrong.")
    let lines = TerminalFormatter(color: false, language: .english).format([diagnostic]).split(
      separator: "\n")
    #expect(lines.dropFirst().map(String.init) == ["  1 | " + text, "    | " + carets])
  }

  @Test func longLinesAreCutAroundTheCarets() throws {
    let before = String(repeating: "trước ", count: 50)
    let after = String(repeating: " sau", count: 50)
    #expect(
      try shown(before + "HERE" + after, marked: "HERE", width: 40)
        == [
          "  1 | …c trước trước trước HERE sau sau sau sau…",
          "    |                      ^^^^",
        ])
  }

  @Test func aLongLineIsCutAtOneEndOnly() throws {
    let text = String(repeating: "abcdefghi ", count: 10)
    #expect(
      try shown("HERE" + text, marked: "HERE", width: 20) == [
        "  1 | HEREabcdefghi abcdef…", "    | ^^^^",
      ])
    #expect(
      try shown(text + "HERE", marked: "HERE", width: 20) == [
        "  1 | …efghi abcdefghi HERE", "    |                  ^^^^",
      ])
  }

  @Test func aMarkLongerThanTheLineShownEndsWithIt() throws {
    let text = "key: " + String(repeating: "x", count: 100)
    #expect(
      try shown(text, marked: String(repeating: "x", count: 100), width: 20) == [
        "  1 | key: xxxxxxxxxxxxxxx…", "    |      ^^^^^^^^^^^^^^^",
      ])
  }

  @Test func caretsInAnExcerptOfAHugeLineStandRight() throws {
    let text =
      String(repeating: "中ạ", count: 20_000) + "HERE" + String(repeating: "y", count: 9_000)
    let lines = try shown(text, marked: "HERE", width: 20)
    #expect(lines == ["  1 | …ạ中ạ中ạ中ạHEREyyyyyy…", "    |            ^^^^"])
  }

  @Test func authorsCannotCommandTheTerminal() {
    let diagnostic = Diagnostic(
      severity: .error, id: "i\u{1B}d", path: "a\u{1B}[2J.md",
      message: "No “\u{1B}]0;x\u{7}\n” here.",
      help: "Not \u{9B}31m\u{202E}.")
    #expect(
      TerminalFormatter(color: false, language: .english).format(diagnostic) == """
        a␛[2J.md:1:1: error: No “␛]0;x␇ ” here. [i␛d]
          help: Not \u{FFFD}31m\u{FFFD}.

        """)
  }

  @Test(arguments: [(Diagnostic.Severity.error, "1;31"), (.warning, "1;33")])
  func coloursComeWhenAsked(severity: Diagnostic.Severity, code: String) {
    let diagnostic = Diagnostic(
      severity: severity, id: "id", path: "a.md", message: "Wrong.", excerpt: "x", help: "Help.")
    let expected = """
      <1>a.md:1:1:<0> <\(code)>\(severity.rawValue):<0> <1>Wrong.<0> <2>[id]<0>
        <2>1 |<0> x
        <2>  |<0> <\(code)>^<0>
        <1;36>help:<0> Help.

      """
    let text = TerminalFormatter(color: true, language: .english).format(diagnostic)
    #expect(text == expected.replacing("<", with: "\u{1B}[").replacing(">", with: "m"))
  }

  private func shown(_ line: String, marked: String, width: Int) throws -> [String] {
    let file = try sourceFile(line)
    let diagnostic = file.diagnostic(.error, "id", try file.range(of: marked), "Wrong.")
    let text = TerminalFormatter(color: false, width: width, language: .english).format([diagnostic]
    )
    return text.split(separator: "\n").dropFirst().map(String.init)
  }
}
