import Diagnostics
import FrontMatter
import Testing

/// Long inputs made to break a parser: each must end, with few diagnostics and bounded recursion.
@Suite struct HostileInputTests {
  struct Input: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The id of the first error; nil if the input is accepted.
    var error: String?
    var text: String
  }

  /// 1 MiB; less without optimisation, where every byte costs fifty times as much.
  #if DEBUG
    private static let size = 1 << 15
  #else
    private static let size = 1 << 20
  #endif

  private static func filled(_ piece: String, before: String = "", after: String = "") -> String {
    before + String(repeating: piece, count: size / piece.utf8.count) + after
  }

  static let inputs: [Input] = [
    Input(
      testDescription: "open brackets", error: "nesting-too-deep", text: filled("[", before: "a: ")),
    Input(
      testDescription: "open braces", error: "nesting-too-deep", text: filled("{a: ", before: "a: ")
    ),
    Input(
      testDescription: "hyphens", error: "nesting-too-deep", text: filled("- ", before: "a:\n  ")),
    Input(
      testDescription: "ever deeper keys", error: "nesting-too-deep",
      text: (0..<256).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    Input(
      testDescription: "anchors on one line", error: "anchor", text: filled("&a ", before: "a: ")),
    Input(
      testDescription: "anchors on lines", error: "anchor", text: filled(" &a\n", before: "a:\n")),
    Input(testDescription: "tags in brackets", error: "tag", text: filled("!a ", before: "a: [")),
    Input(testDescription: "aliases", error: "alias", text: filled("*a\n")),
    Input(testDescription: "one long text", text: filled("Đồng Tháp ", before: "a: ")),
    Input(testDescription: "one long key", error: "missing-colon", text: filled("Đồng Tháp ")),
    Input(testDescription: "a text over many lines", text: filled(" a\n", before: "a:\n")),
    Input(
      testDescription: "blank lines in a text", text: filled("\n", before: "a: b", after: " c\n")),
    Input(testDescription: "colons", text: filled(": ", before: "a: b")),
    Input(
      testDescription: "an unclosed quote", error: "unclosed-quote",
      text: filled("x ", before: "a: \"")),
    Input(
      testDescription: "many unclosed quotes", error: "unclosed-quote",
      text: filled("- \"a\n", before: "a:\n")),
    Input(
      testDescription: "unclosed quotes before text", error: "unclosed-quote",
      text: filled("- \"a\nb\n", before: "a:\n")),
    Input(
      testDescription: "many unclosed brackets", error: "unclosed-bracket",
      text: (0..<size / 10).map { "k\($0): [a\n" }.joined()),
    Input(
      testDescription: "escapes", error: "invalid-escape",
      text: filled("\\q", before: "a: \"", after: "\"")),
    Input(
      testDescription: "control characters", error: "control-character",
      text: filled("\u{1}", before: "a: ")),
    Input(
      testDescription: "control escapes", error: "control-character",
      text: filled("\\0", before: "a: \"", after: "\"")),
    Input(testDescription: "items in brackets", text: filled("a,", before: "a: [", after: "]")),
    Input(
      testDescription: "hashes in a text in brackets", error: "unclosed-bracket",
      text: filled("#b ", before: "a: [a ", after: "]")),
    Input(
      testDescription: "hashes before entries in brackets", error: "reserved-character",
      text: filled("#a, ", before: "a: [", after: "]")),
    Input(
      testDescription: "non-breaking spaces before keys", error: "invisible-character",
      text: (0..<size / 16).map { "k\($0):\n\u{A0}a: b\n" }.joined()),
    Input(testDescription: "commas", error: "empty-entry", text: filled(",", before: "a: [")),
    Input(
      testDescription: "one key again and again", error: "duplicate-key", text: filled("a: 1\n")),
    Input(
      testDescription: "one key in brackets", error: "duplicate-key",
      text: filled("a: 1,", before: "a: {", after: "}")),
    Input(testDescription: "many keys", text: (0..<size / 12).map { "key\($0): 1\n" }.joined()),
    Input(
      testDescription: "many keys in brackets",
      text: "a: {" + (0..<size / 12).map { "key\($0): 1," }.joined() + "}"),
    Input(
      testDescription: "tabs", error: "tab-indentation", text: filled("\ta: b\n", before: "a:\n")),
    Input(testDescription: "prose", error: "missing-colon", text: filled("Nông thôn mới\n")),
    Input(testDescription: "keys without space", error: "missing-space", text: filled("a:b\n")),
    Input(
      testDescription: "hyphens without space", error: "missing-space",
      text: filled("-b\n", before: "a:\n")),
    Input(testDescription: "complex keys", error: "complex-key", text: filled("? a\n")),
    Input(testDescription: "markers", error: "several-documents", text: filled("---\n")),
    Input(testDescription: "directives", error: "directive", text: filled("%a\n")),
    Input(testDescription: "comments", text: filled("# a\n")),
    Input(testDescription: "comments that cut texts", text: filled("- a #b\n", before: "a:\n")),
    Input(testDescription: "block scalar of blank lines", text: filled("\n", before: "a: |+\n")),
    Input(
      testDescription: "ragged indentation", error: "wrong-indentation",
      text: filled("   b: c\n", before: "a: 'x'\n")),
    Input(testDescription: "full-width colons", error: "full-width-colon", text: filled("a：b\n")),
  ]

  @Test(arguments: inputs) func endsWithFewDiagnostics(input: Input) throws {
    let (_, diagnostics) = try parse(input.text)
    #expect(diagnostics.first { $0.severity == .error }?.id == input.error)
    #expect(diagnostics.count <= 202)
  }

  @Test func frontMatterOverItsLimitIsRefusedButDelimited() throws {
    let comments = String(repeating: "# a\n", count: (1 << 18) + 1)
    let text = "---\n" + comments + "---\nThân bài\n"
    let file = try sourceFile(text)
    var diagnostics: [Diagnostic] = []
    let front = try #require(FrontMatter.parse(file, diagnostics: &diagnostics))
    #expect(
      diagnostics.map(rendered) == [
        """
        1:1 error front-matter-too-long: The front matter is longer than 1 MiB.
        | ---
        | ^^^
        help: Move the text behind the closing line ---.
        """
      ])
    #expect(file.text(front.body) == "Thân bài\n")
  }

  @Test func aFileOverItsLimitIsRefused() throws {
    let (entries, diagnostics) = try parse(String(repeating: "# a\n", count: (1 << 20) + 1))
    #expect(entries.isEmpty)
    #expect(
      diagnostics.map(rendered) == [
        """
        1:1 error file-too-long: This file is longer than 4 MiB.
        | # a
        | ^
        help: Split it.
        """
      ])
  }
}
