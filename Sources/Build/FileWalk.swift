/// A file found by a walk.
package struct FoundFile: Hashable, Sendable {
  /// Relative to the directory walked, with `/` between parts.
  package var path: String
  /// Never `.directory`.
  package var kind: FileStatus.Kind

  package init(path: String, kind: FileStatus.Kind) {
    self.path = path
    self.kind = kind
  }
}

extension FileSystem {
  /// All that lies in a directory and below it, except the directories themselves, in the byte
  /// order of the paths.
  ///
  /// A symbolic link is reported and never followed: what it leads to may lie outside the project.
  package func walk(_ root: String) throws(FileSystemError) -> [FoundFile] {
    var found: [FoundFile] = []
    var pending = [DirectoryEntry(name: "", kind: .directory)]
    while let entry = pending.popLast() {
      if entry.kind != .directory {
        found.append(FoundFile(path: entry.name, kind: entry.kind))
        continue
      }
      // The pending names of directories end in `/`: so sorted, a depth-first walk yields whole
      // paths in byte order (`a-b` before `a/c`) without sorting them all.
      var inside = try list(root + "/" + entry.name)
      for index in inside.indices {
        if inside[index].kind == .directory { inside[index].name += "/" }
      }
      inside.sort { bytesPrecede($1.name, $0.name) }
      for index in inside.indices { inside[index].name = entry.name + inside[index].name }
      pending += inside
    }
    return found
  }
}

/// Whether `left` stands before `right` by their UTF-8 bytes; `<` would compare them normalised.
func bytesPrecede(_ left: String, _ right: String) -> Bool {
  let left = left.utf8.span
  let right = right.utf8.span
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    return left[index] < right[index]
  }
  return left.count < right.count
}

/// Whether two texts have the same UTF-8 bytes; `==` would call `é` in NFC and NFD the same.
func bytesEqual(_ left: String, _ right: String) -> Bool {
  let left = left.utf8.span
  let right = right.utf8.span
  guard left.count == right.count else { return false }
  for index in left.indices where left[index] != right[index] { return false }
  return true
}
