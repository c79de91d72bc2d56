import Build
import Content
import Diagnostics
import Foundation

/// A copy of the project's sample on the disk, published once, to be damaged and mended again.
struct MutationProject {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// When all of the sample's articles are published, and none has expired.
  static let clock = "2026-06-01T08:00:00+07:00"

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var path: String { folder.path }
  var output: String { folder.output }

  /// Writes these files, and removes all others of the content and the templates.
  func write(_ files: [String: [UInt8]]) throws {
    for top in ["content", "site-templates"] { try folder.disk.removeTree(path + "/" + top) }
    for (file, bytes) in files {
      let target = path + "/" + file
      _ = try folder.disk.makeDirectories((target as NSString).deletingLastPathComponent)
      try folder.disk.writeFile(target, bytes)
    }
  }

  func builder(isStrict: Bool = false) -> Builder {
    var options = BuildOptions(
      source: path, output: output,
      clock: DateTime(Self.clock)?.moment(siteOffset: 7 * 60) ?? Moment(unixSeconds: 0), jobs: 2)
    options.isStrict = isStrict
    return Builder(options, fileSystem: folder.disk)
  }

  /// What a file or folder of the output is like.
  struct Trace: Equatable {
    let bytes: [UInt8]
    let status: FileStatus
  }

  /// All that lies in the output, `.bulletin` included. Of folders only what lies in them counts, since a
  /// build leaves its lock there while it runs.
  func outputTraces() throws -> [String: Trace] {
    var traces: [String: Trace] = [:]
    for file in try folder.disk.walk(output) {
      let path = output + "/" + file.path
      guard let status = try folder.disk.status(path) else { continue }
      traces[file.path] = Trace(bytes: try folder.disk.readFile(path), status: status)
    }
    return traces
  }
}
