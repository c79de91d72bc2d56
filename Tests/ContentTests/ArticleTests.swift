import Content
import Diagnostics
import Markdown
import Testing

@Suite struct ArticleTests {
  @Test(arguments: [
    ("content/articles/2019/06/tan-hoi-trung.md", "tan-hoi-trung"),
    ("content/articles/2019-06-05-tan-hoi-trung.md", "tan-hoi-trung"),
    ("content/articles/2019-06-05-tan-hoi-trung/index.md", "tan-hoi-trung"),
    ("content/articles/Tân Hội Trung.md", "tan-hoi-trung"),
    ("content/articles/Ta\u{302}n Ho\u{323}\u{302}i Trung.md", "tan-hoi-trung"),
    ("content/articles/2019-02-30-bai.md", "2019-02-30-bai"),
    ("content/articles/2019-06-05.md", "2019-06-05"),
    ("content/articles/trang-trai-ca.md", "trang-trai-ca"),
    (
      "content/articles/\(String(repeating: "a-", count: 110))b.md",
      String(repeating: "a-", count: 99) + "a"
    ),
  ])
  func slugsComeFromFileNames(path: String, slug: String) throws {
    let article = try decodeArticle("title: Bài\ndate: 2019-06-05", path: path)
    #expect(article.findings == "")
    #expect(article.value.slug.value == slug)
  }

  @Test(arguments: [
    ("content/articles/2019-06-05-bai.md", "title: Bài", "2019-6-5"),
    ("content/articles/2019-06-05-bai/index.md", "title: Bài\ndate: ~", "2019-6-5"),
    ("content/articles/2019-06-05-bai.md", "title: Bài\ndate: 06/06/2019 08:00", "2019-6-6+28800s"),
  ])
  func datesComeFromFileNamesWhereNoneIsGiven(
    path: String, frontMatter: String, date: String
  ) throws {
    let article = try decodeArticle(frontMatter, path: path)
    #expect(article.findings == "")
    #expect(outline(article.value.date) == date)
    #expect(article.value.slug.value == "bai")
  }

  @Test(arguments: [
    ("2019-06-05", "2019-6-5"), ("05/06/2019", "2019-6-5"),
    ("2019-06-05 09:34:44", "2019-6-5+34484s"), ("2019-06-05 09:34", "2019-6-5+34440s"),
    ("2019-06-05T09:34:44+07:00", "2019-6-5+34484s@420"),
    ("2019-06-05T09:34:44Z", "2019-6-5+34484s@0"),
    ("2019-06-05 09:34:44 -03:30", "2019-6-5+34484s@-210"),
    ("05/06/2019 09:34", "2019-6-5+34440s"), ("05/06/2019 09:34:44", "2019-6-5+34484s"),
    ("\"05/06/2019  00:00\"", "2019-6-5+0s"), ("29/02/2020", "2020-2-29"),
  ])
  func datesInAllForms(text: String, date: String) throws {
    let article = try decodeArticle("title: Bài\ndate: \(text)")
    #expect(article.findings == "")
    #expect(outline(article.value.date) == date)
  }

  @Test(arguments: [
    ("2019-06-05", "2019-06-05"), ("2019-06-05 09:00", "2019-06-05"),
    ("2019-06-05", "2019-06-05 00:00"), ("2019-06-05 09:00", "2019-06-05T02:00:00Z"),
  ])
  func anUpdateOnTheDayItselfIsNoMistake(date: String, updated: String) throws {
    #expect(try decodeArticle("title: Bài\ndate: \(date)\nupdated: \(updated)").findings == "")
  }

  @Test(arguments: [
    ("2019-06-05 09:00", "2019-06-05 08:59"), ("2019-06-05 09:00", "2019-06-05T01:59:59Z"),
  ])
  func anUpdateBeforeTheTimeOfDayIsAMistake(date: String, updated: String) throws {
    let article = try decodeArticle("title: Bài\ndate: \(date)\nupdated: \(updated)")
    #expect(article.diagnostics.map(\.id) == ["updated-before-date"])
  }

  @Test(arguments: ["true", "True", "có", "Có", "co", "\"true\""])
  func yes(text: String) throws {
    let article = try decodeArticleWith("draft: \(text)")
    #expect(article.findings == "")
    #expect(article.value.isDraft)
  }

