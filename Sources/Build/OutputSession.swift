import Workers

/// An output folder that is ours until the session ends: locked, and whole, since what an earlier build had to
/// leave undone is done.
package final class OutputSession: Sendable {
  let area: OutputArea
  let fileSystem: any FileSystem
  /// When it began, by the clock of the file system, in nanoseconds since 1970.
  let startedAt: Int
  /// Sentences for the user about what was found amiss.
  let notices: [String]
  private let lock: OutputLock

  /// Takes the lock of the output folder and finishes what an earlier build had to leave.
  ///
  /// - Parameters:
  ///   - output: the path of the folder, which is made if need be.
  ///   - waits: whether to wait for another build to end, rather than to throw `.anotherBuildRuns`.
  package static func open(
    output: String, waits: Bool = false, fileSystem: any FileSystem
  ) throws(PublicationError) -> OutputSession {
    let area = OutputArea(output: output)
    let lock = try onDisk(
      try OutputLock.acquire(area, waits: waits, fileSystem: fileSystem))
    guard let lock else { throw .anotherBuildRuns(output: output) }
    do throws(PublicationError) {
      return try OutputSession(area: area, lock: lock, fileSystem: fileSystem)
    } catch {
      lock.release(undoing: true)
      throw error
    }
  }

  private init(
    area: OutputArea, lock: OutputLock, fileSystem: any FileSystem
  ) throws(PublicationError) {
    self.area = area
    self.lock = lock
    self.fileSystem = fileSystem
    // The lock's file is made when a build begins. One that a killed build left is older than that, which
    // makes more files look young than are.
    startedAt = try onDisk(try fileSystem.status(area.lock))?.changed ?? 0
    var recovery = Recovery(area: area, fileSystem: fileSystem)
    try recovery.finishInterrupted()
    notices = recovery.notices
  }

  /// The manifest's file.
  func manifestStatus() throws(FileSystemError) -> FileStatus? {
    try fileSystem.status(area.manifest)
  }

  /// Whether the output holds these files as the last publication left them: by size and time, and by their bytes
  /// where they are as young as the manifest.
  ///
  /// - Parameter publishedAt: when the manifest was put in place.
  func isIntact(
    _ pages: [PageRow], publishedAt: Int, workers: Workers
  ) throws(FileSystemError) -> Bool {
    let parts = try workers.share(pages.count) {
      queue throws(FileSystemError) -> Set<OutputAddress>? in
      var folders: Set<OutputAddress> = []
      while let indexes = queue.next() {
        if try !areIntact(pages[indexes], publishedAt, &folders) {
          queue.close()
          return nil
        }
      }
      return folders
    }
    var folders: Set<OutputAddress> = []
    for part in parts {
      guard let part else { return false }
      folders.formUnion(part)
    }
    return try areFolders(folders)
  }

  /// Whether folders and those that they lie in are there themselves: a link could lead to another place.
  private func areFolders(_ folders: Set<OutputAddress>) throws(FileSystemError) -> Bool {
    for folder in folders.reduce(into: folders, { $0.formUnion($1.folders) }) {
      guard try fileSystem.status(area.published(folder))?.kind == .directory else { return false }
    }
    return true
  }

  /// - Parameters:
  ///   - pages: in the order of their addresses, so that most lie beside the one before.
  ///   - folders: gets those that the pages lie in.
  private func areIntact(
    _ pages: ArraySlice<PageRow>, _ publishedAt: Int, _ folders: inout Set<OutputAddress>
  ) throws(FileSystemError) -> Bool {
    var start = pages.startIndex
    while start < pages.endIndex {
      let folder = OutputAddress(unchecked: pages[start].address).folder
      let end =
        pages[start...].firstIndex { !OutputAddress(unchecked: $0.address).lies(in: folder) }
        ?? pages.endIndex
      if let folder { folders.insert(folder) }
      let nameStart = folder.map { $0.text.utf8.count + 1 } ?? 0
      let statuses = try fileSystem.statuses(
        of: pages[start..<end].map { String($0.address.utf8.dropFirst(nameStart)) ?? $0.address },
        in: folder.map { area.output + "/" + $0.text } ?? area.output)
      for (page, status) in zip(pages[start..<end], statuses) {
        guard let status, status.kind == .file, status.size == page.size else { return false }
        if status.changed < publishedAt { continue }
        let path = area.output + "/" + page.address
        if try fileSystem.digest(of: path) != page.digest { return false }
      }
      start = end
    }
    return true
  }

  /// Ends the session and lets the next build in.
  ///
  /// - Parameter undoing: whether to remove the folders made for this build, if they hold nothing.
  func end(undoing: Bool) { lock.release(undoing: undoing) }
}
