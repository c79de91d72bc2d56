import Diagnostics
import FrontMatter
import Testing

/// What mends a mistake of form: exactly what its help says, and nothing where there is a choice.
@Suite struct FixTests {
  /// The file after all of its fixes, and the ids of what is then wrong with it.
  private func mended(_ text: String) throws -> (text: String, left: [String]) {
    var bytes = Array(text.utf8)
    var ids: [String] = []
    for _ in 0..<8 {
      var diagnostics: [Diagnostic] = []
      _ = FrontMatter.parse(try sourceFile(bytes), diagnostics: &diagnostics)
      ids = diagnostics.map(\.id)
      let mended = MendedFile(bytes, making: diagnostics.compactMap(\.fix))
      if mended.made.isEmpty { break }
      bytes = mended.bytes
    }
    return (String(decoding: bytes, as: UTF8.self), ids)
  }

  private func front(_ lines: String) -> String { "---\n\(lines)\n---\n\nThân bài.\n" }

  @Test(arguments: [
    ("title:Bài", "title: Bài"),
    ("title：Bài", "title: Bài"),
    ("title： Bài", "title: Bài"),
    ("title: Bài\n\"a #b\":c", "title: Bài\n\"a #b\": c"),
    ("title: Bài\n\"a\":", "title: Bài\n\"a\":"),
    ("title: Bài\n\"a\":b # c", "title: Bài\n\"a\": b # c"),
    ("title: Bài\ndate:2019-06-05", "title: Bài\ndate: 2019-06-05"),
    ("title:\u{A0}Bài", "title: Bài"),
    ("title = Bài", "title: Bài"),
    ("\u{2060}title: Bài", "title: Bài"),
    ("title: Bài\ntags:\n-một\n-hai", "title: Bài\ntags:\n- một\n- hai"),
    ("title: @baodongthap", "title: \"@baodongthap\""),
    ("title: `mã` và \"lời\"", "title: '`mã` và \"lời\"'"),
    ("title: *Tiếng loa*", "title: \"*Tiếng loa*\""),
    ("title: &Tiếng loa # lời dặn", "title: \"&Tiếng loa\" # lời dặn"),
    ("tags: [@a, b]", "tags: [\"@a\", b]"),
    ("title: \"Tiếng loa\" sáng thứ Hai", "title: '\"Tiếng loa\" sáng thứ Hai'"),
    ("title: \"Bà nói \"tôi\" như thế\"", "title: 'Bà nói \"tôi\" như thế'"),
    ("title: \"Bài\"#1", "title: \"Bài\" #1"),
    ("tags: [a, b]#1", "tags: [a, b] #1"),
    ("“title”: Bài", "title: Bài"),
    ("title: \"Bài\u{7}\"", "title: \"Bài\""),
    ("title: \"Bài\\u0007\"", "title: \"Bài\""),
    (
      "photo:\n\tsrc: a.jpg\n\tcaption: Ảnh", "photo:\n  src: a.jpg\n  caption: Ảnh"
    ),
    (
      "models:\n\u{A0}\u{A0}- name: Mô hình\n\u{A0}\u{A0}\u{A0}\u{A0}year: 2019",
      "models:\n  - name: Mô hình\n    year: 2019"
    ),
    ("title: \"Một tít\ndài hai dòng\"", "title: \"Một tít\n  dài hai dòng\""),
    ("tags: [một,\nhai]", "tags: [một,\n  hai]"),
    ("title: Bài\n...\ndate: 2019-06-05", "title: Bài\ndate: 2019-06-05"),
  ])
  func whatIsMeantIsWritten(_ written: String, _ meant: String) throws {
    let (text, left) = try mended(front(written))
    #expect(text == front(meant))
    #expect(left == [])
  }

  @Test(arguments: [
    ("\n\n---\ntitle: Bài\n---\n", "---\ntitle: Bài\n---\n"),
    ("  ---\ntitle: Bài\n---\n", "---\ntitle: Bài\n---\n"),
    ("——\ntitle: Bài\n---\n", "---\ntitle: Bài\n---\n"),
    ("-----\r\ntitle: Bài\r\n---\r\n", "---\r\ntitle: Bài\r\n---\r\n"),
    ("---\ntitle: Bài\n  ---\n\nChữ.\n", "---\ntitle: Bài\n---\n\nChữ.\n"),
    ("\u{FEFF}\n---\ntitle: Bài\n---\n", "\u{FEFF}---\ntitle: Bài\n---\n"),
  ])
  func linesOfHyphens(_ written: String, _ meant: String) throws {
    let (text, left) = try mended(written)
    #expect(Array(text.utf8) == Array(meant.utf8))
    #expect(left == [])
  }

  /// Two things may be meant, or something that its author wrote would be lost.
  @Test(arguments: [
    "title: Bài #1", "title: \"Bài", "tags: [a, b", "tags: [\"a\" b]", "tags: [a,, b]",
    "title: Bài\ntitle: Bài hai", "title: Bài\n  có: dấu", "tags: [- a, - b]",
    "title: \"a\\đ\"", "title: Bài\n--- và\ndate: 2019-06-05", "title: | Bài",
    "title: Bài\nDòng này không có gì", "\u{A0}title: Bài", "@tên: Bài",
    "title: @một\n  hai",
  ])
  func choicesAreTheAuthors(_ written: String) throws {
    let (text, left) = try mended(front(written))
    #expect(text == front(written))
    #expect(left != [])
  }

  @Test func ofSeveralLinesThatMayCloseNoneIsTaken() throws {
    let text = "---\ntitle: Bài\n———\n\nChữ.\n\n———\n"
    #expect(try mended(text).text == text)
  }

  @Test(arguments: [
    "title: Cao Lãnh: nhiều mô hình mới\ntags: [\"a, b\", 'c']", "title: \"Bài: 1\"\ndraft: true",
  ])
  func goodTextsHaveNone(_ written: String) throws {
    let (text, left) = try mended(front(written))
    #expect(text == front(written) && left == [])
  }

  // MARK: A scalar in the place of another

  @Test(arguments: [
    ("a: my-lonh # lời", "my-lonh", "my-long", "a: my-long # lời"),
    ("a: \"my-lonh\"", "my-lonh", "my-long", "a: \"my-long\""),
    ("a: 'my-lonh '", "my-lonh", "my-long", "a: 'my-long'"),
    ("a: my-lonh", "my-lonh", "a: b", "a: \"a: b\""),
    ("a: my-lonh", "my-lonh", "[x]", "a: \"[x]\""),
  ])
  func scalarsKeepTheirQuotes(
    _ line: String, _ meaning: String, _ text: String, _ expected: String
  ) throws {
    let file = try sourceFile(line)
    let range = try #require(try parse(line).entries.first).value.range
    let edit = try #require(file.replacingScalar(range, meaning: meaning, with: text))
    #expect(String(decoding: file.bytes.making([edit]), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("a: \"my\\u002dlonh\"", "my-lonh", "x"), ("a: |\n  my-lonh", "my-lonh", "x"),
    ("a: \"my-lonh\"", "my-lonh", "a \" b"), ("a: my\n  lonh", "my lonh", "x"),
    ("a: my-lonh", "my-lonh", "x\ny"),
  ])
  func whatIsWrittenOtherwiseIsLeft(_ line: String, _ meaning: String, _ text: String) throws {
    let file = try sourceFile(line)
    let range = try #require(try parse(line).entries.first).value.range
    #expect(file.replacingScalar(range, meaning: meaning, with: text) == nil)
  }
}
