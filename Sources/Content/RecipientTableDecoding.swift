package import Diagnostics
private import Digests
internal import FrontMatter
internal import VietnameseText

extension RecipientTable {
  /// Headers of columns that number the rows, which are of no use here.
  private static let numbering: Set<String> = ["stt", "tt", "no", "sothutu"]

  /// Reads a CSV file of recipients, one a row under a row of headers.
  ///
  /// Headers are the names of a recipient's keys, in English or Vietnamese, in any order: họ tên, loại,
  /// chức vụ, cơ quan, đơn vị, thành tích, hình thức, mã người, trẻ em, đồng ý. A column `STT` is skipped.
  package static func decode(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> RecipientTable {
    let decoder = FileDecoder(file)
    var table = RecipientTable(path: file.path, digest: .of(file.bytes), recipients: [])
    let rows = DelimitedText(decoder).rows
    if let header = rows.first {
      let columns = readHeader(header, decoder)
      if let nameColumn = columns.firstIndex(where: { $0?.key.name == "name" }) {
        if rows.count == 1 {
          decoder.error(
            "missing-recipients", header.range,
            "This file has headers, but no recipient below them.",
            help: "Write a recipient in each further line.")
        }
        table.recipients.reserveCapacity(rows.count - 1)
        for row in rows.dropFirst() {
          if let recipient = readRow(row, columns, nameColumn, decoder) {
            table.recipients.append(recipient)
          }
        }
      }
    } else {
      decoder.error(
        "missing-recipients", .start, "This file has no rows.",
        help:
          "Write the headers in its first line, “họ tên,chức vụ”, and a recipient in each further one."
      )
    }
    diagnostics += decoder.diagnostics
    return table
  }

  /// A column whose header is the name of a key.
  private struct Column {
    let key: RecordKeys<Recipient>.Key
    let header: DelimitedText.Cell
  }

  /// The columns in the order of the file, nil for those that have no effect.
  private static func readHeader(
    _ header: DelimitedText.Row, _ decoder: FileDecoder
  ) -> [Column?] {
    let keys = Recipient.keys
    guard header.cells.contains(where: { keys.index(of: $0.text) == nameIndex }) else {
      reportMissingName(header, decoder)
      return []
    }
    var first: [String: DelimitedText.Cell] = [:]
    return header.cells.map { cell -> Column? in
      guard !cell.text.isEmpty, !numbering.contains(foldedKey(cell.text)) else { return nil }
      guard let index = keys.index(of: cell.text) else {
        keys.reportUnknown(cell.entry, to: decoder)
        return nil
      }
      let key = keys.keys[index]
      if let earlier = first[key.name] {
        decoder.error(
          "duplicate-key", cell.range,
          "The columns \(quoted(earlier.text)) and \(quoted(cell.text)) are one and the same.",
          help: "Keep one of them.")
        return nil
      }
      first[key.name] = cell
      return Column(key: key, header: cell)
    }
  }

  /// The place of the name in a recipient's keys.
  private static let nameIndex = Recipient.keys.index(of: "name")

  /// Reports a header without the names' column, of which nothing else can be trusted.
  private static func reportMissingName(_ header: DelimitedText.Row, _ decoder: FileDecoder) {
    let range = header.range
    if decoder.file.bytes[range.bytes].contains(UInt8(ascii: "\t")) {
      decoder.error(
        "missing-name", range, "The columns of this file are separated by tabs.",
        help: "Save the table as CSV, with commas or semicolons between the columns.")
      return
    }
    let near = header.cells.prefix(50).first { cell in
      Recipient.keys.meantKey(by: cell.text).map { $0.index == nameIndex } == true
    }
    decoder.error(
      "missing-name", near?.range ?? range, "No column of this file is headed “họ tên”.",
      help: near.map { "Write “họ tên” instead of \(quoted($0.text))." }
        ?? "Write the headers in the first line, “họ tên” above the names.")
  }

  private static func readRow(
    _ row: DelimitedText.Row, _ columns: [Column?], _ nameColumn: Int, _ decoder: FileDecoder
  ) -> Recipient? {
    if row.isDamaged { return nil }
    let surplus = row.cells.dropFirst(columns.count)
    guard row.cells.count >= columns.count, surplus.allSatisfy({ $0.text.isEmpty }) else {
      decoder.error(
        "wrong-cell-count", row.range,
        "This row has \(row.cells.count) \(row.cells.count == 1 ? "cell" : "cells"), "
          + "but the first one has \(columns.count).",
        help: "Put a cell that has a comma or semicolon in its text in quotation marks.")
      return nil
    }
    let nameCell = row.cells[nameColumn]
    if foldedLine(nameCell.text).isEmpty {
      decoder.error(
        "missing-name", nameCell.range, "This row has no name.",
        help: "Fill in the column \(quoted(columns[nameColumn]?.header.text ?? "name")).")
      return nil
    }
    let entries = zip(columns, row.cells).compactMap { column, cell in
      column.map { column in
        Node.Entry(
          key: column.header.text, keyRange: cell.range,
          value: Node(
            value: .scalar(.init(text: cell.text.normalized, style: .plain)), range: cell.range))
      }
    }
    return Recipient.decode(
      row: KeyedValue(
        Node(value: .mapping(entries), range: row.range), key: "recipients", decoder: decoder),
      consentColumn: columns.lazy.compactMap { $0 }.first { $0.key.name == "consent" }?.header.text)
  }
}

extension DelimitedText.Cell {
  /// The cell as a key without a value, as messages about keys take it.
  fileprivate var entry: Node.Entry {
    Node.Entry(key: text, keyRange: range, value: Node(value: .null, range: range))
  }
}
