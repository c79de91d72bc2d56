import Digests

/// Two files with the same rows, one as CSV and one as JSON.
struct DataFile: Sendable {
  /// Nil for a dataset that is not cut by year.
  var year: Int?
  /// The address without `.csv` or `.json`.
  var stem: String
  /// The rows' numbers.
  var rows: [Int]
  var csv: @Sendable () -> [UInt8]
  var json: @Sendable () -> [UInt8]
  /// Adds all that the rows are made from; nil where making the files is as quick.
  var inputs: (@Sendable (inout Fingerprint) -> Void)?
  /// Of what `inputs` adds, which both files have in common.
  var digest: Digest?

  var count: Int { rows.count }
  var csvAddress: String { stem + ".csv" }
  var jsonAddress: String { stem + ".json" }
}

/// A dataset of a site with all its files.
struct DataTable: Sendable {
  struct Column: Sendable {
    var name: String
    var kind: DataKind
    var meaning: String
    /// A value that the files have, as CSV shows it; nil if none of the rows looked at has one.
    var example: String?
  }

  var name: String
  var title: String
  var meaning: String
  /// Oldest year first.
  var files: [DataFile]
  var columns: @Sendable () -> [Column]

  var count: Int { files.reduce(0) { $0 + $1.count } }
}

extension Dataset {
  /// How many of the newest rows are searched for examples.
  private var exampleRows: Int { 50 }

  /// - Parameters:
  ///   - parts: the rows' numbers by year, oldest first.
  ///   - row: the row of a number.
  ///   - addInputs: adds all that some rows are made from; nil where making them is as quick.
  func table(
    _ parts: [(year: Int?, rows: [Int])], row: @escaping @Sendable (Int) -> Row,
    addInputs: (@Sendable (_ rows: [Int], _ fingerprint: inout Fingerprint) -> Void)? = nil
  ) -> DataTable {
    let files = parts.map { part in
      DataFile(
        year: part.year, stem: Addresses.data(name, year: part.year),
        rows: part.rows,
        csv: { csv(part.rows.lazy.map(row)) }, json: { json(part.rows.lazy.map(row)) },
        inputs: addInputs.map { addInputs in { addInputs(part.rows, &$0) } })
    }
    let newest = parts.reversed().lazy.flatMap { $0.rows.reversed() }.prefix(exampleRows)
    let numbers = Array(newest)
    return DataTable(name: name, title: title, meaning: meaning, files: files) {
      let rows = numbers.map(row)
      return columns.map { column in
        DataTable.Column(
          name: column.name, kind: column.kind, meaning: column.meaning,
          example: rows.lazy.map { column.value($0).plain }.first { !$0.isEmpty })
      }
    }
  }
}

extension Addresses {
  static let data = "du-lieu/index.html"

  static func data(_ dataset: String, year: Int?) -> String {
    "du-lieu/" + dataset + (year.map { "-\($0)" } ?? "")
  }
}
