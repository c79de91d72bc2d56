import Content
import Diagnostics
import Digests
import Pages
import Site

/// A row of one of the state's tables.
protocol StateRow: Sendable {
  static var table: String { get }
  /// Their names and types, the key first; behind them stands the checksum.
  static var columns: [String] { get }

  init(_ row: borrowing Statement)
  /// Gives the values of the columns to a statement, in their order.
  func bind(to statement: borrowing Statement)
  func addValues(to checksum: inout Checksum)
  /// Whether the row's key stands before that of another.
  func precedes(_ next: Self) -> Bool
}

extension StateRow {
  var checksum: Int {
    var checksum = Checksum()
    addValues(to: &checksum)
    return checksum.value
  }
}

extension Array {
  /// The place of the element with a key, in an array that is in the order of the keys' bytes.
  func index(of key: String, by path: (Element) -> String) -> Int? {
    let place = firstIndex(from: key, by: path)
    return place < count && bytesEqual(path(self[place]), key) ? place : nil
  }

  /// The place of the first element whose key does not stand before another; the end if there is none.
  func firstIndex(from key: String, by path: (Element) -> String) -> Int {
    indices.partitioningIndex { !bytesPrecede(path(self[$0]), key) }
  }

  /// The same for many keys, which are in the order of their bytes too.
  ///
  /// - Parameter start: where to begin; no element before has one of the keys.
  func places(
    of keys: some Sequence<String>, by path: (Element) -> String, from start: Int = 0
  ) -> [Int?] {
    var places: [Int?] = []
    places.reserveCapacity(keys.underestimatedCount)
    var next = start
    for key in keys {
      // Nearly always the next one is equal.
      while next < count, !bytesEqual(path(self[next]), key), bytesPrecede(path(self[next]), key) {
        next += 1
      }
      let isThere = next < count && bytesEqual(path(self[next]), key)
      places.append(isThere ? next : nil)
      if isThere { next += 1 }
    }
    return places
  }
}

/// A file of the project: enough to see whether it is still the one that was read.
struct FileRow: StateRow, Equatable {
  /// Relative to the project's root.
  var path: String
  var status: FileStatus
  /// Of its bytes.
  var digest: Digest
  /// Of what a registry says, without its comments; none for other files, and for one with mistakes.
  var interface = Digest.none
  /// Nothing for what is no picture.
  var picture = PictureRow()

  static let table = "files"
  static let columns = [
    "path TEXT", "size INTEGER", "modified INTEGER", "changed INTEGER", "inode INTEGER",
    "digest BLOB", "width INTEGER", "height INTEGER", "format INTEGER", "flaw INTEGER",
    "creator TEXT", "interface BLOB",
  ]

  init(path: String, status: FileStatus, digest: Digest) {
    self.path = path
    self.status = status
    self.digest = digest
  }

  init(_ row: borrowing Statement) {
    self.init(
      path: row.text(0),
      status: FileStatus(
        kind: .file, size: row.number(1), modified: row.number(2), changed: row.number(3),
        inode: UInt64(bitPattern: Int64(row.number(4)))),
      digest: row.digest(5))
    (picture.width, picture.height) = (row.optionalNumber(6), row.optionalNumber(7))
    picture.format = row.optionalNumber(8).flatMap(PictureFormat.init)
    picture.flaw = row.optionalNumber(9).flatMap(PictureFlaw.init)
    picture.creator = row.optionalText(10)
    interface = row.digest(11)
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, path)
    statement.bind(2, status.size)
    statement.bind(3, status.modified)
    statement.bind(4, status.changed)
    statement.bind(5, Int(truncatingIfNeeded: status.inode))
    statement.bind(6, digest)
    statement.bind(7, picture.width)
    statement.bind(8, picture.height)
    statement.bind(9, picture.format?.rawValue)
    statement.bind(10, picture.flaw?.rawValue)
    statement.bind(11, picture.creator)
    statement.bind(12, interface)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(path)
    checksum.add(status.size)
    checksum.add(status.modified)
    checksum.add(status.changed)
    checksum.add(Int(truncatingIfNeeded: status.inode))
    checksum.add(digest)
    checksum.add(picture.width ?? -1)
    checksum.add(picture.height ?? -1)
    checksum.add(picture.format?.rawValue ?? 0)
    checksum.add(picture.flaw?.rawValue ?? 0)
    checksum.add(picture.creator)
    checksum.add(interface)
  }

  func precedes(_ next: FileRow) -> Bool { bytesPrecede(path, next.path) }
}

