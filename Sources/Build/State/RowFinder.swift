/// Finds rows of one table by their keys. As long as it is there, nobody can change the state.
struct RowFinder<Row: StateRow>: ~Copyable {
  private let statement: Statement

  init(_ database: Database) throws(Database.Failure) {
    // Else each look would lock the file and let it go.
    try database.execute("BEGIN")
    let key = Row.columns[0].prefix { $0 != " " }
    statement = try database.prepare("SELECT * FROM \(Row.table) WHERE \(key) = ?1")
  }

  func find(_ key: String) throws(StateStore.Flaw) -> Row? {
    do throws(Database.Failure) {
      statement.bind(1, key)
      var found: Row?
      while try statement.next() {
        let row = Row(statement)
        if row.checksum != statement.number(Int32(Row.columns.count)) {
          throw Database.Failure(message: "")
        }
        found = row
      }
      return found
    } catch {
      throw .damaged
    }
  }
}
