import Build
import Glibc

/// The system calls that no site generator can do without, and nothing else: this is what the I/O floor is made of.
///
/// Not `DiskFileSystem`, which is part of what is measured: were it slow, the floor would rise with it. The only file
/// that calls the C library for files.
enum RawDisk {
  /// What lies in a folder: paths with the folder in front, folders before what lies in them.
  struct Tree: Sendable {
    var files: [String] = []
    var folders: [String] = []
  }

  static func tree(_ root: String) throws(FileSystemError) -> Tree {
    var tree = Tree()
    var pending = [root]
    while let folder = pending.popLast() {
      tree.folders.append(folder)
      guard let stream = unsafe opendir(folder) else {
        throw FileSystemError(.list, folder, code: errno)
      }
      defer { unsafe closedir(stream) }
      while let entry = unsafe readdir(stream) {
        let path = unsafe folder + "/" + name(of: entry)
        switch unsafe Int(entry.pointee.d_type) {
        case Int(DT_REG): tree.files.append(path)
        case Int(DT_DIR) where !path.hasSuffix("/.") && !path.hasSuffix("/.."): pending.append(path)
        default: break
        }
      }
    }
    return tree
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return "" }
    let start = unsafe UnsafeRawPointer(entry) + offset
    return unsafe String(cString: start.assumingMemoryBound(to: CChar.self))
  }

  /// Reads a file into `buffer`, which is made larger if need be.
  ///
  /// - Returns: how many bytes it has.
  static func read(_ path: String, into buffer: inout [UInt8]) throws(FileSystemError) -> Int {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileSystemError(.read, path, code: errno) }
    defer { close(file) }
    var count = 0
    while true {
      if count == buffer.count { buffer += Array(repeating: 0, count: max(1 << 20, count)) }
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(file, bytes.baseAddress.map { unsafe $0 + count }, bytes.count - count)
      }
      if got == 0 { return count }
      guard got > 0 else { throw FileSystemError(.read, path, code: errno) }
      count += got
    }
  }

  /// Writes a file that is not there yet.
  static func write(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileSystemError(.write, path, code: errno) }
    defer { close(file) }
    let written = unsafe bytes.withUnsafeBytes { bytes in
      unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
    }
    guard written == bytes.count else { throw FileSystemError(.write, path, code: errno) }
  }

  static func makeFolder(_ path: String) throws(FileSystemError) {
    guard unsafe mkdir(path, 0o755) == 0 else { throw FileSystemError(.create, path, code: errno) }
  }
}
