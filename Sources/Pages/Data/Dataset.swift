import Diagnostics

/// One kind of rows of the open data, with its columns.
struct Dataset<Row: Sendable>: Sendable {
  /// The first part of its files' names.
  let name: String
  let title: String
  /// What a row is and which file it stands in.
  let meaning: String
  let columns: [DataColumn<Row>]
  private let keys: [[UInt8]]

  init(
    _ name: String, _ title: String, _ meaning: String,
    @DataColumnBuilder<Row> columns: () -> [DataColumn<Row>]
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.columns = columns()
    keys = self.columns.map { Array("\"\($0.name)\":".utf8) }
  }

  func csv(_ rows: some Collection<Row>) -> [UInt8] {
    var csv = CSVText()
    for column in columns { csv.cell(column.name) }
    csv.endRow()
    for (number, row) in rows.enumerated() {
      if number == Self.sample { csv.reserve(Self.room(csv.bytes.count, for: rows.count)) }
      for column in columns {
        let value = column.value(row)
        switch value {
        case .nothing: csv.emptyCell()
        case .number(let number): csv.cell(number)
        case .text(let text): csv.cell(text)
        case .list: csv.cell(value.plain)
        }
      }
      csv.endRow()
    }
    return csv.bytes
  }

  /// How many rows show how much room the others take: to grow, a long file is moved again and again.
  private static var sample: Int { 256 }

  /// - Parameter size: of the sample, in bytes.
  private static func room(_ size: Int, for rows: Int) -> Int {
    size / sample * (rows + rows / 16)
  }

  /// An array of objects, each on a line of its own.
  func json(_ rows: some Collection<Row>) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (number, row) in rows.enumerated() {
      if number == Self.sample { bytes.reserveCapacity(Self.room(bytes.count, for: rows.count)) }
      bytes += number == 0 ? "\n{".utf8 : ",\n{".utf8
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += keys[index]
        column.value(row).appendJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "\n]\n".utf8
    return bytes
  }
}

extension DataValue {
  fileprivate func appendJSON(to bytes: inout [UInt8]) {
    switch self {
    case .nothing: bytes += "null".utf8
    case .text(let text): JSONText.append(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(item, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
