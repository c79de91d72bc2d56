import Diagnostics
import Foundation
import Testing

@testable import Build

/// A project has templates of its own only where it wants others than those that come with the program.
@Suite struct BuiltInTemplateTests {
  private static let folder = "site-templates"
  private static let files = [
    "content/places.yaml": "places: [{id: gao, name: Xã Gáo, kind: commune}]\n",
    "content/articles/a.md": TestProject.article("A", "units: gao\ntags: Thẻ"),
    "content/articles/b.md": TestProject.article("B", date: "2019-06-07", "draft: true"),
  ]

  @Test func theListIsComplete() throws {
    let root = TestProject.root + "/" + Self.folder
    // What it says of them is made when it is asked for.
    let own = try DiskFileSystem().walk(root).map(\.path).filter { $0 != "README.md" }
    let builtIn = BuiltInTemplates.templates + BuiltInTemplates.assets
    #expect(builtIn.map(\.path).sorted() == own.map { Self.folder + "/" + $0 }.sorted())
    for file in builtIn {
      let data = FileManager.default.contents(atPath: TestProject.root + "/" + file.path)
      #expect(data.map(Array.init) == file.bytes, "\(file.path)")
    }
  }

  /// Without templates, with a few, and with all of them.
  @Test func equalTemplatesMakeEqualSites() throws {
    let all = try TestProject(Self.files)
    #expect(try all.build().lines == [])
    let none = try TestProject(Self.files)
    try none.folder.remove(Self.folder)
    let some = try TestProject(Self.files)
    for path in ["home.mustache", "layout.mustache", "partials/card.mustache", "assets/site.css"] {
      try some.folder.remove(Self.folder + "/" + path)
    }
    for project in [none, some] {
      #expect(try project.build().lines == [])
      #expect(try project.publishedFiles() == all.publishedFiles())
      #expect(try project.build().made == [])
    }
  }

  @Test func aFileOfTheProjectTakesThePlaceOfOne() throws {
    let project = try TestProject(Self.files)
    try project.folder.remove(Self.folder)
    try project.build()
    try project.folder.put(
      "<li>{{title}} của ta</li>\n", at: Self.folder + "/partials/card.mustache")
    var report = try project.build()
    #expect(report.made.contains("2019/06/index.html"))
    #expect(!report.made.contains("2019/06/a.html"))
    #expect(project.published("2019/06/index.html").contains("<li>A của ta</li>"))
    #expect(try project.differencesFromClean { _ in } == [])

    // And gives it back.
    try project.folder.remove(Self.folder)
    report = try project.build()
    #expect(report.made.contains("2019/06/index.html"))
    #expect(!project.published("2019/06/index.html").contains("của ta"))
  }

  @Test func anEmptyStyleSheetStandsForNone() throws {
    let project = try TestProject(Self.files)
    try project.folder.remove(Self.folder)
    try project.build()
    #expect(project.published("index.html").contains(#"rel="stylesheet" href="assets/site."#))
    try project.folder.put("", at: Self.folder + "/assets/site.css")
    try project.folder.put("p {}", at: Self.folder + "/assets/bao.css")
    try project.build()
    let sheets = try project.publishedFiles().keys.filter { $0.hasSuffix(".css") }
    #expect(sheets.map { $0.prefix(11) } == ["assets/bao."])
    #expect(!project.published("index.html").contains("assets/site."))
  }

  /// What is wrong is said of the project's own file.
  @Test func aMistakeInOneIsOneOfTheProject() throws {
    let project = try TestProject(Self.files)
    try project.folder.remove(Self.folder)
    try project.folder.put("{{titel}}", at: Self.folder + "/partials/card.mustache")
    let lines = try project.check().lines
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("site-templates/partials/card.mustache:1:3: error: ") })
  }

  /// A slip in a name must not leave the built-in one in its place without a word.
  @Test func aNameThatIsMisspeltIsSaid() throws {
    let project = try TestProject(Self.files)
    try project.folder.remove(Self.folder)
    try project.folder.put("<li>{{title}}</li>", at: Self.folder + "/partials/crad.mustache")
    let report = try project.check()
    #expect(
      report.lines == [
        "site-templates/partials/crad.mustache:1:1: warning: No page is made of this template. [unused-template]"
      ])
    #expect(
      report.diagnostics.first?.help == "Did you mean “site-templates/partials/card.mustache”?")
  }

  /// Nothing lies in the place of the folder of templates that would be passed over without a word.
  @Test func aLinkInTheFoldersPlaceIsAnError() throws {
    let project = try TestProject(Self.files)
    let folder = project.folder.path + "/" + Self.folder
    try FileManager.default.moveItem(atPath: folder, toPath: folder + "-khac")
    try FileManager.default.createSymbolicLink(
      atPath: folder, withDestinationPath: folder + "-khac")
    #expect(
      try project.check().lines == [
        "site-templates:1:1: error: This is a symbolic link, which Bulletin does not follow. [not-a-folder]"
      ])
    try project.folder.remove(Self.folder)
    try project.folder.put("x", at: Self.folder)
    #expect(
      try project.check().lines == ["site-templates:1:1: error: This is no folder. [not-a-folder]"])
  }

  @Test func settingsAloneAreASite() throws {
    let project = try TestProject()
    try project.folder.remove(Self.folder)
    let report = try project.build()
    #expect(report.lines == [])
    #expect(report.publication != nil)
    #expect(project.published("index.html").contains("<title>Bản tin</title>"))
  }
}
