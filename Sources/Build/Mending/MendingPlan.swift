package import Diagnostics

/// What can be mended at once of all that is wrong with a project.
package struct MendingPlan: Sendable {
  /// A file with what will be made of it.
  package struct File: Sendable {
    package let path: String
    package let mended: MendedFile
    /// Those whose fixes are made, in the order of the file.
    package let diagnostics: [Diagnostic]

    package var fixes: [Fix] { diagnostics.compactMap(\.fix) }
  }

  /// In the order of their paths.
  package private(set) var files: [File] = []
  /// What cannot be mended now, and why.
  package private(set) var refusals: [(path: String, error: MendingError)] = []

  package var isEmpty: Bool { files.isEmpty }
  package var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }

  /// Leaves files as they are.
  package mutating func leaveOut(_ isUnwanted: (File) -> Bool) {
    files.removeAll(where: isUnwanted)
  }

  /// - Parameters:
  ///   - diagnostics: in their order.
  ///   - isWanted: whether a file is to be mended, by its path from the project's folder.
  package init(
    _ diagnostics: [Diagnostic], with mender: FileMender, where isWanted: (String) -> Bool
  ) {
    var start = 0
    while start < diagnostics.count {
      let path = diagnostics[start].path
      var end = start + 1
      while end < diagnostics.count, bytesEqual(diagnostics[end].path, path) { end += 1 }
      defer { start = end }
      let fixable = diagnostics[start..<end].filter { $0.fix != nil }
      if fixable.isEmpty || !isWanted(path) { continue }
      do throws(MendingError) {
        let mended = try mender.preview(path, fixable.compactMap(\.fix))
        files.append(
          File(path: path, mended: mended, diagnostics: mended.made.map { fixable[$0] }))
      } catch {
        refusals.append((path, error))
      }
    }
  }
}
