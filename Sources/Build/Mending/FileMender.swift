package import Diagnostics
import Digests
import Glibc

/// Why a file was not mended. It is as it was.
package enum MendingError: Error {
  /// It is no longer the file that was judged.
  case changed
  /// It is no file below `content/`, or the way to it leads over a link.
  case outside
  case disk(FileSystemError)

  package var message: Message {
    switch self {
    case .changed: "The file has changed since it was judged."
    case .outside: "Only files of content/ are mended, and none behind a link."
    case .disk(let error): error.message
    }
  }
}

/// Makes fixes in the files of a project's content: whole files by one step each, and none that is other than the one that
/// was judged.
package struct FileMender: Sendable {
  private let root: String
  private let fileSystem: any FileSystem

  /// - Parameter root: the project's folder.
  package init(root: String, fileSystem: any FileSystem) {
    self.root = root
    self.fileSystem = fileSystem
  }

  /// What the file will be with as many of the fixes as go together; nothing is written.
  ///
  /// - Parameter path: from the project's folder.
  package func preview(
    _ path: String, _ fixes: [Fix]
  ) throws(MendingError) -> MendedFile {
    try read(path, fixes).file
  }

  /// Writes a file as it is with the fixes.
  ///
  /// - Parameter fixes: all of those that ``preview(_:_:)`` made.
  package func mend(_ path: String, _ fixes: [Fix]) throws(MendingError) {
    let (file, status) = try read(path, fixes)
    if !file.left.isEmpty { throw .changed }
    do throws(FileSystemError) {
      try fileSystem.replaceFile(root + "/" + path, ifStill: status, with: file.bytes)
    } catch {
      throw error.code == ESTALE ? .changed : .disk(error)
    }
  }

  private func read(
    _ path: String, _ fixes: [Fix]
  ) throws(MendingError) -> (file: MendedFile, status: FileStatus) {
    var found: (bytes: [UInt8], status: FileStatus)?
    do throws(FileSystemError) {
      if let status = try status(path) {
        found = (try fileSystem.readFile(root + "/" + path), status)
      }
    } catch {
      throw .disk(error)
    }
    guard let found else { throw .outside }
    let digest = Digest.of(found.bytes)
    guard fixes.allSatisfy({ $0.digest == digest }) else { throw .changed }
    return (MendedFile(found.bytes, making: fixes), found.status)
  }

  /// Of a regular file to which only folders lead; nil if it is none.
  private func status(_ path: String) throws(FileSystemError) -> FileStatus? {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count > 1, names[0] == ProjectFiles.content,
      names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { return nil }
    for end in names.indices.dropLast() {
      let folder = root + "/" + names[...end].joined(separator: "/")
      guard try fileSystem.status(folder)?.kind == .directory else { return nil }
    }
    let status = try fileSystem.status(root + "/" + path)
    return status?.kind == .file ? status : nil
  }
}
