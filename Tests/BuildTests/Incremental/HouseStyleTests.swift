import Build
import Diagnostics
import Testing

/// Warnings of style are switched off where they are shown: nothing is read again for it, and nothing is forgotten.
@Suite struct HouseStyleTests {
  private func project(_ settings: String = "") throws -> TestProject {
    try TestProject([
      "content/site.yaml": TestProject.settings + settings,
      "content/articles/a.md": TestProject.article(
        "A", body: "Mở  bài.\n\n#### Một\n"),
      "content/articles/b.md": TestProject.article("B", "tags: [Gương sáng]", body: "Mở.\n"),
      "content/articles/c.md": TestProject.article("C", "tags: [Gương sángg]", body: "Mở.\n"),
    ])
  }

  private static let off = """
    house_style:
      double-spaces: false
      skipped-heading-level: false
      similar-tags: false

    """

  private func ids(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.severity == .warning }.map(\.id)
  }

  @Test func theSwitchIsSeenByTheNextBuildAndBack() throws {
    let project = try project()
    let all = ["double-spaces", "skipped-heading-level", "similar-tags"]
    let first = try project.build()
    #expect(ids(first) == all)
    let pages = try project.publishedFiles()

    try project.folder.put(TestProject.settings + Self.off, at: "content/site.yaml")
    for _ in 0..<2 {
      let report = try project.build { $0.isStrict = true }
      #expect(report.diagnostics == [])
      #expect(report.publication != nil)
      #expect(report.made == [])
    }
    #expect(try project.check().diagnostics == [])
    // Words alone change in a text whose warnings nobody sees.
    try project.replace("Mở  bài", by: "Mở  đầu bài", in: "content/articles/a.md")
    #expect(try project.build().diagnostics == [])
    #expect(project.published("2019/06/a.html").contains("Mở"))

    try project.folder.put(TestProject.settings, at: "content/site.yaml")
    for _ in 0..<2 { #expect(ids(try project.build()) == all) }
    try project.replace("Mở  đầu bài", by: "Mở  bài", in: "content/articles/a.md")
    #expect(try project.build().diagnostics == first.diagnostics)
    #expect(try project.publishedFiles() == pages)
  }

  @Test func anErrorStaysWhateverIsSwitchedOff() throws {
    let project = try project("house_style: {double-spaces: false, unknown-place: false}\n")
    try project.replace("title: A\n", by: "title: A\nunits: [x]\n", in: "content/articles/a.md")
    let report = try project.check()
    #expect(ids(report).contains("unknown-key"))
    #expect(!ids(report).contains("double-spaces"))
    #expect(report.diagnostics.contains { $0.id == "unknown-place" && $0.severity == .error })
  }

  /// The names that a text gives are compared with a list: when words alone change, too.
  @Test func aNameThatIsSpeltOtherwiseIsFoundWhenWordsChange() throws {
    let project = try TestProject([
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/articles/a.md": TestProject.article(
        "A", "lead: Sapo.\ncommendations: [{award: giay-khen, recipients: [Nguyễn Thị Hoà]}]",
        body: "Bà Nguyễn Thị Hoà nhận giấy khen.\n"),
    ])
    #expect(try project.build().diagnostics == [])
    try project.replace("Bà Nguyễn Thị Hoà", by: "Bà Nguyễn Thị Hòa", in: "content/articles/a.md")
    #expect(ids(try project.build()) == ["recipient-spelling"])
    try project.replace("Bà Nguyễn Thị Hòa", by: "Bà Nguyễn Thị Hoà", in: "content/articles/a.md")
    #expect(try project.build().diagnostics == [])
  }
}
