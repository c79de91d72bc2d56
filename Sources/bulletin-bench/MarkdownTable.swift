/// A table as README.md has them.
struct MarkdownTable: CustomStringConvertible {
  let header: [String]
  var rows: [[String]] = []

  init(_ header: String...) { self.header = header }

  var description: String {
    let rule = header.reduce("|") { line, _ in line + "---|" }
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
}
