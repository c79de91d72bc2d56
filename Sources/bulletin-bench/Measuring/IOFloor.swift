import Build
import Workers

/// The time below which no build can get on this machine: to read every input and to write the site's files into a
/// fresh folder, with no work between.
struct IOFloor: Sendable {
  struct Result: Codable {
    /// What was read, and what was written.
    var inputs: Int
    var outputs: Int
    var reading: Double
    var writing: Double

    /// In seconds, like its parts.
    var whole: Double { reading + writing }
  }

  let workers: Workers

  /// - Parameters:
  ///   - project: its folders `content` and `site-templates` are read.
  ///   - built: a site, of which all is written again.
  ///   - fresh: the folder for that, which is not there yet.
  func measure(project: String, built: String, fresh: String) throws(FileSystemError) -> Result {
    let site = try RawDisk.tree(built)
    var contents: [[UInt8]] = []
    var buffer: [UInt8] = []
    for file in site.files {
      let count = try RawDisk.read(file, into: &buffer)
      contents.append(Array(buffer[..<count]))
    }
    let (inputs, reading) = try timed { () throws(FileSystemError) in try read(project) }
    let (_, writing) = try timed { () throws(FileSystemError) in
      for folder in site.folders { try RawDisk.makeFolder(fresh + folder.dropFirst(built.count)) }
      try write(site.files.map { fresh + $0.dropFirst(built.count) }, contents)
    }
    return Result(inputs: inputs, outputs: contents.count, reading: reading, writing: writing)
  }

  private func read(_ project: String) throws(FileSystemError) -> Int {
    let files =
      try RawDisk.tree(project + "/content").files
      + RawDisk.tree(project + "/site-templates").files
    _ = try workers.share(files.count) { queue throws(FileSystemError) -> Int in
      var buffer = Array(repeating: UInt8(0), count: 1 << 20)
      var bytes = 0
      while let indexes = queue.next() {
        for index in indexes { bytes += try RawDisk.read(files[index], into: &buffer) }
      }
      return bytes
    }
    return files.count
  }

  private func write(_ paths: [String], _ contents: [[UInt8]]) throws(FileSystemError) {
    _ = try workers.share(paths.count) { queue throws(FileSystemError) -> Int in
      var count = 0
      while let indexes = queue.next() {
        for index in indexes { try RawDisk.write(paths[index], contents[index]) }
        count += indexes.count
      }
      return count
    }
  }
}
