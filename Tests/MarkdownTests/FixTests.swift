import Diagnostics
import Testing

/// What mends a mistake of a body: exactly what its help says, at every place that is told as one.
@Suite struct FixTests {
  private func mended(_ text: String) throws -> (text: String, left: [String]) {
    var bytes = Array(text.utf8)
    var ids: [String] = []
    for _ in 0..<8 {
      let diagnostics = try Rendering(bytes: bytes).diagnostics
      ids = diagnostics.map(\.id)
      let mended = MendedFile(bytes, making: diagnostics.compactMap(\.fix))
      if mended.made.isEmpty { break }
      bytes = mended.bytes
    }
    return (String(decoding: bytes, as: UTF8.self), ids)
  }

  @Test(arguments: [
    (
      "Chữ.\n\n##Đề mục\n\nChữ.\n\n###Một đề mục nữa\n",
      "Chữ.\n\n## Đề mục\n\nChữ.\n\n### Một đề mục nữa\n"
    ),
    ("> ##Đề mục\n", "> ## Đề mục\n"),
    ("Gồm:\n\n-Một\n-Hai\n+Ba\n", "Gồm:\n\n- Một\n- Hai\n+ Ba\n"),
    ("1.Một\n2.Hai\n\n3)Ba\n", "1. Một\n2. Hai\n\n3) Ba\n"),
    ("Gồm:\n\n• Một\n•\tHai\n●Ba\n", "Gồm:\n\n- Một\n- Hai\n- Ba\n"),
    (
      "Khí CO~2~ và CO~2~, cả NO~3~.\n\nDiện tích 10m^2^.\n",
      "Khí CO₂ và CO₂, cả NO₃.\n\nDiện tích 10m².\n"
    ),
    ("Đây là **chữ đậm **nhé.\n", "Đây là **chữ đậm** nhé.\n"),
    ("[Bài trước] (../bai.md)\n", "[Bài trước](../bai.md)\n"),
    ("![Đồng sen] (sen.jpg)\n", "![Đồng sen](sen.jpg)\n"),
    (
      "![Đồng sen](sen.jpg “Minh họa: đồng sen”)\n", "![Đồng sen](sen.jpg \"Minh họa: đồng sen\")\n"
    ),
    ("![Đồng sen](dong sen.jpg)\n", "![Đồng sen](<dong sen.jpg>)\n"),
    ("![Đồng sen](dong sen.jpg \"Minh họa\")\n", "![Đồng sen](<dong sen.jpg> \"Minh họa\")\n"),
    ("[Tải về](bao cao.pdf)\n", "[Tải về](<bao cao.pdf>)\n"),
    ("Một\u{7} hai\u{1}\u{2} ba.\n", "Một hai ba.\n"),
    (
      "Đoạn đầu của bài.\n\n    Bà con trong ấp đã cùng nhau góp công, góp của làm nên con đường mới này.\n\n"
        + "    Từ đó việc đi lại của các cháu học sinh đã dễ dàng hơn trước rất nhiều.\n",
      "Đoạn đầu của bài.\n\nBà con trong ấp đã cùng nhau góp công, góp của làm nên con đường mới này.\n\n"
        + "Từ đó việc đi lại của các cháu học sinh đã dễ dàng hơn trước rất nhiều.\n"
    ),
  ])
  func whatIsMeantIsWritten(_ written: String, _ meant: String) throws {
    let (text, left) = try mended(written)
    #expect(text == meant)
    #expect(left.allSatisfy { $0 == "missing-alt" })
  }

  /// One fix for all that one message tells of.
  @Test func allPlacesOfOneMistakeAreOneFix() throws {
    let text = (1...40).map { "##Đề mục \($0)\n\nChữ.\n\n" }.joined()
    let diagnostics = try Rendering(text).diagnostics
    #expect(diagnostics.count == 1 && diagnostics[0].fix?.edits.count == 40)
    #expect(try mended(text).text == text.replacing("##", with: "## "))
  }

  @Test(arguments: [
    "[chú ý](xem thêm bài trước)\n", "Số <Hoa Sen> đây.\n", "1. Một\n3. Ba\n4. Bốn\n",
    "1986. Năm ấy được mùa.\n", "| a | b |\n| c | d |\n", "[Bài][xem]\n",
    "~~~\nChữ.\n", "| a |\n|---|\n| [b](a b\\|c.pdf) |\n", "[a](b <c> d.pdf)\n", "**\n",
    "1. Một\n\n       Bà con trong ấp đã cùng nhau góp công, góp của làm nên con đường mới này đó.\n",
  ])
  func choicesAreTheAuthors(_ written: String) throws {
    #expect(try mended(written).text == written)
  }

  @Test(arguments: [
    "## Đề mục\n\n- Một\n- Hai\n\n1. Một\n2. Hai\n\n**Đậm** và H₂O, #hashtag.\n",
    "Giá 10~20 triệu, 2^3 là tám.\n\n[Bài](../bai.md \"tít\")\n",
  ])
  func goodTextsHaveNone(_ written: String) throws {
    #expect(try Rendering(written).diagnostics.allSatisfy { $0.fix == nil })
  }
}
