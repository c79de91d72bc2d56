import Digests
import Markdown

/// Which program makes a site: another one may make other pages of the same files.
struct ProgramIdentity: Sendable, Equatable {
  /// The names and versions of the libraries that pages depend on.
  var libraries: String
  /// Of the executable's bytes.
  var executable: Digest
  /// The executable's file.
  var file: FileStatus?

  init(libraries: String, executable: Digest, file: FileStatus?) {
    self.libraries = libraries
    self.executable = executable
    self.file = file
  }

  /// - Parameters:
  ///   - path: the executable; nil for a program that never changes, as in tests.
  ///   - known: that of the last build: an executable of the same size, times and place is not read again.
  init(
    executable path: String?, known: ProgramIdentity?, fileSystem: any FileSystem
  ) throws(FileSystemError) {
    libraries = "cmark-gfm \(MarkdownRenderer.libraryVersion), SQLite \(Database.libraryVersion)"
    executable = .of([])
    guard let path else { return }
    file = try fileSystem.status(path)
    if let known, known.file != nil, known.file == file {
      executable = known.executable
    } else {
      executable = try fileSystem.digest(of: path)
    }
  }

  /// Whether both make the same pages of the same files.
  func isSame(as other: ProgramIdentity) -> Bool {
    libraries == other.libraries && executable == other.executable
  }
}
