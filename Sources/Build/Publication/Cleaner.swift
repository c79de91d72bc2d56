package import Diagnostics

/// Removes what Bulletin made of a project: the published files, and what it keeps for the next build.
package struct Cleaner: Sendable {
  private let options: BuildOptions
  private let fileSystem: any FileSystem

  package init(_ options: BuildOptions, fileSystem: any FileSystem) {
    self.options = options
    self.fileSystem = fileSystem
  }

  package struct Report: Sendable {
    /// Published files.
    package var removed = 0
    /// Sentences about the output folder.
    package var notices: [Message] = []
    /// Whether files may be left that Bulletin wrote: it does not know any more which.
    package var isIncomplete = false
  }

  /// Files that Bulletin did not write stay, with the folders that they lie in.
  package func clean() throws(PublicationError) -> Report {
    try options.checkFolders(fileSystem)
    var report = Report()
    if try onDisk(try fileSystem.status(options.output + "/.")) == nil {
      try onDisk(try removeState())
      return report
    }
    let publisher = try Publisher.open(
      output: options.output, waits: options.waits, fileSystem: fileSystem)
    report.notices = publisher.notices
    if !publisher.knowsManifest {
      publisher.abandon()
      report.isIncomplete = true
      return report
    }
    // A site of no pages: the publication removes all that the last one wrote. What is kept for the next build goes
    // while nobody else can begin one.
    var failure: FileSystemError?
    let summary = try publisher.publish {
      do throws(FileSystemError) {
        try fileSystem.removeTree(OutputArea(output: options.output).own)
        try removeState()
      } catch {
        failure = error
      }
    }
    if let failure { throw .disk(failure) }
    report.removed = summary.removed
    return report
  }

  private func removeState() throws(FileSystemError) {
    let area = StateArea(source: options.source, output: options.output)
    try StateStore(path: area.state, fileSystem: fileSystem).remove()
    try fileSystem.removeTree(PhotoCache.folder(in: area.folder))
    _ = try fileSystem.removeDirectory(area.folder)
  }
}
