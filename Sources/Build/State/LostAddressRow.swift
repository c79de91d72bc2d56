import Digests

/// An address that a build had and later ones have not, though nobody said what became of it; with the text that
/// had it.
struct LostAddressRow: StateRow, Equatable {
  var address: String
  /// Of the text, relative to the project's root.
  var path: String
  /// Of the text's file.
  var digest: Digest
  var title: String

  static let table = "lost"
  static let columns = ["address TEXT", "path TEXT", "digest BLOB", "title TEXT"]

  init(address: String, path: String, digest: Digest, title: String) {
    self.address = address
    self.path = path
    self.digest = digest
    self.title = title
  }

  init(_ row: borrowing Statement) {
    self.init(
      address: row.text(0), path: row.text(1), digest: row.digest(2), title: row.text(3))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, address)
    statement.bind(2, path)
    statement.bind(3, digest)
    statement.bind(4, title)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(address)
    checksum.add(path)
    checksum.add(digest)
    checksum.add(title)
  }

  func precedes(_ next: LostAddressRow) -> Bool { bytesPrecede(address, next.address) }
}
