/// The paths of an output folder and of what Bulletin keeps in it.
struct OutputArea: Sendable {
  static let ownFolder = ".bulletin"

  /// Without a slash at its end.
  let output: String

  init(output: String) {
    var output = output
    while output.utf8.count > 1, output.utf8.last == UInt8(ascii: "/") { output.removeLast() }
    self.output = output.isEmpty ? "." : output
  }

  var own: String { output + "/" + Self.ownFolder }
  /// Held while a build runs.
  var lock: String { own + "/lock" }
  /// What the last publication left in the output.
  var manifest: String { own + "/manifest" }
  /// The manifest of the publication under way.
  var nextManifest: String { own + "/manifest.next" }
  /// Its presence means that a publication is decided and must be finished.
  var journal: String { own + "/journal" }
  var nextJournal: String { own + "/journal.next" }
  /// Holds new files at their addresses: on the output's file system, so that they can be renamed
  /// into place.
  var stage: String { own + "/stage" }

  func published(_ address: OutputAddress) -> String { output + "/" + address.text }
  func staged(_ address: OutputAddress) -> String { stage + "/" + address.text }
}
