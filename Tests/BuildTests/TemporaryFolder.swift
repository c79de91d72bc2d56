import Build
import Foundation

/// A folder on the real disk that lives as long as the test that made it.
final class TemporaryFolder: Sendable {
  let path: String
  let disk = DiskFileSystem()

  /// - Parameter inMemory: whether to make it on a disk in memory, if there is one: for tests by the hundred, which
  ///   would keep the real disk busy for longer than the processor.
  init(inMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let parent =
      inMemory && FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    path = parent + "/bulletin-\(UUID().uuidString)"
    _ = try disk.makeDirectories(path)
  }

  deinit { try? disk.removeTree(path) }

  var output: String { path + "/public" }

  /// Writes a file, whatever was there, with the folders above it.
  func put(_ text: String, at relative: String) throws {
    let target = path + "/" + relative
    _ = try disk.makeDirectories((target as NSString).deletingLastPathComponent)
    _ = try disk.removeFile(target)
    try disk.writeFile(target, Array(text.utf8))
  }

  /// What lies in the output folder, `.bulletin` left out: folders end in `/` and hold nothing.
  func contents() throws -> [String: String] {
    guard try disk.status(output) != nil else { return [:] }
    var contents: [String: String] = [:]
    var pending = [""]
    while let folder = pending.popLast() {
      for entry in try disk.list(output + "/" + folder) {
        let path = folder + entry.name
        if path == ".bulletin" { continue }
        if entry.kind == .directory {
          contents[path + "/"] = ""
          pending.append(path + "/")
        } else {
          contents[path] = String(decoding: try disk.readFile(output + "/" + path), as: UTF8.self)
        }
      }
    }
    return contents
  }

  /// The names in the output's `.bulletin`.
  func ownFiles() throws -> [String] {
    guard try disk.status(output + "/.bulletin") != nil else { return [] }
    return try disk.list(output + "/.bulletin").map(\.name).sorted()
  }

  /// Builds a site of these files.
  @discardableResult
  func publish(
    _ site: [String: String], through fileSystem: any FileSystem = DiskFileSystem()
  ) throws -> PublicationSummary {
    let publisher = try Publisher.open(output: output, fileSystem: fileSystem)
    do {
      for (address, text) in site.sorted(by: { $0.key < $1.key }) {
        try publisher.write(address, Array(text.utf8))
      }
    } catch {
      publisher.abandon()
      throw error
    }
    return try publisher.publish()
  }

  /// A build of `new` after one of `old` that died as soon as its journal was written.
  func interrupt(old: [String: String], new: [String: String]) throws {
    try publish(old)
    for operation in 0... {
      _ = try? publish(new, through: FaultyFileSystem(.kill, at: operation))
      if try ownFiles().contains("journal") { return }
    }
  }
}

extension PublicationSummary {
  init(total: Int, created: Int = 0, updated: Int = 0, removed: Int = 0) {
    self.init()
    self.total = total
    self.created = created
    self.updated = updated
    self.removed = removed
  }
}
