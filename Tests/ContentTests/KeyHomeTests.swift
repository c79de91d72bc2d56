import Content
import Diagnostics
import Markdown
import Testing

/// Keys that stand in the wrong file, and what only looks like a key.
@Suite struct KeyHomeTests {
  @Test func aKeyOfTheSettingsIsSentThere() throws {
    let decoded = try decodeArticleWith(
      "Bình luận: mailto:toasoan@example.org\nlead_prefix: ĐTO\nkhẩu hiệu: Làm theo Bác")
    #expect(
      decoded.findings == """
        4:1 warning unknown-key: “Bình luận” is no key of an article and has no effect.
          Bình luận: mailto:toasoan@example.org
          ^^^^^^^^^
          help: “Bình luận” is a key of site.yaml: write it there.
        5:1 warning unknown-key: “lead_prefix” is no key of an article and has no effect.
          lead_prefix: ĐTO
          ^^^^^^^^^^^
          help: “lead_prefix” is a key of site.yaml: write it there.
        6:1 warning unknown-key: “khẩu hiệu” is no key of an article and has no effect.
          khẩu hiệu: Làm theo Bác
          ^^^^^^^^^
          help: “khẩu hiệu” is a key of site.yaml: write it there.
        """)
  }

  @Test func aKeyThatIsAlsoTheStartOfAnotherNamesBoth() throws {
    let decoded = try decodeArticleWith("địa chỉ: /tin/cu.html")
    #expect(
      decoded.findings == """
        4:1 warning unknown-key: “địa chỉ” is no key of an article and has no effect.
          địa chỉ: /tin/cu.html
          ^^^^^^^
          help: “địa chỉ” is a key of site.yaml: write it there. Or did you mean “địa chỉ cũ”?
        """)
  }

  @Test func aListOfRecordsInTheSettingsIsSentToItsFile() throws {
    let decoded = try decodeFile(
      "title: T\nbase_url: https://a.example/\npublisher: {name: P}\nhình thức: []\nplaces: []\n",
      SiteSettings.decode)
    #expect(
      decoded.findings == """
        4:1 warning unknown-key: “hình thức” is no key of a site and has no effect.
          hình thức: []
          ^^^^^^^^^
          help: “hình thức” is a key of awards.yaml: write it there.
        5:1 warning unknown-key: “places” is no key of a site and has no effect.
          places: []
          ^^^^^^
          help: “places” is a key of places.yaml: write it there.
        """)
  }

  @Test func aKeyOfArticlesOnAPageIsCalledThat() throws {
    let decoded = try decodePage("title: Liên hệ\ntags: [toà soạn]\nthông báo: x")
    #expect(
      decoded.findings == """
        3:1 warning unknown-key: “tags” is no key of a page and has no effect.
          tags: [toà soạn]
          ^^^^
          help: “tags” is a key of articles: delete it here.
        4:1 warning unknown-key: “thông báo” is no key of a page and has no effect.
          thông báo: x
          ^^^^^^^^^
          help: “thông báo” is a key of site.yaml: write it there.
        """)
  }

  /// `tên` is what site.yaml may call its title, which an article has too.
  @Test(arguments: ["tên: x", "hobby: x", "columns: guong-sang"])
  func otherKeysAreNotSentAway(line: String) throws {
    let decoded = try decodeArticleWith(line)
    #expect(decoded.diagnostics.map(\.id) == ["unknown-key"])
    #expect(decoded.diagnostics.first?.help?.english.contains("write it there") != true)
  }

  /// What decides more than a warning goes first.
  @Test func aKeyThatKeepsATextBackIsNoMatterOfTheSettings() throws {
    #expect(try decodeArticleWith("publish: x").diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "Sáng ngày 5 tháng 6, Hội Nông dân xã ra quân làm cỏ: đông", "Đến dự có ngày hội lớn: vui",
  ])
  func theMiddleOfATextWhoseQuotesAreWrongIsNoKey(line: String) throws {
    let decoded = try decodeArticle("title: \"Ra quân\n\(line)\ndate: 2019-06-05")
    let helps = decoded.diagnostics.filter { $0.id == "unknown-key" }.map(\.help)
    #expect(helps.allSatisfy { $0 == nil })
    #expect(decoded.diagnostics.first?.id == "unclosed-quote")
  }

  @Test(arguments: [
    "tên của chuyên mục bài này thuộc: x", "mục lục của tờ báo năm hai nghìn: x",
  ])
  func aLongSentenceIsNoKey(line: String) throws {
    #expect(try decodeArticleWith(line).diagnostics.map(\.help) == [nil])
  }

  /// What was found once is found again, in whatever order and number.
  @Test func repeatedKeysMeanTheSame() throws {
    for _ in 0..<3 {
      #expect(
        try decodeArticleWith("tên chuyên mục: x\nkickers: y\nxyzzy: z").diagnostics.map(\.help)
          == ["Did you mean “chuyên mục”?", "Did you mean “kicker”?", nil])
    }
  }
}

/// What is proposed where a date is missing.
@Suite struct ProposedDateTests {
  private func findings(_ text: String, path: String) throws -> String {
    try decodeFile(text, path: path) { file, diagnostics in
      var renderer = MarkdownRenderer()
      return ArticleSource.decode(
        file, today: CivilDate(year: 2031, month: 2, day: 9), renderer: &renderer,
        diagnostics: &diagnostics)
    }.findings
  }

  @Test func isToday() throws {
    #expect(
      try findings("---\ntitle: Mở lớp\n---\n\nThân.\n", path: "content/articles/mo-lop.md") == """
        1:1 error missing-date: This article has no “date”.
          ---
          ^^^
          help: Add “date: 2031-02-09”, or name the file “2031-02-09-mo-lop.md”.
        """)
    #expect(
      try findings("Lớp học mở.\n", path: "content/articles/mo-lop.md") == """
        1:1 error missing-front-matter: This file does not begin with front matter.
          Lớp học mở.
          ^^^^^^^^^^^
          help: Begin it with the lines ---, title: Tiêu đề, date: 2031-02-09 and ---.
        """)
  }

  @Test func isThatOfTheNameInAnotherOrder() throws {
    #expect(
      try findings(
        "---\ntitle: Mở lớp\n---\n\nThân.\n", path: "content/articles/09-02-2030-mo-lop.md") == """
          1:1 error missing-date: This article has no “date”.
            ---
            ^^^
            help: Add “date: 2031-02-09”, or name the file “2030-02-09-mo-lop.md”.
          """)
  }
}
