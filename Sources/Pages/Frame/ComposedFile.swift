package import Templates

/// A file of the site that may show bodies of articles.
package struct ComposedFile: Sendable {
  package var bytes: [UInt8]
  /// Where the bodies stand in it, in the order of the file.
  package var pieces: [RenderedPiece]
}
