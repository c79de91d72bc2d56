import Testing

@testable import Content

/// Texts that readers see as they are written.
struct PlainTextTests {
  @Test(arguments: [
    ("title: Gương **sáng**", "title", "**sáng**"),
    ("sapo: Xem [bài](a.md) nhé", "sapo", "[bài](a.md)"),
    ("lead: Chị *Tư* và anh Năm", "lead", "*Tư*"), ("kicker: \"`Gương`\"", "kicker", "`Gương`"),
    ("lead: Dòng một<br>dòng hai", "lead", "<br>"), ("lead: Bỏ ~~cũ~~ mới", "lead", "~~cũ~~"),
    ("lead: __Khen__ ai", "lead", "__Khen__"), ("lead: \"![ảnh](a.jpg)\"", "lead", "![ảnh](a.jpg)"),
  ])
  func marksAreTold(line: String, key: String, marks: String) throws {
    let other = line.hasPrefix("title") ? "lead: Dẫn" : "title: Bài"
    let decoded = try decodeArticle("date: 2019-06-05\n\(other)\n\(line)")
    let value = line.drop { $0 != ":" }.dropFirst(2)
    let indent = String(repeating: " ", count: key.count + 2)
    #expect(
      decoded.findings == """
        4:\(key.count + 3) warning marks-in-plain-text: Marks have no effect in “\(key)”: readers see “\(marks)” as it is written.
          \(line)
          \(indent)\(String(repeating: "^", count: value.count))
          help: Leave the marks out.
        """)
  }

  @Test(arguments: [
    "5*3*2 mét", "Giải 5*", "Tổ_số_5 của snake_case_ten", "a < b và c > d", "*Ghi chú: theo Thí Dụ",
    "[Ảnh] của bạn đọc",
    "Lớp 9A (khóa [2]) (xem sau)", "<Hoa Sen> trồng rau", "~10 hộ ~ 20 hộ", "2 * 3 * 4",
    "[video](xem tại chỗ)",
  ])
  func goodTexts(text: String) throws {
    #expect(try decodeArticleWith("lead: \"\(text)\"").findings == "")
  }

  @Test func aCommentThatCutsATextIsTold() throws {
    let decoded = try decodeArticle("title: Tổ tự quản số # 5 giỏi\ndate: 2019-06-05")
    #expect(
      decoded.findings == """
        2:22 warning comment-in-text: “#” behind a space begins a comment, so that “title” is “Tổ tự quản số”.
          title: Tổ tự quản số # 5 giỏi
                               ^^^^^^^^
          help: If the rest belongs to it, write “title: "Tổ tự quản số # 5 giỏi"”; else put the comment on a line of its own.
        """)
    #expect(decoded.value.title.value == "Tổ tự quản số")
  }

  @Test(arguments: [
    "title: Tổ số 5#", "title: \"Tổ # 5\" # ghi chú", "title: Tổ\n# ghi chú", "title: C# và D",
  ])
  func otherComments(line: String) throws {
    #expect(try decodeArticle("\(line)\ndate: 2019-06-05").findings == "")
  }
}
