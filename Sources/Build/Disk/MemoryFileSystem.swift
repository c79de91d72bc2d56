package import Digests
import Glibc

/// A few files that are on no disk, to be read and never written.
package struct MemoryFileSystem: FileSystem {
  private let files: [String: [UInt8]]
  /// All folders that hold a file, and those above them.
  private let folders: Set<String>

  /// - Parameter files: bytes by their paths, which are those that a reader asks for; the later of two with one path
  ///   counts.
  package init(_ files: [(path: String, bytes: [UInt8])]) {
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    var folders: Set<String> = []
    for path in self.files.keys {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        folders.insert(String(folder))
      }
    }
    self.folders = folders
  }

  package func readFile(_ path: String) throws(FileSystemError) -> [UInt8] {
    guard let bytes = files[path] else { throw FileSystemError(.read, path, code: ENOENT) }
    return bytes
  }

  package func open(_ path: String) throws(FileSystemError) -> any ReadableFile {
    FileInMemory(try readFile(path))
  }

  package func status(_ path: String) throws(FileSystemError) -> FileStatus? {
    if let bytes = files[path] { return Self.status(.file, size: bytes.count) }
    return folders.contains(path) ? Self.status(.directory, size: 0) : nil
  }

  private static func status(_ kind: FileStatus.Kind, size: Int) -> FileStatus {
    FileStatus(kind: kind, size: size, modified: 0, changed: 0, inode: 0)
  }

  package func list(_ directory: String) throws(FileSystemError) -> [DirectoryEntry] {
    try inspectAll(in: directory).map { DirectoryEntry(name: $0.name, kind: $0.status.kind) }
  }

  package func inspectAll(in directory: String) throws(FileSystemError) -> [InspectedEntry] {
    let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    guard folders.contains(folder) else {
      throw FileSystemError(.list, directory, code: ENOENT)
    }
    let paths = Array(files.keys) + folders
    var entries: [InspectedEntry] = []
    for path in paths where path.hasPrefix(folder + "/") {
      let name = String(path.dropFirst(folder.count + 1))
      guard !name.contains("/"), let status = try status(path) else { continue }
      entries.append(InspectedEntry(name: name, status: status))
    }
    return entries
  }

  // MARK: Nothing is written

  private func refusal(_ operation: FileSystemError.Operation, _ path: String) -> FileSystemError {
    FileSystemError(operation, path, code: EROFS)
  }

  package func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    throw refusal(.write, path)
  }

  package func replaceFile(
    _ path: String, ifStill status: FileStatus, with bytes: [UInt8]
  ) throws(FileSystemError) {
    throw refusal(.write, path)
  }

  package func copyFile(
    _ source: String, to target: String
  ) throws(FileSystemError) -> (size: Int, digest: Digest) {
    throw refusal(.write, target)
  }

  package func makeDirectory(_ path: String) throws(FileSystemError) -> Bool {
    throw refusal(.create, path)
  }

  package func rename(
    _ source: String, to target: String, _ mode: RenameMode
  ) throws(FileSystemError) {
    throw refusal(.rename, source)
  }

  package func removeFile(_ path: String) throws(FileSystemError) -> Bool {
    throw refusal(.remove, path)
  }

  package func removeDirectory(_ path: String) throws(FileSystemError) -> Bool {
    throw refusal(.remove, path)
  }

  package func makeScratchFile(
    in directory: String
  ) throws(FileSystemError) -> any ScratchFile {
    throw refusal(.create, directory)
  }

  package func lock(_ path: String, waits: Bool) throws(FileSystemError) -> FileLock? {
    throw refusal(.lock, path)
  }
}
