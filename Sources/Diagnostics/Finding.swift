/// A diagnostic that is not yet located: made where the file's bytes are no longer at hand, as when
/// records of several files are compared.
package struct Finding: Sendable {
  /// What to write instead.
  package enum Help: Sendable {
    case text(Message)
    /// Says which name was likely meant, or else something that is true without a search: what is looked for among
    /// all files is looked for when all findings are known, in their order and within the bound of one run.
    case search(otherwise: Message, @Sendable (inout NameSearch) -> Suggestion?)
  }

  /// Makes edits of the file as it is when the finding is located; none where what stands there is not what was judged.
  package typealias Mending = @Sendable (SourceFile) -> [Edit]

  /// What was likely meant.
  package struct Suggestion: Sendable {
    package var help: Message
    /// Nil unless that alone can be meant.
    package var fix: Mending?

    package init(_ help: Message, fix: Mending? = nil) {
      self.help = help
      self.fix = fix
    }
  }

  package var severity: Diagnostic.Severity
  package var id: String
  package var path: String
  package var range: SourceRange
  package var message: Message
  package var help: Help?
  /// What mends it where exactly one thing is meant; a help that is searched for has its own.
  package var fix: Mending?
  /// An address: if the site turns out to have a page or a file there, nothing is wrong.
  package var unlessPublished: String?

  package init(
    _ severity: Diagnostic.Severity, _ id: String, path: String, _ range: SourceRange,
    _ message: Message, help: Help?, fix: Mending? = nil
  ) {
    self.severity = severity
    self.id = id
    self.path = path
    self.range = range
    self.message = message
    self.help = help
    self.fix = fix
  }

  package init(
    _ severity: Diagnostic.Severity, _ id: String, path: String, _ range: SourceRange,
    _ message: Message, help: Message? = nil, fix: Mending? = nil
  ) {
    self.init(severity, id, path: path, range, message, help: help.map(Help.text), fix: fix)
  }

  /// The diagnostic, at its place in the file, or without one where the file as a whole is meant.
  package func diagnostic(in file: SourceFile?, _ search: inout NameSearch) -> Diagnostic {
    var (text, fix): (Message?, Mending?) = (nil, fix)
    switch help {
    case .text(let help): text = help
    case .search(let otherwise, let find):
      let found = find(&search)
      text = found?.help ?? otherwise
      fix = found?.fix ?? fix
    case nil: break
    }
    guard let file else {
      return Diagnostic(severity: severity, id: id, path: path, message: message, help: text)
    }
    return file.diagnostic(severity, id, range, message, help: text, fix: fix?(file) ?? [])
  }
}
