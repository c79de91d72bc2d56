import Build
import Diagnostics
import Foundation
import Testing

/// A file's name says as much as its bytes, and changes without them.
@Suite struct RenamedFileTests {
  /// Renames the one article, builds, and gives what differs from a clean build.
  private func difference(renaming old: String, to new: String, _ text: String) throws
    -> [String]
  {
    let project = try TestProject(["content/articles/" + old: text])
    #expect(try project.build().lines == [])
    try project.folder.disk.rename(
      project.folder.path + "/content/articles/" + old,
      to: project.folder.path + "/content/articles/" + new, .onlyIfAbsent)
    #expect(try project.build().lines == [])
    try project.build {
      $0.output += "-clean"
      $0.keepsState = false
    }
    let files = try project.folder.files(in: "public")
    let clean = try project.folder.files(in: "public-clean")
    #expect(files.keys.sorted() == clean.keys.sorted())
    return files.keys.filter { files[$0] != clean[$0] }.sorted()
  }

  @Test func aFeedNamesAnArticleByItsFile() throws {
    let text = TestProject.article("A", "slug: x")
    #expect(try difference(renaming: "a.md", to: "b.md", text) == [])
  }

  @Test func theDayInAFilesNameIsThePagesDay() throws {
    let text = "---\ntitle: A\nlead: L\n---\n\nThân bài.\n"
    #expect(
      try difference(renaming: "2019-06-05-a.md", to: "2019-06-06-a.md", text) == [])
  }

  /// Two files whose names read the same: both are there, and ask for one address.
  @Test func twinsOfBothNormalFormsAreTwoArticles() throws {
    let (composed, decomposed) = ("b\u{E0}i.md", "ba\u{300}i.md")
    let project = try TestProject(["content/articles/" + composed: TestProject.article("A")])
    try #require(project.build().lines == [])
    let before = try project.publishedFiles()

    try project.folder.put(TestProject.article("B"), at: "content/articles/" + decomposed)
    let report = try project.build()
    #expect(report.errors > 0)
    #expect(Set(report.diagnostics.map(\.id)) == ["address-taken"])
    #expect(Set(report.diagnostics.map { Array($0.path.utf8) }).count == 2)
    #expect(try project.publishedFiles() == before)

    try project.remove("content/articles/" + composed)
    #expect(try project.build().lines == [])
    #expect(project.published("2019/06/bai.html").contains("<h1>B</h1>"))
    #expect(try project.build().made == [])
  }

  /// Of two photos whose names read the same an article can name but one; which one that is must not be left to chance.
  @Test func ofTwinFilesOneIsUsedAndTheOtherReported() throws {
    let (composed, decomposed) = ("\u{1EA3}nh.svg", "a\u{309}nh.svg")
    let project = try TestProject([
      "content/articles/" + decomposed: RebuiltSite.svg(width: 6),
      "content/articles/a.md": TestProject.article("A", "photo: {src: ảnh.svg, alt: Loa}"),
    ])
    #expect(try project.build().lines == [])
    #expect(project.published("2019/06/a.html").contains("width=\"6\""))

    try project.folder.put(RebuiltSite.svg(width: 7), at: "content/articles/" + composed)
    try project.folder.put(TestProject.article("B"), at: "content/articles/b.md")
    for _ in 0..<2 {
      let report = try project.build()
      #expect(
        report.diagnostics.map { Array($0.path.utf8) } == [
          Array("content/articles/\(decomposed)".utf8)
        ])
      #expect(
        report.lines.map(\.precomposedStringWithCanonicalMapping) == [
          "content/articles/ảnh.svg:1:1: warning: Another file beside this one has the same name, with its letters put together from other characters, and is used in its place. [hidden-file]"
        ])
      #expect(project.published("2019/06/a.html").contains("width=\"7\""))
    }
  }

  /// As macOS writes names.
  @Test func aFindingInATableOfADecomposedNameIsShownInIt() throws {
    let project = try TestProject([
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/articles/a.md": TestProject.article(
        "A", "commendations: [{award: giay-khen, recipients: danh sách.csv}]"),
      "content/articles/danh sa\u{301}ch.csv": "họ tên\nTổ Một\nTổ Một\n",
    ])
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(
      report.lines.map { $0.precomposedStringWithCanonicalMapping } == [
        "content/articles/danh sách.csv:3:1: warning: Cell A3: “Tổ Một” is named twice in this decision. [repeated-recipient]"
      ])
    #expect(
      report.diagnostics.map(\.path).map { Array($0.utf8) } == [
        Array("content/articles/danh sa\u{301}ch.csv".utf8)
      ])
  }

  /// Texts are read in the composed form: so a link, however it is written, leads to the file whose name is composed,
  /// also when words around it change.
  @Test(arguments: ["b\u{E0}i.md", "ba\u{300}i.md"])
  func aLinkTellsTwinsApart(name: String) throws {
    let project = try TestProject([
      "content/articles/z.md": TestProject.article("Z", body: "Lời.\n\nXem [bài](\(name)).\n")
    ])
    for (name, slug) in [("b\u{E0}i.md", "mot"), ("ba\u{300}i.md", "hai")] {
      try project.folder.put(
        TestProject.article(slug, "slug: \(slug)"), at: "content/articles/" + name)
    }
    #expect(try project.build().lines == [])
    #expect(project.published("2019/06/z.html").contains("2019/06/mot.html\">bài</a>"))

    try project.replace("Xem", by: "Đọc", in: "content/articles/z.md")
    #expect(try project.build().made.filter { !$0.hasPrefix("tim-kiem/") }.count == 4)
    #expect(project.published("2019/06/z.html").contains("2019/06/mot.html\">bài</a>"))
  }

  /// Names that read the same and have other bytes, as of a file that came by way of another system.
  @Test func aNameInTheOtherNormalFormIsAnotherName() throws {
    let names = ["articles/bài/ảnh.svg", "articles/bài/index.md", "static/tệp.txt"]
    let project = try TestProject([
      "content/" + names[0]: RebuiltSite.svg(width: 6),
      "content/" + names[1]: TestProject.article("A", "photo: {src: ảnh.svg, alt: Loa}"),
      "content/" + names[2]: "x",
    ])
    #expect(try project.build().lines == [])
    for name in names {
      let bytes = try project.folder.bytes(at: "content/" + name)
      try project.folder.remove("content/" + name)
      try project.folder.write(
        bytes, at: "content/" + name.decomposedStringWithCanonicalMapping, .replacing)
    }
    #expect(try project.build().lines == [])
    try project.build {
      $0.output += "-clean"
      $0.keepsState = false
    }
    let clean = try project.folder.files(in: "public-clean")
    #expect(try project.folder.files(in: "public") == clean)
    #expect(try project.build().made == [])
  }

  /// A feed without entries is as old as the site's newest article.
  @Test func theDayInAFilesNameIsTheDayOfEmptyFeeds() throws {
    let project = try TestProject([
      "content/places.yaml": "places: [{id: gao, name: Xã Gáo, kind: commune}]\n",
      "content/articles/2019-06-05-a.md": "---\ntitle: A\nlead: L\n---\n\nThân bài.\n",
    ])
    try project.build()
    #expect(project.published("don-vi/gao/feed.xml").contains("<updated>2019-06-05T"))
    try project.folder.disk.rename(
      project.folder.path + "/content/articles/2019-06-05-a.md",
      to: project.folder.path + "/content/articles/2019-06-06-a.md", .onlyIfAbsent)
    try project.build()
    #expect(project.published("don-vi/gao/feed.xml").contains("<updated>2019-06-06T"))
  }
}
