import Diagnostics
import Testing

@testable import Markdown

/// What an author is told, word for word.
struct MistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var markdown: String
    var report: String

    init(_ name: String, _ markdown: String, _ report: String) {
      testDescription = name
      self.markdown = markdown
      self.report = report
    }
  }

  @Test(arguments: [
    Mistake(
      "image without a description", "![](a.jpg)\n\nx ![ ][b]\n\n[b]: c.jpg",
      """
      warning missing-alt 1: This image has no description for readers who cannot see it.
      ![](a.jpg)
      ^^^
      help: Write what it shows between the square brackets: “![description](…)”.

      warning missing-alt 3: This image has no description for readers who cannot see it.
      x ![ ][b]
        ^^^^^^^
      help: Write what it shows between the square brackets: “![description](…)”.
      """),
    Mistake(
      "link without a text", "Xem [](a.md)",
      """
      warning empty-link 1: This link has no text to choose it by.
      Xem [](a.md)
          ^^
      help: Write the text between the square brackets: “[text](…)”.
      """),
    Mistake(
      "no target", "[a]() ![b]()",
      """
      error empty-target 1: This link has no target.
      [a]() ![b]()
        ^^^
      help: Write the address between the round brackets: “[text](https://example.org)”.

      error empty-target 1: This image has no target.
      [a]() ![b]()
               ^^^
      help: Write the file's path between the round brackets: “![description](photo.jpg)”.
      """),
    Mistake(
      "unsafe targets",
      "[a](JavaScript:alert(1)) <vbscript:x> ![b](data:image/png;base64,AA)\n[c](file:///etc/passwd)",
      """
      error unsafe-link 1: Targets that begin with “javascript:” are not allowed in a link.
      [a](JavaScript:alert(1)) <vbscript:x> ![b](data:image/png;base64,AA)
          ^^^^^^^^^^^^^^^^^^^
      help: Write an address that begins with “https:”, or the path of a file beside the \
      article.

      error unsafe-link 1: Targets that begin with “vbscript:” are not allowed in a link.
      [a](JavaScript:alert(1)) <vbscript:x> ![b](data:image/png;base64,AA)
                                ^^^^^^^^^^
      help: Write an address that begins with “https:”, or the path of a file beside the \
      article.

      error unsafe-link 1: Targets that begin with “data:” are not allowed in an image.
      [a](JavaScript:alert(1)) <vbscript:x> ![b](data:image/png;base64,AA)
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^
      help: Write the path of a picture beside the article.

      error unsafe-link 2: Targets that begin with “file:” are not allowed in a link.
      [c](file:///etc/passwd)
          ^^^^^^^^^^^^^^^^^^
      help: Write an address that begins with “https:”, or the path of a file beside the \
      article.
      """),
    Mistake(
      "unsafe target in disguise", "[a](java&#10;script:x)",
      """
      error unsafe-link 1: Targets that begin with “javascript:” are not allowed in a link.
      [a](java&#10;script:x)
          ^^^^^^^^^^^^^^^^^
      help: Write an address that begins with “https:”, or the path of a file beside the \
      article.
      """),
    Mistake(
      "empty heading", "x\n\n  ##",
      """
      warning empty-heading 3: This heading has no text and is left out.
        ##
        ^^
      help: Write a heading behind the “#”, or delete the line.
      """),
    Mistake(
      "unused footnote", "a\n\n[^1]: b",
      """
      warning unused-footnote 3: The footnote “[^1]” is left out, because nothing in the \
      text refers to it.
      [^1]: b
      ^^^^
      help: Write “[^1]” in the text where it belongs, or delete it.
      """),
    Mistake(
      "duplicate footnote", "a[^1]\n\n[^1]: b\n[^1]: c",
      """
      error duplicate-footnote 4: There are two footnotes “[^1]”.
      [^1]: c
      ^^^^
      help: Give the second one a name of its own.
      """),
    Mistake(
      "missing footnote", "a [^1] `[^2]` \\[^3]",
      """
      warning undefined-footnote 1: There is no footnote “[^1]”.
      a [^1] `[^2]` \\[^3]
        ^^^^
      help: Write it in a line of its own below the text: “[^1]: …”.
      """),
    Mistake(
      "surplus cells",
      "> | a | b |\n> |---|---|\n> | 1 | 2 | 3 | |\n> | 1 \\| 2 | 3 | |\n> 1 | 2 | ba | bốn\n> | 1 |",
      """
      warning surplus-cell 3: The table has 2 columns, so that “3” is left out.
      > | 1 | 2 | 3 | |
                  ^
      help: Give the table's head another column, or write “\\|” for a bar that is part of a text.

      warning surplus-cell 5: The table has 2 columns, so that “ba | bốn” is left out.
      > 1 | 2 | ba | bốn
                ^^^^^^^^
      help: Give the table's head another column, or write “\\|” for a bar that is part of a text.
      """),
    Mistake(
      "text pasted with its indentation", "một\n\n\tHai [^1]\n    ba\n\n- a\n\n      [^1]: b",
      """
      warning indented-code 3: This line begins with four spaces or a tab, so that it is shown \
      as program code.
      \tHai [^1]
       ^^^^^^^^
      help: Delete them; for program code write “```” in a line above and one below it.

      warning indented-code 8: This line begins with four spaces or a tab, so that it is shown \
      as program code.
            [^1]: b
            ^^^^^^^
      help: Delete them; for program code write “```” in a line above and one below it.
      """),
    Mistake(
      "control character", "a\u{1}b\u{FFFE}c\u{85}",
      """
      warning control-character 1: An invisible control character is left out, here and in 2 more places.
      a\u{1}b\u{FFFE}c\u{85}
       ^
      help: Delete it.
      """),
    Mistake(
      "characters before the mistake", "👩‍👩‍👧 e\u{301} <b>",
      """
      warning raw-html 1: The HTML tag “<b>” is left out; the words around it stay.
      👩\u{200D}👩\u{200D}👧 e\u{301} <b>
          ^^^
      help: Write “**bold**” instead.
      """),
  ])
  func report(_ mistake: Mistake) throws {
    let rendering = try Rendering(mistake.markdown)
    #expect(rendering.report == mistake.report)
  }

  @Test(arguments: [
    "```\n<b> [^1] ![](a)\n```", "`<b>` \\<b> &lt;b>", "a < b > c", "[a](mailto:b@c.vn)",
    "[a](#b) [c](//d.vn) [e](tel:+84)", "```\n[^1]: a\n```", "x[^a].\n\n[^A]: b",
  ])
  func noMistake(_ markdown: String) throws {
    #expect(try Rendering(markdown).report == "")
  }

  @Test func aFootnoteOfTheLeadIsNotCalledUnused() throws {
    let rendering = try Rendering(
      "Mở[^1].\n\nSau[^2].\n\n[^1]: một\n[^2]: hai",
      options: MarkdownOptions(movesFirstParagraph: true))
    #expect(
      rendering.report == """
        warning footnote-in-lead 5: The footnote “[^1]” belongs to the first paragraph, which is \
        shown as the lead and has none.
        [^1]: một
        ^^^^
        help: Write the lead in the front matter, “lead: …”; then that paragraph stays as it is.
        """)
  }

  @Test func linesAreCountedFromTheFilesFirst() throws {
    let rendering = try Rendering("một\n\n<b>", frontMatter: "---\ntitle: a\n---\n")
    #expect(rendering.diagnostics.map(\.line) == [6])
  }

  @Test func aRefusedLinkLeavesItsText() throws {
    let rendering = try Rendering("[*a*](javascript:b) ![c](data:d)")
    #expect(rendering.html == "<p><em>a</em> c</p>\n")
    #expect(rendering.body.references.isEmpty)
  }

  @Test func thousandsOfMistakesAreCountedNotKept() throws {
    let rendering = try Rendering(String(repeating: "![](a)\n\n", count: 3000))
    #expect(rendering.diagnostics.count == 1001)
    #expect(
      rendering.diagnostics.last?.message
        == "This text has 2000 more mistakes, which are not shown.")
  }

  /// Each keeps its line: a long one must not be kept a hundred thousand times.
  @Test func mistakesOfOneLongLine() throws {
    let rendering = try Rendering(String(repeating: "[](a)", count: 20_000))
    #expect(rendering.diagnostics.count == 11)
    #expect(
      rendering.diagnostics.last?.message
        == "This text has 19990 more mistakes, which are not shown.")
  }
}
