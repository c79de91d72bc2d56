import Content
import Diagnostics
import Markdown
import Testing

/// What mends a value or a key: exactly what its help says, and nothing where there is a choice.
@Suite struct FixTests {
  private func mended(_ text: String) throws -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<8 {
      let file = try sourceFile(bytes: bytes, path: "content/articles/2019/06/bai.md")
      var diagnostics: [Diagnostic] = []
      var renderer = MarkdownRenderer()
      _ = ArticleSource.decode(
        file, today: CivilDate(year: 2019, month: 6, day: 5), renderer: &renderer,
        diagnostics: &diagnostics)
      let mended = MendedFile(bytes, making: diagnostics.compactMap(\.fix))
      if mended.made.isEmpty { break }
      bytes = mended.bytes
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func front(_ lines: String) -> String {
    "---\ntitle: Bài\ndate: 2019-06-05\n\(lines)\n---\n\nThân bài.\n"
  }

  @Test(arguments: [
    // Keys, whether they decide what is published or not.
    ("darft: true", "draft: true"), ("untis: [my-long]", "units: [my-long]"),
    ("tiêu để phụ: a\nkickr: Gương sáng", "tiêu để phụ: a\nkicker: Gương sáng"),
    ("\"tgas\": [a]", "\"tags\": [a]"),
    ("photo: {src: a.jpg, captoin: Ảnh}", "photo: {src: a.jpg, caption: Ảnh}"),
    // Dates of one reading.
    ("updated: 5.6.2019", "updated: 2019-06-05"), ("updated: 2019-6-5", "updated: 2019-06-05"),
    ("updated: '06/25/2019'", "updated: '25/06/2019'"),
    ("updated: 9h30 ngày 6/6/2019", "updated: 06/06/2019 09:30"),
    ("updated: 6 June 2019", "updated: 2019-06-06"),
    // true or false.
    ("draft: yes", "draft: true"), ("draft: \"no\"", "draft: \"false\""),
    ("draft: ture", "draft: true"),
    ("draft: flase", "draft: false"), ("draft: off", "draft: false"),
    // Numbers and fixed values.
    ("series: {name: Loạt bài, part: Kỳ 2}", "series: {name: Loạt bài, part: 2}"),
    (
      "models: [{name: Mô hình, status: replicatd}]",
      "models: [{name: Mô hình, status: replicated}]"
    ),
    (
      "models: [{name: Mô hình, status: nhân rôngj}]",
      "models: [{name: Mô hình, status: nhân rộng}]"
    ),
    ("models: [{name: Mô hình, id: Đường Hoa}]", "models: [{name: Mô hình, id: duong-hoa}]"),
    // Addresses.
    ("slug: Đường hoa", "slug: duong-hoa"),
    (
      "source: {name: Báo, url: htps://example.org/a}",
      "source: {name: Báo, url: https://example.org/a}"
    ),
    (
      "source: {name: Báo, url: https:/example.org/a}",
      "source: {name: Báo, url: https://example.org/a}"
    ),
    (
      "source: {name: Báo, url: //example.org/a}", "source: {name: Báo, url: https://example.org/a}"
    ),
    (
      "source: {name: Báo, url: \"https://example.org/a b\"}",
      "source: {name: Báo, url: \"https://example.org/a%20b\"}"
    ),
    ("photo: anh\\sen.jpg", "photo: anh/sen.jpg"),
    ("aliases: [\"bai\\\\cu.html\"]", "aliases: [\"bai\\\\cu.html\"]"),
    ("aliases: [bai\\cu.html]", "aliases: [bai/cu.html]"),
    ("aliases: [https://example.org/cu.html]", "aliases: [/cu.html]"),
    // What nobody sees.
    ("lead: Một\u{202A} hai\u{202C} ba", "lead: Một hai ba"),
  ])
  func whatIsMeantIsWritten(_ written: String, _ meant: String) throws {
    #expect(try mended(front(written)) == front(meant))
  }

  /// More than one thing may be meant, or something that the author wrote would be lost.
  @Test(arguments: [
    // The other key is there, so that there would be two.
    "draft: false\ndarft: true", "darft: true\ndrfat: false",
    // Words of another system, a sentence, a key of another file.
    "published: false", "một câu dài: a", "base_url: a",
    // A century that nobody named, a day that there is not, a time that would be lost.
    "updated: 05/06/19", "updated: 31/06/2019",
    "corrections: [{date: 5.6.2019 9h30, was: a, now: b}]",
    "corrections: [{date: 2019-06-05 09:30, was: a, now: b}]",
    // Not one of two words, numbers, values.
    "draft: perhaps", "series: {name: Loạt bài, part: 1 hay 2}",
    "models: [{name: Mô hình, status: khác}]",
    "units: a, b", "tags: một, hai", "slug: /2019/06/cu.html",
    "source: {name: Báo, url: ftp://example.org}", "photo: C:\\anh.jpg", "title2: a\ntags: [a] # b",
    "lead: Chữ bị mất \u{FFFD} ở đây",
  ])
  func choicesAreTheAuthors(_ written: String) throws {
    #expect(try mended(front(written)) == front(written))
  }

  @Test func aMissingKeyIsWrittenInItsPlace() throws {
    #expect(
      try mended("---\ntilte: Bài\ndaet: 2019-06-05\n---\n\nThân bài.\n")
        == "---\ntitle: Bài\ndate: 2019-06-05\n---\n\nThân bài.\n")
  }

  @Test func bytesOutsideOfTheRangesStay() throws {
    let text =
      "\u{FEFF}---\r\ntitle: Ba\u{300}i\r\ndate:   5.6.2019   # ngay\u{300}\r\n---\r\n\r\nCh\u{1B0}\u{303}.\r\n"
    let mended = try mended(text)
    #expect(mended.utf8.elementsEqual(text.replacing("5.6.2019", with: "2019-06-05").utf8))
  }

  @Test func tablesAreLeftAlone() throws {
    let table = try decodeFile("họ tên,loại\nTrần Ví Dụ,cá nhâ\n", path: "content/a.csv") {
      RecipientTable.decode($0, diagnostics: &$1)
    }
    #expect(table.diagnostics.map(\.id) == ["unknown-value"])
    #expect(table.diagnostics[0].fix == nil)
  }

  @Test func registriesAreMendedLikeArticles() throws {
    let file = try sourceFile(
      "places:\n  - {id: xa-ba-sao, nmae: Xã Ba Sao, kind: comune}\n", path: "content/places.yaml")
    var diagnostics: [Diagnostic] = []
    _ = decodePlaces(file, diagnostics: &diagnostics)
    let mended = MendedFile(file.bytes, making: diagnostics.compactMap(\.fix))
    #expect(
      String(decoding: mended.bytes, as: UTF8.self)
        == "places:\n  - {id: xa-ba-sao, name: Xã Ba Sao, kind: commune}\n")
  }

  @Test func fixesAreKeptFromBuildToBuild() throws {
    let article = try decodeArticleWith("untis: [a]")
    let stored = article.value.stored(with: article.diagnostics)
    let restored = try #require(ArticleSource.restored(from: stored))
    #expect(restored.diagnostics == article.diagnostics)
    #expect(restored.diagnostics.first?.fix != nil)
  }
}
