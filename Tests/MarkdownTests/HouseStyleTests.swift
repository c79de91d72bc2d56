import Diagnostics
import Glibc
import Testing

@testable import Markdown

/// How a text is written: what a house may want otherwise.
struct HouseStyleTests {
  private static func rendering(
    _ markdown: String, with texts: [FrontMatterText] = []
  ) throws -> Rendering {
    try Rendering(markdown, options: MarkdownOptions(styledWith: texts))
  }

  @Test(arguments: [
    MistakeTests.Mistake(
      "two spaces between words", "Ông  Ba trồng sen.\n\nHai mươi công.  Ba vụ.",
      """
      warning double-spaces 1: Two spaces stand side by side, here and in 1 more place.
      Ông  Ba trồng sen.
         ^^
      help: Write one.
      """),
    MistakeTests.Mistake(
      "more of them, in an item, beside marks", "- Ấp   **Một**\n- `a  b`  hết",
      """
      warning double-spaces 1: Several spaces stand side by side, here and in 1 more place.
      - Ấp   **Một**
          ^^^
      help: Write one.
      """),
    MistakeTests.Mistake(
      "in a table's cell", "| Ấp | Số hộ |\n|----|-------|\n| Một  hai |   12  |",
      """
      warning double-spaces 3: Two spaces stand side by side.
      | Một  hai |   12  |
           ^^
      help: Write one.
      """),
    MistakeTests.Mistake(
      "the rarer place of tone marks", "Bà con hòa giải, xóa nợ.\n\nĐến mùa, ấp làm thuỷ lợi.",
      """
      warning mixed-tone-marks 3: Tone marks stand in two places in this text: as in “hòa” 2 times, as in “thuỷ” once.
      Đến mùa, ấp làm thuỷ lợi.
                      ^^^^
      help: Write “thủy”, as elsewhere in it.
      """),
    MistakeTests.Mistake(
      "one word in two ways, and others", "Khoẻ, hoà, xoá; hoà. Sức khỏe.",
      """
      warning mixed-tone-marks 1: Tone marks stand in two places in this text: as in “hoà” 3 times, as in “khỏe” once.
      Khoẻ, hoà, xoá; hoà. Sức khỏe.
                               ^^^^
      help: Write “khoẻ”, as elsewhere in it.
      """),
    MistakeTests.Mistake(
      "as many of both", "Một khóa học, nhiều khoá học.",
      """
      warning mixed-tone-marks 1: Tone marks stand in two places in this text: as in “khóa” once, as in “khoá” once.
      Một khóa học, nhiều khoá học.
                          ^^^^
      help: Write “khóa”, as elsewhere in it.
      """),
    MistakeTests.Mistake(
      "quotation marks of three kinds",
      "Ông nói “Được”, bà nói “Ừ”.\n\nCháu hỏi \"Sao\" và \"Gì\".\n\nPhong trào «Ba sạch».",
      """
      warning mixed-quotation-marks 5: Quotations of this text have marks of 3 kinds: “…” 2 times, "…" 2 times, «…» once.
      Phong trào «Ba sạch».
                 ^
      help: Write “…” everywhere, and ‘…’ within a quotation.
      """),
    MistakeTests.Mistake(
      "single ones that stand alone", "Mô hình 'Ba sạch', «Năm không» và “Mười biết”.",
      """
      warning mixed-quotation-marks 1: Quotations of this text have marks of 3 kinds: ‘…’ once, «…» once, “…” once.
      Mô hình 'Ba sạch', «Năm không» và “Mười biết”.
                         ^
      help: Write “…” everywhere, and ‘…’ within a quotation.
      """),
    MistakeTests.Mistake(
      "a heading that skips a level", "Mở.\n\n## Một\n\n#### Một chút\n\n## Hai\n\n##### Hai chút",
      """
      warning skipped-heading-level 5: This heading skips a level: “####” stands below “##”, here and in 1 more place.
      #### Một chút
           ^^^^^^^^
      help: Write “### Một chút”.
      """),
    MistakeTests.Mistake(
      "a first heading that does", "Mở.\n\n### Đèn đường",
      """
      warning skipped-heading-level 3: This heading skips a level: “###” stands right below the title.
      ### Đèn đường
          ^^^^^^^^^
      help: Write “## Đèn đường”.
      """),
    MistakeTests.Mistake(
      "a link of empty words", "Ở đây có kế hoạch, xem [tại đây](ke-hoach.pdf).",
      """
      warning vague-link 1: The link “tại đây” does not say where it leads.
      Ở đây có kế hoạch, xem [tại đây](ke-hoach.pdf).
                              ^^^^^^^
      help: Make a link of the words that do: “[…](ke-hoach.pdf)”, such as a document's name.
      """),
    MistakeTests.Mistake(
      "such links in other words", "[**Bấm vào đây**](a.md)\n\n[Xem thêm »](b.md), [này](c.md)",
      """
      warning vague-link 1: The link “Bấm vào đây” does not say where it leads, here and in 2 more places.
      [**Bấm vào đây**](a.md)
                        ^^^^
      help: Make a link of the words that do: “[…](a.md)”, such as a document's name.
      """),
    MistakeTests.Mistake(
      "a photo without a caption", "Mở.\n\n![Cầu](cau.jpg)\n\n![Sen](sen.webp) ![Lúa](lua.JPEG)",
      """
      warning missing-caption 3: This photo has no caption, here and in 2 more places.
      ![Cầu](cau.jpg)
             ^^^^^^^
      help: Write it in quotation marks behind the file's name: “![description](cau.jpg "caption")”.
      """),
  ])
  func whatIsTold(mistake: MistakeTests.Mistake) throws {
    #expect(try Self.rendering(mistake.markdown).report == mistake.report)
  }

