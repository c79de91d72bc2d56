/// What one use of a body asks for.
package struct MarkdownOptions: Sendable, Hashable {
  /// Whether the first block, if it is a paragraph of text, is the lead and not part of the HTML.
  package var movesFirstParagraph: Bool

  package init(movesFirstParagraph: Bool = false) {
    self.movesFirstParagraph = movesFirstParagraph
  }
}
