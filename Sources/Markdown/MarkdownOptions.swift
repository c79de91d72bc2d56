/// What one use of a body asks for.
package struct MarkdownOptions: Sendable, Hashable {
  /// Whether the first block, if it is a paragraph of text, is the lead and not part of the HTML.
  package var movesFirstParagraph: Bool
  /// Whether its style is checked, and the texts of the front matter that are to be in one style with it; nil where it
  /// is only to be shown.
  package var styledWith: [FrontMatterText]?

  package init(movesFirstParagraph: Bool = false, styledWith: [FrontMatterText]? = nil) {
    self.movesFirstParagraph = movesFirstParagraph
    self.styledWith = styledWith
  }
}
