/// What a spreadsheet shows of a table's file: the rows and columns by which its author finds a cell, and the
/// cells that no message may show.
///
/// A class, because files are copied and few of them are tables.
package final class TableOutline: Sendable {
  package struct Row: Sendable {
    /// As the spreadsheet counts, from 1.
    var number: Int
    var cells: [SourceRange]
    /// The columns of which nothing is shown.
    var hidden: [Int]

    package init(number: Int, cells: [SourceRange], hidden: [Int]) {
      self.number = number
      self.cells = cells
      self.hidden = hidden
    }
  }

  /// In the order of the file.
  private let rows: [Row]

  package init(_ rows: [Row]) { self.rows = rows }

  /// The cell that holds a range, or the row of a range over several: `Cell C4`, `Row 4`; nil outside of all.
  func name(of range: SourceRange) -> Message? {
    guard range != .start, let row = rows[..<firstRow(from: range.lowerBound + 1)].last,
      let last = row.cells.last, range.upperBound <= last.upperBound
    else { return nil }
    let column = row.cells.firstIndex { cell in
      cell.lowerBound <= range.lowerBound && range.upperBound <= cell.upperBound
    }
    guard let column else { return "Row \(row.number)" }
    return "Cell \(Self.letters(ofColumn: column))\(row.number)"
  }

  /// The parts of a stretch of the file that are not to be shown, in their order.
  func hidden(in range: Range<Int>) -> [Range<Int>] {
    var hidden: [Range<Int>] = []
    // A cell may have several lines, and so begin before this one.
    var index = max(0, firstRow(from: Int32(clamping: range.lowerBound)) - 1)
    while index < rows.count, Int(rows[index].cells.first?.lowerBound ?? 0) < range.upperBound {
      for column in rows[index].hidden where column < rows[index].cells.count {
        let part = rows[index].cells[column].bytes.clamped(to: range)
        if !part.isEmpty { hidden.append(part) }
      }
      index += 1
    }
    return hidden
  }

  /// The first row that begins at `offset` or behind it.
  private func firstRow(from offset: Int32) -> Int {
    rows.indices.partitioningIndex { rows[$0].cells.first?.lowerBound ?? 0 >= offset }
  }

  /// A … Z, AA … as spreadsheets name them.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
