package import Digests

/// HTML made by code, written without escaping: whoever makes it answers for it.
@usableFromInline
package enum Markup: Sendable {
  case html([UInt8])
  /// Written when the page is rendered, with the way from the page to the site's root (`../../`), so that
  /// large bodies need not be kept in memory. The digest stands for all that decides what is written.
  case deferred(Digest, @Sendable (_ root: String, inout [UInt8]) -> Void)
}

extension Markup {
  /// Writes text as HTML needs it in text and in quoted values of attributes.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    output.appendEscaped(text)
  }
}
