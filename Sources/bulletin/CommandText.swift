import ArgumentParser
import Diagnostics

/// What the parser of arguments says by itself, in the language of the run.
enum CommandText {
  /// The text in which a command ends, be it help or a mistake of its caller.
  static func ending(_ error: any Error) -> String {
    let text = Bulletin.fullMessage(for: error)
    guard RunLanguage.current != .english else { return text }
    if text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") { return translated(help: text) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translated(line: String($0)) }.joined(separator: "\n")
  }

  /// The words between those of the commands themselves.
  private static let helpWords: [(english: String, message: Message)] = [
    ("OVERVIEW: ", ""), ("USAGE:", "USAGE:"), ("ARGUMENTS:", "ARGUMENTS:"),
    ("OPTIONS:", "OPTIONS:"), ("SUBCOMMANDS:", "SUBCOMMANDS:"), ("(default:", "(default:"),
    ("; default:", "; default:"),
    ("(values:", "(values:"), ("Show help information.", "Show help information."),
    ("Show subcommand help information.", "Show subcommand help information."),
    ("Show the version.", "Show the version."),
  ]

  /// What stands for anything in a synopsis.
  private static let placeholders: [(english: String, message: Message)] = [
    ("<options>", "<options>"), ("<subcommand>", "<subcommand>"),
  ]

  private static func translated(help: String) -> String {
    let words = helpWords.reduce(help) { $0.replacing($1.english, with: told($1.message)) }
    return words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translated(line: String($0)) }.joined(separator: "\n")
  }

  /// The sentences of the parser.
  private static let sentences: [Message] = [
    "Error: %1", "Usage: %1", "Help:  %1",
    "  See '%1' for more information.", "  See '%1' for detailed help.",
    "Unknown option '%1'. Did you mean '%2'?", "Unknown option '%1'", "Invalid option: %1",
    "Missing required subcommand.", "Missing value for '%1'",
    "The option '%1' does not take any value, but '%2' was specified.",
    "Unexpected argument '%1'", "%1 unexpected arguments: '%2'",
    "Missing expected argument '%1'", "Missing one of: '%1'",
    "The value '%1' is invalid for '%2'. Please provide one of %3.",
    "The value '%1' is invalid for '%2': %3", "The value '%1' is invalid for '%2'",
    "Value to be set with %1 had already been set with %2",
  ]

  private static func translated(line: String) -> String {
    let line = placeholders.reduce(line) { $0.replacing($1.english, with: told($1.message)) }
    for sentence in sentences {
      guard var message = Message(line, readAs: sentence) else { continue }
      // What stands behind “Error:” is a sentence, too.
      if message.template == "Error: %1", case .text(let rest) = message.arguments[0] {
        message = "Error: \(translated(line: rest))"
      }
      if message.arguments.count == 3, case .text(let choice) = message.arguments[2] {
        // 'text', 'json' or 'github'
        let values = choice.replacing(" or ", with: ", ").replacing("'", with: "")
          .split(separator: ", ").map(String.init)
        message = message.replacing(2, with: .message(.alternatives(values)))
      }
      return told(message)
    }
    return line
  }
}
