/// A diagnostic that is not yet located: made where the file's bytes are no longer at hand, as when
/// records of several files are compared.
package struct Finding: Sendable {
  /// What to write instead.
  package enum Help: Sendable {
    case text(Message)
    /// Says which name was likely meant, or else something that is true without a search: what is looked for among
    /// all files is looked for when all findings are known, in their order and within the bound of one run.
    case search(otherwise: Message, @Sendable (inout NameSearch) -> Message?)
  }

  package var severity: Diagnostic.Severity
  package var id: String
  package var path: String
  package var range: SourceRange
  package var message: Message
  package var help: Help?
  /// An address: if the site turns out to have a page or a file there, nothing is wrong.
  package var unlessPublished: String?

  package init(
    _ severity: Diagnostic.Severity, _ id: String, path: String, _ range: SourceRange,
    _ message: Message, help: Help?
  ) {
    self.severity = severity
    self.id = id
    self.path = path
    self.range = range
    self.message = message
    self.help = help
  }

  package init(
    _ severity: Diagnostic.Severity, _ id: String, path: String, _ range: SourceRange,
    _ message: Message, help: Message? = nil
  ) {
    self.init(severity, id, path: path, range, message, help: help.map(Help.text))
  }

  /// The diagnostic, at its place in the file, or without one where the file as a whole is meant.
  package func diagnostic(in file: SourceFile?, _ search: inout NameSearch) -> Diagnostic {
    let help: Message? =
      switch help {
      case .text(let text): text
      case .search(let otherwise, let find): find(&search) ?? otherwise
      case nil: nil
      }
    return file?.diagnostic(severity, id, range, message, help: help)
      ?? Diagnostic(severity: severity, id: id, path: path, message: message, help: help)
  }
}
