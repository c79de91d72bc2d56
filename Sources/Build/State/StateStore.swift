import Diagnostics
import Digests
import Glibc
import Workers

/// The file in which a build keeps what the next one need not find out again.
///
/// It is never the only place of anything: whatever is missing in it is read and made anew, and what is
/// damaged makes all of it useless. Each sweep opens the file by itself, so that several can run at once.
struct StateStore: Sendable {
  let path: String
  let fileSystem: any FileSystem
  /// Bring texts into their stored form.
  var workers = Workers(count: 1)
  /// Whoever only reads leaves even what a killed build left half done.
  var isReadOnly = false

  private var nextPath: String { path + ".next" }
  /// What the library opens by itself, because of its name.
  private var companions: [String] { ["-journal", "-wal", "-shm"].map { path + $0 } }

  // MARK: Reading

  func header() throws(UnusableState) -> StateHeader {
    try checkAccess()
    let contents = try rows("SELECT content FROM header", database()) { $0.bytes(0) }
    guard contents.count == 1 else { throw .damaged }
    do throws(SealedText.Flaw) {
      return try StateHeader(bytes: contents[0])
    } catch {
      throw error == .damaged ? .damaged : .otherVersion
    }
  }

  /// The library says of a file that it cannot open only that it cannot.
  private func checkAccess() throws(UnusableState) {
    let kind: FileStatus.Kind?
    do throws(FileSystemError) {
      kind = try fileSystem.status(path)?.kind
      if kind == .file { _ = try fileSystem.open(path) }
    } catch {
      // A file in the place of the folder is told where no state can be kept, as is a folder in the place of the file.
      throw error.code == ENOTDIR ? .absent : .unreadable(error)
    }
    if kind == nil || kind == .directory { throw .absent }
  }

