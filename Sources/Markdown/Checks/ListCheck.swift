import Diagnostics

/// A list that has ended or was written before the present block.
struct PassedList {
  /// The node behind it.
  var end = 0
  /// The number that goes on with it; nil for one without numbers.
  var nextNumber: Int?
}

/// Numbered lists that are shown with other numbers than their author wrote.
extension BodyWriter {
  mutating func checkList(_ index: Int, _ node: MarkdownNode) {
    guard node.flags.contains(.ordered) else {
      let isBehindNumbers = lastNumbers.end == index
      lastBullets = isBehindNumbers ? (index, lastNumbers) : nil
      return
    }
    if let bullets = lastBullets, Int(tree.nodes[bullets.index].end) == index,
      bullets.behind.nextNumber == Int(node.number)
    {
      reportShallowList(tree.nodes[bullets.index])
    }
    lastBullets = nil
    let numbers = tree.children(of: index).map { locator.number(ofItem: tree.nodes[$0]) }
    lastNumbers = PassedList(end: Int(node.end), nextNumber: Int(node.number) + numbers.count)
    let given = numbers.compactMap(\.self)
    guard given.count == numbers.count, let first = given.first else { return }
    let isInOrder = given.indices.allSatisfy { given[$0].value == first.value + $0 }
    let isUniform = given.allSatisfy { $0.value == first.value }
    if !isInOrder, !isUniform {
      reportNumbers(given)
    } else if first.value >= 1000 {
      findings.add(
        .warning, "number-as-list", first.range,
        "This number at a line's beginning makes a numbered list of the line.",
        help: "If it is a sentence, write a backslash before the full stop: “\(first.value)\\.”.")
    }
  }

  private mutating func reportNumbers(_ given: [(value: Int, range: Range<Int>)]) {
    let start = given[0].value
    let wrong = given.indices.first { given[$0].value != start + $0 } ?? 0
    let places = given.indices.prefix(max(3, min(8, wrong + 1)))
    let dots = places.count < given.count ? ", …" : ""
    let written = places.map { String(given[$0].value) }.joined(separator: ", ") + dots
    let shown = places.map { String(start + $0) }.joined(separator: ", ") + dots
    findings.add(
      .error, "list-numbers", given[wrong].range,
      "This list is numbered \(written), and would be shown as \(shown).",
      help: "Write the numbers in order; to keep this one, write a backslash before the full stop: "
        + "“\(given[wrong].value)\\.”.")
  }

  private mutating func reportShallowList(_ list: MarkdownNode) {
    let line = locator.source[locator.line(Int(list.line))]
    let prefix = line.prefix { " >\t".utf8.contains($0) }
    let first = prefix.endIndex
    let isQuoted = prefix.contains(UInt8(ascii: ">"))
    // One space belongs to the mark of a quotation.
    guard prefix.reversed().prefix(while: { $0 == UInt8(ascii: " ") }).count > (isQuoted ? 1 : 0)
    else { return }
    findings.add(
      .warning, "shallow-list", first..<(first + 1),
      "This item is no part of the numbered one above, because fewer spaces stand before it than "
        + "before that one's text.",
      help: "Write three spaces before it, or four behind numbers of two figures.")
  }
}

extension TargetLocator {
  /// The number with which an item begins in the file, and its place.
  fileprivate func number(ofItem item: MarkdownNode) -> (value: Int, range: Range<Int>)? {
    let line = line(Int(item.line))
    var start = min(line.lowerBound + max(0, Int(item.column) - 1), line.upperBound)
    if start == line.upperBound || !source[start].isASCIIDigit {
      start = line.lowerBound
      while start < line.upperBound, " >\t".utf8.contains(source[start]) { start += 1 }
    }
    let digits = source[start..<line.upperBound].prefix(while: \.isASCIIDigit)
    guard (1...9).contains(digits.count), digits.endIndex < line.upperBound,
      source[digits.endIndex] == UInt8(ascii: ".") || source[digits.endIndex] == UInt8(ascii: ")"),
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (value, start..<(digits.endIndex + 1))
  }
}
