import Diagnostics

/// Something that a state holds once, by its name.
struct PartRow: StateRow {
  var name: String
  var bytes: [UInt8]

  static let table = "parts"
  static let columns = ["name TEXT", "content BLOB"]

  /// See ``HonourRoll/stored(_:_:)``.
  static let honourRoll = "honour-roll"

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ row: borrowing Statement) {
    self.init(name: row.text(0), bytes: row.bytes(1))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, name)
    statement.bind(2, bytes)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(name)
    checksum.add(bytes)
  }

  func precedes(_ next: PartRow) -> Bool { bytesPrecede(name, next.name) }
}