  /// All rows of a table in the order of their keys: texts by their bytes.
  ///
  /// Checksums find damage inside of rows; damage between them can only lose rows, or show one of them twice.
  ///
  /// - Parameters:
  ///   - count: how many rows there must be; nil if a lost row is only read or made anew.
  ///   - bounds: keys in their order, between which the table is swept by several threads.
  func sweep<Row: StateRow>(
    _ type: Row.Type, count: Int? = nil, bounds: [String] = [],
    workers: Workers = Workers(count: 1)
  ) throws(UnusableState) -> [Row] {
    let partCount = bounds.count + 1
    let found = try workers.share(partCount) {
      queue throws(UnusableState) -> [(part: Int, rows: [Row])] in
      // One connection for each worker: to open one takes as long as to read a hundred rows.
      let database = try database()
      var parts: [(part: Int, rows: [Row])] = []
      while let indexes = queue.next() {
        for index in indexes {
          let rows = try sweep(
            type, database, from: index > 0 ? bounds[index - 1] : nil,
            to: index < bounds.count ? bounds[index] : nil)
          parts.append((index, rows))
        }
      }
      return parts
    }
    let parts = found.flatMap(\.self).sorted { $0.part < $1.part }.map(\.rows)
    if parts.count == 1, count == nil || parts[0].count == count { return parts[0] }
    var all: [Row] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      if let last = all.last, let first = part.first, !last.precedes(first) { throw .damaged }
      all += part
    }
    if let count, all.count != count { throw .damaged }
    return all
  }

  /// The rows of some keys in their order, without those that there are not.
  func find<Row: StateRow>(_ type: Row.Type, _ keys: [String]) throws(UnusableState) -> [Row] {
    let database = try database()
    do throws(Database.Failure) {
      // Else each look would lock the file and let it go.
      try database.execute("BEGIN")
      let column = Row.columns[0].prefix { $0 != " " }
      let statement = try database.prepare("SELECT * FROM \(Row.table) WHERE \(column) = ?1")
      var found: [Row] = []
      for key in keys {
        statement.bind(1, key)
        while try statement.next() {
          let row = Row(statement)
          if row.checksum != statement.number(Int32(Row.columns.count)) {
            throw Database.Failure(message: "")
          }
          found.append(row)
        }
      }
      return found
    } catch {
      throw .damaged
    }
  }

  private func sweep<Row: StateRow>(
    _ type: Row.Type, _ database: Database, from start: String?, to end: String?
  ) throws(UnusableState) -> [Row] {
    let checksum = Int32(Row.columns.count)
    let key = Row.columns[0].prefix { $0 != " " }
    let conditions = [start.map { _ in "\(key) >= ?1" }, end.map { _ in "\(key) < ?2" }]
      .compactMap(\.self)
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    var isWhole = true
    let found = try rows("SELECT * FROM \(Row.table)\(filter) ORDER BY 1", database, start, end) {
      (statement) -> Row in
      let row = Row(statement)
      if row.checksum != statement.number(checksum) { isWhole = false }
      return row
    }
    for index in found.indices.dropFirst() where !found[index - 1].precedes(found[index]) {
      isWhole = false
    }
    if !isWhole { throw .damaged }
    return found
  }

  /// For changes too: what a killed build left half done is rolled back first.
  private func database() throws(UnusableState) -> Database {
    do throws(Database.Failure) {
      return try openPresent()
    } catch {
      throw .damaged
    }
  }

  /// The library follows links, and waits for whoever writes to a pipe: so nothing but files may be there.
  private func openPresent() throws(Database.Failure) -> Database {
    for file in [path] + companions {
      do throws(FileSystemError) {
        if let kind = try fileSystem.status(file)?.kind, kind != .file {
          throw FileSystemError(.read, file, code: EINVAL)
        }
      } catch {
        throw Database.Failure(message: error.description)
      }
    }
    return try Database(path, isReadOnly ? .reading : .changing)
  }

  private func rows<Row>(
    _ query: String, _ database: Database, _ start: String? = nil, _ end: String? = nil,
    _ read: (borrowing Statement) -> Row
  ) throws(UnusableState) -> [Row] {
    do throws(Database.Failure) {
      let statement = try database.prepare(query)
      if let start { statement.bind(1, start) }
      if let end { statement.bind(2, end) }
      var rows: [Row] = []
      while try statement.next() { rows.append(read(statement)) }
      return rows
    } catch {
      throw .damaged
    }
  }

  /// The lost addresses of a state that is of no other use to this build: they are known from nowhere else.
  ///
  /// - Parameter output: the folder whose state it must be.
  func lostAddresses(of output: String) -> [LostAddressRow] {
    guard let header = try? header(), header.output == output else { return [] }
    return (try? sweep(LostAddressRow.self, count: header.lost)) ?? []
  }

  // MARK: Writing

  /// A file with the tables of a state, which is to take the place of the present one.
  func createNext() throws(StateError) -> Database {
    try onDisk { () throws(FileSystemError) in
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
        _ = try fileSystem.makeDirectory(String(path[..<slash]))
      }
      try remove([nextPath])
    }
    return try inDatabase { () throws(Database.Failure) in
      let database = try Database(nextPath, .creating)
      try database.execute("BEGIN")
      try database.createTables()
      return database
    }
  }

  /// Puts that file in the place of the present state, whatever that is.
  func putNextInPlace() throws(StateError) {
    try onDisk { () throws(FileSystemError) in
      // The journal belongs to the state that goes, and would be applied to the new one; without its journal, that
      // state is of no use either.
      try remove([path] + companions)
      try fileSystem.rename(nextPath, to: path, .overwriting)
    }
  }

  /// What cannot be removed is removed by the next build that needs its place.
  func removeNext() { _ = try? fileSystem.removeFile(nextPath) }

  /// Changes rows of the present state.
  func update(by rows: StateUpdate, _ header: StateHeader) throws(StateError) {
    try inDatabase { () throws(Database.Failure) in
      let database = try openPresent()
      try database.execute("BEGIN IMMEDIATE")
      try database.write(rows, workers: workers)
      try database.write(header)
      try database.execute("COMMIT")
    }
  }

  /// Removes the state and all that belongs to it.
  func remove() throws(FileSystemError) {
    try remove([path] + companions + [nextPath])
  }

  /// Removes files, and links themselves; a folder may be somebody's, and is an error.
  private func remove(_ files: [String]) throws(FileSystemError) {
    for file in files {
      if try !fileSystem.removeFile(file), try fileSystem.status(file) != nil {
        throw FileSystemError(.remove, file, code: EISDIR)
      }
    }
  }

  private func inDatabase<Value>(
    _ work: () throws(Database.Failure) -> Value
  ) throws(StateError) -> Value {
    do throws(Database.Failure) {
      return try work()
    } catch {
      throw StateError(message: .verbatim(error.message))
    }
  }

  private func onDisk<Value>(
    _ work: () throws(FileSystemError) -> Value
  ) throws(StateError) -> Value {
    do throws(FileSystemError) {
      return try work()
    } catch {
      throw StateError(message: error.message)
    }
  }
}

/// Why a state could not be written.
struct StateError: Error { var message: Message }
