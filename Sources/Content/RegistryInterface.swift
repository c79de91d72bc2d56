package import Diagnostics
package import Digests
internal import FrontMatter

/// Of all that a file such as `places.yaml` says, whatever its comments are and wherever it says it: files of equal
/// digests are decoded as the same. Nil if something is wrong with it, in its comments too.
package func interface(ofRegistry file: SourceFile) -> Digest? {
  var diagnostics: [Diagnostic] = []
  var entries = parseDocument(file, diagnostics: &diagnostics)
  guard diagnostics.isEmpty, FileDecoder(file).diagnostics.isEmpty else { return nil }
  var writer = StorageWriter(leavesOutPlaces: true)
  entries.pass(through: &writer)
  return .of(writer.bytes)
}