  @Test(arguments: [
    "Ông Ba trồng sen.  \nBà Tư trồng lúa.\n\n-   Một\n\n    Hai  ",
    "```\na  b\n```\n\n    c  d  {e}\n\nDùng `a  b` và <span title=\"c  d\">x</span>.",
    "| Ấp   | Số hộ |\n|------|------:|\n| Một  |    12 |\n\nAi  = b, $c$  $d$",
    "[a]: https://example.org  \"Tên\"\n\nXem [bài][a].",
    "Bà con hòa giải, xóa nợ ở quý III, thuở ấy; hoàn thành, quýt, ngoài.",
    "Xã Hoà An hòa giải; ông Nguyễn Văn Hoà, bà Thuỵ, HOÀ BÌNH.",
    "Việc hòa giải ở `hoà` và https://example.org/hoà/xoá, tệp hoà_giải.",
    "“Ông nói ‘Được’”, \"bà nói 'ừ'\", ti vi 32\" và 40\", rock'n'roll, '90.",
    "“Một”, «hai» và `\"ba\"`, <a title='bốn'>năm</a>.",
    "Mở.\n\n# Một\n\n## Hai\n\n### Ba\n\n# Bốn\n\n## Năm",
    "Mở.\n\n## Một\n\n### Hai\n\n## Ba\n\n> #### Trích",
    "Xem [Kế hoạch 12 tại đây](a.pdf), [thêm](b.md), [ở đây có sen](c.md).",
    "Mở.\n\n![Cầu](cau.jpg \"Cầu mới\")\n\n![Bản vẽ](ban-ve.svg)\n\nXem ![cầu](cau.jpg) này.",
  ])
  func whatIsNot(markdown: String) throws {
    let ids = try Self.rendering(markdown).diagnostics.map(\.id)
    // Of these, some say that something is no prose.
    #expect(Set(ids).isSubset(of: ["indented-code", "raw-html"]))
  }

  @Test func titleAndLeadAreOfOneStyleWithTheBody() throws {
    let frontMatter = "title: Hoà giải ở ấp, hoà thuận\n"
    let title = FrontMatterText(
      "Hoà giải ở ấp, hoà thuận", SourceRange(7..<(frontMatter.utf8.count - 1)))
    let rendering = try Rendering(
      "Bà con xóa nợ, hòa giải.", frontMatter: frontMatter,
      options: MarkdownOptions(styledWith: [title]))
    #expect(
      rendering.report == """
        warning mixed-tone-marks 1: Tone marks stand in two places in this text: as in “hòa” 2 times, as in “hoà” once.
        title: Hoà giải ở ấp, hoà thuận
               ^^^^^^^^^^^^^^^^^^^^^^^^
        help: Write “hòa”, as elsewhere in it.
        """)
  }

  @Test func aTextThatIsOnlyShownIsNotChecked() throws {
    let markdown = "A  b.\n\n#### Một\n\n[tại đây](a.md)\n\n![Cầu](cau.jpg)"
    #expect(try Rendering(markdown).report == "")
  }

  @Test func decomposedLettersAreKnown() throws {
    let text = "Ấp ho\u{300}a thuận, hoa\u{300} giải, hoa\u{300}."
    let report = try Self.rendering(text).report
    #expect(report.contains("as in “hoà” 2 times, as in “hòa” once"))
    #expect(report.contains("Write “hoà”, as elsewhere in it."))
  }

  /// What looks for an end that never comes must not look for it again and again: eight times the text takes some
  /// eight times as long.
  @Test(
    arguments: [
      "`", "` ``  ", "](", "](a \"", "<a ", "  a", "òa oà ", "òaoà", "\" “ « ‘ ", "' 'a", "a' ",
      "[a](b \"c  ", "#### a\n\n## b\n\n", "[đây](a)\n\n", "| a  | òa oà ", "http://òa oà ",
      "![a](b.jpg)\n\n", "\\`", "\u{300}oa\u{300} ",
    ])
  func longRunsAreBounded(unit: String) throws {
    func seconds(for size: Int) throws -> Double {
      let text = String(repeating: unit, count: size / unit.utf8.count)
      let start = threadSeconds()
      _ = try Self.rendering(text)
      return threadSeconds() - start
    }
    let short = try seconds(for: 16 << 10)
    let long = try seconds(for: 128 << 10)
    #expect(long < 30 * short + 0.5, "\(unit)")
  }

  /// Of this thread's processor: others may take theirs at the same time.
  private func threadSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