/// A text of the project in its decoded form, with the findings of its decoding.
struct TextRow: StateRow {
  var path: String
  /// Of the file that it was decoded from.
  var digest: Digest
  var bytes: [UInt8]

  static let table = "texts"
  static let columns = ["path TEXT", "digest BLOB", "content BLOB"]

  init(path: String, digest: Digest, bytes: [UInt8]) {
    self.path = path
    self.digest = digest
    self.bytes = bytes
  }

  init(_ row: borrowing Statement) {
    self.init(path: row.text(0), digest: row.digest(1), bytes: row.bytes(2))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, path)
    statement.bind(2, digest)
    statement.bind(3, bytes)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(path)
    checksum.add(digest)
    checksum.add(bytes)
  }

  func precedes(_ next: TextRow) -> Bool { bytesPrecede(path, next.path) }
}

/// A published file.
struct PageRow: StateRow, Equatable {
  var address: String
  /// Of all that it was made from.
  var fingerprint: Digest
  /// Of the bytes that were made from that.
  var digest: Digest
  /// In bytes.
  var size: Int
  static let table = "pages"
  static let columns = [
    "address TEXT", "fingerprint BLOB", "digest BLOB", "size INTEGER",
  ]

  init(address: String, fingerprint: Digest, digest: Digest, size: Int) {
    self.address = address
    self.fingerprint = fingerprint
    self.digest = digest
    self.size = size
  }

  init(_ row: borrowing Statement) {
    self.init(
      address: row.text(0), fingerprint: row.digest(1), digest: row.digest(2),
      size: row.number(3))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, address)
    statement.bind(2, fingerprint)
    statement.bind(3, digest)
    statement.bind(4, size)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(address)
    checksum.add(fingerprint)
    checksum.add(digest)
    checksum.add(size)
  }

  func precedes(_ next: PageRow) -> Bool { bytesPrecede(address, next.address) }
}

/// A finding of the last build, in the order in which it is shown.
struct FindingRow: StateRow {
  var number: Int
  var diagnostic: Diagnostic

  static let table = "findings"
  static let columns = [
    "number INTEGER", "severity TEXT", "id TEXT", "path TEXT", "line INTEGER", "start INTEGER",
    "length INTEGER", "message TEXT", "excerpt TEXT", "excerpt_start INTEGER", "help TEXT",
    "fix TEXT",
  ]

  init(number: Int, diagnostic: Diagnostic) {
    self.number = number
    self.diagnostic = diagnostic
  }

  init(_ row: borrowing Statement) {
    number = row.number(0)
    diagnostic = Diagnostic(
      severity: Diagnostic.Severity(rawValue: row.text(1)) ?? .error, id: row.text(2),
      path: row.text(3), line: row.number(4), column: row.number(5), length: row.number(6),
      message: Message(storedText: row.text(7)) ?? "", excerpt: row.optionalText(8),
      excerptColumn: row.number(9),
      help: row.optionalText(10).map { Message(storedText: $0) ?? "" },
      fix: row.optionalText(11).flatMap { Fix(storedText: $0) })
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, number)
    statement.bind(2, diagnostic.severity.rawValue)
    statement.bind(3, diagnostic.id)
    statement.bind(4, diagnostic.path)
    statement.bind(5, diagnostic.line)
    statement.bind(6, diagnostic.column)
    statement.bind(7, diagnostic.length)
    statement.bind(8, diagnostic.message.storedText)
    statement.bind(9, diagnostic.excerpt)
    statement.bind(10, diagnostic.excerptColumn)
    statement.bind(11, diagnostic.help?.storedText)
    statement.bind(12, diagnostic.fix?.storedText)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(number)
    checksum.add(diagnostic.severity.rawValue)
    checksum.add(diagnostic.id)
    checksum.add(diagnostic.path)
    checksum.add(diagnostic.line)
    checksum.add(diagnostic.column)
    checksum.add(diagnostic.length)
    checksum.add(diagnostic.message.storedText)
    checksum.add(diagnostic.excerpt)
    checksum.add(diagnostic.excerptColumn)
    checksum.add(diagnostic.help?.storedText)
    checksum.add(diagnostic.fix?.storedText)
  }

  func precedes(_ next: FindingRow) -> Bool { number < next.number }
}

extension Statement {
  func bind(_ position: Int32, _ digest: Digest) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for half in [digest.high, digest.low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: half >> UInt64(shift)))
      }
    }
    bind(position, bytes)
  }
}
