import Diagnostics
import Workers

/// An output folder that is ours until the session ends: locked, and whole, since what an earlier build had to
/// leave undone is done.
package final class OutputSession: Sendable {
  let area: OutputArea
  let fileSystem: any FileSystem
  /// When it began, by the clock of the file system, in nanoseconds since 1970.
  let startedAt: Int
  /// Sentences for the user about what was found amiss.
  let notices: [Message]
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

  /// Which published files lie in the output as the last publication left them.
  struct Intactness: Sendable {
    /// In step with the files.
    var files: [Bool] = []
    /// Whether a file was read because its time did not tell that it is as it was.
    var hasCompared = false

    var isWhole: Bool { !files.contains(false) }
  }

  /// By size and time, and by their bytes where they are as young as the manifest.
  ///
  /// - Parameters:
  ///   - entries: in the order of their addresses, so that most lie beside the one before.
  ///   - publishedAt: when the manifest was put in place; nil if every file is to be read.
  func intactness(
    of entries: [Manifest.Entry], publishedAt: Int?, workers: Workers
  ) throws(FileSystemError) -> Intactness {
    let parts = try workers.share(entries.count) {
      queue throws(FileSystemError) -> [(start: Int, found: Intactness)] in
      var parts: [(start: Int, found: Intactness)] = []
      while let indexes = queue.next() {
        parts.append((indexes.lowerBound, try look(at: entries[indexes], publishedAt)))
      }
      return parts
    }
    var all = Intactness()
    all.files.reserveCapacity(entries.count)
    for (_, part) in parts.joined().sorted(by: { $0.start < $1.start }) {
      all.files += part.files
      if part.hasCompared { all.hasCompared = true }
    }
    try overlookLinks(&all, entries)
    return all
  }

  /// Files in what is no folder itself are not ours: a link could lead to another place.
  private func overlookLinks(
    _ found: inout Intactness, _ entries: [Manifest.Entry]
  ) throws(FileSystemError) {
    var areFolders: [OutputAddress: Bool] = [:]
    func isFolder(_ folder: OutputAddress?) throws(FileSystemError) -> Bool {
      guard let folder else { return true }
      if let known = areFolders[folder] { return known }
      var isFolder = try isFolder(folder.folder)
      if isFolder {
        isFolder = try fileSystem.status(area.published(folder))?.kind == .directory
      }
      areFolders[folder] = isFolder
      return isFolder
    }
    var last: (folder: OutputAddress?, isFolder: Bool) = (nil, true)
    for index in entries.indices where found.files[index] {
      if !entries[index].address.lies(in: last.folder) {
        let folder = entries[index].address.folder
        last = (folder, try isFolder(folder))
      }
      if !last.isFolder { found.files[index] = false }
    }
  }

  private func look(
    at entries: ArraySlice<Manifest.Entry>, _ publishedAt: Int?
  ) throws(FileSystemError) -> Intactness {
    var found = Intactness()
    var start = entries.startIndex
    while start < entries.endIndex {
      let folder = entries[start].address.folder
      let end = entries[start...].firstIndex { !$0.address.lies(in: folder) } ?? entries.endIndex
      let nameStart = folder.map { $0.text.utf8.count + 1 } ?? 0
      let statuses = try fileSystem.statuses(
        of: entries[start..<end].map {
          String($0.address.text.utf8.dropFirst(nameStart)) ?? $0.address.text
        },
        in: folder.map { area.output + "/" + $0.text } ?? area.output)
      for (entry, status) in zip(entries[start..<end], statuses) {
        guard let status, status.kind == .file, status.size == entry.size else {
          found.files.append(false)
          continue
        }
        if let publishedAt, status.changed < publishedAt {
          found.files.append(true)
          continue
        }
        found.hasCompared = true
        found.files.append(
          try fileSystem.digest(of: area.published(entry.address)) == entry.digest)
      }
      start = end
    }
    return found
  }

  /// Ends the session and lets the next build in.
  ///
  /// - Parameter undoing: whether to remove the folders made for this build, if they hold nothing.
  func end(undoing: Bool) { lock.release(undoing: undoing) }
}
