/// What edits change in a file, line by line, in the form that `patch` reads.
package struct UnifiedDiff: Sendable {
  package enum Line: Sendable, Equatable {
    /// `@@ -1,3 +1,3 @@`
    case place(String)
    case same([UInt8])
    case removed([UInt8])
    case added([UInt8])
    /// Says that the line above ends with the file, and not with a line end.
    case unended
  }

  package private(set) var lines: [Line] = []

  /// As `patch` knows it, in all languages.
  static let unended = "\\ No newline at end of file"

  /// Lines around each change that stay as they are.
  private static let context = 3

  /// Lines that change together.
  private struct Change {
    /// Among the lines of the file.
    var former: Range<Int>
    var added: [ArraySlice<UInt8>]
  }

  /// - Parameters:
  ///   - bytes: the file.
  ///   - edits: in its order, none of which overlaps another.
  package init(of bytes: [UInt8], making edits: [Edit]) {
    let former = bytes[...].linesWithEnds
    let changes = Self.changes(of: bytes, former, edits)
    var start = 0
    var shift = 0
    while start < changes.count {
      var end = start + 1
      while end < changes.count,
        changes[end].former.lowerBound - changes[end - 1].former.upperBound <= 2 * Self.context
      {
        end += 1
      }
      append(changes[start..<end], former, &shift)
      start = end
    }
  }

  /// All of it, byte for byte, as `patch -p0` reads it from the folder that paths are relative to.
  package func patch(of path: String) -> [UInt8] {
    var bytes = Array("--- \(path)\n+++ \(path)\n".utf8)
    for line in lines {
      switch line {
      case .place(let place): bytes += place.utf8
      case .same(let text): bytes += " ".utf8 + text
      case .removed(let text): bytes += "-".utf8 + text
      case .added(let text): bytes += "+".utf8 + text
      case .unended: bytes += Self.unended.utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func changes(
    of bytes: [UInt8], _ lines: [ArraySlice<UInt8>], _ edits: [Edit]
  ) -> [Change] {
    var changes: [Change] = []
    var start = 0
    while start < edits.count {
      var place = lines.place(ofByte: Int(edits[start].range.lowerBound))
      var last = lines.place(ofByte: Int(edits[start].range.upperBound))
      var end = start + 1
      while end < edits.count, lines.place(ofByte: Int(edits[end].range.lowerBound)) <= last {
        last = lines.place(ofByte: Int(edits[end].range.upperBound))
        end += 1
      }
      let lower = place < lines.count ? lines[place].startIndex : bytes.count
      let upper = last < lines.count ? lines[last].endIndex : bytes.count
      let moved = edits[start..<end].map { edit in
        Edit(Int(edit.range.lowerBound) - lower..<Int(edit.range.upperBound) - lower, edit.text)
      }
      var added = Array(bytes[lower..<upper]).making(moved)[...].linesWithEnds
      var behind = min(last + 1, lines.count)
      while place < behind, let first = added.first, first == lines[place] {
        added.removeFirst()
        place += 1
      }
      while place < behind, let final = added.last, final == lines[behind - 1] {
        added.removeLast()
        behind -= 1
      }
      changes.append(Change(former: place..<behind, added: added))
      start = end
    }
    return changes
  }

  private mutating func append(
    _ changes: ArraySlice<Change>, _ former: [ArraySlice<UInt8>], _ shift: inout Int
  ) {
    guard let first = changes.first, let last = changes.last else { return }
    let whole =
      max(
        0, first.former.lowerBound - Self.context)..<min(
        former.count, last.former.upperBound + Self.context)
    let growth = changes.reduce(0) { $0 + $1.added.count - $1.former.count }
    lines.append(
      .place(
        "@@ -\(Self.place(whole.lowerBound, whole.count))"
          + " +\(Self.place(whole.lowerBound + shift, whole.count + growth)) @@"))
    shift += growth
    var position = whole.lowerBound
    for change in changes {
      for line in former[position..<change.former.lowerBound] { append(line, Line.same) }
      for line in former[change.former] { append(line, Line.removed) }
      for line in change.added { append(line, Line.added) }
      position = change.former.upperBound
    }
    for line in former[position..<whole.upperBound] { append(line, Line.same) }
  }

  /// Of no lines, the place is that of the line before.
  private static func place(_ start: Int, _ count: Int) -> String {
    "\(count == 0 ? start : start + 1),\(count)"
  }

  private mutating func append(_ line: ArraySlice<UInt8>, _ kind: ([UInt8]) -> Line) {
    let isEnded = line.last == UInt8(ascii: "\n")
    lines.append(kind(Array(isEnded ? line.dropLast() : line)))
    if !isEnded { lines.append(.unended) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var linesWithEnds: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    for index in indices where self[index] == UInt8(ascii: "\n") {
      lines.append(self[start...index])
      start = index + 1
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }
}

extension [ArraySlice<UInt8>] {
  /// The line that a byte of the file belongs to; the end for the place behind all of them.
  fileprivate func place(ofByte offset: Int) -> Int {
    indices.partitioningIndex { self[$0].endIndex > offset }
  }
}
