import Testing

@testable import Content

@Suite struct ChangedKeysTests {
  /// One edit of each key's value in the whole article.
  static let edits: [(key: String, old: String, new: String)] = [
    ("title", "title: Tân Hội Trung", "title: Xã Tân Hội Trung"),
    ("date", "09:34:44", "09:34:45"),
    ("updated", "updated: 2019-06-06", "updated: 2019-06-06 00:00"),
    ("lead", "lead: Trong năm 2018", "lead: Năm 2018"),
    ("kicker", "kicker: Huyện Cao Lãnh", "kicker: ~"),
    ("column", "guong-sang", "guong-moi"),
    ("series", "part: 2", "part: 3"),
    ("units", "[tan-hoi-trung, my-long]", "[my-long, tan-hoi-trung]"),
    ("field", "field: [kinh-te, ", "field: ["),
    ("tags", "Chỉ thị 05", "chỉ thị 05"),
    ("author", ", role: phóng viên", ""),
    ("source", "05/06/2019", "06/06/2019"),
    ("photo", "credit: Văn A", "credit: Văn B"),
    ("photos", "a.jpg, {src: ../b.jpg", "a.jpg, {src: b.jpg"),
    ("video", "poster: /bia.jpg", "poster: bia.jpg"),
    ("audio", "bai.mp3", "bai.ogg"),
    ("attachments", "name: Quyết định", "name: Văn bản"),
    ("corrections", "now: 46, ", "now: 47, "),
    ("withdrawn", "2020-01-02", "2020-01-03"),
    ("slug", "slug: tan-hoi-trung", "slug: tan-hoi-trung-2"),
    ("aliases", "/bai/cu.aspx, cu.html", "/bai/cu.aspx"),
    ("draft", "draft: true", "draft: false"),
    ("expires", "2030-01-01 00:00", "2030-01-01 00:00:01"),
    ("pinned", "pinned: 2019-06-30", "pinned: 2019-07-01"),
    ("commendations", "position: Trưởng ấp", "position: Phó ấp"),
    ("models", "status: summed-up", "status: replicated"),
    ("params", "{màu: đỏ}", "{màu: \"đỏ\"}"),
    ("body", "(a.md)", "(b.md)"),
  ]

  static let text = WholeArticleTests.english + "\n---\n[Bài](a.md)\n\n## Đầu\n\n## Mục\n\nLời."

  private func decode(_ text: String) throws -> ArticleSource {
    let parts = text.split(separator: "\n---\n", maxSplits: 1)
    let body = try #require(parts.last)
    let article = try decodeArticle(String(parts[0]), body: String(body))
    #expect(article.findings == "")
    return article.value
  }

  /// What an edit of the whole article changes, in both directions.
  private func changes(replacing old: String, with new: String) throws -> [String] {
    let edited = Self.text.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != Self.text)
    let (before, after) = (try decode(Self.text), try decode(edited))
    let changes = after.changedKeys(since: before)
    #expect(before.changedKeys(since: after) == changes)
    return changes
  }

  @Test(arguments: edits)
  func anEditOfOneKeyIsNamed(key: String, old: String, new: String) throws {
    #expect(try changes(replacing: old, with: new) == [key])
  }

  @Test func everyKeyIsEdited() {
    #expect(Self.edits.map(\.key) == ArticleSource.keys.keys.map(\.name) + ["body"])
  }

  @Test(arguments: [
    ("title:", "# Ghi chú\ntitle:"), ("lead:", "\n\nlead:"), ("units: [", "units:   [ "),
    ("params:", "\n# Cuối\nparams:"),
    ("date: 2019-06-05 09:34:44", "ngày: 05/06/2019 09:34:44"), ("[kinh-te, ", "[\"kinh-te\", "),
    ("Lời.", "Lời khác.\n\nThêm lời."), ("[Bài](a.md)", "\n\n**[Bài](a.md)**"),
  ])
  func whatDoesNotChangeAValueIsNotNamed(old: String, new: String) throws {
    #expect(try changes(replacing: old, with: new) == [])
  }

  @Test(arguments: [
    ("## Mục", "### Mục"), ("## Mục", "## Mục *khác*"), ("(a.md)", "(a.md 'Tên')"),
    ("[Bài]", "![Bài]"), ("Lời.", "[Lời](a.md)."), ("Lời.", "Lời của Trần Thị Hoa."),
  ])
  func whatOthersSeeOfABodyIsNamed(old: String, new: String) throws {
    #expect(try changes(replacing: old, with: new) == ["body"])
  }

  @Test func aMovedFirstParagraphIsPartOfBoth() throws {
    let taken = "title: Bài\ndate: 2019-06-05"
    let before = try decodeArticle(taken + "\nlead: Một.", body: "Một.\n\nHai.").value
    let after = try decodeArticle(taken, body: "Một.\n\nHai.").value
    #expect(after.changedKeys(since: before) == ["body"])
    let edited = try decodeArticle(taken, body: "Khác.\n\nHai.").value
    #expect(edited.changedKeys(since: after) == ["lead"])
    #expect(edited.changedKeys(since: before) == ["lead", "body"])
  }
}
