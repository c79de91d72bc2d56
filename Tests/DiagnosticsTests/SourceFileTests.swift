import Testing

import Diagnostics

@Suite struct SourceFileTests {
  @Test(
    arguments: [
      ("", [""]),
      ("a", ["a"]),
      ("a\n", ["a", ""]),
      ("a\nb", ["a", "b"]),
      ("a\r\nb\r\n", ["a", "b", ""]),
      ("\u{FEFF}a\nb\n", ["a", "b", ""]),
      ("\n\n", ["", "", ""]),
      ("a\rb", ["a\rb"]),
    ])
  func linesComeWithoutTheirEnds(text: String, lines: [String]) throws {
    let file = try sourceFile(text)
    #expect(file.lineStarts.indices.map { file.text(file.line($0)) } == lines)
  }

  @Test func contentStartsBehindAByteOrderMark() throws {
    #expect(try sourceFile("\u{FEFF}---").contentStart == 3)
    #expect(try sourceFile("---").contentStart == 0)
  }

  @Test func everyOffsetBelongsToItsLine() throws {
    let file = try sourceFile("ab\ncd\r\n\nđ")
    let expected = [0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3]
    #expect((0...file.bytes.count).map(file.lineIndex) == expected)
  }

  @Test(
    arguments: [
      Mark("a: b\nđơn vị: my-lonh", "my-lonh", 2, 9, 7),
      Mark("\u{FEFF}title: x", "title", 1, 1, 5),
      Mark("a\r\nb: c\r\n", "c", 2, 4, 1),
      Mark("Vie\u{323}\u{302}t: Tha\u{301}p", "Tha\u{301}p", 1, 7, 4),
      Mark("👩‍👩‍👧 a", "a", 1, 3, 1),
      Mark("中文 x", "x", 1, 4, 1),
      Mark("\tx", "x", 1, 2, 1),
      Mark("ab\ncd", "b\ncd", 1, 2, 1),
    ])
  func positionsCountCharacters(mark: Mark) throws {
    let file = try sourceFile(mark.text)
    let diagnostic = file.diagnostic(.error, "id", try file.range(of: mark.marked), "Wrong.")
    #expect(diagnostic.line == mark.line)
    #expect(diagnostic.column == mark.column)
    #expect(diagnostic.length == mark.length)
    #expect(diagnostic.excerpt == file.text(file.line(mark.line - 1)))
    #expect(diagnostic.excerptColumn == 1)
  }

  /// A parser's column may be one that it counted in another text.
  @Test(arguments: [(6..<7, 5, 1), (5..<9, 5, 3), (7..<9, 6, 2), (3..<6, 4, 2), (6..<6, 5, 1)])
  func marksAreOfWholeCharacters(bytes: Range<Int>, column: Int, length: Int) throws {
    let diagnostic = try sourceFile("| &Số$|\nb").diagnostic(
      .error, "id", SourceRange(bytes), "Wrong.")
    #expect(diagnostic.line == 1)
    #expect((diagnostic.column, diagnostic.length) == (column, length))
  }

  @Test(
    arguments: [
      ("", 0..<0, 1, 1), ("a\n", 2..<2, 2, 1), ("a\nb", 3..<3, 2, 2), ("ab\r\nc", 3..<4, 1, 3),
      ("a", 7..<99, 1, 2), ("\u{FEFF}a", 0..<0, 1, 1),
    ])
  func positionsAtEndsAndBeyondAreInside(
    text: String, bytes: Range<Int>, line: Int, column: Int
  ) throws {
    let diagnostic = try sourceFile(text).diagnostic(.error, "id", SourceRange(bytes), "Wrong.")
    #expect(diagnostic.line == line)
    #expect(diagnostic.column == column)
    #expect(diagnostic.length == 1)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC4, 0x91, 0xFF, 0x62], 2, 2, "đ\u{FFFD}b"),
      ([0xC3], 1, 1, "\u{FFFD}"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x80], 1, 2, "a\u{FFFD}"),
    ] as [([UInt8], Int, Int, String)])
  func invalidUTF8IsAnErrorAtItsPlace(
    bytes: [UInt8], line: Int, column: Int, excerpt: String
  ) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "content/a.md", bytes: bytes, diagnostics: &diagnostics)
    #expect(file == nil)
    #expect(
      diagnostics == [
        Diagnostic(
          severity: .error, id: "invalid-utf8", path: "content/a.md", line: line, column: column,
          message: "This file is not UTF-8 text.", excerpt: excerpt,
          help: "Save it with the encoding UTF-8.")
      ])
  }

  @Test func validFilesGiveNoDiagnostics() {
    var diagnostics: [Diagnostic] = []
    #expect(SourceFile(path: "a", bytes: Array("đ".utf8), diagnostics: &diagnostics) != nil)
    #expect(diagnostics.isEmpty)
  }

  /// Against the standard library: sequences of all bytes at which the encoding's rules change.
  @Test func utf8IsWhatTheStandardLibraryTakesForIt() {
    let edges: [UInt8] = [
      0x0A, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var bytes = Array("--- ????".utf8)
    for first in edges {
      for second in edges {
        for third in edges {
          for fourth in [0x61, 0x80, 0x8F, 0xBF, 0xC2] as [UInt8] {
            bytes.replaceSubrange(4..., with: [first, second, third, fourth])
            var diagnostics: [Diagnostic] = []
            let file = SourceFile(path: "a", bytes: bytes, diagnostics: &diagnostics)
            #expect((file != nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
          }
        }
      }
    }
  }

  @Test func linesBeginBehindLineFeeds() {
    for width in 0...17 {
      let text = String(repeating: String(repeating: "\u{8A}", count: width) + "\n", count: 9)
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "a", bytes: Array(text.utf8), diagnostics: &diagnostics)
      #expect(file?.lineStarts == (0...9).map { Int32($0 * (2 * width + 1)) })
    }
  }

  @Test(arguments: ["ạ", "a\u{323}", "x"])
  func longLinesKeepOnlyTheNeighbourhood(letter: String) throws {
    let text =
      String(repeating: letter, count: 9_000) + "HERE" + String(repeating: letter, count: 9_000)
    let file = try sourceFile("first\n" + text)
    let diagnostic = file.diagnostic(.error, "id", try file.range(of: "HERE"), "Wrong.")
    #expect(diagnostic.line == 2)
    #expect(diagnostic.column == 9_001)
    #expect(diagnostic.length == 4)
    let excerpt = try #require(diagnostic.excerpt)
    #expect(excerpt.utf8.count <= 2048)
    let offset = diagnostic.column - diagnostic.excerptColumn
    #expect(excerpt.dropFirst(offset).hasPrefix("HERE"))
  }

  @Test func findingsBecomeDiagnostics() throws {
    let file = try sourceFile("a: b")
    let finding = Finding(
      .warning, "odd", path: file.path, try file.range(of: "b"), "“b” is odd.", help: "Write “c”.")
    var search = NameSearch()
    #expect(
      finding.diagnostic(in: file, &search)
        == Diagnostic(
          severity: .warning, id: "odd", path: "content/a.md", line: 1, column: 4, length: 1,
          message: "“b” is odd.", excerpt: "a: b", help: "Write “c”."))
  }

  struct Mark: Sendable {
    let text, marked: String
    let line, column, length: Int

    init(_ text: String, _ marked: String, _ line: Int, _ column: Int, _ length: Int) {
      (self.text, self.marked) = (text, marked)
      (self.line, self.column, self.length) = (line, column, length)
    }
  }
}
