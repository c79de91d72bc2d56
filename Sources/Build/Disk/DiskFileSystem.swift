import CLinux
package import Digests
import Glibc

/// The disk itself. With ``Descriptor`` the only code of the room that calls the C library for files.
package struct DiskFileSystem: FileSystem {
  package init() {}

  package func readFile(_ path: String) throws(FileSystemError) -> [UInt8] {
    let file = try regularFile(path)
    return try file.readAll(expecting: file.status().size)
  }

  private func regularFile(_ path: String) throws(FileSystemError) -> Descriptor {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let file = try Descriptor(.read, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let kind = try file.status().kind
    guard kind == .file else {
      throw FileSystemError(.read, path, code: kind == .directory ? EISDIR : EINVAL)
    }
    return file
  }

  package func open(_ path: String) throws(FileSystemError) -> any ReadableFile {
    DiskFile(try regularFile(path))
  }

  package func copyFile(
    _ source: String, to target: String
  ) throws(FileSystemError) -> (size: Int, digest: Digest) {
    let original = try regularFile(source)
    var file = try Descriptor(.write, target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    var size = 0
    let digest = try DiskFile(original).digest { (chunk) throws(FileSystemError) in
      size += chunk.count
      try file.write(chunk)
    }
    try file.close()
    return (size, digest)
  }

  package func status(_ path: String) throws(FileSystemError) -> FileStatus? {
    try checkPath(.inspect, path)
    var buffer = stat()
    if unsafe lstat(path, &buffer) == 0 { return FileStatus(buffer) }
    let code = errno
    if code == ENOENT || code == ENOTDIR { return nil }
    throw FileSystemError(.inspect, path, code: code)
  }

  package func statuses(
    of names: [String], in directory: String
  ) throws(FileSystemError) -> [FileStatus?] {
    let folder: Descriptor
    do throws(FileSystemError) {
      folder = try Descriptor(.inspect, directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch {
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return names.map { _ in nil } }
      throw error
    }
    var statuses: [FileStatus?] = []
    statuses.reserveCapacity(names.count)
    for name in names {
      var buffer = stat()
      if unsafe fstatat(folder.number, name, &buffer, AT_SYMLINK_NOFOLLOW) == 0 {
        statuses.append(FileStatus(buffer))
      } else if errno == ENOENT {
        statuses.append(nil)
      } else {
        throw FileSystemError(.inspect, directory + "/" + name, code: errno)
      }
    }
    return statuses
  }

  package func list(_ directory: String) throws(FileSystemError) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    try unsafe readDirectory(directory) { (entry, name, isText, _) throws(FileSystemError) in
      var kind: FileStatus.Kind?
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .directory
      case Int(DT_LNK): kind = .symbolicLink
      case Int(DT_UNKNOWN): kind = try status(directory + "/" + name)?.kind
      default: kind = .other
      }
      // Nil: removed since the listing began.
      if let kind { entries.append(DirectoryEntry(name: name, kind: isText ? kind : .other)) }
    }
    return entries
  }

  package func inspectAll(in directory: String) throws(FileSystemError) -> [InspectedEntry] {
    var entries: [InspectedEntry] = []
    try unsafe readDirectory(directory) { (entry, name, isText, folder) throws(FileSystemError) in
      var buffer = stat()
      var status: FileStatus
      // By the folder's descriptor: the way there is not looked up for each file again.
      if let start = unsafe Self.start(of: entry),
        unsafe fstatat(folder, start, &buffer, AT_SYMLINK_NOFOLLOW) == 0
      {
        status = FileStatus(buffer)
      } else {
        let code = errno
        if code == ENOENT { return }
        // It is the directory that forbids it.
        if code == EACCES { throw FileSystemError(.list, directory, code: code) }
        status = .unreadable(code)
      }
      if !isText { status.kind = .other }
      entries.append(InspectedEntry(name: name, status: status))
    }
    return entries
  }

  /// Calls `body` with each entry but `.` and `..`: its name, whether that is UTF-8, and the directory's descriptor.
  private func readDirectory(
    _ directory: String,
    _ body: (
      UnsafeMutablePointer<dirent>, _ name: String, _ isText: Bool, _ folder: Int32
    ) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    var file = try Descriptor(.list, directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    guard let stream = unsafe fdopendir(file.number) else {
      throw FileSystemError(.list, directory, code: errno)
    }
    let folder = file.give()
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw FileSystemError(.list, directory, code: errno) }
        return
      }
      let (name, isText) = unsafe Self.name(of: entry)
      if name == "." || name == ".." { continue }
      try unsafe body(entry, name, isText, folder)
    }
  }

  package func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    var file = try Descriptor(.write, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    try file.write(bytes)
    try file.close()
  }

  package func replaceFile(
    _ path: String, ifStill status: FileStatus, with bytes: [UInt8]
  ) throws(FileSystemError) {
    // A file that must not be written is not replaced either.
    let original = try Descriptor(.write, path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    let place = "\(folder).bulletin-\(number)~"
    var file = try Descriptor(.write, place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    do throws(FileSystemError) {
      try file.write(bytes)
      try file.takeAttributes(of: original)
      try file.flush()
      try file.close()
      guard try self.status(path) == status else {
        throw FileSystemError(.write, path, code: ESTALE)
      }
      try rename(place, to: path, .overwriting)
    } catch {
      _ = try? removeFile(place)
      throw error
    }
  }

  package func makeDirectory(_ path: String) throws(FileSystemError) -> Bool {
    try checkPath(.create, path)
    if unsafe mkdir(path, 0o777) == 0 { return true }
    let code = errno
    if code == EEXIST, try status(path)?.kind == .directory { return false }
    throw FileSystemError(.create, path, code: code)
  }

  package func rename(
    _ source: String, to target: String, _ mode: RenameMode
  ) throws(FileSystemError) {
    try checkPath(.rename, source)
    try checkPath(.rename, target)
    let flags: UInt32 =
      switch mode {
      case .overwriting: 0
      case .onlyIfAbsent: UInt32(RENAME_NOREPLACE)
      case .exchanging: UInt32(RENAME_EXCHANGE)
      }
    if unsafe renameat2(AT_FDCWD, source, AT_FDCWD, target, flags) == 0 { return }
    var code = errno
    if mode != .overwriting, [EINVAL, ENOSYS, ENOTSUP].contains(code) {
      // A file system without these flags. The check leaves a gap of microseconds.
      if mode == .onlyIfAbsent, try status(target) != nil {
        throw FileSystemError(.rename, target, code: EEXIST)
      }
      if unsafe Glibc.rename(source, target) == 0 { return }
      code = errno
    }
    throw FileSystemError(.rename, target, code: code)
  }

  package func removeFile(_ path: String) throws(FileSystemError) -> Bool {
    try checkPath(.remove, path)
    if unsafe unlink(path) == 0 { return true }
    let code = errno
    if [ENOENT, ENOTDIR, EISDIR].contains(code) { return false }
    throw FileSystemError(.remove, path, code: code)
  }

  package func removeDirectory(_ path: String) throws(FileSystemError) -> Bool {
    try checkPath(.remove, path)
    if unsafe rmdir(path) == 0 { return true }
    let code = errno
    if [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(code) { return false }
    throw FileSystemError(.remove, path, code: code)
  }

  package func makeScratchFile(
    in directory: String
  ) throws(FileSystemError) -> any ScratchFile {
    let path = directory + "/scratch"
    _ = try removeFile(path)
    let file = try Descriptor(.write, path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
    _ = try removeFile(path)
    return DiskScratchFile(file)
  }

  package func lock(_ path: String, waits: Bool) throws(FileSystemError) -> FileLock? {
    while true {
      var file = try Descriptor(.lock, path, O_RDWR | O_CREAT | O_NOFOLLOW)
      if flock(file.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        switch errno {
        case EWOULDBLOCK: return nil
        case EINTR: continue
        default: throw FileSystemError(.lock, path, code: errno)
        }
      }
      // The holder may remove the file before it lets go: what was locked must still be what others
      // find.
      if try file.status().inode == status(path)?.inode {
        let number = file.give()
        return FileLock {
          // Closing alone would not do while a child that is just being started still has its copy.
          _ = flock(number, LOCK_UN)
          close(number)
        }
      }
    }
  }

  /// The name's first byte.
  private static func start(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar>? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    return unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
  }

  /// The name, and whether it is UTF-8; one that is not is repaired, to be shown only.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> (String, isText: Bool) {
    guard let start = unsafe start(of: entry) else { return ("", false) }
    if let name = unsafe String(validatingCString: start) { return (name, true) }
    return unsafe (String(cString: start), false)
  }
}

private final class DiskFile: ReadableFile {
  private let file: Descriptor

  init(_ file: consuming Descriptor) { self.file = file }

  func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8] { try file.read(range) }
}

private final class DiskScratchFile: ScratchFile {
  private let file: Descriptor

  init(_ file: consuming Descriptor) { self.file = file }

  func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) {
    try file.write(bytes, at: offset)
  }

  func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8] {
    let bytes = try file.read(range)
    if bytes.count < range.count { throw file.failure(EIO) }
    return bytes
  }
}
