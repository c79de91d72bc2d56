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

  func csv(_ rows: some Sequence<Row>) -> [UInt8] {
    var csv = CSVText()
    for column in columns { csv.cell(column.name) }
    csv.endRow()
    for row in rows {
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

  /// An array of objects, each on a line of its own.
  func json(_ rows: some Sequence<Row>) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    var isFirst = true
    for row in rows {
      bytes += isFirst ? "\n{".utf8 : ",\n{".utf8
      isFirst = false
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
