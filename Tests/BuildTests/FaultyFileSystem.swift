import Build
import Digests
import Glibc
import Synchronization

/// The disk, with one fault at a chosen operation.
final class FaultyFileSystem: FileSystem {
  enum Fault: Sendable, CaseIterable {
    /// The operation fails, and all others succeed.
    case failure
    /// The process dies before the operation: nothing more happens.
    case kill
    /// The process dies when a write is half done, or before any other operation.
    case killInside
  }

  private let disk = DiskFileSystem()
  private let fault: Fault
  private let operation: Int
  private let count = Mutex(0)
  private let reads = Mutex<[String]>([])
  private let wholeReads = Mutex<[String]>([])
  private let meddler: Meddler?
  private let obstacle: Obstacle?
  private let attempts = Mutex<[String: Int]>([:])
  private let lacksScratch: Bool

  /// Somebody who changes files while a build runs: given a file's path and how often it was read before, says what
  /// it holds this time; nil for what is on the disk.
  typealias Meddler = @Sendable (_ path: String, _ reads: Int) -> [UInt8]?

  /// Something that keeps single files from being read or folders from being listed: given how often that was tried
  /// before, says with which `errno`; nil if nothing does.
  typealias Obstacle =
    @Sendable (
      _ operation: FileSystemError.Operation, _ path: String, _ earlier: Int
    ) -> Int32?

  /// - Parameters:
  ///   - operation: which one is hit, from 0.
  ///   - lacksScratch: whether nothing can be put aside.
  init(
    _ fault: Fault, at operation: Int, meddler: Meddler? = nil, obstacle: Obstacle? = nil,
    lacksScratch: Bool = false
  ) {
    self.fault = fault
    self.operation = operation
    self.meddler = meddler
    self.obstacle = obstacle
    self.lacksScratch = lacksScratch
  }

  /// A disk without faults, to see what is done to it, or to do something to it.
  convenience init(
    meddler: Meddler? = nil, obstacle: Obstacle? = nil, lacksScratch: Bool = false
  ) {
    self.init(
      .failure, at: .max, meddler: meddler, obstacle: obstacle, lacksScratch: lacksScratch)
  }

  /// The files that were read.
  var readPaths: [String] { reads.withLock { $0 } }

  /// Those of them that were read into memory.
  var wholeReadPaths: [String] { wholeReads.withLock { $0 } }

  /// Whether the fault was reached.
  var hasStruck: Bool { count.withLock { $0 > operation } }

  private func step(
    _ operation: FileSystemError.Operation, _ path: String, half: () -> Void = {}
  ) throws(FileSystemError) {
    let index = count.withLock { count in
      defer { count += 1 }
      return count
    }
    if index == self.operation, fault == .killInside { half() }
    if index == self.operation || (index > self.operation && fault != .failure) {
      throw FileSystemError(operation, path, code: EIO)
    }
    guard let obstacle else { return }
    let earlier = attempts.withLock { attempts in
      attempts["\(operation) \(path)", default: -1] += 1
      return attempts["\(operation) \(path)", default: 0]
    }
    if let code = obstacle(operation, path, earlier) {
      throw FileSystemError(operation, path, code: code)
    }
  }

  func readFile(_ path: String) throws(FileSystemError) -> [UInt8] {
    try step(.read, path)
    reads.withLock { $0.append(path) }
    let earlier = wholeReads.withLock { paths in
      defer { paths.append(path) }
      return paths.count { $0 == path }
    }
    if let bytes = meddler?(path, earlier) { return bytes }
    return try disk.readFile(path)
  }

  func open(_ path: String) throws(FileSystemError) -> any ReadableFile {
    try step(.read, path)
    reads.withLock { $0.append(path) }
    return try disk.open(path)
  }

  func status(_ path: String) throws(FileSystemError) -> FileStatus? {
    try step(.inspect, path)
    return try disk.status(path)
  }

  func list(_ directory: String) throws(FileSystemError) -> [DirectoryEntry] {
    try step(.list, directory)
    return try disk.list(directory)
  }

  func inspectAll(in directory: String) throws(FileSystemError) -> [InspectedEntry] {
    try step(.list, directory)
    return try disk.inspectAll(in: directory)
  }

  func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    try step(.write, path) { try? disk.writeFile(path, Array(bytes.prefix(bytes.count / 2))) }
    try disk.writeFile(path, bytes)
  }

  func replaceFile(
    _ path: String, ifStill status: FileStatus, with bytes: [UInt8]
  ) throws(FileSystemError) {
    try step(.write, path)
    try disk.replaceFile(path, ifStill: status, with: bytes)
  }

  func copyFile(
    _ source: String, to target: String
  ) throws(FileSystemError) -> (size: Int, digest: Digest) {
    if let code = obstacle?(.read, source, .max) {
      throw FileSystemError(.read, source, code: code)
    }
    try step(.write, target) {
      let bytes = (try? disk.readFile(source)) ?? []
      try? disk.writeFile(target, Array(bytes.prefix(bytes.count / 2)))
    }
    return try disk.copyFile(source, to: target)
  }

  func makeDirectory(_ path: String) throws(FileSystemError) -> Bool {
    try step(.create, path)
    return try disk.makeDirectory(path)
  }

  func rename(
    _ source: String, to target: String, _ mode: RenameMode
  ) throws(FileSystemError) {
    try step(.rename, target)
    try disk.rename(source, to: target, mode)
  }

  func removeFile(_ path: String) throws(FileSystemError) -> Bool {
    try step(.remove, path)
    return try disk.removeFile(path)
  }

  func removeDirectory(_ path: String) throws(FileSystemError) -> Bool {
    try step(.remove, path)
    return try disk.removeDirectory(path)
  }

  func makeScratchFile(in directory: String) throws(FileSystemError) -> any ScratchFile {
    try step(.create, directory)
    if lacksScratch { throw FileSystemError(.create, directory, code: ENOSPC) }
    return try disk.makeScratchFile(in: directory)
  }

  func lock(_ path: String, waits: Bool) throws(FileSystemError) -> FileLock? {
    try step(.lock, path)
    return try disk.lock(path, waits: waits)
  }
}
