import Diagnostics
import Workers

/// A file found by a walk.
package struct FoundFile: Hashable, Sendable {
  /// Relative to the root of the walk, with `/` between parts.
  package var path: String
  /// Never that of a directory.
  package var status: FileStatus

  package var kind: FileStatus.Kind { status.kind }
}

extension FileSystem {
  /// All that lies in a directory and below it, except the directories themselves, in the byte
  /// order of the paths. Fails if any of it cannot be looked at.
  package func walk(_ root: String) throws(FileSystemError) -> [FoundFile] {
    let files = survey(root)
    for file in files {
      if case .unreadable(let code) = file.kind {
        throw FileSystemError(.list, root + "/" + file.path, code: code)
      }
    }
    return files
  }

  /// The same, whatever cannot be looked at: in the place of its files, a directory that cannot be listed is among the
  /// files itself, under its path with a `/` at its end.
  ///
  /// A symbolic link is reported and never followed: what it leads to may lie outside the project.
  ///
  /// - Parameters:
  ///   - folder: the directory's path relative to `root`, with a `/` at its end; empty for the root itself.
  ///   - isOmitted: whether a name in a folder is to be left out, with all that may lie below it.
  func survey(
    _ root: String, below folder: String = "", workers: Workers = Workers(count: 1),
    omitting isOmitted: @Sendable (_ name: String, _ folder: String) -> Bool = { _, _ in false }
  ) -> [FoundFile] {
    var tree = WalkedTree()
    var level = [folder]
    while !level.isEmpty {
      let folders = level
      let listings = workers.map(folders.count) { index in
        let folder = folders[index]
        do throws(FileSystemError) {
          return try listing(root, folder) { isOmitted($0, folder) }
        } catch {
          return [FoundFile(path: folder, status: .unreadable(error.code))]
        }
      }
      level = tree.add(listings)
    }
    return tree.files
  }

  /// What lies in a directory, by whole paths; those of directories end in `/`.
  ///
  /// So sorted, a depth-first walk yields paths in byte order (`a-b` before `a/c`) without sorting them all.
  private func listing(
    _ root: String, _ folder: String, omitting isOmitted: (String) -> Bool
  ) throws(FileSystemError) -> [FoundFile] {
    let entries = try inspectAll(in: root + "/" + folder)
    var found: [FoundFile] = []
    found.reserveCapacity(entries.count)
    for entry in entries where !isOmitted(entry.name) {
      var path = folder
      path += entry.name
      if entry.status.kind == .directory { path += "/" }
      found.append(FoundFile(path: path, status: entry.status))
    }
    // Few bytes are moved and compared: all paths begin alike.
    let start = folder.utf8.count
    let order = found.indices.map { (key: sortKey(found[$0].path, from: start), index: $0) }
      .sorted { left, right in
        left.key != right.key
          ? left.key < right.key : bytesPrecede(found[left.index].path, found[right.index].path)
      }
    return order.map { found[$0.index] }
  }

  /// The next bytes of a path as a number in the same order.
  private func sortKey(_ path: String, from start: Int) -> UInt64 {
    let bytes = path.utf8.span
    var key: UInt64 = 0
    for index in start..<start + 8 {
      key = key << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    return key
  }
}

/// Directories in the order in which they were listed, level by level.
private struct WalkedTree {
  private var listings: [[FoundFile]] = []
  /// For each listing the number of the first one of its directories.
  private var firstInside: [Int] = []

  /// Adds a level; returns the paths of the directories in it, which are the next one.
  mutating func add(_ level: [[FoundFile]]) -> [String] {
    var inside: [String] = []
    let next = listings.count + level.count
    for listing in level {
      firstInside.append(next + inside.count)
      for entry in listing where entry.status.kind == .directory { inside.append(entry.path) }
    }
    listings += level
    return inside
  }

  /// Depth first.
  var files: [FoundFile] {
    var files: [FoundFile] = []
    files.reserveCapacity(listings.reduce(0) { $0 + $1.count })
    var open = [(listing: 0, entry: 0, inside: firstInside.first ?? 0)]
    while let last = open.last {
      guard listings.indices.contains(last.listing), last.entry < listings[last.listing].count
      else {
        open.removeLast()
        continue
      }
      open[open.count - 1].entry += 1
      let entry = listings[last.listing][last.entry]
      if entry.status.kind == .directory {
        open[open.count - 1].inside += 1
        open.append((last.inside, 0, firstInside[last.inside]))
      } else {
        files.append(entry)
      }
    }
    return files
  }
}
