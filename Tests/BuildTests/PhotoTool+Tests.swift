import Foundation

@testable import Build

extension PhotoTool {
  /// The program on this machine.
  static let installed: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { $0 + "/vipsthumbnail" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { URL(filePath: $0).resolvingSymlinksInPath().path }
  }()
}
