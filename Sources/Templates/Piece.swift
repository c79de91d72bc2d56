/// Text that is part of a page and can be made again without it, by what its label says.
///
/// A class, like ``DeferredMarkup``.
@usableFromInline
package final class TextPiece: Sendable {
  /// In UTF-8: a long one is not worth a string.
  let text: [UInt8]
  /// Says how the text is made, to whoever gave it; no template sees it.
  let label: String

  package init(_ text: [UInt8], label: String) {
    self.text = text
    self.label = label
  }
}

/// Where a labelled value stands in a rendered page: another one of the same label can take its place.
///
/// Whether there is such a value at all must not have changed, since sections may ask for that.
package struct RenderedPiece: Sendable, Equatable {
  package var label: String
  /// Of the page's bytes.
  package var range: Range<Int>
  /// Whether it is text that was escaped, as in HTML.
  package var isEscaped: Bool

  package init(label: String, range: Range<Int>, isEscaped: Bool) {
    self.label = label
    self.range = range
    self.isEscaped = isEscaped
  }
}
