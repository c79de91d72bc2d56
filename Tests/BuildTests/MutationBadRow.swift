/// A row in a recipients' CSV file that cannot be read.
struct BadRow: Fault {
  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let rows = sample.texts.indices.flatMap { index -> [SamplePlace] in
      let text = sample.texts[index]
      guard let key = sample.recipientsKey(ofTable: index), sample.isFree(key) else { return [] }
      return text.lines.indices.dropFirst().filter { !text.lines[$0].text.isEmpty }
        .map { SamplePlace(text: index, line: $0) }
    }
    guard let place = sample.pick(rows, at: \.self) else { return [] }
    sample.recipientsKey(ofTable: place.text).map { sample.claim($0) }
    let line = sample.line(place)
    let header = sample.texts[place.text].lines[0].text
    let separator: Character = header.contains(";") ? ";" : ","
    let columns = header.split(separator: separator).map(String.init)
    guard let name = columns.firstIndex(where: { ["họ tên", "name"].contains($0) }),
      let kind = columns.firstIndex(where: { ["loại", "kind"].contains($0) }),
      let unit = columns.firstIndex(where: { ["đơn vị", "unit"].contains($0) })
    else { return [] }
    var cells = cells(of: line.text, separator)
    func write() { line.text = cells.joined(separator: String(separator)) }
    func mark(ofCell index: Int) -> Range<Int> {
      let start = cells[..<index].map { $0.count + 1 }.reduce(0, +)
      return start..<(start + cells[index].count)
    }
    func expect(_ id: String, _ mark: Range<Int>, _ help: String?) -> [Expectation] {
      write()
      return [sample.expectation(id, at: place, mark, help: help)]
    }
    let count = "Put a cell that has a comma or semicolon in its text in quotation marks."
    switch Int.random(in: 0..<6, using: &sample.generator) {
    case 0:
      cells.append("thừa")
      write()
      return expect("wrong-cell-count", 0..<line.text.count, count)
    case 1:
      cells.removeLast(2)
      write()
      return expect("wrong-cell-count", 0..<line.text.count, count)
    case 2:
      cells[name] = ""
      return expect("missing-name", mark(ofCell: name), "Fill in the column “\(columns[name])”.")
    case 3:
      cells[kind] = "cán bộ"
      return expect("unknown-value", mark(ofCell: kind), nil)
    case 4:
      cells[unit] += "-khong-co"
      return expect("unknown-place", mark(ofCell: unit), nil)
    default:
      // A later quotation mark on the line would close it.
      let last = cells.lastIndex { $0.contains("\"") } ?? 0
      let index = Int.random(in: last..<cells.count, using: &sample.generator)
      cells[index] = "\"" + cells[index].filter { $0 != "\"" }
      let start = mark(ofCell: index).lowerBound
      return expect(
        "unclosed-quote", start..<(start + 1),
        "Close it with “\"”; a quotation mark inside the text is written twice.")
    }
  }

  /// The cells as they are written, quotation marks included.
  private func cells(of row: String, _ separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in row {
      if character == "\"" { isQuoted.toggle() }
      if character == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
