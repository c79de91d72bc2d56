package import Diagnostics
package import Digests

/// What the file of a standing page (`content/pages/*.md`) says.
package struct PageSource: Sendable {
  package var path: String
  /// Of the file's bytes.
  package var digest = Digest(high: 0, low: 0)
  package var title: Located<String>
  package var slug: Located<String>
  /// Its place among the standing pages in menus; those without one follow by title.
  package var order: Int?
  package var body: BodyOutline
}

/// The recipients that a CSV file names; ranges are those of its cells.
package struct RecipientTable: Sendable {
  /// When somebody may have been born of whom nothing says whether it is a child.
  package struct Birth: Sendable {
    /// The place among the recipients.
    package var recipient: Int
    /// Nil for what cannot be read.
    package var date: BirthDate?
    package var range: SourceRange
  }

  package var path: String
  /// Of the file's bytes.
  package var digest = Digest(high: 0, low: 0)
  package var recipients: [Recipient]
  package var births: [Birth] = []
  /// The headers of columns that no page shows; empty for one without a header.
  package var privateColumns: [Located<String>] = []
}
