import Build
import Testing

/// Files that somebody changes while a build runs.
@Suite struct MeddledBuildTests {
  private static let article = "content/articles/a.md"

  /// A build without room to put bodies aside reads them once more when it writes their pages.
  private func build(_ project: TestProject, secondBody: String) throws -> BuildReport {
    let meddler = FaultyFileSystem(
      meddler: { path, reads in
        path.hasSuffix("/" + Self.article) && reads > 0
          ? Array(TestProject.article("A", body: secondBody).utf8) : nil
      }, lacksScratch: true)
    return Builder(try project.options(jobs: 1), fileSystem: meddler).build()
  }

  @Test func anEditThatIsTakenBackLeavesNoTrace() throws {
    let project = try TestProject([Self.article: TestProject.article("A", body: "Lời.\n\nMột.\n")])
    let report = try build(project, secondBody: "Lời.\n\nBốn.\n")
    try #require(report.publication != nil)
    #expect(project.published("2019/06/a.html").contains("Bốn."))

    let next = try project.build()
    #expect(
      next.made.sorted() == [
        "2019/06/a.html", "ban-tin/2019/tuan-23.html", "ban-tin/2019/tuan-23.txt", "feed.xml",
        "tim-kiem/2019/s-0.js",
      ])
    let page = project.published("2019/06/a.html")
    #expect(page.contains("Một.") && !page.contains("Bốn."))
    try project.build {
      $0.output += "-clean"
      $0.keepsState = false
    }
    #expect(try project.publishedFiles() == project.publishedFiles(in: "public-clean"))
    #expect(try project.build().made == [])
  }

  /// Nothing of a page that was made of other words than the state knows may be kept when words change.
  @Test func wordsAreNotPutIntoSuchAPage() throws {
    let project = try TestProject([Self.article: TestProject.article("A", body: "Lời.\n\nMột.\n")])
    try #require(try build(project, secondBody: "Lời.\n\nHai.\n").publication != nil)
    try project.replace("Một.", by: "Ba, bốn, năm.", in: Self.article)
    try project.build()
    try project.build {
      $0.output += "-clean"
      $0.keepsState = false
    }
    #expect(try project.publishedFiles() == project.publishedFiles(in: "public-clean"))
  }
}
