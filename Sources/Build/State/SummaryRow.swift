import Content
import Diagnostics

/// What a site's lists ask of an article: so that a build which makes few pages need not look into each text.
struct SummaryRow: StateRow {
  var path: String
  /// See ``ArticleSummary/stored``.
  var bytes: [UInt8]

  static let table = "summaries"
  static let columns = ["path TEXT", "content BLOB"]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ row: borrowing Statement) {
    self.init(path: row.text(0), bytes: row.bytes(1))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, path)
    statement.bind(2, bytes)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(path)
    checksum.add(bytes)
  }

  func precedes(_ next: SummaryRow) -> Bool { bytesPrecede(path, next.path) }
}
