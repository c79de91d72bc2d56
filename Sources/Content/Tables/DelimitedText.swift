internal import Diagnostics

/// A table in a CSV file (RFC 4180), with the place of every cell.
///
/// Read from bytes in one pass. Spaces around a cell do not count, and blank lines are no rows.
struct DelimitedText {
  struct Cell {
    /// Without quotes, with line ends as written.
    let text: String
    /// As written, quotes included.
    let range: SourceRange
  }

  struct Row {
    /// As a spreadsheet counts, blank lines too, from 1.
    let number: Int
    var cells: [Cell]
    /// Whether a mistake was reported that leaves the row's cells uncertain.
    var isDamaged = false

    /// From the first cell to the last.
    var range: SourceRange {
      SourceRange(
        (cells.first?.range.bytes.lowerBound ?? 0)..<(cells.last?.range.bytes.upperBound ?? 0))
    }
  }

  private(set) var rows: [Row] = []

  private let decoder: FileDecoder
  private let file: SourceFile
  private let separator: UInt8
  private var position: Int
  private var mistakeCount = 0

  init(_ decoder: FileDecoder, _ separator: TableSeparator) {
    self.decoder = decoder
    file = decoder.file
    position = separator.start
    self.separator = separator.byte
    refuseForbiddenCharacters()
    rows.reserveCapacity(file.lineStarts.count)
    var number = 0
    while position < file.bytes.count {
      number += 1
      let row = readRow(number)
      if row.cells.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// Line ends within cells may be carriage returns.
  private func refuseForbiddenCharacters() {
    file.bytes.span.forEachForbiddenCharacter(in: file.bytes.indices) { range, scalar in
      if scalar == "\r" { return }
      decoder.error(
        "control-character", SourceRange(range), "The text holds \(scalar.forbiddenName).",
        help: "Delete it: it has no meaning in a text and no browser shows it.")
    }
  }

  /// Reads to the end of a row and over it.
  private mutating func readRow(_ number: Int) -> Row {
    let mistakesBefore = mistakeCount
    var row = Row(number: number, cells: [])
    // Nearly always as many as before.
    row.cells.reserveCapacity(rows.last?.cells.count ?? 0)
    row.cells.append(readCell())
    while position < file.bytes.count, file.bytes[position] == separator {
      position += 1
      row.cells.append(readCell())
    }
    if position < file.bytes.count { position += 1 }
    row.isDamaged = mistakeCount > mistakesBefore
    return row
  }

  /// Reads a cell, up to the separator or line end behind it.
  private mutating func readCell() -> Cell {
    skipSpaces()
    if position < file.bytes.count, file.bytes[position] == UInt8(ascii: "\"") {
      return readQuotedCell()
    }
    let start = position
    skipToCellEnd()
    return cell(start..<trimmedEnd(from: start))
  }

  private mutating func readQuotedCell() -> Cell {
    let start = position
    var text: [UInt8] = []
    position += 1
    while position < file.bytes.count {
      let byte = file.bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      if position < file.bytes.count, file.bytes[position] == UInt8(ascii: "\"") {
        text.append(byte)
        position += 1
        continue
      }
      return endQuotedCell(start..<position, text)
    }
    return endUnclosedCell(start)
  }

  /// Reports a quotation mark without its fellow, and goes on behind its line, so that the rows below are
  /// read all the same.
  private mutating func endUnclosedCell(_ start: Int) -> Cell {
    mistakeCount += 1
    decoder.error(
      "unclosed-quote", SourceRange(start..<(start + 1)), "This quotation mark is never closed.",
      help: "Close it with “\"”; a quotation mark inside the text is written twice.")
    position = start
    skipToLineEnd()
    return cell(start..<trimmedEnd(from: start))
  }

  private mutating func endQuotedCell(
    _ range: Range<Int>, _ text: [UInt8]
  ) -> Cell {
    skipToCellEnd()
    let end = trimmedEnd(from: range.upperBound)
    if end > range.upperBound {
      // The mark that closes a cell of several lines, and has text behind it, opens the next one.
      if text.contains(UInt8(ascii: "\n")) { return endUnclosedCell(range.lowerBound) }
      mistakeCount += 1
      decoder.error(
        "text-after-quote", SourceRange(range.upperBound..<end),
        "There is text behind the closing quotation mark of this cell.",
        help: "A quotation mark inside the text is written twice: “\"\"”.")
    }
    return Cell(text: decoded(text), range: SourceRange(range))
  }

  private mutating func skipSpaces() {
    while position < file.bytes.count, isBlank(file.bytes[position]) { position += 1 }
  }

  private mutating func skipToCellEnd() {
    while position < file.bytes.count, file.bytes[position] != separator,
      file.bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
  }

  private mutating func skipToLineEnd() {
    while position < file.bytes.count, file.bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  /// The end of what was just read, without the spaces behind it.
  private func trimmedEnd(from start: Int) -> Int {
    var end = position
    while end > start, isBlank(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func cell(_ range: Range<Int>) -> Cell {
    Cell(text: decoded(file.bytes[range]), range: SourceRange(range))
  }

  private func decoded(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}
