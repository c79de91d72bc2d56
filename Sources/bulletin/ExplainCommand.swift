import ArgumentParser
import Build
import Content
import Diagnostics
import Explanations
import Foundation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: told("Tells what a message means, with a wrong and a right example."),
    discussion: told(
      """
      The id of a message stands in square brackets behind it: [unknown-place]. Without one, all ids are listed.

      Examples:
        bulletin explain
        bulletin explain unknown-place
      """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: .told("The id of a message.", valueName: "id"), completion: RecordCompletion.explanations)
  var id: String?

  @Option(help: .told("How to print it: text or json.", valueName: "format"))
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = RunLanguage.current
    guard let id else {
      switch format {
      case .text: try printOutput(list(in: language))
      case .json:
        let all = Explanations.groups.flatMap(\.explanations)
        try printOutput(Explanations.json(of: all, in: language))
      }
      return
    }
    let explanation = try explanation(of: id)
    switch format {
    case .text: try printOutput(text(of: explanation, in: language))
    case .json: try printOutput(Explanations.json(of: [explanation], in: language))
    }
  }

  private func list(in language: Language) -> String {
    Explanations.list(in: language, width: Terminal.width) + "\n"
      + told("“bulletin explain ID” tells the long story of one.") + "\n"
  }

  /// Widest that is read with ease.
  private static let textWidth = 80

  private func text(of explanation: DiagnosticExplanation, in language: Language) -> String {
    let formatter = TerminalFormatter(
      color: Terminal.wantsColor(STDOUT_FILENO), width: Self.textWidth, language: language)
    return explanation.text(
      in: language, width: min(Terminal.width ?? Self.textWidth, Self.textWidth),
      told: formatter.format(ExampleCheck.findings(of: explanation.wrong)))
  }

  /// Ends the program with the id that was likely meant if there is none like this. As it stands in messages, an id is
  /// in brackets.
  private func explanation(of id: String) throws -> DiagnosticExplanation {
    let name = String(id.drop { $0 == "[" }.prefix { $0 != "]" })
    if let explanation = Explanations.explanation(of: name) { return explanation }
    let meant = nearestName(to: name, among: Explanations.ids)
    printError(
      "No message has the id “\(name)”.",
      help: meant.map { "Did you mean “\($0)”?" } ?? "“bulletin explain” lists all ids.")
    throw ExitCode.validationFailure
  }
}

/// What a check says of an example, which is on no disk.
enum ExampleCheck {
  /// - Parameter example: its files; none for what files cannot show.
  static func findings(of example: [ExampleFile]) -> [Diagnostic] {
    guard !example.isEmpty, let clock = ReadingOptions.moment(Explanations.clock) else { return [] }
    let files = Explanations.files(with: example).map {
      (path: root + "/" + $0.pathOnDisk, bytes: $0.bytes)
    }
    let options = BuildOptions(source: root, output: "", clock: clock, jobs: 1)
    return Builder(options, fileSystem: MemoryFileSystem(files)).check().diagnostics
  }

  private static let root = "example"
}
