import Diagnostics
import FrontMatter
import Testing

/// Where a file's front matter begins and ends, and what is said where it does not.
@Suite struct FrontMatterTests {
  struct Accepted: CustomTestStringConvertible, Sendable {
    var text: String
    var entries: String
    var source: String
    var body: String
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Accepted(
      text: "---\ntitle: a\n---\nThân bài\n", entries: "{title: a}", source: "---\ntitle: a\n---",
      body: "Thân bài\n"),
    Accepted(text: "---\n---\n", entries: "{}", source: "---\n---", body: ""),
    Accepted(text: "---\n---", entries: "{}", source: "---\n---", body: ""),
    Accepted(
      text: "\u{FEFF}---  \r\na: b\r\n--- \t\r\nx\r\n", entries: "{a: b}",
      source: "---  \r\na: b\r\n--- \t", body: "x\r\n"),
    Accepted(
      text: "---\nlead: |\n  a\n---\nb\n---\nc", entries: "{lead: \"a\\n\"}",
      source: "---\nlead: |\n  a\n---", body: "b\n---\nc"),
    Accepted(
      text: "---\na: ----\nb: x---\n\n---\n\n# c\n", entries: "{a: ----, b: x---}",
      source: "---\na: ----\nb: x---\n\n---", body: "\n# c\n"),
  ]) func isDelimitedByTheFirstTwoLines(accepted: Accepted) throws {
    let file = try sourceFile(accepted.text)
    var diagnostics: [Diagnostic] = []
    let front = try #require(FrontMatter.parse(file, diagnostics: &diagnostics))
    #expect(diagnostics == [])
    #expect(outline(front.entries) == accepted.entries)
    #expect(file.text(front.range) == accepted.source)
    #expect(file.text(front.body) == accepted.body)
    #expect(!front.isDamaged)
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    var text: String
    /// Nil where no end was found.
    var entries: String?
    var says: String
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Refused(
      text: "---\ntitle: a\n\nChợ quê.\nHai dòng.\n\n**Đậm** và: x\n\n---\nx\n",
      entries: "{title: a}",
      says: """
        4:1 error missing-closing-line: This line has no key, and what follows it is not read: “Chợ quê.”.
        | Chợ quê.
        | ^^^^^^^^
        help: Is the line --- before it missing? If the line belongs to the front matter, write a key, a colon, a space and the value.
        """),
    Refused(
      text: "---\ntitle: a\n\n![Ảnh](a.jpg)\n\n---\nx\n", entries: "{title: a}",
      says: """
        4:1 error missing-closing-line: This line has no key, and what follows it is not read: “![Ảnh](a.jpg)”.
        | ![Ảnh](a.jpg)
        | ^^^^^^^^^^^^^
        help: Is the line --- before it missing? If the line belongs to the front matter, write a key, a colon, a space and the value.
        """),
    Refused(
      text: "", entries: nil,
      says: """
        1:1 error missing-front-matter: This file is empty.
        | 
        | ^
        help: Begin it with the lines ---, title: Tiêu đề and ---.
        """),
    Refused(
      text: "Xin chào\n---\na: b\n---\n", entries: nil,
      says: """
        1:1 error missing-front-matter: This file does not begin with front matter.
        | Xin chào
        | ^^^^^^^^
        help: Begin it with the lines ---, title: Tiêu đề and ---.
        """),
    Refused(
      text: "\n---\ntitle: a\n---\nx\n", entries: "{title: a}",
      says: """
        1:1 error missing-front-matter: An empty line stands before the opening ---.
        | 
        | ^
        help: Delete everything before the ---.
        """),
    Refused(
      text: " ---\ntitle: a\n---\nx\n", entries: "{title: a}",
      says: """
        1:1 error missing-front-matter: Spaces stand before the opening ---.
        |  ---
        | ^^^^
        help: Delete everything before the ---.
        """),
    Refused(
      text: "—\ntitle: a\n---\nx\n", entries: "{title: a}",
      says: """
        1:1 error missing-front-matter: The first line is “—”, but must be three hyphens.
        | —
        | ^
        help: Write ---.
        """),
    Refused(
      text: "+++\ntitle = 'a'\n+++\n", entries: nil,
      says: """
        1:1 error missing-front-matter: This front matter is TOML, which is not read here.
        | +++
        | ^^^
        help: Write --- in the place of both lines +++, and between them the same keys as “key: value” instead of “key = value”.
        """),
    Refused(
      text: "---\ntitle: a\n", entries: nil,
      says: """
        1:1 error missing-closing-line: The front matter that opens here has no closing line ---.
        | ---
        | ^^^
        help: Write a line --- between the last key and the text.
        """),
    Refused(
      text: "---\ntitle: a\n—\nThân bài\n", entries: nil,
      says: """
        1:1 error missing-closing-line: The front matter that opens here has no closing line ---.
        | ---
        | ^^^
        help: Line 3 is “—”: write --- there, without spaces before it.
        """),
    Refused(
      text: "---\ntitle: a\n...\ndate: b\n---\nx\n", entries: "{title: a}",
      says: """
        3:1 error several-documents: This line ends the front matter too early; what follows it is not read.
        | ...
        | ^^^
        help: Delete this line.
        """),
    Refused(
      text: "---\ntitle: \"a\n---\nx\n", entries: "{title: null}",
      says: """
        2:8 error unclosed-quote: The quote that opens here is never closed.
        | title: "a
        |        ^
        help: Write " at the end of the text too, or leave both out.
        """),
  ]) func saysWhatIsWrongWithTheLines(refused: Refused) throws {
    let file = try sourceFile(refused.text)
    var diagnostics: [Diagnostic] = []
    let front = FrontMatter.parse(file, diagnostics: &diagnostics)
    #expect(front.map { outline($0.entries) } == refused.entries)
    #expect(diagnostics.map(rendered).joined(separator: "\n") == refused.says)
    if let front {
      #expect(front.isDamaged)
      #expect(file.text(front.body) == "x\n")
    }
  }

  /// One run tells of every mistake, and each key without one is read.
  @Test func oneMistakeDoesNotHideAnother() throws {
    let file = try sourceFile(
      """
      ---
      title:Thi đua
      date: "2019-06-05
      tags: [a, b
      lead: Một: hai
        ba: bốn
      đơn vị: @a
      units:
        - a
        b: c
        - d
      \tx: y
      photo: {src: a.jpg}}
      title: x
      slug: ok
      ---
      Thân bài

      """)
    var diagnostics: [Diagnostic] = []
    let front = try #require(FrontMatter.parse(file, diagnostics: &diagnostics))
    #expect(
      diagnostics.map { "\($0.line):\($0.column)+\($0.length) \($0.id)" } == [
        "2:6+1 missing-space", "3:7+1 unclosed-quote", "4:7+1 unclosed-bracket",
        "5:10+1 colon-in-text", "7:9+1 reserved-character", "10:3+1 misplaced-key",
        "12:1+1 tab-indentation", "13:20+1 text-after-value", "14:1+5 duplicate-key",
      ])
    #expect(
      outline(front.entries)
        == "{title: Thi đua, date: null, tags: [a, b], lead: Một: hai ba: bốn, đơn vị: @a, "
        + "units: [a, d], photo: {src: a.jpg}, slug: ok}")
    #expect(
      front.entries.map(\.value.isDamaged) == [true, true, true, true, true, true, true, false])
    #expect(file.text(front.body) == "Thân bài\n")
  }

  @Test func damageIsKeptToTheValuesThatHaveIt() throws {
    let (entries, _) = try parse("a:\n  - b: 'c'd\n    e: f\n  - g: h\ni: j\n")
    guard case .sequence(let items) = entries[0].value.value,
      case .mapping(let first) = items[0].value
    else {
      Issue.record("\(outline(entries))")
      return
    }
    #expect(entries.map(\.value.isDamaged) == [true, false])
    #expect(items.map(\.isDamaged) == [true, false])
    #expect(first.map(\.value.isDamaged) == [true, false])
  }

  /// A file of mistakes is cut: nobody mends more in one go.
  @Test func mistakesAreListedToALimit() throws {
    let lines = (0..<150).map { "k\($0): @a\n" }.joined()
    let (entries, diagnostics) = try parse(lines)
    #expect(entries.count == 150)
    #expect(diagnostics.count == 101)
    #expect(
      diagnostics.last.map(rendered) == """
        101:7 error too-many-mistakes: This file has more than 100 errors; those from here on are not listed.
        | k100: @a
        |       ^
        help: Mend the ones above first.
        """)
  }

  @Test func mistakesOfOneLineAreListedToALimit() throws {
    let (_, diagnostics) = try parse("a: [@b, @c, @d, @e, @f]\ng: @h\n")
    #expect(diagnostics.map { "\($0.line):\($0.column)" } == ["1:5", "1:9", "1:13", "2:4"])
  }
}
