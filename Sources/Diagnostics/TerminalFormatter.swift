/// Diagnostics for people at a terminal.
///
/// ```
/// content/articles/a.md:5:12: error: There is no unit “my-lonh” in places.yaml. [unknown-place]
///   5 | communes: [my-lonh]
///     |            ^^^^^^^
///   help: Did you mean “my-long”?
/// ```
/// The first line has the form of gcc, which editors and terminals turn into a link. Nothing that
/// an author wrote reaches the terminal as a command: control and invisible characters have visible
/// stand-ins.
package struct TerminalFormatter: Sendable {
  private let color: Bool
  private let language: Language
  private let width: Int

  /// - Parameters:
  ///   - color: whether to use ANSI colours.
  ///   - width: how many cells of a source line to show; longer ones are cut around the caret.
  package init(color: Bool, width: Int = 160, language: Language) {
    self.color = color
    self.language = language
    self.width = max(width, 20)
  }

  /// One block for each diagnostic, empty lines between, a line end at the end; empty for none.
  package func format(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(format).joined(separator: "\n")
  }

  package func format(_ diagnostic: Diagnostic) -> String {
    let accent = diagnostic.severity == .error ? Style.error : Style.warning
    var text = headline(of: diagnostic)
    if let excerpt = TerminalExcerpt(of: diagnostic, width: width) {
      let number = String(diagnostic.line)
      let blank = String(repeating: " ", count: number.utf8.count)
      text +=
        "  " + styled(number + " |", .quiet) + (excerpt.text.isEmpty ? "" : " ") + excerpt.text
      text += "\n  " + styled(blank + " |", .quiet) + " " + styled(excerpt.carets, accent) + "\n"
    }
    if let help = diagnostic.help {
      let lines = help.text(in: language).split(separator: "\n").map { terminalText(String($0)) }
      let label = Message.helpLabel.text(in: language)
      let indentation = String(repeating: " ", count: 3 + label.count)
      text += "  " + styled(label, .help) + " " + lines.joined(separator: "\n" + indentation) + "\n"
    }
    return text
  }

  /// The first line of a block, with its line end.
  package func headline(of diagnostic: Diagnostic) -> String {
    let accent = diagnostic.severity == .error ? Style.error : Style.warning
    let position = "\(terminalText(diagnostic.path)):\(diagnostic.line):\(diagnostic.column):"
    var text = styled(position, .strong)
    text += " " + styled(diagnostic.severity.label.text(in: language), accent)
    text += " " + styled(terminalText(diagnostic.message.text(in: language)), .strong)
    text += " " + styled("[\(terminalText(diagnostic.id))]", .quiet) + "\n"
    return text
  }

  /// What changes in a file, for people; ``UnifiedDiff/patch(of:)`` is for programs.
  package func format(_ diff: UnifiedDiff, of path: String) -> String {
    let name = terminalText(path)
    return styled("--- \(name)", .strong) + "\n" + styled("+++ \(name)", .strong) + "\n"
      + diff.lines.map { format($0) + "\n" }.joined()
  }

  private func format(_ line: UnifiedDiff.Line) -> String {
    func text(_ mark: String, _ bytes: [UInt8]) -> String {
      var line = String(decoding: bytes, as: UTF8.self)
      if line.hasSuffix("\r") { line.removeLast() }
      if line.hasPrefix("\u{FEFF}") { line.unicodeScalars.removeFirst() }
      return mark + line.map { TerminalCharacter($0).text }.joined()
    }
    return switch line {
    case .place(let place): styled(place, .help)
    case .same(let bytes): text(" ", bytes)
    case .removed(let bytes): styled(text("-", bytes), .removed)
    case .added(let bytes): styled(text("+", bytes), .added)
    case .unended: styled(UnifiedDiff.unended, .quiet)
    }
  }

  private enum Style: String {
    case strong = "1"
    case quiet = "2"
    case error = "1;31"
    case warning = "1;33"
    case help = "1;36"
    case removed = "31"
    case added = "32"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  /// What stands before a message.
  package var label: Message { self == .error ? "error:" : "warning:" }
}

extension Message {
  /// What stands before a help.
  package static let helpLabel: Message = "help:"
}
