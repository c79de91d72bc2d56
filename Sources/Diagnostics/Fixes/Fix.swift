package import Digests
import Synchronization

/// What mends a diagnostic where exactly one thing is meant: it may be done without asking what the author had in mind,
/// though never without asking whether.
///
/// Its edits belong together, and are those of the bytes with that digest alone: of any others, nobody knows what they
/// would do.
package struct Fix: Hashable, Sendable {
  /// Of the whole file, as it was when it was judged.
  package var digest: Digest
  /// In the order of the file, at least one; none touches another.
  package var edits: [LocatedEdit]

  package init(digest: Digest, edits: [LocatedEdit]) {
    self.digest = digest
    self.edits = edits
  }

  /// How many edits there are at most of a mistake that a text repeats: what is left of it is told again.
  package static let longest = 200

  /// A short name by which a program that was shown the fix can ask for it.
  package var key: String {
    Digest.of(Array(storedText.utf8)).hexadecimal
  }
}

/// An edit with its place as editors count, and with what stands there.
package struct LocatedEdit: Hashable, Sendable {
  package var edit: Edit
  /// What the edit replaces.
  package var former: String
  /// Of the first character that is replaced, from 1.
  package var line: Int
  /// In characters, from 1.
  package var column: Int
  /// Of the place behind the last character that is replaced.
  package var endLine: Int
  package var endColumn: Int

  package init(
    _ edit: Edit, former: String, line: Int, column: Int, endLine: Int, endColumn: Int
  ) {
    self.edit = edit
    self.former = former
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

/// The digest of a file, of which hardly any is asked for.
final class LazyDigest: Sendable {
  private let known = Mutex<Digest?>(nil)

  func value(_ bytes: [UInt8]) -> Digest {
    known.withLock { known in
      let digest = known ?? .of(bytes)
      known = digest
      return digest
    }
  }
}

extension SourceFile {
  /// The fix that consists of some edits; nil if they are none.
  ///
  /// Of a table there is none: what stands beside a cell may be private, so that no change in it could be shown; and its
  /// bytes need not be those on the disk.
  package func fix(_ edits: [Edit]) -> Fix? {
    guard table == nil, !edits.isEmpty else { return nil }
    let edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard edits.allSatisfy(isPossible),
      zip(edits, edits.dropFirst()).allSatisfy({ !$0.touches($1) })
    else { return nil }
    return Fix(digest: digest, edits: edits.map(located))
  }

  /// Whether the edit changes something, and cuts no character.
  private func isPossible(_ edit: Edit) -> Bool {
    let range = edit.range.bytes
    guard range.upperBound <= bytes.count, !bytes[range].elementsEqual(edit.text.utf8) else {
      return false
    }
    return [range.lowerBound, range.upperBound].allSatisfy { offset in
      offset >= contentStart && (offset == bytes.count || bytes[offset] & 0xC0 != 0x80)
    }
  }

  private func located(_ edit: Edit) -> LocatedEdit {
    let range = edit.range.bytes
    let (start, end) = (place(of: range.lowerBound), place(of: range.upperBound))
    return LocatedEdit(
      edit, former: text(range), line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }
}
