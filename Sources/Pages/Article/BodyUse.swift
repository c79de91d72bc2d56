package import Digests

/// A body that a page shows.
package struct BodyUse: Sendable, Equatable {
  /// Of the article's file, relative to the project's root.
  package var path: String
  /// Of the file's bytes.
  package var digest: Digest

  package init(path: String, digest: Digest) {
    self.path = path
    self.digest = digest
  }
}
