/// Something that an author should mend, with all that is needed to show it: it outlives its source
/// file.
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
  package var message: Message
  /// The source line, or of a long one a part around the finding; nil for a finding about a file
  /// that was not read as text.
  package var excerpt: String?
  /// The column of the excerpt's first character: more than 1 where the start of a long line is
  /// left out.
  package var excerptColumn: Int
  /// What to write instead.
  package var help: Message?
  /// The same as edits of the file, where exactly one thing is meant.
  package var fix: Fix?

  package init(
    severity: Severity, id: String, path: String, line: Int = 1, column: Int = 1, length: Int = 1,
    message: Message, excerpt: String? = nil, excerptColumn: Int = 1, help: Message? = nil,
    fix: Fix? = nil
  ) {
    self.severity = severity
    self.id = id
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
    self.help = help
    self.fix = fix
  }
}

extension Diagnostic: Comparable {
  /// By file, then by position: the order in which an author works through a list.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if let isLess = precedes(left.path, right.path) { return isLess }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    if left.severity != right.severity { return left.severity > right.severity }
    if let isLess = precedes(left.id, right.id) { return isLess }
    if let isLess = precedes(left.message.english, right.message.english) { return isLess }
    if left.length != right.length { return left.length < right.length }
    if let isLess = precedes(left.help?.english ?? "", right.help?.english ?? "") { return isLess }
    return false
  }

  /// By bytes, so that two paths that differ only in their normalisation form stay apart; nil if
  /// they are the same.
  private static func precedes(_ left: String, _ right: String) -> Bool? {
    if left.utf8.elementsEqual(right.utf8) { return nil }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
