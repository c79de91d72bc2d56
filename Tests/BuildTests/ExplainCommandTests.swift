import Build
import Foundation
import Testing

/// `bulletin explain`, as it is called.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Whichever folder it is called in.
  @Test func aMessageIsExplained() throws {
    let run = try CommandRun(["explain", "unknown-place"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        unknown-place
        The article names a unit that places.yaml does not have.

        The unit's page, its honours and the search all go by this id. With one letter
        wrong the article belongs to no commune. Write the id that is suggested; a new
        unit is added to places.yaml first.

        Wrong: content/articles/2019/06/to-hat-ru.md
            ---
            title: Tổ hát ru xã Mỹ Long
            date: 2019-06-05
            units: [xa-my-lonh]
            ---

            Mỗi chiều thứ bảy, chị em họp ở nhà văn hóa.

        What Bulletin says of it:
            content/articles/2019/06/to-hat-ru.md:4:9: error: There is no unit “xa-my-lonh” in places.yaml. [unknown-place]
              4 | units: [xa-my-lonh]
                |         ^^^^^^^^^^
              help: Did you mean “xa-my-long”?

        Right: content/articles/2019/06/to-hat-ru.md
            ---
            title: Tổ hát ru xã Mỹ Long
            date: 2019-06-05
            units: [xa-my-long]
            ---

            Mỗi chiều thứ bảy, chị em họp ở nhà văn hóa.

        """)
    #expect(try CommandRun(["explain", "[unknown-place]"], in: folder) == run)
    let vietnamese = try CommandRun(
      ["explain", "unknown-place", "--language", "vi"], in: folder)
    #expect(
      vietnamese.output.hasPrefix(
        "unknown-place\nBài nêu một đơn vị không có trong places.yaml.\n"))
    #expect(
      vietnamese.output.contains(
        "\n\nBulletin báo:\n    content/articles/2019/06/to-hat-ru.md:4:9: lỗi: "))
  }

  @Test func allAreListed() throws {
    let run = try CommandRun(["explain"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output.hasPrefix("Front matter and .yaml files: marks, brackets, indentation\n"))
    #expect(
      run.output.hasSuffix("\n\n“bulletin explain ID” tells the long story of one.\n"))
    let json = try CommandRun(["explain", "--format", "json"], in: folder)
    #expect(json.output.hasPrefix("{\"language\":\"en\",\"explanations\":[\n{\"ids\":["))
    let one = try CommandRun(["explain", "disk", "--format", "json"], in: folder)
    #expect(one.output.split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    ("unknow-place", "Did you mean “unknown-place”?"),
    ("xyz", "“bulletin explain” lists all ids."),
  ])
  func anIDThatThereIsNotIsAMistake(id: String, help: String) throws {
    let run = try CommandRun(["explain", id], in: folder)
    #expect(
      run
        == CommandRun(
          status: 64, errors: "error: No message has the id “\(id)”.\n  help: \(help)\n"))
  }

  /// People are told once where the long story is; programs are not.
  @Test func aRunThatFailsSaysWhereTheLongStoryIs() throws {
    try folder.put("title: Thử\npublisher: {name: Tòa soạn}\nkhac: 1\n", at: "content/site.yaml")
    let hint = "“bulletin explain missing-base-url” tells the long story.\n"
    let check = try CommandRun(["check"], in: folder)
    #expect(check.errors.hasSuffix("1 error, 1 warning: the site stays as it was.\n" + hint))
    let vietnamese = try CommandRun(["check"], in: folder, locale: "C")
    #expect(
      vietnamese.errors.hasSuffix("\n“bulletin explain missing-base-url” giải thích kỹ hơn.\n"))
    for arguments in [["--quiet"], ["--format", "json"], ["--format", "github"]] {
      let other = try CommandRun(["check"] + arguments, in: folder)
      #expect(!(other.errors + other.output).contains("bulletin explain"), "\(arguments)")
    }
  }
}
