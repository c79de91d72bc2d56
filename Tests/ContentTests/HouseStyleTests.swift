import Diagnostics
import Testing

@testable import Content

/// What an article's file alone shows of its style, and which of these warnings a site wants.
@Suite struct HouseStyleTests {
  private static let words = "Chi hội Nông dân ấp Một vận động bà con"

  @Test func aLongTitle() throws {
    let title = Self.words + " " + Self.words + " góp công làm hai cây cầu"
    let decoded = try decodeArticle("title: \(title)\ndate: 2019-06-05\nlead: Sapo.")
    #expect(
      decoded.findings == """
        2:8 warning long-title: This title has 104 characters: search results and cards cut it, or show little else.
          title: \(title)
                 \(String(repeating: "^", count: 104))
          help: Shorten it to 100 at most; what is left out may open the lead.
        """)
  }

  @Test func aLongLead() throws {
    let lead = Array(repeating: Self.words, count: 9).joined(separator: ", ")
    let decoded = try decodeArticle("title: Bài\ndate: 2019-06-05\nsapo: \(lead)")
    #expect(
      decoded.findings == """
        4:7 warning long-lead: This lead has 367 characters: search results cut it, and cards show little else.
          sapo: \(lead)
                \(String(repeating: "^", count: 367))
          help: Shorten it to 350 at most; the rest may open the body.
        """)
  }

  @Test func aLongFirstParagraphBehindAPicture() throws {
    let lead = Array(repeating: Self.words, count: 9).joined(separator: ", ")
    let decoded = try decodeArticle(
      "title: Bài\ndate: 2019-06-05", body: "![Cầu](cau.svg)\n\n\(lead)\n\nHết.")
    #expect(
      decoded.findings == """
        8:1 warning long-lead: The first paragraph, which is the lead, has 367 characters: search results cut it, and cards show little else.
          \(lead)
          \(String(repeating: "^", count: 367))
          help: Begin with a paragraph of 350 at most, or write the lead in the front matter, “lead: …”; then this paragraph stays as it is.
        """)
  }

  /// As newsrooms of communes write them.
  @Test(arguments: [
    "Đảng ủy phường Móng Cái 3 trao huy hiệu Đảng đợt 02/9 cho 6 đảng viên",
    "Cao Lãnh: Nhiều mô hình mới trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  ])
  func titlesThatAreNotTooLong(title: String) throws {
    #expect(try decodeArticle("title: \"\(title)\"\ndate: 2019-06-05\nlead: Sapo.").findings == "")
  }

  @Test func titleLeadAndBodyAreOfOneStyle() throws {
    let decoded = try decodeArticle(
      "title: Tổ hoà giải ấp Một\ndate: 2019-06-05\nlead: Hòa giải từ đầu bờ.",
      body: "Bà con xóa nợ, xóa nghèo.")
    #expect(
      decoded.findings == """
        2:8 warning mixed-tone-marks: Tone marks stand in two places in this text: as in “xóa” 2 times, as in “hoà” once.
          title: Tổ hoà giải ấp Một
                 ^^^^^^^^^^^^^^^^^^
          help: Write “hòa”, as elsewhere in it.
        """)
  }

  @Test func standingPagesAreCheckedToo() throws {
    let decoded = try decodePage("title: Giới thiệu", body: "Tòa  soạn.")
    #expect(
      decoded.findings == """
        5:4 warning double-spaces: Two spaces stand side by side.
          Tòa  soạn.
             ^^
          help: Write one.
        """)
  }

  // MARK: People

  @Test func peopleAreFoundWhereThereAreCommendations() throws {
    let body = """
      Ông Nguyễn Văn Bảy và bà Trần Thị Hoa (ấp Một), NGUYỄN VĂN BẢY.

      Trường Lê
      Lợi khen Đặng Út; Nguyễn Văn Bảy. Lê là chủ tịch Hội. Âu Cơ.
      """
    let commended = try decodeArticleWithBody(
      "commendations: [{award: giay-khen, recipients: [Chi bộ]}]", body)
    #expect(
      commended.body.people.map(\.value) == [
        "Nguyễn Văn Bảy", "Trần Thị Hoa", "NGUYỄN VĂN BẢY", "Lê Lợi", "Đặng Út", "Âu Cơ",
      ])
    #expect(try decodeArticleWithBody("tags: [Ấp Một]", body).body.people == [])
  }

  private func decodeArticleWithBody(_ frontMatter: String, _ body: String) throws -> ArticleSource
  {
    try decodeArticle("title: Bài\ndate: 2019-06-05\n" + frontMatter, body: body).value
  }

  // MARK: Switches

  @Test func onlyWarningsOfStyleCanBeSwitchedOff() throws {
    var style = HouseStyle()
    style[.doubleSpaces] = false
    style[.missingAlt] = false
    style[.missingAlt] = true
    #expect(!style.tells(.warning, "double-spaces"))
    #expect(style.tells(.error, "double-spaces"))
    #expect(style.tells(.warning, "missing-alt"))
    #expect(style.tells(.warning, "unknown-key"))
  }

  @Test func whatIsNoCheckIsTold() throws {
    let decoded = try decodeFile(
      """
      title: Bản tin
      base_url: https://example.org/bao
      publisher: {name: Báo}
      house_style: {duble-spaces: false, unknown-place: false, long_lead: 350}
      """, SiteSettings.decode)
    #expect(
      decoded.findings == """
        4:15 warning unknown-key: “duble-spaces” is no key of a house style and has no effect.
          house_style: {duble-spaces: false, unknown-place: false, long_lead: 350}
                        ^^^^^^^^^^^^
          help: Did you mean “double-spaces”?
        4:36 warning unknown-key: “unknown-place” is no key of a house style and has no effect.
          house_style: {duble-spaces: false, unknown-place: false, long_lead: 350}
                                             ^^^^^^^^^^^^^
          help: Errors and all other warnings stay. These can be switched off: long-title, long-lead, missing-lead, missing-caption, missing-alt, double-spaces, mixed-tone-marks, mixed-quotation-marks, skipped-heading-level, vague-link, similar-tags, recipient-spelling.
        4:69 error invalid-flag: “long_lead” must be true or false, not “350”.
          house_style: {duble-spaces: false, unknown-place: false, long_lead: 350}
                                                                              ^^^
          help: Write “true” or “false” (or “có”, “không”).
        """)
  }

  @Test func anIdAloneIsNoSwitch() throws {
    let decoded = try decodeFile(
      """
      title: Bản tin
      base_url: https://example.org/bao
      publisher: {name: Báo}
      house_style: double-spaces
      """, SiteSettings.decode)
    #expect(
      decoded.findings == """
        4:14 error wrong-shape: “house_style” takes a group of keys, not text.
          house_style: double-spaces
                       ^^^^^^^^^^^^^
          help: Write “house_style: {long-title: …, long-lead: …}”.
        """)
  }
}
