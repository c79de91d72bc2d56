import Build
import Foundation
import Glibc
import Synchronization
import Testing
import Workers

@Suite struct FileSystemTests {
  private let folder: TemporaryFolder
  private let disk = DiskFileSystem()

  init() throws { folder = try TemporaryFolder() }

  @Test func walkYieldsWholePathsInByteOrder() throws {
    let paths = [
      "a-b", "a/c", "a.md", "a0", "B/x", "đ/y", "z", "a/b/index.md", "e\u{301}", "\u{E9}", "a/b.md",
    ]
    for path in paths { try folder.put("", at: path) }
    _ = try disk.makeDirectories(folder.path + "/empty/folder")
    let walked = try disk.walk(folder.path)
    let expected = paths.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(walked.map { Array($0.path.utf8) } == expected)
    #expect(walked.allSatisfy { $0.kind == .file })
  }

  @Test func walkReportsLinksAndPipesAndFollowsNone() throws {
    try folder.put("", at: "inside/a.md")
    unsafe symlink("/", folder.path + "/inside/root")
    unsafe symlink("a.md", folder.path + "/inside/b.md")
    unsafe mkfifo(folder.path + "/inside/pipe", 0o600)
    #expect(
      try disk.walk(folder.path).map { "\($0.path) \($0.kind)" } == [
        "inside/a.md file", "inside/b.md symbolicLink", "inside/pipe other",
        "inside/root symbolicLink",
      ])
    #expect(throws: FileSystemError(.read, folder.path + "/inside/b.md", code: ELOOP)) {
      try disk.readFile(folder.path + "/inside/b.md")
    }
    #expect(throws: FileSystemError(.read, folder.path + "/inside/pipe", code: EINVAL)) {
      try disk.readFile(folder.path + "/inside/pipe")
    }
    #expect(throws: FileSystemError(.read, folder.path + "/inside", code: EISDIR)) {
      try disk.readFile(folder.path + "/inside")
    }
  }

  @Test func nameThatIsNotUTF8IsNoFile() throws {
    let name = Array("\(folder.path)/".utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let descriptor = unsafe name.withUnsafeBufferPointer { name in
      unsafe name.baseAddress.map { unsafe creat($0, 0o600) } ?? -1
    }
    #expect(close(descriptor) == 0)
    #expect(try disk.walk(folder.path).map { "\($0.path) \($0.kind)" } == ["\u{FFFD} other"])
    // The folder would outlive the test: the repaired name is no file's.
    unsafe name.withUnsafeBufferPointer { name in
      _ = unsafe name.baseAddress.map { unsafe unlink($0) }
    }
  }

  @Test func walkOfAMissingFolderFails() throws {
    #expect(throws: FileSystemError(.list, folder.path + "/none/", code: ENOENT)) {
      try disk.walk(folder.path + "/none")
    }
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 1 << 20, (1 << 20) + 1])
  func fileIsReadAsItWasWritten(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = folder.path + "/file"
    try disk.writeFile(path, bytes)
    #expect(try disk.readFile(path) == bytes)
    #expect(try disk.status(path)?.size == size)
  }

  @Test func fileOfUnknownSizeIsReadToItsEnd() throws {
    // Its status says that it holds nothing.
    let text = String(decoding: try disk.readFile("/proc/self/status"), as: UTF8.self)
    #expect(text.hasPrefix("Name:") && text.hasSuffix("\n") && text.count > 500)
  }

  @Test func fileIsNotWrittenOver() throws {
    try folder.put("1", at: "a")
    let path = folder.path + "/a"
    #expect(throws: FileSystemError(.write, path, code: EEXIST)) { try disk.writeFile(path, [2]) }
    #expect(try disk.readFile(path) == Array("1".utf8))
  }

  @Test func renameKeepsExchangesOrOverwrites() throws {
    let (a, b) = (folder.path + "/a", folder.path + "/b")
    try folder.put("1", at: "a")
    try folder.put("2", at: "b")
    #expect(throws: FileSystemError(.rename, b, code: EEXIST)) {
      try disk.rename(a, to: b, .onlyIfAbsent)
    }
    try disk.rename(a, to: b, .exchanging)
    #expect(try disk.readFile(b) == Array("1".utf8))
    #expect(try disk.readFile(a) == Array("2".utf8))
    try disk.rename(a, to: b, .overwriting)
    #expect(try disk.readFile(b) == Array("2".utf8))
    #expect(try disk.status(a) == nil)
    try disk.rename(b, to: a, .onlyIfAbsent)
    #expect(try disk.walk(folder.path).map(\.path) == ["a"])
  }

  @Test func whatIsNotThereIsNotRemoved() throws {
    try folder.put("", at: "a/b")
    #expect(try !disk.removeFile(folder.path + "/a"))
    #expect(try !disk.removeFile(folder.path + "/a/b/c"))
    #expect(try !disk.removeFile(folder.path + "/none"))
    #expect(try !disk.removeDirectory(folder.path + "/a"))
    #expect(try !disk.removeDirectory(folder.path + "/a/b"))
    #expect(try !disk.removeDirectory(folder.path + "/none"))
    #expect(try disk.removeFile(folder.path + "/a/b"))
    #expect(try disk.removeDirectory(folder.path + "/a"))
  }

  @Test func treeIsRemovedWithoutFollowingLinks() throws {
    try folder.put("mine", at: "outside/mine.txt")
    try folder.put("", at: "tree/a/b/c")
    unsafe symlink("../../outside", folder.path + "/tree/a/link")
    try disk.removeTree(folder.path + "/tree")
    try disk.removeTree(folder.path + "/tree")
    #expect(try disk.walk(folder.path).map(\.path) == ["outside/mine.txt"])
  }

  @Test func foldersAreMadeFromTheTop() throws {
    let path = folder.path
    #expect(
      try disk.makeDirectories(path + "/a/b/c") == [path + "/a", path + "/a/b", path + "/a/b/c"])
    #expect(try disk.makeDirectories(path + "/a/b/d") == [path + "/a/b/d"])
    #expect(try disk.makeDirectories(path + "/a/b") == [])
    try folder.put("", at: "file")
    #expect(throws: FileSystemError(.create, path + "/file", code: EEXIST)) {
      try disk.makeDirectories(path + "/file")
    }
  }

  @Test func pathWithANulNamesNothing() throws {
    try folder.put("1", at: "a")
    let path = folder.path + "/a\0b"
    #expect(throws: FileSystemError(.read, path, code: ENOENT)) { try disk.readFile(path) }
    #expect(throws: FileSystemError(.remove, path, code: ENOENT)) { try disk.removeFile(path) }
    #expect(throws: FileSystemError(.write, path, code: ENOENT)) { try disk.writeFile(path, []) }
  }

  @Test func statusTellsKindsAndTimes() throws {
    try folder.put("123", at: "a")
    let path = folder.path + "/a"
    let date = Date(timeIntervalSince1970: 1_559_700_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    let status = try #require(try disk.status(path))
    #expect(status.kind == .file)
    #expect(status.size == 3)
    #expect(status.modified == 1_559_700_000_000_000_000)
    #expect(status.changed > status.modified)
    #expect(try disk.status(folder.path)?.kind == .directory)
    #expect(try disk.status(path + "/b") == nil)
  }

  @Test func lockIsHeldByOneAndReleasedOnce() throws {
    let path = folder.path + "/lock"
    var first = try disk.lock(path, waits: false)
    #expect(first != nil)
    #expect(try disk.lock(path, waits: false) == nil)
    first?.release()
    first?.release()
    let second = try disk.lock(path, waits: false)
    #expect(second != nil)
    first = nil
    #expect(try disk.lock(path, waits: false) == nil)
    second?.release()
  }

  /// The holder removes the file before it lets go: two builds must not hold two files of one name.
  @Test func whoWaitedForALockHoldsTheFileThatOthersFind() throws {
    let path = folder.path + "/lock"
    let first = try disk.lock(path, waits: false)
    let locked = Mutex<FileLock?>(nil)
    let waiter = SideThread("waiter")
    waiter.begin { [disk] in
      let lock = try? disk.lock(path, waits: true)
      locked.withLock { $0 = lock }
    }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(try disk.removeFile(path))
    first?.release()
    waiter.finish()
    let second = try #require(locked.withLock { $0 })
    #expect(try disk.lock(path, waits: false) == nil)
    second.release()
  }

  /// A build that is killed must not stay locked by the image converter that it had started.
  @Test func childProcessDoesNotInheritALock() throws {
    let path = folder.path + "/lock"
    let lock = try disk.lock(path, waits: false)
    // Not `Process`, which closes what a child would inherit.
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("sleep"), strdup("60"), nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    let failure = unsafe posix_spawnp(&child, "sleep", nil, nil, &arguments, nil)
    try #require(failure == 0)
    defer {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    // What the child opened for itself may be closed by now.
    let inherited = try disk.list("/proc/\(child)/fd").map {
      let link = "/proc/\(child)/fd/\($0.name)"
      return try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    }
    #expect(!inherited.isEmpty && !inherited.contains(path))
    lock?.release()
  }
}
