import Testing

@testable import Markdown

/// What of a body is read aloud.
@Suite struct ReadingTextTests {
  @Test(arguments: [
    ("Một đoạn.\n\nHai *đoạn*", "Một đoạn.\nHai đoạn.\n"),
    ("## Đề mục\n\nĐoạn", "Đề mục.\nĐoạn.\n"),
    ("- Một\n- Hai;\n\n  Thêm", "Một.\nHai;\nThêm.\n"),
    ("3. Một\n4. Hai\n   1. Con", "Ba là, Một.\nBốn là, Hai.\nMột là, Con.\n"),
    ("- [x] Rồi\n- [ ] Chưa", "Đã xong: Rồi.\nChưa xong: Chưa.\n"),
    ("> “Trích.”", "“Trích.”\n"), ("(Hết.)", "(Hết.)\n"), ("Nói “làm”", "Nói “làm”.\n"),
    ("Xem [bài](a.md) và <https://a.example>", "Xem bài và https://a.example.\n"),
    ("Trước ~~sai~~ đúng", "Trước đúng.\n"), ("Có `mã` đây", "Có mã đây.\n"),
    ("Dòng\nmột  \nhai", "Dòng một hai.\n"), ("Chờ…", "Chờ…\n"), ("Ai?", "Ai?\n"),
    ("![Ảnh](a.jpg \"Chú thích\")", ""), ("Có ![ảnh](a.jpg) giữa", "Có giữa.\n"),
    ("```\nmã\n```\n\nĐoạn", "Đoạn.\n"), ("<b>x</b>", "x.\n"), ("---", ""), ("", ""),
    ("Câu[^1].\n\n[^1]: Chú thích", "Câu.\n"),
    ("| Xã | Số |\n|---|--:|\n| Một | 1 |\n| Hai | |", "Một: Số 1.\nHai.\n"),
    ("| Xã |\n|---|\n| Một |", "Một.\n"), ("| Xã | Số |\n|---|---|", "Xã: Số.\n"),
    ("| | Số | Tỷ lệ |\n|---|---|---|\n| Một | | 5 |", "Một: Tỷ lệ 5.\n"),
  ])
  func eachKindOfBlock(markdown: String, text: String) throws {
    let body = try Rendering(markdown).body
    #expect(String(decoding: body.readingText, as: UTF8.self) == text)
  }

  @Test(arguments: [8, 9])
  func aLargeTableIsReferredTo(rows: Int) throws {
    let body = try Rendering(
      "| Xã | Số |\n|---|---|\n" + (0..<rows).map { "| A | \($0) |\n" }.joined()
    ).body
    let lines = body.readingText.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == (rows == 8 ? 8 : 1))
    let reference = "Số liệu chi tiết có trong bảng kèm theo bài viết trên trang tin."
    #expect(lines.contains { $0.elementsEqual(reference.utf8) } == (rows == 9))
  }

  @Test func theLeadIsNotReadTwice() throws {
    let body = try Rendering(
      "Sapo.\n\nThân.", options: MarkdownOptions(movesFirstParagraph: true)
    ).body
    #expect(String(decoding: body.readingText, as: UTF8.self) == "Thân.\n")
  }

  @Test func deepNestingIsWalked() throws {
    let body = try Rendering(
      (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    ).body
    #expect(body.readingText.count { $0 == UInt8(ascii: "\n") } > 10)
  }
}
