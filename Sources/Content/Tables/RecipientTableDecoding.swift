package import Diagnostics
internal import FrontMatter
internal import VietnameseText

extension RecipientTable {
  /// Reads a CSV file of recipients, one a row under a row of headers.
  ///
  /// Headers are the names of a recipient's keys, in English or Vietnamese, in any order: họ tên, loại,
  /// chức vụ, cơ quan, đơn vị, thành tích, hình thức, mã người, trẻ em, đồng ý. A column `STT` is skipped.
  package static func decode(
    _ text: TableText, diagnostics: inout [Diagnostic]
  ) -> RecipientTable {
    let decoder = FileDecoder(text.file)
    var table = RecipientTable(path: text.file.path, digest: text.digest, recipients: [])
    let separator = TableSeparator(of: text, isHeader: TableHeader.isNameHeader)
    let rows = DelimitedText(decoder, separator).rows
    let header = TableHeader(of: rows, decoder)
    if let header {
      var reader = RecipientRows(header, decoder)
      for row in rows[(header.row + 1)...] { reader.read(row) }
      reader.finish(rows[header.row])
      table.recipients = reader.recipients
      table.births = reader.births
      table.privateColumns = reader.privateColumns
    } else if rows.isEmpty {
      decoder.error(
        "missing-recipients", .start, "This file has no rows.",
        help:
          "Write the headers in its first line, “họ tên,chức vụ”, and a recipient in each further one."
      )
    }
    decoder.outline { TableOutline(rows, header) }
    diagnostics += decoder.diagnostics
    return table
  }

  package static func decode(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> RecipientTable {
    decode(TableText(file), diagnostics: &diagnostics)
  }
}

/// Reads the rows of a table below its headers.
struct RecipientRows {
  private(set) var recipients: [Recipient] = []
  private(set) var births: [RecipientTable.Birth] = []
  private let header: TableHeader
  private let decoder: FileDecoder
  private let help: Recipient.ColumnHelp
  /// The columns that hold a recipient's keys, with their headers.
  private let keyColumns: [(index: Int, header: String)]
  private let birthColumns: [Int]
  private let headlessColumns: [Int]
  /// Columns without a header in which something stands.
  private var filledHeadless: Set<Int> = []
  /// How many rows are recipients, whatever is wrong with them: of all, and since the last section or total.
  private var count = (all: 0, section: 0)
  private var sectionKind: RecipientKind?

  init(_ header: TableHeader, _ decoder: FileDecoder) {
    self.header = header
    self.decoder = decoder
    help = Recipient.ColumnHelp(
      minor: header.column(of: "minor")?.header.text,
      consent: header.column(of: "consent")?.header.text)
    let columns = header.columns
    keyColumns = columns.indices.filter { columns[$0].key != nil }.map {
      ($0, columns[$0].header.text)
    }
    birthColumns = columns.indices.filter {
      if case .birth = columns[$0].role { true } else { false }
    }
    headlessColumns = columns.indices.filter { columns[$0].header.text.isEmpty }
  }

  /// The headers of columns that no page shows.
  var privateColumns: [Located<String>] {
    header.columns.indices.filter { index in
      let column = header.columns[index]
      return !column.isShown && (!column.header.text.isEmpty || filledHeadless.contains(index))
    }.map { Located(header.columns[$0].header.text, header.columns[$0].header.range) }
  }

  mutating func read(_ row: DelimitedText.Row) {
    for index in headlessColumns where index < row.cells.count && !row.cells[index].text.isEmpty {
      filledHeadless.insert(index)
    }
    if readSummary(row) { return }
    count.all += 1
    count.section += 1
    guard var recipient = recipient(row) else { return }
    if recipient.kind == nil { recipient.kind = sectionKind }
    readBirth(row, of: recipient)
    recipients.append(recipient)
  }

  /// Says what is true of the table as a whole.
  func finish(_ headers: DelimitedText.Row) {
    if count.all == 0 {
      decoder.error(
        "missing-recipients", headers.range,
        "This file has headers, but no recipient below them.",
        help: "Write a recipient in each further line.")
    }
    Recipient.reportChildren(recipients, help: help.toMinor, decoder)
  }

  // MARK: Recipients

