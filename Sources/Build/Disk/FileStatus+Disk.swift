import Glibc

extension FileStatus {
  init(_ buffer: stat) {
    let kind: Kind =
      switch buffer.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, size: Int(buffer.st_size), modified: Self.nanoseconds(buffer.st_mtim),
      changed: Self.nanoseconds(buffer.st_ctim), inode: UInt64(buffer.st_ino))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    let (seconds, overflows) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if overflows { return time.tv_sec < 0 ? .min : .max }
    return seconds.addingReportingOverflow(Int(time.tv_nsec)).partialValue
  }
}