  @Test(arguments: ["false", "không", "khong"])
  func no(text: String) throws {
    let article = try decodeArticleWith("draft: \(text)")
    #expect(article.findings == "")
    #expect(!article.value.isDraft)
  }

  @Test func valuesAreTypedByWhatReadsThem() throws {
    let article = try decodeArticle(
      """
      title: 2019
      date: 2019-06-05
      tags: [1, true, 05/06/2019]
      commendations: [{award: "34", decision: 012, recipient: Tổ 1}]
      """)
    #expect(article.findings == "")
    #expect(article.value.title.value == "2019")
    #expect(article.value.tags.map(\.value) == ["1", "true", "05/06/2019"])
    #expect(article.value.commendations.first?.decision?.value == "012")
  }

  @Test func singleValuesAreListsOfOne() throws {
    let article = try decodeArticleWith(
      """
      commune: my-long
      field: kinh-te
      tags: Khuyến học
      authors: Minh Thạnh
      photos: {src: a.jpg}
      aliases: /cu
      models: {name: Bữa cơm, people: Bà Hoa, replicated_to: my-hiep}
      commendations: {award: giay-khen, recipients: Bà Hoa}
      """)
    #expect(article.findings == "")
    #expect(article.value.units.map(\.value) == ["my-long"])
    #expect(article.value.fields.map(\.value) == ["kinh-te"])
    #expect(article.value.tags.map(\.value) == ["Khuyến học"])
    #expect(article.value.authors.map(\.name.value) == ["Minh Thạnh"])
    #expect(article.value.photos.map(\.src.value) == ["a.jpg"])
    #expect(article.value.aliases.map(\.value) == ["cu/index.html"])
    #expect(article.value.models.map(\.people) == [["Bà Hoa"]])
    #expect(
      outline(article.value.commendations) == """
        [{award: "giay-khen", status: awarded, recipients: listed([{name: "Bà Hoa"}])}]
        """)
  }

  @Test func emptyValuesAreAbsent() throws {
    let article = try decodeArticleWith(
      """
      updated:
      lead: ""
      kicker: "  "
      units: []
      tags: [~, ""]
      slug: ~
      photo:
      series: null
      commendations:
      params:
      """)
    #expect(article.findings == "")
    #expect(
      outline(article.value) == """
        {path: "content/articles/2019/06/bai.md", title: "Bài", date: 2019-6-5, \
        lead: "Đoạn đầu.", slug: "bai"}
        """)
  }

  @Test func textIsOneLine() throws {
    let article = try decodeArticleWith(
      """
      kicker: "  Huyện   Cao Lãnh "
      lead: |
        Trong năm 2018,
        46 chi, đảng bộ

        đăng ký.
      """)
    #expect(article.findings == "")
    #expect(article.value.kicker == "Huyện Cao Lãnh")
    #expect(article.value.lead?.value == "Trong năm 2018, 46 chi, đảng bộ đăng ký.")
  }

  @Test func aGivenLeadLeavesTheBodyWhole() throws {
    let given = try decodeArticleWith("lead: Sapo.")
    #expect(given.value.lead?.value == "Sapo.")
    #expect(!given.value.body.movesFirstParagraph)
    let taken = try decodeArticleWith("tags: a")
    #expect(taken.value.lead?.value == "Đoạn đầu.")
    #expect(taken.value.lead.map { taken.file.text($0.range) } == "Đoạn đầu.")
    #expect(taken.value.body.movesFirstParagraph)
    #expect(taken.file.text(taken.value.body.range) == "\nĐoạn đầu.\n")
  }

  @Test func tagsAndUnitsCountOnce() throws {
    let article = try decodeArticleWith(
      """
      tags: [Chỉ thị 05, chỉ  thị 05, CHỈ THỊ 05, Khuyến học, Khuyên học]
      units: [my-long, my-hiep, my-long]
      """)
    #expect(article.findings == "")
    #expect(article.value.tags.map(\.value) == ["Chỉ thị 05", "Khuyến học", "Khuyên học"])
    #expect(article.value.units.map(\.value) == ["my-long", "my-hiep"])
  }

  @Test(arguments: [
    ("/bai/cu", "bai/cu/index.html"), ("/bai/cu/", "bai/cu/index.html"),
    ("bai/cu.html", "bai/cu.html"), ("/bai.html/", "bai.html/index.html"),
    ("/default.aspx", "default.aspx/index.html"), ("/b%C3%A0i.html", "bài.html"),
    ("//", nil), ("/", "index.html"), ("/a//b", "a/b/index.html"),
    ("/ba\u{300}i.html", "bài.html"), ("/a:b.html", nil),
  ])
  func aliasesAreFilesOfRedirects(path: String, file: String?) throws {
    let article = try decodeArticleWith("aliases: \"\(path)\"")
    #expect(
      article.value.aliases.map { Array($0.value.utf8) }
        == [file].compactMap { $0.map { Array($0.utf8) } })
    #expect(article.diagnostics.isEmpty == (file != nil))
  }

  @Test(arguments: [
    "anh.jpg", "./anh.jpg", "../anh.jpg", "../../../anh.jpg", "thu muc/ảnh  1.jpg", "/anh.jpg",
    "/a/../anh.jpg", "a..b.jpg", "...jpg",
  ])
  func pathsInsideTheContent(path: String) throws {
    let article = try decodeArticleWith("photo: \(path)")
    #expect(article.findings == "")
    #expect(article.value.photo?.src.value == path)
    #expect(article.value.photo.map { article.file.text($0.src.range) } == path)
  }

  @Test(arguments: [
    "http://example.org", "https://example.org/a?b=1#c", "HTTPS://EXAMPLE.org/",
    "https://báo.example/bài",
    "https://example.org:8080/a/(b)~c,d;e@f!$&'*+=%20",
  ])
  func webAddresses(text: String) throws {
    let article = try decodeArticleWith("source: {name: Báo, url: \"\(text)\"}")
    #expect(article.findings == "")
    #expect(article.value.source?.url?.value.lowercased() == text.lowercased())
    #expect(article.value.source?.url?.value.hasPrefix("http") == true)
  }

  @Test func aTableOfRecipientsIsAPath() throws {
    let article = try decodeArticleWith(
      "commendations: [{award: giay-khen, recipients: ../Danh sách.CSV}]")
    #expect(article.findings == "")
    #expect(
      outline(article.value.commendations) == """
        [{award: "giay-khen", status: awarded, recipients: table("../Danh sách.CSV")}]
        """)
  }

  @Test func rangesAreThoseOfTheValues() throws {
    let article = try decodeArticleWith("units: [my-long, \"my-hiep\"]\ncolumn: guong-sang # cột")
    #expect(article.value.units.map { article.file.text($0.range) } == ["my-long", "\"my-hiep\""])
    #expect(article.value.column.map { article.file.text($0.range) } == "guong-sang")
    #expect(article.file.text(article.value.title.range) == "Bài")
  }

  /// What the parser refused is not complained of again.
  @Test(arguments: [
    "title: \"Bài\ndate: 2019-06-05", "title: @bài\ndate: 2019-06-05",
    "title:Bài\ndate: 2019-06-05", "title: Bài\ndate: *ngay",
    "title: Bài\ndate: 2019-06-05\ncommendations: [{award: \"x]",
  ])
  func oneMistakeIsReportedOnce(frontMatter: String) throws {
    #expect(try decodeArticle(frontMatter).diagnostics.count == 1)
  }

  @Test func aFileWithoutFrontMatterIsStillAnArticle() throws {
    let article = try decodeFile(
      "Chỉ có đoạn văn.\n", path: "content/articles/bai.md"
    ) { file, diagnostics in
      var renderer = MarkdownRenderer()
      return ArticleSource.decode(file, renderer: &renderer, diagnostics: &diagnostics)
    }
    #expect(article.diagnostics.count == 1)
    #expect(article.value.slug.value == "bai")
    #expect(article.value.body.range.isEmpty)
  }

  @Test func standingPages() throws {
    let english = try decodePage("title: Giới thiệu\norder: 2\nslug: ve-chung-toi")
    let vietnamese = try decodePage("tiêu đề: Giới thiệu\nthứ tự: 2\nđường dẫn: ve-chung-toi")
    #expect(english.findings == "")
    #expect(vietnamese.findings == "")
    #expect(
      outline(english.value) == """
        {path: "content/pages/gioi-thieu.md", title: "Giới thiệu", slug: "ve-chung-toi", order: 2}
        """)
    #expect(outline(vietnamese.value) == outline(english.value))
    #expect(try decodePage("title: a").value.slug.value == "gioi-thieu")
    #expect(!english.value.body.movesFirstParagraph)
  }
}
