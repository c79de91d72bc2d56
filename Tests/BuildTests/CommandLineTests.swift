import Build
import Foundation
import Testing

/// What the program says of a command line that it cannot read.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct CommandLineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    (["biuld"], "There is no command “biuld”.", "Did you mean “build”?"),
    (["help", "chekc"], "There is no command “chekc”.", "Did you mean “check”?"),
    (
      ["clean", "--drafts"], "“bulletin clean” has no option “--drafts”.",
      "Leave it out: it is an option of “build”, “check” and “verify”."
    ),
    (
      ["serve", "-D"], "“bulletin serve” has no option “-D”.",
      "Leave it out: it is an option of “build”, “check” and “verify”."
    ),
    (
      ["build", "--stric=1"], "“bulletin build” has no option “--stric”.",
      "Did you mean “--strict”?"
    ),
    (
      ["build", "--zzzz"], "“bulletin build” has no option “--zzzz”.",
      "“bulletin build --help” lists its options."
    ),
    (
      ["build", "-x"], "“bulletin build” has no option “-x”.",
      "“bulletin build --help” lists its options."
    ),
    (
      ["--drafts", "build"], "“--drafts” stands where a command is expected.",
      "Write the command first: “bulletin build --drafts”."
    ),
    (
      ["--verison"], "“--verison” stands where a command is expected.", "Did you mean “--version”?"
    ),
    (["list", "artcles"], "“bulletin list” knows no “artcles”.", "Did you mean “articles”?"),
    (
      ["list", "drafts", "--status", "x"], "“bulletin list drafts” has no option “--status”.",
      "Leave it out: it is an option of “list articles”, “list places”, “list models” and “list commendations”."
    ),
  ])
  func whatWasMeantIsSaid(arguments: [String], message: String, help: String) throws {
    let run = try CommandRun(arguments, in: folder)
    #expect(run == CommandRun(status: 64, errors: "error: \(message)\n  help: \(help)\n"))
  }

  /// Words that are values, or none of a command's options, are nobody's mistake.
  @Test(arguments: [
    ["new", "--", "--tên"], ["check", "--clock", "-5"], ["build", "x"], ["new"],
    ["check", "--format", "xml"],
  ])
  func otherMistakesAreLeftToOthers(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: folder)
    #expect(run.status != 0)
    #expect(!run.errors.contains("has no option"), "\(run.errors)")
  }

  @Test func helpAndVersionAreNoMistakes() throws {
    for arguments in [["--help"], ["help", "build"], ["list", "--help"], ["--version"], []] {
      #expect(try CommandRun(arguments, in: folder).status == 0, "\(arguments)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCompleteCommands(shell: String) throws {
    let run = try CommandRun(["--generate-completion-script", shell], in: folder)
    #expect(run.status == 0)
    for word in ["serve", "commendations", "against"] { #expect(run.output.contains(word)) }
  }

  @Test func shellsCompleteIDsOfTheProject() throws {
    try folder.put(
      "places:\n  - {id: xa-ba-sao, name: Xã Ba Sao, kind: commune}\n"
        + "  - {id: xa-my-tho, name: Xã Mỹ Thọ, kind: commune}\n", at: "p/content/places.yaml")
    // As the scripts ask: the option's place, the cursor's, and all words.
    let words = ["bulletin", "new", "--source", "p", "--unit", "xa-b"]
    let run = try CommandRun(
      ["---completion", "new", "--", "--unit", "5", "4"] + words, in: folder)
    #expect(run.output == "xa-ba-sao\n")
  }
}
