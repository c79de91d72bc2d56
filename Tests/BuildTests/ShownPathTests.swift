import Build
import Diagnostics
import Foundation
import Testing

/// The paths that reports name, from the folder where their reader stands.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct ShownPathTests {
  private let folder: TemporaryFolder

  /// A repository with a project in `ban-tin/cao-lanh`, of which an article has a mistake.
  init() throws {
    folder = try TemporaryFolder()
    try folder.put(TestProject.settings, at: "ban-tin/cao-lanh/content/site.yaml")
    try folder.put(
      "---\ntitle: Bài\ndate: 2019-06-31\n---\n\nThân.\n",
      at: "ban-tin/cao-lanh/content/articles/a.md")
    try FileManager.default.copyItem(
      atPath: TestProject.root + "/site-templates",
      toPath: folder.path + "/ban-tin/cao-lanh/site-templates")
  }

  private static let article = "content/articles/a.md"
  private static let message =
    "line=3,col=7,endColumn=17,title=invalid-date::The day “2019-06-31” does not exist.%0AMonth 6 of 2019 has 30 days.\n"

  private func run(_ command: String, source: String, format: String) throws -> CommandRun {
    try CommandRun(
      [command, "--source", source, "--format", format, "--quiet"], in: folder)
  }

  @Test(arguments: [
    "ban-tin/cao-lanh", "./ban-tin/cao-lanh/", "ban-tin/../ban-tin//cao-lanh", "ABSOLUTE",
  ])
  func areThoseOfTheRepository(source: String) throws {
    let source = source.replacing("ABSOLUTE", with: folder.path + "/ban-tin/cao-lanh")
    let github = try run("check", source: source, format: "github")
    #expect(
      github.output == "::error file=ban-tin/cao-lanh/\(Self.article),\(Self.message)")
    let json = try run("build", source: source, format: "json")
    #expect(json.output.contains("\"path\":\"ban-tin/cao-lanh/\(Self.article)\""))
    let text = try run("check", source: source, format: "text")
    #expect(text.errors.hasPrefix("ban-tin/cao-lanh/\(Self.article):3:7: error: "))
  }

  @Test func ofAProjectElsewhereAreThoseOfTheProject() throws {
    _ = try folder.disk.makeDirectory(folder.path + "/khac")
    let script = try CommandRun(
      ["check", "--source", "../ban-tin/cao-lanh", "--format", "github", "--quiet"],
      in: folder, at: "khac")
    #expect(script.output == "::error file=\(Self.article),\(Self.message)")
  }

  @Test func ofThePublishedFilesAreFoundFromThereToo() throws {
    try folder.put(TestProject.article("Bài"), at: "ban-tin/cao-lanh/" + Self.article)
    let built = try CommandRun(["build", "--source", "ban-tin/cao-lanh", "--quiet"], in: folder)
    #expect(built == CommandRun(status: 0))
    try folder.put("x", at: "ban-tin/cao-lanh/public/feed.xml")
    let verified = try run("verify", source: "ban-tin/cao-lanh", format: "github")
    #expect(verified.output.hasPrefix("::error file=ban-tin/cao-lanh/public/feed.xml,line=1,"))
    let other = try CommandRun(
      ["build", "--source", "ban-tin/cao-lanh", "--output", "trang", "--quiet"], in: folder)
    #expect(other == CommandRun(status: 0))
    try folder.put("x", at: "trang/feed.xml")
    #expect(
      try CommandRun(
        [
          "verify", "--source", "ban-tin/cao-lanh", "--output", "trang", "--format", "github",
          "--quiet",
        ], in: folder
      ).output.hasPrefix("::error file=trang/feed.xml,line=1,"))
  }
}
