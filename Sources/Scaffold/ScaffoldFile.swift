/// A file to be written into a project that does not have it.
package struct ScaffoldFile: Sendable, Equatable {
  /// Relative to the project's root.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
