import Diagnostics
import Foundation

/// The paths of a project's files as whoever reads a report has them: from the folder where they stand themselves.
///
/// Editors, terminals and GitHub look for a file from there; what the builder names is relative to the project.
struct ShownPaths {
  private let base: [Substring]
  /// The way from that folder to the project; nil if the project does not lie below it.
  private let prefix: [Substring]?

  /// - Parameters:
  ///   - source: the project's folder, as the user named it.
  ///   - folder: from where paths are to be shown; absolute.
  ///   - current: the current folder.
  init(source: String, from folder: String, current: String) {
    base = Self.parts(folder)
    let project = Self.parts(source.hasPrefix("/") ? source : current + "/" + source)
    prefix = project.starts(with: base) ? Array(project.dropFirst(base.count)) : nil
  }

  /// - Parameter path: relative to the project, or absolute.
  func shown(_ path: String) -> String {
    if path.hasPrefix("/") {
      let parts = Self.parts(path)
      return parts.starts(with: base)
        ? parts.dropFirst(base.count).joined(separator: "/") : path
    }
    guard let prefix else { return path }
    return Self.parts((prefix + [path[...]]).joined(separator: "/")).joined(separator: "/")
  }

  /// The names of a path, without `.` and steps back.
  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { parts, name in
      if name == "." { return }
      if name == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(name)
      }
    }
  }
}

extension SourceOptions {
  /// The same as whoever reads them at a terminal finds their files.
  func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let current = FileManager.default.currentDirectoryPath
    let paths = ShownPaths(source: source, from: current, current: current)
    return diagnostics.map { diagnostic in
      var shown = diagnostic
      shown.path = paths.shown(diagnostic.path)
      return shown
    }
  }
}

extension ProjectOptions {
  /// GitHub looks for files from the root of the repository, wherever a step of a workflow runs.
  var shownPaths: ShownPaths {
    let current = FileManager.default.currentDirectoryPath
    let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] ?? ""
    let isInWorkspace = (current + "/").hasPrefix(workspace + "/") && workspace.hasPrefix("/")
    return ShownPaths(
      source: source, from: format == .github && isInWorkspace ? workspace : current,
      current: current)
  }
}
