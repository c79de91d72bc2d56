import Build
import Content
import Diagnostics
import Foundation
import Testing

/// What `--explain` says after each kind of edit.
@Suite struct ExplanationTests {
  private let project: TestProject

  private static let article = TestProject.article(
    "Bài giữa", "units: [my-long]\ntags: [Học tập]", body: "Mở đầu.\n\nThân bài.\n")
  private static let path = "content/articles/giua.md"

  init() throws {
    project = try TestProject([
      "content/places.yaml": "places: [{id: my-long, name: Xã Mỹ Long, kind: commune}]",
      "content/articles/cu.md": TestProject.article(
        "Bài cũ", date: "2019-01-01", "tags: [Học tập]"),
      Self.path: Self.article,
      "content/articles/moi.md": TestProject.article("Bài mới", date: "2020-01-01"),
      "content/articles/hen.md": TestProject.article("Bài hẹn", date: "2026-03-01"),
    ])
    try project.build()
  }

  /// The explanations of the next build, by address.
  private func explain(
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> [String: [String]] {
    let report = try project.build {
      $0.explains = true
      change(&$0)
    }
    #expect(report.failure == nil)
    #expect(report.explanations.map(\.address) == report.made)
    return Dictionary(
      report.explanations.map { ($0.address, $0.reasons.map(\.english)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("title: Bài giữa", "title: Bài ở giữa", "title"),
    ("tags: [Học tập]", "tags: [Học tập, Làm theo]", "tags"),
    ("Mở đầu.", "Mở lời.", "lead"),
    ("Thân bài.", "Thân của bài.", "body"),
    ("date: 2019-06-05", "date: 2019-06-05\nkicker: Chuyện hay", "kicker"),
  ])
  func namesTheArticleAndTheKey(_ old: String, _ new: String, _ key: String) throws {
    try project.folder.put(Self.article.replacing(old, with: new), at: Self.path)
    let explained = try explain()
    #expect(explained["2019/06/giua.html"] == ["\(Self.path) (\(key))"])
    #expect(explained["404.html"] == (key == "title" ? ["\(Self.path) (title)"] : nil))
    #expect(explained.values.allSatisfy { $0.last == "\(Self.path) (\(key))" })
  }

  @Test func saysWhichCardsAndNeighboursChanged() throws {
    try project.folder.put(
      Self.article.replacing("title: Bài giữa", with: "title: Bài ở giữa"), at: Self.path)
    let explained = try explain()
    for address in [
      "2019/01/cu.html", "2020/01/moi.html", "2019/06/index.html", "don-vi/my-long/2019.html",
    ] {
      #expect(explained[address] == ["\(Self.path) (title)"], "\(address)")
    }
  }

  @Test func nothingIsExplainedWhereNothingIsMade() throws {
    #expect(try explain() == [:])
  }

  @Test func newAndRemovedArticles() throws {
    try project.folder.put(
      TestProject.article("Bài thêm", date: "2019-07-01"), at: "content/articles/them.md")
    var explained = try explain()
    #expect(explained["2019/07/them.html"] == ["new", "content/articles/them.md (new)"])
    #expect(explained["2019/06/giua.html"] == ["content/articles/them.md (new)"])
    _ = try project.folder.disk.removeFile(project.folder.path + "/content/articles/them.md")
    explained = try explain()
    #expect(explained["2019/06/giua.html"] == ["content/articles/them.md is gone"])
  }

  @Test func templatesRegistriesAndSettings() throws {
    let template = "site-templates/article.mustache"
    let text = try String(contentsOfFile: project.folder.path + "/" + template, encoding: .utf8)
    try project.folder.put(text + "<!-- -->\n", at: template)
    var explained = try explain()
    #expect(explained["2019/06/giua.html"] == [template])
    #expect(explained.keys.allSatisfy { $0.hasPrefix("20") })
    try project.folder.put(
      "places: [{id: my-long, name: Xã Mỹ Long mới, kind: commune}]", at: "content/places.yaml")
    explained = try explain()
    #expect(explained["2019/06/giua.html"] == ["content/places.yaml"])
    try project.folder.put(TestProject.settings + "tagline: Làm theo\n", at: "content/site.yaml")
    explained = try explain()
    #expect(explained["2019/06/giua.html"] == ["content/site.yaml"])
  }

  @Test func wishesTheClockAndTheOutput() throws {
    var explained = try explain { $0.baseURL = "https://example.org/khac/" }
    #expect(explained["2019/06/giua.html"] == ["another --base-url"])
    explained = try explain()
    #expect(explained["2019/06/giua.html"] == ["another --base-url"])
    try project.folder.put("spoilt", at: "public/2019/06/giua.html")
    explained = try explain()
    #expect(
      explained == [
        "2019/06/giua.html": ["its file was changed or removed in the output folder"]
      ])
    explained = try explain { $0.clock = Moment(unixSeconds: 1_772_500_000) }
    #expect(explained["2026/03/hen.html"] == ["new", "a date that has come since the last build"])
  }

  @Test func aBuildFromNothingSaysSo() throws {
    let explained = try explain { $0.isForced = true }
    #expect(explained["index.html"] == ["nothing is known of the last build"])
  }
}
