import Diagnostics

/// A row that is a key and the bytes that belong to it.
protocol BlobRow: StateRow {
  var key: String { get }
  var bytes: [UInt8] { get }

  init(key: String, bytes: [UInt8])
}

extension BlobRow {
  init(_ row: borrowing Statement) { self.init(key: row.text(0), bytes: row.bytes(1)) }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, key)
    statement.bind(2, bytes)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(key)
    checksum.add(bytes)
  }

  func precedes(_ next: Self) -> Bool { bytesPrecede(key, next.key) }
}

/// What a site's lists ask of an article: so that a build which makes few pages need not look into each text.
struct SummaryRow: BlobRow {
  /// The article's path.
  var key: String
  /// See ``ArticleSummary/stored``.
  var bytes: [UInt8]

  static let table = "summaries"
  static let columns = ["path TEXT", "content BLOB"]
}

/// Something that a state holds once, by its name.
struct PartRow: BlobRow {
  var key: String
  var bytes: [UInt8]

  static let table = "parts"
  static let columns = ["name TEXT", "content BLOB"]

  /// See ``HonourRoll/stored(_:_:)``.
  static let honourRoll = "honour-roll"
}
