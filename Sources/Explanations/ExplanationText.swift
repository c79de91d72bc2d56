package import Diagnostics

extension DiagnosticExplanation {
  /// For a terminal, at most `width` cells wide; lines of examples are as long as they are.
  ///
  /// - Parameter told: what a check says of the wrong example, for a terminal.
  package func text(in language: Language, width: Int, told: String) -> String {
    var parts = [
      ids.joined(separator: ", ") + "\n" + wrapped(summary(in: language), to: width),
      wrapped(story(in: language), to: width),
    ]
    parts += wrong.map { Self.text(of: $0, "Wrong:" as Message, in: language) }
    if !told.isEmpty {
      let label: Message = "What Bulletin says of it:"
      parts.append(label.text(in: language) + "\n" + Self.indented(told))
    }
    // What is the same on both sides was shown.
    parts += right.filter { !wrong.contains($0) }
      .map { Self.text(of: $0, "Right:" as Message, in: language) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func text(
    of file: ExampleFile, _ label: Message, in language: Language
  ) -> String {
    "\(label.text(in: language)) \(file.path)\n" + indented(file.text)
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0
    ).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}

extension Explanations {
  /// All ids with what they mean in one sentence, by their groups.
  ///
  /// - Parameter width: cells of the terminal, which the sentences are cut to; nil to show all of them.
  package static func list(in language: Language, width: Int?) -> String {
    groups.map { group in
      let lines = group.explanations.flatMap { explanation in
        explanation.ids.map { line($0, explanation.summary(in: language), width: width) }
      }
      return group.title(in: language) + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  private static let idWidth = ids.reduce(0) { max($0, $1.utf8.count) }

  private static func line(_ id: String, _ summary: String, width: Int?) -> String {
    let start = "  " + id + String(repeating: " ", count: idWidth - id.utf8.count + 2)
    let room = width.map { max(20, $0 - start.utf8.count) }
    return start + (room.map { terminalText(summary, atMost: $0) } ?? summary) + "\n"
  }
}

/// The words of a text on lines of so many cells at most, each with its end.
func wrapped(_ text: String, to width: Int) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, terminalWidth(of: line) + 1 + terminalWidth(of: String(word)) > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  if !line.isEmpty { lines.append(line) }
  return lines.map { $0 + "\n" }.joined()
}
