import Build
import Foundation

/// A folder for one measurement, gone when that ends, however it ends.
struct Workspace: Sendable {
  let path: String

  /// Memory where there is such a file system: disks and their caches are another matter than Bulletin's speed.
  static var usualParent: String {
    FileManager.default.isWritableFile(atPath: "/dev/shm")
      ? "/dev/shm" : FileManager.default.temporaryDirectory.path
  }

  /// The project that is built.
  var project: String { path + "/site" }
  var output: String { project + "/public" }

  /// Gives `work` a folder in `parent`; a failure is printed and becomes the exit code.
  static func use(
    in parent: String, _ work: (Workspace) throws -> Void
  ) throws {
    let workspace = Workspace(path: "\(parent)/bulletin-bench-\(UUID().uuidString)")
    do {
      do {
        guard try DiskFileSystem().makeDirectory(workspace.path) else {
          throw Failure.disk("“\(workspace.path)” is there already.")
        }
        Interruption.shared.begin(removing: workspace.path)
        try work(workspace)
        try workspace.remove()
      } catch {
        Interruption.shared.pauseIfInterrupted()
        try? workspace.remove()
        throw error
      }
    } catch {
      let failure = Failure(error)
      printError("error: \(failure.message)")
      throw failure.code
    }
  }

  /// Has the project without what builds left of it.
  func removeBuild() throws(FileSystemError) {
    for folder in [output, project + "/.bulletin"] { try DiskFileSystem().removeTree(folder) }
  }

  private func remove() throws(FileSystemError) { try DiskFileSystem().removeTree(path) }
}

func printError(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
