import Diagnostics
import Foundation

/// Asks whoever sits at the terminal.
enum Question {
  /// Whether anybody does.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Nil for an empty answer.
  static func ask(_ question: Message) -> String? {
    try? printOutput(told(question) + " ")
    let answer = readLine()?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return answer.isEmpty ? nil : answer
  }

  static func askYes(_ question: Message) -> Bool {
    let answer = ask("\(question) [y/N]")?.lowercased() ?? ""
    return ["c", "có", "co", "y", "yes"].contains(answer)
  }
}
