import ArgumentParser
import Content
import Diagnostics
import Foundation

/// The language in which this run speaks.
///
/// It is decided before arguments are parsed, because what is wrong with them, and the help, are told in it too.
enum RunLanguage {
  static let current = Language.chosen(
    asked: asked(by: CommandLine.arguments.dropFirst()),
    project: ofProject(in: CommandLine.arguments.dropFirst()),
    environment: { ProcessInfo.processInfo.environment[$0] })

  private static func asked(by arguments: ArraySlice<String>) -> Language? {
    value(of: ["--language"], in: arguments).flatMap { Language(rawValue: $0) }
  }

  /// What site.yaml says, in whatever state it is.
  private static func ofProject(in arguments: ArraySlice<String>) -> Language? {
    let folder = value(of: ["--source", "-s"], in: arguments) ?? "."
    return FileManager.default.contents(atPath: folder + "/content/site.yaml")
      .flatMap { Language(ofSettings: Array($0)) }
  }

  /// The last value that is given for an option: `--name value` or `--name=value`.
  private static func value(of names: [String], in arguments: ArraySlice<String>) -> String? {
    let arguments = arguments.prefix { $0 != "--" }
    var value: String?
    for (index, argument) in zip(arguments.indices, arguments) {
      if names.contains(argument) {
        value = arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
      } else if let name = names.first(where: { argument.hasPrefix($0 + "=") }) {
        value = String(argument.dropFirst(name.count + 1))
      }
    }
    return value
  }
}

/// The message in the language of this run.
func told(_ message: Message) -> String { message.text(in: RunLanguage.current) }

extension ArgumentHelp {
  /// - Parameter valueName: what stands for the value in the help.
  static func told(_ message: Message, valueName: Message? = nil) -> ArgumentHelp {
    ArgumentHelp(
      message.text(in: RunLanguage.current),
      valueName: valueName?.text(in: RunLanguage.current))
  }
}

extension ValidationError {
  static func told(_ message: Message) -> ValidationError {
    ValidationError(message.text(in: RunLanguage.current))
  }
}

extension TerminalFormatter {
  /// For this run's standard errors.
  static var ofRun: TerminalFormatter {
    TerminalFormatter(color: Terminal.wantsColor(STDERR_FILENO), language: RunLanguage.current)
  }
}

/// Prints an error that is not one of a file.
func printError(_ message: Message, help: Message?) {
  let text: String = told("\(Diagnostic.Severity.error.label) \(message)")
  printError(help.map { text + "\n  " + told("\(Message.helpLabel) \($0)") } ?? text)
}

/// In which language a command speaks, on every command. Its value is read by ``RunLanguage``.
struct LanguageOption: ParsableArguments {
  @Option(help: .language)
  var language: Language?
}

extension ArgumentHelp {
  static var language: ArgumentHelp {
    .told(
      "The language of messages: vi or en. Else that of site.yaml or of the system, else Vietnamese.",
      valueName: "language")
  }
}

extension Language: ExpressibleByArgument {}
