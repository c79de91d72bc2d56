import Build
import Foundation
import Glibc
import Testing

/// Folders that `--output` may not name, however it spells them.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct OutputOptionTests {
  private let folder: TemporaryFolder

  /// A project `p` with links into it beside it.
  init() throws {
    folder = try TemporaryFolder()
    try folder.put(TestProject.settings, at: "p/content/site.yaml")
    try folder.put(TestProject.article("Bài"), at: "p/content/articles/a.md")
    try FileManager.default.copyItem(
      atPath: TestProject.root + "/site-templates", toPath: folder.path + "/p/site-templates")
    _ = try folder.disk.makeDirectory(folder.path + "/p/.bulletin")
    unsafe symlink("p", folder.path + "/project")
    unsafe symlink("p/content/articles", folder.path + "/articles")
    unsafe symlink("p/content/not-yet", folder.path + "/dangling")
    unsafe symlink(folder.path + "/p/.bulletin", folder.path + "/own")
    unsafe symlink("loop", folder.path + "/loop")
  }

  private func traces() throws -> [String] { try folder.disk.walk(folder.path).map(\.path) }

  @Test(arguments: [
    "p/.bulletin", "p/.bulletin/", "./p/./.bulletin/x/y", "p/public/../.bulletin",
    "p/.bulletin/../.bulletin",
    "p/public/.bulletin", "p/public/.bulletin/stage", "own", "own/x", "project/.bulletin",
    "articles/../../.bulletin/x",
    "p/content", "p/content/articles/x", "p/content/not-yet/../x", "articles", "articles/../x",
    "articles/../pages/x", "dangling", "dangling/x", "p/site-templates/x", "project/content",
    "project/site-templates", "p", "p/", "project", ".", "p/..", "/", "own/..",
  ])
  func noneOfTheProjectsOwnFoldersIsOne(output: String) throws {
    let before = try traces()
    let whole = output.hasPrefix("/") ? output : folder.path + "/" + output
    for (command, source, output) in [
      ("build", "p", output), ("clean", "project", output),
      ("verify", folder.path + "/project/../p", whole),
    ] {
      let result = try CommandRun([command, "--source", source, "--output", output], in: folder)
      #expect(result.status == 64, "\(command) \(source) \(output)")
      #expect(
        result.errors.hasPrefix(
          """
          Error: The site cannot be written to “\(output)”, which holds the project's own files: \
          name another folder with --output.

          """), "\(command) \(source) \(output)")
    }
    #expect(try traces() == before)
  }

  @Test(arguments: [
    "out", "p/out", "p/content-2", "p/public", "p/contents/x", "articles/../../out", "p/bulletin",
    "p/.bulletin-2",
  ])
  func allOthersAre(output: String) throws {
    let result = try CommandRun(
      ["build", "--quiet", "--source", "p", "--output", output], in: folder)
    #expect(result == CommandRun(status: 0))
  }

  @Test func aLoopOfLinksIsNoFolder() throws {
    let result = try CommandRun(["build", "--source", "p", "--output", "loop/x"], in: folder)
    #expect(result.status == 74)
    #expect(result.errors == "error: Cannot inspect “loop/x”: It is a symbolic link.\n")
  }
}
