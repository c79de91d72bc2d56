import Build
import Foundation
import Testing

/// The program with standard streams that are closed, or take nothing.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct StandardStreamTests {
  private static let unwritten = "error: The report cannot be written to standard output.\n"

  private let project: TestProject

  /// A site without a publisher, which is a warning of every build.
  init() throws {
    project = try TestProject([
      "content/site.yaml": "title: Bản tin\nbase_url: https://example.org/\n",
      "content/articles/a.md": TestProject.article("Bài"),
    ])
  }

  private func run(
    _ arguments: String..., input: CommandRun.Stream = .kept, output: CommandRun.Stream = .kept,
    errors: CommandRun.Stream = .kept
  ) throws -> CommandRun {
    try CommandRun(
      arguments
        + (["templates", "clean"].contains(arguments[0]) ? [] : ["--clock", project.clock]),
      in: project.folder, input: input, output: output, errors: errors)
  }

  @Test(arguments: CommandRun.Stream.allCases)
  func noStreamEndsABuild(errors: CommandRun.Stream) throws {
    try project.build()
    let site = try project.publishedFiles()
    for (input, output) in [
      (CommandRun.Stream.kept, CommandRun.Stream.kept), (.kept, .closed), (.closed, .kept),
      (.closed, .closed), (.kept, .full), (.kept, .unread),
    ] {
      try project.folder.disk.removeTree(project.folder.output)
      try project.folder.disk.removeTree(project.folder.path + "/.bulletin")
      let build = try run("build", input: input, output: output, errors: errors)
      #expect(build.status == (output == .kept ? 0 : 74), "input \(input), output \(output)")
      #expect(build.output.hasPrefix("Built ") == (output == .kept))
      #expect(build.errors.contains("warning: ") == (errors == .kept))
      #expect(build.errors.hasSuffix(Self.unwritten) == (errors == .kept && output != .kept))
      #expect(try project.publishedFiles() == site)
      // The state is one, and nothing else was written to its file.
      let next = try run("build", "--format", "github")
      #expect(next.status == 0)
      #expect(next.errors == "")
      #expect(next.output.contains(": 0 files new, 0 changed, 0 removed, \(site.count) as they"))
    }
  }

  @Test(arguments: CommandRun.Stream.allCases)
  func whatIsWrongWithTheContentIsSaidByTheExitCodeToo(errors: CommandRun.Stream) throws {
    try project.folder.put("---\ntitle: B\n---\n", at: "content/articles/b.md")
    for command in ["build", "check"] {
      let result = try run(command, errors: errors)
      #expect(result.status == 1)
      #expect(result.output == "")
      #expect(result.errors.contains("the site stays as it was.\n") == (errors == .kept))
    }
  }

  @Test(arguments: [
    ["build", "--explain"], ["build", "--format", "json"], ["check"],
    ["check", "--format", "json"],
    ["check", "--format", "github"], ["verify"], ["clean"], ["templates"],
    ["templates", "article"],
  ])
  func aReportThatNobodyGotIsAFailure(arguments: [String]) throws {
    #expect(try run("build").status == 0)
    if arguments[0] == "build" {
      try project.folder.put(TestProject.article("Khác"), at: "content/articles/a.md")
    }
    let arguments =
      arguments
      + (["templates", "clean"].contains(arguments[0]) ? [] : ["--clock", project.clock])
    for output in [CommandRun.Stream.closed, .full, .unread] {
      let result = try CommandRun(arguments, in: project.folder, output: output)
      #expect(result.status == 74)
      #expect(result.errors.hasSuffix(Self.unwritten))
      #expect(result.errors.components(separatedBy: Self.unwritten).count == 2)
      let silent = try CommandRun(
        arguments, in: project.folder, input: .closed, output: output, errors: output)
      #expect(silent == CommandRun(status: 74))
    }
  }
}
