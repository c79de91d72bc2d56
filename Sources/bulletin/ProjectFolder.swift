import ArgumentParser
import Build
import Diagnostics
import Scaffold

/// A folder that files are written into which it does not have.
struct ProjectFolder {
  let path: String
  private let disk = DiskFileSystem()

  init(_ path: String) { self.path = path }

  func holds(_ name: String) -> Bool {
    ((try? disk.status(path + "/" + name)) ?? nil) != nil
  }

  /// Writes a file; one that is there already stays as it is.
  ///
  /// - Returns: whether it was written.
  func write(_ file: ScaffoldFile) throws -> Bool {
    let target = path + "/" + file.path
    do throws(FileSystemError) {
      let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      _ = try disk.makeDirectories(folder.joined(separator: "/"))
      if try disk.status(target) != nil { return false }
      try disk.writeFile(target, file.bytes)
      return true
    } catch {
      printError(error.message, help: nil)
      throw ExitCode.disk
    }
  }
}
