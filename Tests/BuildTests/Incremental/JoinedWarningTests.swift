import Build
import Diagnostics
import Testing

/// Warnings that are told once for many files, from build to build.
@Suite struct JoinedWarningTests {
  private func project() throws -> TestProject {
    try TestProject([
      "content/articles/a.md": TestProject.article("A", "layout: post"),
      "content/articles/b.md": TestProject.article(
        "B", date: "2019-06-06", "layout: post\ntoc: có"),
      "content/articles/c.md": TestProject.article("C", date: "2019-06-07", "layout: post"),
      "content/articles/d.md": TestProject.article("D", date: "2019-06-08"),
      "content/pages/lien-he.md": "---\ntitle: Liên hệ\nlayout: page\n---\n\nViết thư.\n",
    ])
  }

  private static func layout(_ path: String, _ others: String) -> String {
    "content/articles/\(path).md:4:1: warning: “layout” is no key of an article and has no effect\(others). [unknown-key]"
  }

  private static let toc =
    "content/articles/b.md:5:1: warning: “toc” is no key of an article and has no effect. [unknown-key]"
  private static let page =
    "content/pages/lien-he.md:3:1: warning: “layout” is no key of a page and has no effect. [unknown-key]"

  /// What builds of the same files from nothing say.
  private func clean(_ project: TestProject) throws -> [String] {
    try project.build {
      $0.output += "-\(Int.random(in: 0..<1_000_000_000))"
      $0.isForced = true
    }.lines
  }

  @Test func followEveryEdit() throws {
    let project = try project()
    let first = [Self.layout("a", ", here and in 2 more files"), Self.toc, Self.page]
    for _ in 0..<2 { #expect(try project.build().lines == first) }
    #expect(try project.check().lines == first)

    // Words of a text that has no part in it.
    try project.folder.put(
      TestProject.article("D", date: "2019-06-08", body: "Lời khác.\n"), at: "content/articles/d.md"
    )
    #expect(try project.build().lines == first)
    // One that is among those which are not shown is mended: its own state says it had a finding.
    try project.folder.put(
      TestProject.article("C", date: "2019-06-07"), at: "content/articles/c.md")
    let second = [Self.layout("a", ", here and in 1 more file"), Self.toc, Self.page]
    #expect(try project.build().lines == second)
    #expect(try clean(project) == second)
    // The one that is shown.
    try project.folder.put(TestProject.article("A"), at: "content/articles/a.md")
    let third = [Self.layout("b", ""), Self.toc, Self.page]
    #expect(try project.build().lines == third)
    #expect(try clean(project) == third)
    // A new one before all others.
    try project.folder.put(
      TestProject.article("0", date: "2019-06-09", "layout: post"), at: "content/articles/0.md")
    let fourth = [Self.layout("0", ", here and in 1 more file"), Self.toc, Self.page]
    #expect(try project.build().lines == fourth)
    #expect(try project.build().lines == fourth)
    // A removed one.
    try project.folder.remove("content/articles/b.md")
    for _ in 0..<2 {
      #expect(
        try project.build().lines.filter { !$0.contains("lost-address") }
          == [Self.layout("0", ""), Self.page])
    }
  }

  /// Words change the lines of nothing, but the edited text is one whose finding is not shown.
  @Test func aChangedBodyOfATextThatIsNotShownIsStillCounted() throws {
    let project = try project()
    let first = try project.build().lines
    try project.folder.put(
      TestProject.article("C", date: "2019-06-07", "layout: post", body: "Lời mới.\n"),
      at: "content/articles/c.md")
    let report = try project.build()
    #expect(report.lines == first)
    #expect(report.made.contains("2019/06/c.html"))
    #expect(project.published("2019/06/c.html").contains("Lời mới."))
  }

  @Test func twoFilesWithoutFrontMatterAreToldOnceEach() throws {
    let project = try TestProject([
      "content/articles/1/bai.md": "Một.\n", "content/articles/2/bai.md": "Hai.\n",
      "content/articles/3/bai.md": "---\ntitle: Ba\ndate: 2019-02-30\n---\n\nBa.\n",
    ])
    #expect(
      try project.build().lines == [
        "content/articles/1/bai.md:1:1: error: This file does not begin with front matter. [missing-front-matter]",
        "content/articles/2/bai.md:1:1: error: This file does not begin with front matter. [missing-front-matter]",
        "content/articles/3/bai.md:3:7: error: The day “2019-02-30” does not exist. [invalid-date]",
      ])
    #expect(
      try project.build().diagnostics.first?.help
        == "Begin it with the lines ---, title: Tiêu đề, date: 2026-01-31 and ---.")
  }
}
