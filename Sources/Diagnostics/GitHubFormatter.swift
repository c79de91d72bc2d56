/// Diagnostics as GitHub's workflow commands, which show them beside the lines of a pull request.
///
/// The escaping is that of `@actions/core`. `endColumn` is the column behind the marked characters.
package struct GitHubFormatter: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  package func format(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(format).joined()
  }

  private func format(_ diagnostic: Diagnostic) -> String {
    let properties = [
      ("file", diagnostic.path),
      ("line", "\(diagnostic.line)"),
      ("col", "\(diagnostic.column)"),
      ("endColumn", "\(diagnostic.column + diagnostic.length)"),
      ("title", diagnostic.id),
    ]
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    let text = [diagnostic.message, diagnostic.help].compactMap { $0?.text(in: language) }
      .joined(separator: "\n")
    return "::\(diagnostic.severity.rawValue) \(list)::\(escaped(text, isProperty: false))\n"
  }

  private func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "%": escaped += "%25"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      case _ where character.isNewline: escaped += "%0A"
      default: escaped += TerminalCharacter(character).text
      }
    }
    return escaped
  }
}
