import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// Texts that make the parser slow, greedy or deep: each must come out, or be refused by name.
struct BoundTests {
  struct Hostile: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: @Sendable () -> String

    init(_ name: String, _ text: @escaping @autoclosure @Sendable () -> String) {
      testDescription = name
      self.text = text
    }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    (
      Hostile("containers", "một\n\n" + times(1001, "> ") + "x"), 3,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("blank lines below containers", times(300_000, "- ") + "x" + times(300_000, "\n")), 1,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("numbered lists", "một\n\n" + times(1001, "1. ") + "x"), 3,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("lists behind tabs", times(1001, "123456789)\t") + "\n"), 1,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("lists above a thematic break", times(1001, "* ") + "- - -"), 1,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("containers behind a byte order mark", "\u{FEFF}" + times(1001, "> ") + "x"), 1,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("footnotes in footnotes", times(1001, "[^1]: ")), 1,
      "This line opens more than 1000 quotes and list items.",
      "Take away “>” and list marks at its beginning."
    ),
    (
      Hostile("parentheses behind an address", "a\nhttps://a.vn/" + times(500_000, ")")), 2,
      "This line has a word with more than 1000 signs “)”.",
      "Take them away, or put spaces between them."
    ),
    (
      Hostile("e-mail addresses", times(1001, "a@b.c ")), 1,
      "This line has more than 1000 signs “@”.", "Break the line into several."
    ),
    (
      Hostile("quotation marks", "a\n\nb\n" + times(10_001, "x\"y ")), 3,
      "This paragraph has more than 10000 quotation marks.",
      "Break it into several with blank lines."
    ),
  ])
  func isRefusedByName(_ hostile: Hostile, _ line: Int, _ message: String, _ help: String) throws {
    let rendering = try Rendering(hostile.text())
    let diagnostic = try #require(rendering.diagnostics.first)
    #expect(rendering.diagnostics.count == 1)
    #expect(diagnostic.id == "text-too-complex")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.line == line)
    #expect(diagnostic.message.english == message)
    #expect(diagnostic.help?.english == help)
    #expect(rendering.body.html.isEmpty)
  }

  /// To the parser a control character is a letter, behind which a quotation may end.
  @Test func quotationMarksBehindControlCharactersCount() throws {
    let rendering = try Rendering(String(repeating: "\u{0}\" ", count: 10_001))
    #expect(
      rendering.diagnostics.first?.message
        == "This paragraph has more than 10000 quotation marks.")
  }

  @Test(arguments: [
    (
      Hostile(
        "a wide table", times(100, "|") + "x\n" + times(100, "|-") + "\n" + times(40_000, "a\n")),
      "96 MiB of memory"
    ),
    (
      Hostile(
        "one long definition", "[a]: " + times(100_000, "b") + "\n\n" + times(10_000, "[a]")),
      "96 MiB of memory"
    ),
    (Hostile("processing instructions", "a" + times(300_000, "<?")), "2 seconds"),
  ])
  func isEnded(_ hostile: Hostile, _ bound: String) throws {
    let rendering = try Rendering(hostile.text())
    #expect(
      rendering.diagnostics.map(\.message) == [
        "This text is too complex: it takes more than \(bound)."
      ])
    #expect(rendering.body.html.isEmpty)
  }

  /// Within the bounds, but deep or repetitive. On a thread with a small stack nothing may recurse by depth.
  @Test(arguments: [
    Hostile("1,000 quotes", times(1000, "> ") + "x"),
    Hostile("1,000 lists", times(1000, "- ") + "x"),
    Hostile("full stops between numbers", times(2000, "1.")),
    Hostile("a line of numbers", "một\n\n" + times(2000, "1.") + "\n" + times(2000, "2) 3.")),
    Hostile("numbers of ten digits", times(2000, "1234567890. ")),
    Hostile(
      "thematic breaks",
      times(2000, "- ") + "\n\n" + times(2000, "*\t") + "\n\n> " + times(2000, "* ")),
    Hostile("code behind a list mark", "-     " + times(2000, "> ")),
    Hostile("a label without a name", times(2000, "[^]: ")),
    Hostile(
      "400 lists by indentation",
      (0..<400).map { times($0, "  ") + "- x" }.joined(separator: "\n")),
    Hostile("emphasis", times(1000, "*a **b ") + times(1000, "c** d*")),
    Hostile("brackets", times(5000, "[") + "a" + times(5000, "](b)")),
    Hostile("images in images", times(2000, "![") + "a" + times(2000, "](b.jpg)")),
    Hostile("open links", times(5000, "[a](b")),
    Hostile("links of one line", times(5000, "[a](b.md)")),
    Hostile("references of one line", "[a]: b\n\n" + times(5000, "[a]")),
    Hostile("definitions", (0..<3000).map { "[\($0)]: u\n" }.joined() + "\n[7]"),
    Hostile("footnotes", (0..<1000).map { "[^\($0)]\n\n[^\($0)]: x\n\n" }.joined()),
    Hostile("backticks", (1..<250).map { "e" + times($0, "`") }.joined()),
    Hostile("headings of one name", times(3000, "# a\n")),
    Hostile("bars in a cell", "|a|\n|-|\n|" + times(3000, "\\|[a](b)") + "|"),
    Hostile("a paragraph of bars", "a\n" + times(60_000, "|") + "\n|-|\n"),
    Hostile("a row of bars", times(60_000, "|") + "\n" + times(30_000, "|-") + "|\n"),
    Hostile("e-mail addresses", times(1000, "a@b.c ")),
    Hostile("entities", times(5000, "&")),
    Hostile("line ends", times(10_000, "\r") + times(10_000, "\r\n")),
    Hostile("zeros", times(5000, "\0")),
  ])
  func comesOut(_ hostile: Hostile) async throws {
    let text = hostile.text()
    let count = await withCheckedContinuation { continuation in
      let thread = Thread {
        let count = (try? Rendering(text))?.diagnostics.count { $0.id == "text-too-complex" }
        continuation.resume(returning: count)
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(count == 0)
  }

  /// A parse that was ended leaves nothing behind for the next one.
  @Test func aRendererGoesOnAfterABound() throws {
    var renderer = MarkdownRenderer()
    var html: [String] = []
    for text in [
      "*a*", "[a]: " + Self.times(100_000, "b") + "\n\n" + Self.times(10_000, "[a]"), "*a*",
    ] {
      var diagnostics: [Diagnostic] = []
      let file = try #require(
        SourceFile(path: "a.md", bytes: Array(text.utf8), diagnostics: &diagnostics))
      let body = renderer.render(
        file, body: 0..<file.bytes.count, options: MarkdownOptions(), diagnostics: &diagnostics)
      html.append(String(decoding: body.html, as: UTF8.self))
    }
    #expect(html == ["<p><em>a</em></p>\n", "", "<p><em>a</em></p>\n"])
  }
}