  private func recipient(_ row: DelimitedText.Row) -> Recipient? {
    if row.isDamaged { return nil }
    let columns = header.columns
    let surplus = row.cells.dropFirst(columns.count)
    guard row.cells.count >= columns.count, surplus.allSatisfy({ $0.text.isEmpty }) else {
      decoder.error(
        "wrong-cell-count", row.range,
        row.cells.count == 1
          ? "This row has 1 cell, but that of the headers has \(columns.count)."
          : "This row has \(row.cells.count) cells, but that of the headers has \(columns.count).",
        help: "Put a cell that has a comma or semicolon in its text in quotation marks.")
      return nil
    }
    let nameCell = row.cells[header.nameColumn]
    if !nameCell.text.utf8.contains(where: isLetter), foldedLine(nameCell.text).isEmpty {
      decoder.error(
        "missing-name", nameCell.range, "This row has no name.",
        help: "Fill in the column \(quoted(columns[header.nameColumn].header.text)).")
      return nil
    }
    if TableHeader.isNameHeader(nameCell.text) {
      decoder.error(
        "not-a-name", nameCell.range, "This row is that of the headers once more.",
        help: "Delete the row.")
      return nil
    }
    var entries: [Node.Entry] = []
    entries.reserveCapacity(keyColumns.count)
    for (index, key) in keyColumns {
      let cell = row.cells[index]
      if cell.text.utf8.first == UInt8(ascii: "#"), index != header.nameColumn,
        NameFlaw.isSpreadsheetError(cell.text)
      {
        decoder.error(
          "spreadsheet-error", cell.range,
          "\(quoted(cell.text)) is a mistake of the spreadsheet.",
          help: "Correct the formula, or empty the cell.")
        continue
      }
      entries.append(
        Node.Entry(
          key: key, keyRange: cell.range,
          value: Node(
            value: .scalar(.init(text: cell.text.normalized, style: .plain)), range: cell.range)))
    }
    return Recipient.decode(
      row: KeyedValue(
        Node(value: .mapping(entries), range: row.range), key: "recipients", decoder: decoder),
      from: help)
  }

  // MARK: Children

  private mutating func readBirth(_ row: DelimitedText.Row, of recipient: Recipient) {
    guard recipient.isMinor == nil, recipient.kind == nil || recipient.kind == .individual,
      let column = birthColumns.first(where: { !row.cells[$0].text.isEmpty })
    else { return }
    let cell = row.cells[column]
    births.append(
      RecipientTable.Birth(
        recipient: recipients.count, date: BirthDate(cell.text), range: cell.range))
  }

  // MARK: Rows that are none

  /// Whether a row is a total or opens a section, which is then reported.
  private mutating func readSummary(_ row: DelimitedText.Row) -> Bool {
    guard let (label, summary) = summary(row) else { return false }
    switch summary {
    case .section(let kind):
      sectionKind = kind
      count.section = 0
      let word = RecipientKind.names.vietnameseName(of: kind)
      decoder.warning(
        "section-row", label.range,
        "\(quoted(label.text)) is no recipient: it is read as the kind of those below it.",
        help: "Delete the row, and write \(quoted(word)) in a column “loại” of each row below it.")
    case .total(let figures):
      check(figures.isEmpty ? self.figures(in: row, beside: label) : figures, of: label)
      count.section = 0
    }
    return true
  }

  private func summary(
    _ row: DelimitedText.Row
  ) -> (label: DelimitedText.Cell, summary: SummaryRow)? {
    if header.nameColumn < row.cells.count {
      let name = row.cells[header.nameColumn]
      if !name.text.isEmpty {
        return SummaryRow(foldedLine(name.text.normalized)).map { (name, $0) }
      }
    }
    // The words of merged cells stand in the first of them.
    guard let first = row.cells.first(where: { !$0.text.isEmpty }) else { return nil }
    let summary = SummaryRow(foldedLine(first.text.normalized))
    if case .section = summary, row.cells.count(where: { !$0.text.isEmpty }) > 1 {
      // A recipient's own kind, whose name is missing.
      return nil
    }
    return summary.map { (first, $0) }
  }

  private func check(_ figures: [Int], of label: DelimitedText.Cell) {
    let sums = [figures.first ?? 0, figures.reduce(0, &+)]
    if figures.isEmpty || sums.contains(count.all) || sums.contains(count.section) {
      decoder.warning(
        "total-row", label.range, "\(quoted(label.text)) is a total, not a recipient.",
        help: "Delete the row.")
      return
    }
    let isPart = count.section != count.all
    decoder.error(
      "wrong-total", label.range,
      isPart
        ? "\(quoted(label.text)) is a total of \(figures[0]), but \(count.all) recipients stand above it, "
          + "\(count.section) of them in this part."
        : "\(quoted(label.text)) is a total of \(figures[0]), but \(count.all) recipients stand above it.",
      help: "Add those who are missing, or correct the total.")
  }

  /// Whole numbers in other cells of a total's row, unless they may be of something else: amounts of money.
  private func figures(in row: DelimitedText.Row, beside label: DelimitedText.Cell) -> [Int] {
    zip(header.columns, row.cells).compactMap { column, cell in
      guard column.isShown || column.header.text.isEmpty, cell.range != label.range,
        cell.text.utf8.count <= 5, cell.text.utf8.allSatisfy(isDigit)
      else { return nil }
      return Int(cell.text)
    }
  }
}
