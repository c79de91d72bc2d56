package import Diagnostics

extension Listing {
  /// The rows below their headings, aligned; empty without rows.
  ///
  /// - Parameters:
  ///   - width: cells of the terminal, which long values are cut to; nil to show all of them.
  ///   - language: of headings and terms.
  package func table(width: Int? = nil, language: Language = .english) -> String {
    if rows.isEmpty { return "" }
    // A column of blanks would take the cells of those that say something.
    let shown = columns.indices.filter { column in
      columns[column].heading != nil && rows.contains { $0[column] != .nothing }
    }
    let headings = shown.map { columns[$0].heading?.text(in: language) ?? "" }
    let cells = rows.map { row in shown.map { terminalText(row[$0].shown(in: language)) } }
    var widths = shown.indices.map { column in
      ([headings] + cells).reduce(0) { max($0, terminalWidth(of: $1[column])) }
    }
    if let width {
      Self.narrow(
        &widths, to: width, flexible: shown.indices.filter { columns[shown[$0]].isFlexible })
    }
    let isNumber = shown.map { column in
      rows.contains { if case .number = $0[column] { true } else { false } }
    }
    return ([headings] + cells).map { Self.line($0, widths, isNumber) }.joined()
  }

  private static let gap = 2
  /// A title cut to fewer cells says nothing.
  private static let narrowest = 12

  /// Takes cells from the widest columns that may be cut, until a line fits or none may give more.
  private static func narrow(_ widths: inout [Int], to width: Int, flexible: [Int]) {
    var surplus = widths.reduce(0, +) + gap * (widths.count - 1) - width
    while surplus > 0 {
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest
      else { return }
      widths[widest] -= 1
      surplus -= 1
    }
  }

  private static func line(_ cells: [String], _ widths: [Int], _ isNumber: [Bool]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = terminalText(cell, atMost: widths[column])
      let space = String(repeating: " ", count: max(0, widths[column] - terminalWidth(of: text)))
      line += isNumber[column] ? space + text : text + space
      line += String(repeating: " ", count: gap)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

extension Listing.Value {
  /// As a table has it.
  fileprivate func shown(in language: Language) -> String {
    switch self {
    case .nothing: ""
    case .text(let text): text
    case .date(_, let shown): shown
    case .number(let number): String(number)
    case .list(let items): items.joined(separator: ", ")
    case .term(let term): term.name(in: language)
    case .terms(let terms): terms.map { $0.name(in: language) }.joined(separator: ", ")
    }
  }
}
