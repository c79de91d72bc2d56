import Build
import Foundation
import Testing

/// `bulletin fix` as whoever writes meets it.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct FixCommandTests {
  private let project: TestProject
  private let article = "content/articles/a.md"
  private let text = TestProject.article("Bài", "untis: []", body: "Đầu.\n\n##Mục\n")

  init() throws {
    project = try TestProject([
      article: text,
      "content/articles/2019/b.md": TestProject.article("Bài hai", "darft: true"),
    ])
  }

  private func fix(_ arguments: String..., at place: String = "") throws -> CommandRun {
    try CommandRun(["fix", "--language", "en"] + arguments, in: project.folder, at: place)
  }

  private func read(_ path: String) throws -> String {
    String(
      decoding: try project.folder.disk.readFile(project.folder.path + "/" + path), as: UTF8.self)
  }

  private static let patch = """
    content/articles/a.md:4:1: warning: “untis” is no key of an article and has no effect. [unknown-key]
    content/articles/a.md:9:1: warning: This line is no heading, because no space stands behind “##”. [heading-without-space]
    --- content/articles/a.md
    +++ content/articles/a.md
    @@ -1,9 +1,9 @@
     ---
     title: Bài
     date: 2019-06-05
    -untis: []
    +units: []
     ---
    \u{20}
     Đầu.
    \u{20}
    -##Mục
    +## Mục


    """

  @Test func withoutATerminalNothingIsChanged() throws {
    let run = try fix(article)
    #expect(run.status == 1)
    #expect(run.output == Self.patch)
    #expect(
      run.errors
        == "Nothing was changed: “bulletin fix --yes” mends 0 errors, 2 warnings in 1 file.\n")
    #expect(try read(article) == text)
    #expect(try fix("--dry-run") == fix())
  }

  @Test func aYesMendsAndChecksAgain() throws {
    let run = try fix("--yes", article)
    #expect(run.status == 1)
    #expect(
      run.output == Self.patch + "Mended: 0 errors, 2 warnings in 1 file.\n"
        + "Left: 0 errors, 0 warnings.\nIn other files: 1 error, 0 warnings.\n")
    #expect(run.errors.isEmpty)
    #expect(
      try read(article)
        == text.replacing("untis", with: "units").replacing("##Mục", with: "## Mục"))
    let rest = try fix("--yes")
    #expect(rest.status == 0)
    #expect(
      rest.output.hasSuffix("Mended: 1 error, 0 warnings in 1 file.\nLeft: 0 errors, 0 warnings.\n")
    )
    #expect(try read("content/articles/2019/b.md").contains("\ndraft: true\n"))
    #expect(try fix("--yes") == CommandRun(status: 0, output: "There is nothing to mend.\n"))
  }

  @Test func theDifferenceIsAPatch() throws {
    let patch = try #require(
      ["/usr/bin/patch", "/bin/patch"].first(where: FileManager.default.isExecutableFile))
    try project.folder.put(try fix("--dry-run").output, at: "sua.patch")
    let process = Process()
    process.executableURL = URL(filePath: patch)
    process.currentDirectoryURL = URL(filePath: project.folder.path)
    process.arguments = ["-p0", "-s", "-i", "sua.patch"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try fix() == CommandRun(status: 0, output: "There is nothing to mend.\n"))
  }

  @Test func pathsAreThoseOfWhoeverNamesThem() throws {
    let inner = try fix("articles/2019", "--source", "..", at: "content")
    #expect(inner.output.contains("b.md:4:1") && !inner.output.contains("a.md:"))
    let other = try CommandRun(
      ["fix", "--language", "en", "--source", project.folder.path, "content/articles/a.md"],
      in: try TemporaryFolder())
    #expect(other.output.contains("a.md:4:1") && !other.output.contains("b.md"))
    for path in ["none.md", "site-templates", "..", "content/articles/c.md"] {
      let run = try fix(path)
      #expect(run.status == 64)
      #expect(run.errors.contains("There is no file or folder “\(path)” in content/."))
    }
    #expect(try fix("--yes", "--dry-run").status == 64)
  }

  /// What is mended may show what else is wrong.
  @Test func aSecondRoundIsShownToo() throws {
    try project.folder.put("---\ntitle:Bài\nslug: Đường hoa\n---\n\nĐầu.\n", at: article)
    let run = try fix("--yes")
    #expect(run.output.contains("+title: Bài\n") && run.output.contains("+slug: duong-hoa\n"))
    #expect(run.errors.contains("[missing-date]"))
    #expect(run.status == 1)
  }

  @Test func whatNeedsAPersonIsLeft() throws {
    try project.folder.put(TestProject.article("Bài", "lead: Chữ #1"), at: article)
    #expect(
      try fix(article)
        == CommandRun(
          status: 1,
          output:
            "There is nothing that can be mended without a choice: 0 errors, 2 warnings are yours, which “bulletin check” shows.\n"
        ))
  }

  @Test func checksSayHowManyCanBeMended() throws {
    let check = try CommandRun(["check", "--language", "en"], in: project.folder)
    #expect(
      check.errors.hasSuffix(
        "the site stays as it was.\n3 of these can be mended by “bulletin fix”.\n"
          + "“bulletin explain unknown-key” tells the long story.\n"))
    let json = try CommandRun(["check", "--format", "json"], in: project.folder)
    struct Report: Decodable {
      struct Item: Decodable { var id: String; var fix: Fix? }
      struct Fix: Decodable { var digest: String; var edits: [Edit] }
      struct Edit: Decodable {
        var line, column, endLine, endColumn, start, end: Int; var text: String
      }
      var diagnostics: [Item]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    for item in report.diagnostics {
      let edit = try #require(item.fix?.edits.first)
      let bytes = Array(
        try read(
          item.id == "unknown-key" && edit.text == "draft" ? "content/articles/2019/b.md" : article
        ).utf8)
      let mended = Array(bytes[..<edit.start]) + Array(edit.text.utf8) + Array(bytes[edit.end...])
      #expect(
        ["draft: true", "units: []", "## Mục"].contains {
          String(decoding: mended, as: UTF8.self).contains($0)
        })
    }
    #expect(report.diagnostics.count == 3)
  }
}
