/// Removes what Bulletin made of a project: the published files, and what it keeps for the next build.
package struct Cleaner: Sendable {
  private let options: BuildOptions
  private let fileSystem: any FileSystem

  package init(_ options: BuildOptions, fileSystem: any FileSystem) {
    self.options = options
    self.fileSystem = fileSystem
  }

  /// Files that Bulletin did not write stay, with the folders that they lie in.
  ///
  /// - Returns: how many published files were removed.
  package func clean() throws(PublicationError) -> Int {
    if try onDisk(try fileSystem.status(options.output + "/.")) == nil {
      try onDisk(try removeState())
      return 0
    }
    let publisher = try Publisher.open(
      output: options.output, waits: options.waits, fileSystem: fileSystem)
    // A site of no pages: the publication removes all that the last one wrote.
    let summary = try publisher.publish()
    let area = OutputArea(output: options.output)
    try onDisk(try fileSystem.removeTree(area.own))
    try onDisk(try removeState())
    return summary.removed
  }

  private func removeState() throws(FileSystemError) {
    let area = StateArea(source: options.source, output: options.output)
    try StateStore(path: area.state, fileSystem: fileSystem).remove()
    _ = try fileSystem.removeDirectory(area.folder)
  }
}
