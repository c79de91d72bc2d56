import Build
import Diagnostics
import Foundation
import Testing

/// A folder that holds no project gets one sentence, and nothing that was not there before.
@Suite struct WrongFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func options() throws -> BuildOptions {
    var options = try TestProject().options()
    options.source = folder.path
    options.output = folder.path + "/public"
    return options
  }

  private func traces() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: [
    [], ["notes.txt"], ["content/posts/a.md", "config.toml"], ["site-templates/home.mustache"],
    ["content/articles/anh.jpg", "content/static/a.css", "site-templates/layout.mustache"],
    ["content/bai.md"],
  ])
  func leavesNothingBehind(files: [String]) throws {
    for path in files { try folder.put("x\n", at: path) }
    let before = try traces()
    let options = try options()
    let verifier = Verifier(
      options, scratch: folder.path + "/scratch", fileSystem: DiskFileSystem())
    let reports = [
      Builder(options, fileSystem: DiskFileSystem()).check(),
      Builder(options, fileSystem: DiskFileSystem()).build(), verifier.verify(),
    ]
    for report in reports {
      #expect(
        report.lines == [
          "content:1:1: error: The folder “\(folder.path)” holds no project of Bulletin. [no-project]"
        ])
      #expect(
        report.diagnostics.first?.help
          == "Begin one here with “bulletin init”, or name the project's folder with --source."
      )
    }
    #expect(try traces() == before)
  }

  /// A project with a mistake is one, and its first build leaves nothing behind either.
  @Test(arguments: ["content/articles/a.md", "content/pages/a.md", "content/places.yaml"])
  func isNoneThatHoldsAFileOfASite(path: String) throws {
    try folder.put("x\n", at: path)
    let before = try traces()
    let report = Builder(try options(), fileSystem: DiskFileSystem()).build()
    #expect(!report.diagnostics.contains { $0.id == "no-project" })
    #expect(report.diagnostics.contains { $0.id == "missing-settings" })
    #expect(try traces() == before)
  }

  @Test func aSiteThatWasNeverBuiltCannotBeVerified() throws {
    let project = try TestProject(["content/articles/a.md": TestProject.article("Bài")])
    let options = try project.options()
    let report = Verifier(
      options, scratch: project.folder.path + "/scratch", fileSystem: DiskFileSystem()
    ).verify()
    #expect(report.lines == [])
    #expect(
      report.failure?.description == """
        Bulletin has published no site to “\(options.output)” that could be verified: \
        build it first, or name its folder with --output.
        """)
    #expect(try project.folder.disk.status(options.output) == nil)
    try project.folder.put("mine", at: "public/index.html")
    #expect(
      Verifier(
        options, scratch: project.folder.path + "/scratch", fileSystem: DiskFileSystem()
      ).verify().failure == report.failure)
  }
}
