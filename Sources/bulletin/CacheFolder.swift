import Digests
import Foundation

/// Where what only saves time is kept outside of projects, as the XDG Base Directory Specification says: it may be removed
/// whenever nothing runs.
enum CacheFolder {
  /// Makes the folder of one project's preview, for this user alone: it knows drafts.
  ///
  /// - Parameter source: the project's folder.
  /// - Returns: nil where there can be none.
  static func make(ofProject source: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    // A relative path is to be taken for none.
    let base =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
    guard let base else { return nil }
    let project = URL(fileURLWithPath: source).resolvingSymlinksInPath().path
    let folder =
      "\(base)/bulletin/preview/\(Digest.of(Array(project.utf8)).hexadecimal.prefix(12))"
    let isMade =
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])) != nil
    return isMade ? folder : nil
  }
}
