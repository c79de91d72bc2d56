package import Digests

/// HTML made by code, written without escaping: whoever makes it answers for it.
@usableFromInline
package enum Markup: Sendable {
  case html([UInt8])
  case deferred(DeferredMarkup)
}

/// HTML that is made when the page is rendered, so that large bodies need not be kept in memory.
///
/// A class, since all values of all records would be as large as the largest kind.
@usableFromInline
package final class DeferredMarkup: Sendable {
  /// Stands for all that decides what is written.
  let key: Digest
  /// Of the piece of the page that it becomes; see ``RenderedPiece``.
  let label: String?
  let write: @Sendable (_ root: String, inout [UInt8]) -> Void

  init(
    key: Digest, label: String?,
    write: @escaping @Sendable (_ root: String, inout [UInt8]) -> Void
  ) {
    self.key = key
    self.label = label
    self.write = write
  }
}

extension Markup {
  /// - Parameters:
  ///   - key: a digest of all that decides what is written, but for the way to the root.
  ///   - label: says how the HTML is made, if it can be made again without the page.
  ///   - write: is given the way from the page to the site's root (`../../`).
  package static func deferred(
    _ key: Digest, label: String? = nil,
    _ write: @escaping @Sendable (_ root: String, inout [UInt8]) -> Void
  ) -> Markup {
    .deferred(DeferredMarkup(key: key, label: label, write: write))
  }

  /// Writes text as HTML needs it in text and in quoted values of attributes.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    output.appendEscaped(text)
  }

  /// The same of text in UTF-8.
  package static func escape(_ text: [UInt8], into output: inout [UInt8]) {
    output.appendEscaped(text.span)
  }
}
