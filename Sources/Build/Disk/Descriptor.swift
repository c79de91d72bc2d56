import Glibc

/// An open file, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  private(set) var number: Int32
  private let operation: FileSystemError.Operation
  private let path: String

  /// Children must not inherit it: they would keep locks.
  init(
    _ operation: FileSystemError.Operation, _ path: String, _ flags: Int32
  ) throws(FileSystemError) {
    self.operation = operation
    self.path = path
    number = -1
    try checkPath(operation, path)
    repeat {
      number = unsafe open(path, flags | O_CLOEXEC, 0o666)
    } while number < 0 && errno == EINTR
    if number < 0 { throw failure() }
  }

  deinit {
    if number >= 0 { _ = Glibc.close(number) }
  }

  /// The number, for an owner who closes it.
  mutating func give() -> Int32 {
    defer { number = -1 }
    return number
  }

  func status() throws(FileSystemError) -> FileStatus {
    var buffer = stat()
    if unsafe fstat(number, &buffer) != 0 { throw failure() }
    return FileStatus(buffer)
  }

  /// From the current position to the end; `size` spares reads where it is right.
  func readAll(expecting size: Int) throws(FileSystemError) -> [UInt8] {
    // One byte more than expected, so that the first read meets the end of the file; and a bound,
    // because a sparse file can claim any size.
    var bytes = try read(upTo: min(max(size, 0), 1 << 26) + 1)
    var chunk = bytes
    while !chunk.isEmpty {
      if bytes.count == size { break }
      chunk = try read(upTo: 1 << 20)
      bytes += chunk
    }
    return bytes
  }

  /// Bytes, fewer only at the end of the file.
  ///
  /// - Parameter offset: where they begin; nil to go on where the last read ended.
  func read(upTo limit: Int, at offset: Int? = nil) throws(FileSystemError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let rest = unsafe buffer.baseAddress.map { unsafe $0 + count }
        let got =
          if let offset {
            unsafe pread(number, rest, limit - count, offset + count)
          } else {
            unsafe Glibc.read(number, rest, limit - count)
          }
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failed = true
          return
        }
      }
    }
    if failed { throw failure() }
    return bytes
  }

  /// The bytes of a range, fewer only where the file ends.
  func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8] {
    try read(upTo: range.count, at: range.lowerBound)
  }

  /// - Parameter offset: where the bytes begin; nil to go on where the last write ended.
  func write(_ bytes: [UInt8], at offset: Int? = nil) throws(FileSystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe buffer.baseAddress.map { unsafe $0 + written }
        return if let offset {
          unsafe pwrite(number, rest, buffer.count - written, offset + written)
        } else {
          unsafe Glibc.write(number, rest, buffer.count - written)
        }
      }
      if count >= 0 { written += count } else if errno != EINTR { throw failure() }
    }
  }

  /// Gives the file the permissions of another one, and its owner where that is allowed.
  func takeAttributes(of other: borrowing Descriptor) throws(FileSystemError) {
    var buffer = stat()
    if unsafe fstat(other.number, &buffer) != 0 { throw failure() }
    // Before the permissions, as a change of owner takes some of them away.
    _ = fchown(number, buffer.st_uid, buffer.st_gid)
    if fchmod(number, buffer.st_mode & 0o7777) != 0 { throw failure() }
  }

  /// Has the disk keep what was written.
  func flush() throws(FileSystemError) {
    if fsync(number) != 0, errno != EINVAL { throw failure() }
  }

  /// Closes the file and tells what only then shows, as on network disks.
  mutating func close() throws(FileSystemError) {
    if Glibc.close(give()) != 0 && errno != EINTR { throw failure() }
  }

  func failure(_ code: Int32 = errno) -> FileSystemError {
    FileSystemError(operation, path, code: code)
  }
}

/// A path with a NUL would be cut there, and name another file.
func checkPath(
  _ operation: FileSystemError.Operation, _ path: String
) throws(FileSystemError) {
  if path.utf8.contains(0) { throw FileSystemError(operation, path, code: ENOENT) }
}
