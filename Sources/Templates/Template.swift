package import Digests

/// A template whose every name is resolved.
package struct Template: Sendable {
  let program: Program
  let frames: [ViewSchema]
  /// The paths of the files that it is made of: its own, its partials', its parents'. A change in any other
  /// template cannot change what it writes.
  package let sources: [String]
  /// Of those files: two templates with the same digest write the same of the same records.
  package let digest: Digest

  /// - Parameters:
  ///   - records: one of each view that the template was resolved with, in that order.
  ///   - root: the way from the page to the site's root, empty or ending with `/`: `../../`.
  /// - Returns: the labelled values of the page, in its order.
  @discardableResult
  package func render(
    _ records: [Record], root: String, into output: inout [UInt8]
  ) -> [RenderedPiece] {
    precondition(
      records.count == frames.count && zip(records, frames).allSatisfy { $0.schema === $1 },
      "records of other views than those the template was resolved with")
    var renderer = Renderer(program, records, root: root)
    renderer.run(into: &output)
    return renderer.pieces
  }
}
