import Diagnostics
import Glibc

extension Diagnostic {
  /// The error for a file or a folder of the project of which nothing can be known.
  ///
  /// - Parameter path: relative to the project's root; that of a folder ends in `/`.
  init(unreadable path: String, _ error: FileSystemError) {
    let isFolder = path.hasSuffix("/")
    let help: Message =
      switch error.code {
      case EACCES, EPERM: "Allow yourself to read it, or move it out of the project."
      case ENOENT, ENOTDIR, EISDIR, ELOOP, EINVAL, ENXIO:
        "It was moved or replaced while Bulletin read the project: build again."
      default: "Try to open it in another program; if that fails too, put a copy in its place."
      }
    self.init(
      severity: .error, id: isFolder ? "unreadable-folder" : "unreadable-file",
      path: isFolder ? String(path.dropLast()) : path,
      message: isFolder
        ? "This folder cannot be read: \(error.reason)."
        : "This file cannot be read: \(error.reason).",
      help: help)
  }
}

/// What kept a build from its end: files that could still be read when the project was.
struct VanishedFiles: Error {
  /// One for each, in their order.
  var diagnostics: [Diagnostic]
}
