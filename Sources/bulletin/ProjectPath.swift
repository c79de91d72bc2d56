import Foundation

/// A file or a folder of a project's content, wherever whoever named it stands.
struct ProjectPath {
  /// From the project's folder: `content/articles`.
  let path: String

  /// - Parameters:
  ///   - written: from the current folder, or else from the project's.
  ///   - source: the project's folder, as the user named it.
  /// - Returns: nil if there is none in `content/`.
  init?(_ written: String, in source: String) {
    let project = Self.names(source)
    for base in ["", source + "/"] {
      let place = written.hasPrefix("/") ? written : base + written
      let names = Self.names(place)
      guard FileManager.default.fileExists(atPath: place), names.starts(with: project) else {
        continue
      }
      let inner = names.dropFirst(project.count)
      // The project's folder itself is all of its content.
      if inner.isEmpty || inner.first == "content" {
        path = inner.isEmpty ? "content" : inner.joined(separator: "/")
        return
      }
    }
    return nil
  }

  /// The names on the way from the root of the disk, without `.`, steps back and links.
  private static func names(_ path: String) -> [String] {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
  }
}
