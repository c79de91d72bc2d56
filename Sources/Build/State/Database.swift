import CSQLite
import Digests

/// One connection to an SQLite file, used by one thread at a time. The only file that calls the C library.
///
/// No fsync anywhere: the state can always be made again, and what a power cut leaves is found by checksums.
@safe final class Database {
  private let connection: OpaquePointer

  /// What the library said, for a notice.
  struct Failure: Error { var message: String }

  enum Mode {
    case reading
    /// Changes are rolled back if the process dies among them.
    case changing
    /// A file that nobody reads before it is whole.
    case creating
  }

  static let libraryVersion: String = unsafe String(cString: sqlite3_libversion())

  init(_ path: String, _ mode: Mode) throws(Failure) {
    var opened: OpaquePointer?
    let access =
      switch mode {
      case .reading: SQLITE_OPEN_READONLY
      case .changing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let code = unsafe sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let connection = unsafe opened else {
      unsafe sqlite3_close(opened)
      throw Failure(message: unsafe String(cString: sqlite3_errstr(code)))
    }
    unsafe self.connection = connection
    if mode == .creating {
      // Large pages: an article's row fits into one.
      try execute("PRAGMA page_size = 16384; PRAGMA journal_mode = OFF;")
    }
    try execute("PRAGMA synchronous = OFF; PRAGMA cell_size_check = ON;")
    // What is mapped counts as the program's memory, and whoever only adds at the end need not look back.
    if mode != .creating { try execute("PRAGMA mmap_size = 4294967296;") }
  }

  deinit { unsafe sqlite3_close_v2(connection) }

  func execute(_ statements: String) throws(Failure) {
    if unsafe sqlite3_exec(connection, statements, nil, nil, nil) != SQLITE_OK { throw failure() }
  }

  func prepare(_ text: String) throws(Failure) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(connection, text, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else { throw failure() }
    return unsafe Statement(prepared, of: self)
  }

  fileprivate func failure() -> Failure {
    Failure(message: unsafe String(cString: sqlite3_errmsg(connection)))
  }
}

/// A prepared statement, which is run again and again with other values.
@safe struct Statement: ~Copyable {
  private let statement: OpaquePointer
  private let database: Database

  fileprivate init(_ statement: OpaquePointer, of database: Database) {
    unsafe self.statement = statement
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(statement) }

  // MARK: Values to write; positions from 1

  /// The library's `SQLITE_TRANSIENT`: it copies the value.
  private static var transient: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  func bind(_ position: Int32, _ number: Int) {
    unsafe sqlite3_bind_int64(statement, position, Int64(number))
  }

  func bind(_ position: Int32, _ number: Int?) {
    if let number {
      bind(position, number)
    } else {
      unsafe sqlite3_bind_null(statement, position)
    }
  }

  func bind(_ position: Int32, _ text: String) {
    unsafe text.utf8Span.span.withUnsafeBytes { bytes in
      _ = unsafe sqlite3_bind_text(
        statement, position, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count), Self.transient)
    }
  }

  func bind(_ position: Int32, _ text: String?) {
    if let text {
      bind(position, text)
    } else {
      unsafe sqlite3_bind_null(statement, position)
    }
  }

  func bind(_ position: Int32, _ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { bytes in
      _ = unsafe sqlite3_bind_blob(
        statement, position, bytes.baseAddress, Int32(bytes.count), Self.transient)
    }
  }

  /// Runs a statement that returns nothing.
  func run() throws(Database.Failure) {
    let code = unsafe sqlite3_step(statement)
    unsafe sqlite3_reset(statement)
    if code != SQLITE_DONE { throw database.failure() }
  }

  // MARK: Rows; columns from 0

  /// Whether there is a further row, which is then the present one.
  func next() throws(Database.Failure) -> Bool {
    switch unsafe sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      unsafe sqlite3_reset(statement)
      return false
    default: throw database.failure()
    }
  }

  func number(_ column: Int32) -> Int { unsafe Int(sqlite3_column_int64(statement, column)) }

  /// Nil for NULL.
  func optionalNumber(_ column: Int32) -> Int? {
    unsafe sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : number(column)
  }

  func text(_ column: Int32) -> String {
    let start = unsafe sqlite3_column_text(statement, column)
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count), as: UTF8.self)
  }

  /// Nil for NULL.
  func optionalText(_ column: Int32) -> String? {
    unsafe sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : text(column)
  }

  /// Sixteen bytes; zero for fewer.
  func digest(_ column: Int32) -> Digest {
    guard let start = unsafe sqlite3_column_blob(statement, column),
      unsafe sqlite3_column_bytes(statement, column) == 16
    else { return .none }
    return unsafe Digest(
      high: UInt64(bigEndian: start.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  func bytes(_ column: Int32) -> [UInt8] {
    let start = unsafe sqlite3_column_blob(statement, column)
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
