package import Diagnostics

extension TableOutline {
  /// The rows of a table of recipients; columns that nobody knows are not shown.
  ///
  /// - Parameter header: nil if none was found, so that nothing says what the cells hold.
  convenience init(_ rows: [DelimitedText.Row], _ header: TableHeader?) {
    let hidden = header?.columns.indices.filter { header?.columns[$0].isKnown == false } ?? []
    let first = header?.row ?? rows.count
    self.init(
      rows.enumerated().map { index, row in
        Row(
          number: row.number, cells: row.cells.map(\.range),
          hidden: header == nil || index < first
            ? row.cells.indices.filter { row.cells[$0].seemsPrivate }
            : index == first ? [] : row.hidden(by: header, columns: hidden))
      })
  }
}

extension DelimitedText.Row {
  /// The places of the cells that stand in hidden columns: all of them where cells may have been moved.
  fileprivate func hidden(by header: TableHeader?, columns: [Int]) -> [Int] {
    let count = header?.columns.count ?? 0
    let isRegular =
      !isDamaged && cells.count >= count && cells.dropFirst(count).allSatisfy(\.text.isEmpty)
    return columns.isEmpty || isRegular ? columns : Array(cells.indices)
  }
}

extension DelimitedText.Cell {
  /// Whether it may be a day of birth, a telephone or identity number: it has more than four digits.
  fileprivate var seemsPrivate: Bool { text.utf8.lazy.filter(isDigit).prefix(5).count == 5 }
}

extension RecipientTable {
  /// The file as messages about it show it, where it is read again.
  package static func outlined(_ text: TableText) -> SourceFile {
    let decoder = FileDecoder(text.file)
    let separator = TableSeparator(of: text, isHeader: TableHeader.isNameHeader)
    let rows = DelimitedText(decoder, separator).rows
    var file = text.file
    file.table = TableOutline(rows, TableHeader(of: rows, decoder))
    return file
  }
}
