import Build
import Foundation
import Testing

/// The weekly bulletins as pages: what is in them, and what changes them.
@Suite struct WeeklyBulletinTests {
  private func project(_ articles: [String: String]) throws -> TestProject {
    try TestProject(
      Dictionary(uniqueKeysWithValues: articles.map { ("content/articles/\($0).md", $1) }))
  }

  @Test func idsAndHeadingsOfSeveralBodiesDoNotClash() throws {
    let body = "## Mục một\n\nXem [mục](#muc-mot)[^1].\n\n###### Sáu\n\n[^1]: Sổ."
    let project = try project([
      "a": TestProject.article("A", date: "2019-06-03", "lead: A", body: body),
      "b": TestProject.article("B", date: "2019-06-09 23:59:59", "lead: B", body: body),
    ])
    #expect(try project.build().lines.filter { !$0.hasSuffix("[skipped-heading-level]") } == [])
    let page = project.published("ban-tin/2019/tuan-23.html")
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    #expect(page.contains("<h3 id=\"bai-1-muc-mot\">Mục một</h3>"))
    #expect(page.contains("<h3 id=\"bai-2-muc-mot\">Mục một</h3>"))
    #expect(page.contains("<h6 id=\"bai-1-sau\">"))
    #expect(page.contains("<a href=\"#bai-2-muc-mot\">"))
    #expect(page.contains("href=\"#bai-2-fn:1\" id=\"bai-2-fnref:1\""))
    let article = project.published("2019/06/a.html")
    #expect(article.contains("<h2 id=\"muc-mot\">Mục một</h2>"))
    #expect(article.contains("href=\"../../ban-tin/2019/tuan-23.html\">Tuần 23, năm 2019</a>"))
  }

  /// Monday and Sunday of a week, and the days about New Year, whose week is another year's.
  @Test(arguments: [
    ("2018-12-31", "2019/tuan-01"), ("2019-01-06", "2019/tuan-01"), ("2021-01-03", "2020/tuan-53"),
    ("2024-12-30", "2025/tuan-01"),
  ])
  func weeksAreThoseOfTheCalendar(date: String, week: String) throws {
    let project = try project(["a": TestProject.article("A", date: date)])
    try project.build()
    #expect(project.published("ban-tin/\(week).html").contains("<h1>Bản tin tuần"))
    #expect(project.published("ban-tin/\(week).txt").contains("\nA.\n"))
    #expect(project.published("ban-tin/\(week.prefix(4))/index.html").contains("1 bài"))
  }

  @Test func draftsAreShownMarkedAndNotReadAloud() throws {
    let project = try project([
      "a": TestProject.article("Bài chính"),
      "b": TestProject.article("Bài nháp", "draft: true"),
      "c": TestProject.article("Bài gỡ", "withdrawn: {date: 2019-06-07}"),
    ])
    try project.build()
    #expect(!project.published("ban-tin/2019/tuan-23.html").contains("Bài nháp"))
    try project.build { $0.includesDrafts = true }
    let page = project.published("ban-tin/2019/tuan-23.html")
    #expect(page.contains("Bài nháp"))
    #expect(page.contains("<p class=\"draft\">Bản nháp</p>"))
    #expect(!page.contains("Bài gỡ"))
    let script = project.published("ban-tin/2019/tuan-23.txt")
    #expect(script.contains("Bài chính."))
    #expect(!script.contains("Bài nháp"))
  }

  @Test func theHonourRollNamesAsManyAsAPageHolds() throws {
    let project = try project([
      "a": TestProject.article(
        "A", "commendations: [{award: giay-khen, decision: 00/QĐ-UBND, recipients: ds.csv}]")
    ])
    try project.folder.put("awards: [{id: giay-khen, name: Giấy khen}]", at: "content/awards.yaml")
    try project.folder.put(
      "họ tên\n" + (1...75).map { "Người Thử \($0)\n" }.joined(), at: "content/articles/ds.csv")
    #expect(try project.build().lines == [])
    let page = project.published("ban-tin/2019/tuan-23.html")
    #expect(page.contains("Bảng vàng trong tuần"))
    #expect(page.contains("Người Thử 60<"))
    #expect(!page.contains("Người Thử 61<"))
    #expect(page.contains("Còn 15 cá nhân"))
  }

  @Test func anOldWeekStaysAsItIs() throws {
    let project = try project([
      "a": TestProject.article("A", date: "2019-06-05"),
      "b": TestProject.article("B", date: "2019-06-20"),
    ])
    try project.build()
    try project.folder.put(
      TestProject.article("C", date: "2019-06-12"), at: "content/articles/c.md")
    let made = try project.build().made.filter { $0.hasPrefix("ban-tin/") }.sorted()
    #expect(
      made == [
        "ban-tin/2019/index.html", "ban-tin/2019/tuan-24.html", "ban-tin/2019/tuan-24.txt",
        "ban-tin/index.html",
      ])
  }

  @Test func recordingsAreEnclosedInFeeds() throws {
    let project = try project([
      "a": TestProject.article("A", date: "2019-06-05", "audio: nghe bài.mp3"),
      "b": TestProject.article("B", date: "2019-06-04", "audio: https://a.example/n.OGG?x=1"),
      "c": TestProject.article("C", date: "2019-06-03", "audio: https://a.example/nghe"),
    ])
    try project.folder.put("12345", at: "content/articles/nghe bài.mp3")
    #expect(try project.build().lines == [])
    let feed = project.published("feed.xml")
    #expect(
      feed.contains(
        "<link rel=\"enclosure\" type=\"audio/mpeg\" length=\"5\" href=\"https://example.org/bao/nghe%20b%C3%A0i.mp3\"/>"
      ))
    #expect(
      feed.contains(
        "<link rel=\"enclosure\" type=\"audio/ogg\" href=\"https://a.example/n.OGG?x=1\"/>"))
    #expect(feed.contains("<link rel=\"enclosure\" href=\"https://a.example/nghe\"/>"))
    try project.folder.put("123456", at: "content/articles/nghe bài.mp3")
    #expect(try project.build().made.contains("feed.xml"))
    #expect(project.published("feed.xml").contains("length=\"6\""))
  }
}
