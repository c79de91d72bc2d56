import Build
import Foundation
import Glibc

/// How a program may write a file, as the file system shows it afterwards.
enum WritingManner: CaseIterable {
  /// By a new file under the old name.
  case replacing
  /// Into the old file.
  case inPlace
  /// Into the old file, and then the time of its last change is set back: only the kernel's own time tells.
  case unnoticed
}

extension TemporaryFolder {
  func write(_ bytes: [UInt8], at relative: String, _ manner: WritingManner) throws {
    let target = path + "/" + relative
    let before = try disk.status(target)
    guard let before, before.kind == .file, manner != .replacing else {
      _ = try disk.makeDirectories((target as NSString).deletingLastPathComponent)
      _ = try disk.removeFile(target)
      return try disk.writeFile(target, bytes)
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
    if manner == .unnoticed { try setModified(relative, to: before.modified) }
  }

  func bytes(at relative: String) throws -> [UInt8] { try disk.readFile(path + "/" + relative) }

  func remove(_ relative: String) throws { try disk.removeTree(path + "/" + relative) }

  /// - Parameter moment: in nanoseconds since 1970.
  func setModified(_ relative: String, to moment: Int) throws {
    let time = timespec(tv_sec: moment / 1_000_000_000, tv_nsec: moment % 1_000_000_000)
    let times = [time, time]
    if unsafe utimensat(AT_FDCWD, path + "/" + relative, times, 0) != 0 {
      throw FileSystemError(.write, relative, code: errno)
    }
  }

  /// All files below a folder by path, links followed, `.bulletin` left out; nothing if there is no folder.
  func files(in folder: String) throws -> [String: [UInt8]] {
    guard try disk.status(path + "/" + folder) != nil else { return [:] }
    var files: [String: [UInt8]] = [:]
    for file in try disk.walk(path + "/" + folder) where !file.path.hasPrefix(".bulletin/") {
      files[file.path] = try bytes(at: folder + "/" + file.path)
    }
    return files
  }
}
