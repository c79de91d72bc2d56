import Diagnostics

extension BodyWriter {
  /// Reports what a row has beyond its table's columns, which the parser drops in silence.
  mutating func reportSurplusCells(ofRow index: Int, _ row: MarkdownNode) {
    var columns = 0
    for _ in tree.children(of: index) { columns += 1 }
    guard let surplus = locator.surplus(ofRow: row, columns: columns) else { return }
    let shown = shortened(locator.source[surplus], to: 40)
    findings.add(
      .warning, "surplus-cell", surplus,
      columns == 1
        ? "The table has 1 column, so that “\(shown)” is left out."
        : "The table has \(columns) columns, so that “\(shown)” is left out.",
      help: "Give the table's head another column, or write “\\|” for a bar that is part of a text."
    )
  }
}

extension TargetLocator {
  /// The place of the cells of a row that follow those of the table's columns, if anything stands in them.
  fileprivate func surplus(ofRow row: MarkdownNode, columns: Int) -> Range<Int>? {
    let line = line(Int(row.line))
    var index = min(line.lowerBound + max(0, Int(row.column) - 1), line.upperBound)
    while index < line.upperBound, " >\t".utf8.contains(source[index]) { index += 1 }
    if index < line.upperBound, source[index] == UInt8(ascii: "|") { index += 1 }
    var bars = 0
    while index < line.upperBound, bars < columns {
      if source[index] == UInt8(ascii: "\\") {
        index += 1
      } else if source[index] == UInt8(ascii: "|") {
        bars += 1
      }
      index += 1
    }
    guard bars == columns, index < line.upperBound else { return nil }
    var surplus = source.trimming(index..<line.upperBound)
    while let last = surplus.last, source[last] == UInt8(ascii: "|") {
      surplus = source.trimming(surplus.lowerBound..<last)
    }
    return surplus.isEmpty ? nil : surplus
  }
}
