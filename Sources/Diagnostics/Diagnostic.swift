/// Something that an author should mend, with all that is needed to show it: it outlives its source file.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, Comparable {
    case warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .error
    }
  }

  package var severity: Severity
  /// Stable, in kebab case: `unknown-place`. Scripts may rely on it.
  package var id: String
  /// Relative to the project's root.
  package var path: String
  /// From 1, counted from the file's first line.
  package var line: Int
  /// From 1, counted in characters as an editor shows them, not in bytes.
  package var column: Int
  /// How many characters the caret line marks, at least 1.
  package var length: Int
  /// One sentence that says what is wrong, in the author's words.
  package var message: String
  /// The source line; nil for a finding about a file that was not read as text.
  package var excerpt: String?
  /// What to write instead.
  package var help: String?

  package init(
    severity: Severity, id: String, path: String, line: Int = 1, column: Int = 1, length: Int = 1,
    message: String, excerpt: String? = nil, help: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.excerpt = excerpt
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// By file, then by position: the order in which an author works through a list.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.id != right.id { return left.id < right.id }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
