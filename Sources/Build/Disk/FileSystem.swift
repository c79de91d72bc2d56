package import Digests
import Synchronization

/// All that Bulletin does to the disk, so that tests can make any single step fail.
///
/// Paths are absolute or relative to the working directory. No operation follows a symbolic link in
/// a path's last part. All may be called from many threads at once.
package protocol FileSystem: Sendable {
  /// The whole file, which must be a regular one.
  func readFile(_ path: String) throws(FileSystemError) -> [UInt8]

  /// A regular file to be read by parts: it need not fit into memory.
  func open(_ path: String) throws(FileSystemError) -> any ReadableFile

  /// What is at `path`, a symbolic link not followed; nil if nothing is.
  func status(_ path: String) throws(FileSystemError) -> FileStatus?

  /// The same of several entries of one directory, whose path is looked up once.
  ///
  /// - Returns: in step with the names; nil for nothing, and for all where there is no directory.
  func statuses(
    of names: [String], in directory: String
  ) throws(FileSystemError) -> [FileStatus?]

  /// What lies in a directory, without `.` and `..`, in no certain order.
  func list(_ directory: String) throws(FileSystemError) -> [DirectoryEntry]

  /// The same with what is known of each, symbolic links not followed. Fails only where the directory does not let its
  /// entries be looked at: what is wrong with one of them says nothing of the others.
  func inspectAll(in directory: String) throws(FileSystemError) -> [InspectedEntry]

  /// Writes a file that is not there yet (`EEXIST`).
  func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileSystemError)

  /// Puts other bytes in the place of a regular file's by one step: whoever reads it has all old ones or all new ones.
  /// Permissions and owner stay.
  ///
  /// - Parameter status: what the file was like when it was read; if it is another by now, it stays as it is (`ESTALE`).
  func replaceFile(
    _ path: String, ifStill status: FileStatus, with bytes: [UInt8]
  ) throws(FileSystemError)

  /// Writes a copy of a regular file that is not there yet, without its bytes in memory.
  ///
  /// - Returns: what was copied: its size in bytes, and its digest.
  func copyFile(
    _ source: String, to target: String
  ) throws(FileSystemError) -> (size: Int, digest: Digest)

  /// False if a directory is there already.
  func makeDirectory(_ path: String) throws(FileSystemError) -> Bool

  func rename(_ source: String, to target: String, _ mode: RenameMode) throws(FileSystemError)

  /// False if there is no file: nothing, or a directory. A symbolic link is removed itself.
  func removeFile(_ path: String) throws(FileSystemError) -> Bool

  /// False if there is no directory, or one that holds something.
  func removeDirectory(_ path: String) throws(FileSystemError) -> Bool

  /// A file for what does not fit into memory; it has no name, and is gone when nobody refers to it.
  func makeScratchFile(in directory: String) throws(FileSystemError) -> any ScratchFile

  /// An exclusive lock on the file at `path`, which is made if need be; nil if another process or
  /// another lock of this one holds it and `waits` is false.
  func lock(_ path: String, waits: Bool) throws(FileSystemError) -> FileLock?
}

/// A file that is open: its parts are those of one file, whatever comes to lie at its path meanwhile.
package protocol ReadableFile: Sendable {
  /// Fewer bytes only where the file ends.
  func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8]
}

extension ReadableFile {
  /// Of all bytes.
  ///
  /// - Parameter each: is given them piece by piece.
  func digest(
    _ each: ([UInt8]) throws(FileSystemError) -> Void = { _ in }
  ) throws(FileSystemError) -> Digest {
    var builder = DigestBuilder()
    var offset = 0
    while true {
      let piece = try read(offset..<(offset + pieceSize))
      builder.add(piece)
      try each(piece)
      offset += piece.count
      if piece.count < pieceSize { return builder.digest }
    }
  }
}

/// How much of a large file is in memory at once, in bytes.
private let pieceSize = 1 << 18

