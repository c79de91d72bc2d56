import Diagnostics

/// An address that a build had and later ones have not, though nobody said what became of it; with the text that
/// had it.
struct LostAddressRow: StateRow, Equatable {
  var address: String
  /// Of the text, relative to the project's root.
  var path: String
  /// The path of the text that took its place when it was lost, if one did.
  var heir: String?

  static let table = "lost"
  static let columns = ["address TEXT", "path TEXT", "heir TEXT"]

  init(address: String, path: String, heir: String?) {
    self.address = address
    self.path = path
    self.heir = heir
  }

  init(_ row: borrowing Statement) {
    self.init(
      address: row.text(0), path: row.text(1), heir: row.optionalText(2))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, address)
    statement.bind(2, path)
    statement.bind(3, heir)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(address)
    checksum.add(path)
    checksum.add(heir)
  }

  func precedes(_ next: LostAddressRow) -> Bool { bytesPrecede(address, next.address) }
}
