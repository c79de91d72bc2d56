import Foundation

/// Asks whoever sits at the terminal.
enum Question {
  /// Whether anybody does.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Nil for an empty answer.
  static func ask(_ question: String) -> String? {
    try? printOutput(question + " ")
    let answer = readLine()?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return answer.isEmpty ? nil : answer
  }

  static func askYes(_ question: String) -> Bool {
    let answer = ask(question + " [c/K]")?.lowercased() ?? ""
    return ["c", "có", "co", "y", "yes"].contains(answer)
  }
}
