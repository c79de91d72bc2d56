import VietnameseText

/// The files of a project that are there and of which nothing is known, since they could not be read; each is reported.
///
/// What other files say of them can be neither right nor wrong.
package struct UnreadFiles: Sendable {
  /// In NFC. Those of folders, in which nothing is known, end in `/`.
  private var paths: Set<String> = []

  package init() {}

  package var isEmpty: Bool { paths.isEmpty }

  /// - Parameter path: relative to the project's root; that of a folder ends in `/`.
  package mutating func insert(_ path: String) { paths.insert(path.normalized) }

  package mutating func formUnion(_ other: UnreadFiles) { paths.formUnion(other.paths) }

  /// Whether there may be a file at the path.
  package func mayHold(_ path: String) -> Bool {
    if paths.isEmpty { return false }
    let path = path.normalized
    return paths.contains(path)
      || path.indices.contains { path[$0] == "/" && paths.contains(String(path[...$0])) }
  }

  /// Whether something may lie in the folder.
  ///
  /// - Parameter folder: ends in `/`.
  package func mayHoldMore(in folder: String) -> Bool {
    mayHold(folder) || paths.contains { $0.hasPrefix(folder) }
  }
}