extension FileSystem {
  /// Of a regular file's bytes, which need not fit into memory.
  package func digest(of path: String) throws(FileSystemError) -> Digest {
    try open(path).digest()
  }

  package func statuses(
    of names: [String], in directory: String
  ) throws(FileSystemError) -> [FileStatus?] {
    var statuses: [FileStatus?] = []
    for name in names { statuses.append(try status(directory + "/" + name)) }
    return statuses
  }
}

package enum RenameMode: Sendable {
  /// What is at the target is lost.
  case overwriting
  /// Fails (`EEXIST`) if something is at the target.
  case onlyIfAbsent
  /// The file at the target comes to lie at the source. Where the file system cannot do that, it is
  /// overwritten, and nothing lies at the source.
  ///
  /// On ext4 this is cheaper than overwriting, which makes the kernel write the new file out at
  /// once.
  case exchanging
}

package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file, directory, symbolicLink
    /// A socket, a device or a pipe; in a listing also a name that is not UTF-8.
    case other
    /// Something of which nothing more is known; why, as an `errno`.
    case unreadable(Int32)
  }

  package var kind: Kind
  /// In bytes.
  package var size: Int
  /// When the content was last changed, in nanoseconds since 1970; anybody can set it to anything.
  package var modified: Int
  /// When content, name or attributes were last changed, in nanoseconds since 1970; set by the
  /// kernel alone.
  package var changed: Int
  package var inode: UInt64

  /// That of something of which nothing more is known.
  static func unreadable(_ code: Int32) -> FileStatus {
    FileStatus(kind: .unreadable(code), size: 0, modified: 0, changed: 0, inode: 0)
  }

  package init(kind: Kind, size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}

package struct DirectoryEntry: Hashable, Sendable {
  package var name: String
  package var kind: FileStatus.Kind

  package init(name: String, kind: FileStatus.Kind) {
    self.name = name
    self.kind = kind
  }
}

package struct InspectedEntry: Sendable {
  package var name: String
  /// Of the kind `.other` for a name that is not UTF-8.
  package var status: FileStatus

  package init(name: String, status: FileStatus) {
    self.name = name
    self.status = status
  }
}

/// Bytes that are put aside. May be used from many threads at once.
package protocol ScratchFile: Sendable {
  func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError)
  /// Fails where not all of it was written.
  func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8]
}

/// A lock that is held until it is released, or until the last reference to it goes.
package final class FileLock: Sendable {
  private let isReleased = Atomic(false)
  private let onRelease: @Sendable () -> Void

  /// `onRelease` is called once.
  package init(onRelease: @escaping @Sendable () -> Void) { self.onRelease = onRelease }

  package func release() {
    if !isReleased.exchange(true, ordering: .acquiringAndReleasing) { onRelease() }
  }

  deinit { release() }
}

extension FileSystem {
  /// Makes a directory and those above it that are missing; returns the ones made, the topmost
  /// first.
  ///
  /// A link to a directory passes for one.
  package func makeDirectories(_ path: String) throws(FileSystemError) -> [String] {
    if path.isEmpty || path == "/" { return [] }
    if try status(path + "/.")?.kind == .directory { return [] }
    var made: [String] = []
    if let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")) {
      made = try makeDirectories(String(path[..<slash]))
    }
    if try makeDirectory(path) { made.append(path) }
    return made
  }

  /// Removes whatever is at `path`, with all that lies in it; nothing there is no error.
  package func removeTree(_ path: String) throws(FileSystemError) {
    guard let status = try status(path) else { return }
    guard status.kind == .directory else {
      _ = try removeFile(path)
      return
    }
    var pending = [(path: path, isEmptied: false)]
    while let (directory, isEmptied) = pending.popLast() {
      if isEmptied {
        _ = try removeDirectory(directory)
        continue
      }
      pending.append((directory, true))
      for entry in try list(directory) {
        let inner = directory + "/" + entry.name
        if entry.kind == .directory {
          pending.append((inner, false))
        } else {
          _ = try removeFile(inner)
        }
      }
    }
  }
}
