import Content
import Diagnostics
import Site
import Testing

@testable import Build

/// What is not published is said on every build.
struct LeftOutTests {
  private func project() throws -> TestProject {
    try TestProject([
      "content/articles/a.md": TestProject.article("Bài", "lead: Lời"),
      "content/articles/nhap.md": TestProject.article("Nháp", "draft: true"),
      "content/articles/mai.md": TestProject.article("Mai", date: "2026-02-01 09:30"),
      "content/articles/kia.md": TestProject.article("Kia", date: "2026-03-01"),
      "content/articles/het.md": TestProject.article("Hết", "expires: 2020-01-01"),
      "content/articles/go.md": TestProject.article(
        "Gỡ", "withdrawn: {date: 2020-01-01, reason: Sai tên}"),
    ])
  }

  @Test func eachReasonIsCounted() throws {
    let project = try project()
    for _ in 0..<2 {
      let leftOut = try project.build().leftOut
      #expect(leftOut.drafts == 1)
      #expect(leftOut.embargoed == 2)
      #expect(leftOut.nextEmbargoEnd == DateTime("2026-02-01 09:30")?.moment(siteOffset: 420))
      #expect(leftOut.expired == 1)
      #expect(leftOut.withdrawn == 1)
    }
    try project.folder.put(
      TestProject.article("Bài", "lead: Lời", body: "Thân bài khác.\n"), at: "content/articles/a.md"
    )
    let edited = try project.build()
    #expect(edited.extent == .words)
    #expect(edited.leftOut.embargoed == 2)
  }

  @Test func whatIsAskedForIsNotLeftOut() throws {
    let report = try project().check {
      $0.includesDrafts = true
      $0.includesFuture = true
      $0.includesExpired = true
    }
    #expect(report.leftOut.drafts == 0)
    #expect(report.leftOut.embargoed == 0)
    #expect(report.leftOut.expired == 0)
  }

  @Test func aSiteWithoutLeads() throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("A", body: "## Mục\n\nĐoạn *một*.\n"),
      "content/articles/b.md": TestProject.article(
        "B", date: "2019-06-04", body: "- Điểm một\n\n- Hai\n"),
      "content/articles/c.md": TestProject.article("C", date: "2019-06-03"),
    ])
    for _ in 0..<2 {
      #expect(
        try project.build().lines.filter { $0.contains("missing-lead") } == [
          "content/articles/a.md:1:1: warning: This article has no lead, nor has 1 other: descriptions and feeds show "
            + "its first paragraph instead. [missing-lead]"
        ])
    }
    #expect(
      project.published("2019/06/a.html").contains(
        "<meta name=\"description\" content=\"Đoạn một.\">"))
    #expect(project.published("feed.xml").contains("<summary>Điểm một</summary>"))
    try project.folder.put(
      TestProject.article("A", body: "Mở.\n\n## Mục\n\nĐoạn *một*.\n"), at: "content/articles/a.md")
    #expect(
      try project.build().lines.filter { $0.contains("missing-lead") } == [
        "content/articles/b.md:1:1: warning: This article has no lead: descriptions and feeds show its first paragraph "
          + "instead. [missing-lead]"
      ])
  }

  @Test(arguments: [
    ("date: 1219-06-05", 3, "The year 1219 is before 1945."),
    (
      "date: 2019-06-05\nupdated: 2062-01-01", 4, "The year 2062 is more than a year from now."
    ),
    (
      "date: 2019-06-05\nmodels: [{name: Mô hình, year: 2072}]", 4,
      "The year 2072 is more than a year from now."
    ),
    ("date: 2028-06-05", 3, "The year 2028 is more than a year from now."),
  ])
  func unlikelyYears(keys: String, line: Int, fault: String) throws {
    let project = try TestProject([
      "content/articles/a.md": "---\ntitle: Bài\n\(keys)\n---\n\nĐoạn.\n"
    ])
    let found = try project.check().diagnostics.filter { $0.id == "unlikely-year" }
    #expect(found.map(\.line) == [line])
    #expect(found.map(\.message.english) == [fault])
  }

  @Test(arguments: [
    "date: 1945-09-02", "date: 2026-12-31", "date: 2019-06-05\nexpires: 2099-01-01",
  ])
  func likelyYears(keys: String) throws {
    let project = try TestProject([
      "content/articles/a.md": "---\ntitle: Bài\n\(keys)\n---\n\nĐoạn.\n"
    ])
    #expect(try project.check().lines == [])
  }
}
