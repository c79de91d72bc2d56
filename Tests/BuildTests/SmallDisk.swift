import Foundation

/// A file system of a few kilobytes, mounted as long as its owner lives.
final class SmallDisk {
  let path: String

  static let isAvailable: Bool = (try? SmallDisk(kilobytes: 64)) != nil

  struct MountFailure: Error {}

  init(kilobytes: Int, at path: String? = nil) throws {
    self.path = path ?? NSTemporaryDirectory() + "/bulletin-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: self.path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", self.path)
  }

  deinit {
    try? Self.run("umount", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func resize(kilobytes: Int) throws {
    try Self.run("mount", "-o", "remount,size=\(kilobytes)k", path)
  }

  private static func run(_ command: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw MountFailure() }
  }
}
