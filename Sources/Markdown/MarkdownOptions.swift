/// What one use of a body asks for.
package struct MarkdownOptions: Sendable, Hashable {
  /// Put before every id in the HTML, since a weekly page holds many bodies: letters, digits and `-`.
  package var idPrefix: String
  /// Whether the first block, if it is a paragraph of text, is the lead and not part of the HTML.
  package var movesFirstParagraph: Bool

  package init(idPrefix: String = "", movesFirstParagraph: Bool = false) {
    self.idPrefix = idPrefix
    self.movesFirstParagraph = movesFirstParagraph
  }
}
