import Glibc

/// The right to write to an output folder, and the folders that were made to hold it.
struct OutputLock: Sendable {
  private let area: OutputArea
  private let fileSystem: any FileSystem
  private let lock: FileLock
  /// The topmost first.
  private let madeFolders: [String]

  /// Nil if another build has it and `waits` is false.
  static func acquire(
    _ area: OutputArea, waits: Bool, fileSystem: any FileSystem
  ) throws(FileSystemError) -> OutputLock? {
    var made: [String] = []
    for attempt in 1... {
      do {
        made += try fileSystem.makeDirectories(area.output)
        // Not made with the others: a link here would lead all that follows out of the output
        // folder.
        if try fileSystem.makeDirectory(area.own) { made.append(area.own) }
        guard let lock = try fileSystem.lock(area.lock, waits: waits) else { return nil }
        return OutputLock(area: area, fileSystem: fileSystem, lock: lock, madeFolders: made)
      } catch  where error.code == ENOENT && attempt < 100 {
        // A build that ended has just removed the folders that it had made.
      }
    }
    return nil
  }

  /// Lets the next build in.
  ///
  /// - Parameter undoing: whether to remove the folders made for this build, if they hold nothing.
  func release(undoing: Bool) {
    // The file goes before the lock: whoever waits for it sees that it is gone and makes a new one.
    // What cannot be removed does no harm.
    _ = try? fileSystem.removeFile(area.lock)
    if undoing {
      for folder in madeFolders.reversed() { _ = try? fileSystem.removeDirectory(folder) }
    }
    lock.release()
  }
}
