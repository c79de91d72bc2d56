import Diagnostics
import Workers

/// The writing of a state's rows.
extension Database {
  /// How many texts are held in both their forms while they are written.
  private static let textsAtOnce = 512

  /// Makes the tables of a state, all of them empty.
  func createTables() throws(Failure) {
    try create(FileRow.self)
    try create(TextRow.self)
    try create(PageRow.self)
    try create(BodyRow.self)
    try create(SearchRow.self)
    try create(FindingRow.self)
    try create(LostAddressRow.self)
    try execute("CREATE TABLE header (content BLOB)")
  }

  private func create<Row: StateRow>(_ type: Row.Type) throws(Failure) {
    let columns = (["\(Row.columns[0]) PRIMARY KEY"] + Row.columns.dropFirst())
      .joined(separator: ", ")
    try execute("CREATE TABLE \(Row.table) (\(columns), checksum INTEGER) WITHOUT ROWID")
  }

  /// - Parameter workers: bring texts into their stored form.
  func write(_ update: StateUpdate, workers: Workers) throws(Failure) {
    try remove(update.removedFiles, from: FileRow.self)
    try remove(update.removedTexts, from: TextRow.self)
    try remove(update.removedPages, from: PageRow.self)
    try remove(update.removedBodies, from: BodyRow.self)
    try remove(update.removedSearch, from: SearchRow.self)
    try put(update.files)
    try put(update.texts, workers)
    try put(update.pages)
    try put(update.bodies)
    try put(update.search)
    if let findings = update.findings {
      try execute("DELETE FROM \(FindingRow.table)")
      try put(findings: findings)
    }
    if let lost = update.lost {
      try execute("DELETE FROM \(LostAddressRow.table)")
      try put(lost)
    }
  }

  /// - Parameter workers: bring the texts into their stored form.
  func put(_ texts: [NewText], _ workers: Workers) throws(Failure) {
    for start in stride(from: 0, to: texts.count, by: Self.textsAtOnce) {
      let texts = texts[start..<min(start + Self.textsAtOnce, texts.count)]
      try put(workers.map(texts.count) { texts[start + $0].row })
    }
  }

  /// All of them, where there are none.
  func put(findings: [Diagnostic]) throws(Failure) {
    try put(
      findings.enumerated().lazy.map { FindingRow(number: $0.offset, diagnostic: $0.element) })
  }

  func write(_ header: StateHeader) throws(Failure) {
    try execute("DELETE FROM header")
    let statement = try prepare("INSERT INTO header VALUES (?)")
    statement.bind(1, header.bytes)
    try statement.run()
  }

  /// - Parameter rows: best in the order of their keys, in which a table only grows at its end.
  func put<Row: StateRow>(_ rows: some Sequence<Row>) throws(Failure) {
    let places = Array(repeating: "?", count: Row.columns.count + 1).joined(separator: ", ")
    let statement = try prepare("REPLACE INTO \(Row.table) VALUES (\(places))")
    for row in rows {
      row.bind(to: statement)
      statement.bind(Int32(Row.columns.count + 1), row.checksum)
      try statement.run()
    }
  }

  private func remove<Row: StateRow>(
    _ keys: [String], from type: Row.Type
  ) throws(Failure) {
    if keys.isEmpty { return }
    let key = Row.columns[0].prefix { $0 != " " }
    let statement = try prepare("DELETE FROM \(Row.table) WHERE \(key) = ?")
    for value in keys {
      statement.bind(1, value)
      try statement.run()
    }
  }
}
