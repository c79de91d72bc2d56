import Build
import Diagnostics
import Testing

/// A state that was kept elsewhere, as by a CI that clones the project anew each time.
@Suite struct RestoredStateTests {
  private func copy() throws -> TestProject {
    let project = try RebuiltSite.project()
    try #require(project.build().publication != nil)
    return try TestProject(copying: project)
  }

  @Test(arguments: [1, 8])
  func ofACopyNothingIsMade(jobs: Int) throws {
    let copy = try copy()
    let before = try copy.folder.files(in: "public")
    for _ in 0..<2 {
      let report = try copy.build { $0.jobs = jobs }
      #expect(report.made == [])
      #expect(report.notices == [])
      #expect(report.publication?.unchanged == before.count)
      #expect(try copy.folder.files(in: "public") == before)
    }
  }

  @Test(arguments: [1, 8])
  func oneByteMakesOneArticle(jobs: Int) throws {
    let copy = try copy()
    try copy.replace("Thân", by: "Thâm", in: RebuiltSite.article("e"))
    let report = try copy.build { $0.jobs = jobs }
    #expect(
      report.made.sorted() == [
        "2026/01/e.html", "ban-tin/2026/tuan-05.html", "ban-tin/2026/tuan-05.txt",
        "don-vi/phong/feed.xml", "feed.xml", "tim-kiem/2026/s-0.js", "tim-kiem/2026/t-0.js",
      ])
    #expect(copy.published("2026/01/e.html").contains("Thâm"))
    #expect(try copy.build().made == [])
  }

  /// The output need not come along: then all is written, from texts that are not decoded again.
  @Test func withoutItsOutputACopyIsMadeWhole() throws {
    let copy = try copy()
    let before = try copy.folder.files(in: "public")
    try copy.folder.remove("public")
    let report = try copy.build()
    #expect(report.made.count == before.count)
    #expect(try copy.folder.files(in: "public") == before)
    #expect(try copy.build().made == [])
  }

  @Test func aStateWithoutItsProjectsFilesDoesNoHarm() throws {
    let copy = try copy()
    for name in ["b", "d"] { try copy.remove(RebuiltSite.article(name)) }
    try copy.replace("Xem [B](b.md#muc-mot).", by: "Hết.", in: RebuiltSite.article("a"))
    try copy.replace("Xem [B](../articles/b.md).", by: "Hết.", in: "content/pages/gioi-thieu.md")
    // The last build had both, and nothing says what became of them.
    #expect(
      try copy.build().lines.map { $0.prefix { $0 != " " } } == [
        "content/articles/b.md:1:1:", "content/articles/d.md:1:1:",
      ])
    try copy.build {
      $0.output += "-clean"
      $0.keepsState = false
    }
    #expect(try copy.folder.files(in: "public") == copy.folder.files(in: "public-clean"))
  }
}
