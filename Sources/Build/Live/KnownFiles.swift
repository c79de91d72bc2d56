import Content
import Diagnostics

/// What was found in a project's files at one time, so that those that are still the same need not be read again.
struct KnownFiles: Sendable {
  /// In the order of their paths.
  var rows: [FileRow] = []
  /// In the order of their paths.
  var texts: [NewText] = []
  /// Files that changed since may not be what was read; in nanoseconds since 1970.
  var startedAt = 0
  var photoTool: PhotoTool?
}
