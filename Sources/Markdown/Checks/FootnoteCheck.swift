import Diagnostics

extension BodyWriter {
  /// Reports marks that look like a footnote's and have none, which stay in the text as they are.
  mutating func reportUndefinedFootnotes(in text: ArraySlice<UInt8>) {
    var rest = text
    while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(bracket + 1)...]
      guard rest.first == UInt8(ascii: "^") else { continue }
      // A name has neither spaces nor brackets.
      let label = rest.dropFirst().prefix(Self.longestName + 1).prefix {
        !$0.isMarkdownSpace && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]")
      }
      guard !label.isEmpty, label.count <= Self.longestName, label.endIndex < text.endIndex,
        text[label.endIndex] == UInt8(ascii: "]")
      else { continue }
      let mark = text[bracket...label.endIndex]
      guard let range = locator.place(ofMark: mark) else { continue }
      let name = shortened(mark, to: 80)
      findings.add(
        .warning, "undefined-footnote", range, "There is no footnote “\(name)”.",
        help: "Write it in a line of its own below the text: “\(name): …”.")
    }
  }

  /// Of a footnote, in bytes, as the parser has it.
  private static let longestName = 1000

  /// Reports footnotes that are not shown, and marks without a footnote, which the parser drops in silence.
  mutating func checkFootnotes(source: [UInt8]) {
    var shownLines: Set<Int> = []
    for definition in footnotes.definitions { shownLines.insert(Int(tree.nodes[definition].line)) }
    let leadLines = linesOfFootnotesInLead()
    var labels: Set<String> = []
    var number = 0
    var verbatim = tree.nodes.filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }
    verbatim.sort { $0.line > $1.line }
    while true {
      number += 1
      let line = locator.line(number)
      if line.isEmpty, line.upperBound >= locator.end { break }
      while let block = verbatim.last, block.endLine < number { verbatim.removeLast() }
      if let block = verbatim.last, block.line <= number { continue }
      guard let label = source.footnoteLabel(in: line) else { continue }
      let isFirst = labels.insert(String(decoding: source[label], as: UTF8.self).lowercased())
        .inserted
      guard !shownLines.contains(number) else { continue }
      let name = shortened(source[label], to: 80)
      if leadLines.contains(number) {
        findings.add(
          .warning, "footnote-in-lead", label,
          "The footnote “\(name)” belongs to the first paragraph, which is shown as the lead and has none.",
          help: "Write the lead in the front matter, “lead: …”; then that paragraph stays as it is."
        )
      } else if isFirst {
        findings.add(
          .warning, "unused-footnote", label,
          "The footnote “\(name)” is left out, because nothing in the text refers to it.",
          help: "Write “\(name)” in the text where it belongs, or delete it.")
      } else {
        findings.add(
          .error, "duplicate-footnote", label, "There are two footnotes “\(name)”.",
          help: "Give the second one a name of its own.")
      }
    }
  }

  /// The lines where the footnotes begin to which the lead refers.
  private func linesOfFootnotesInLead() -> Set<Int> {
    guard let lead else { return [] }
    let definitions = tree.children(of: 0).filter { tree.nodes[$0].kind == .footnoteDefinition }
    var lines: Set<Int> = []
    for node in tree.nodes[lead..<Int(tree.nodes[lead].end)] where node.kind == .footnoteReference {
      let index = Int(node.number) - 1
      if definitions.indices.contains(index) {
        lines.insert(Int(tree.nodes[definitions[index]].line))
      }
    }
    return lines
  }
}

extension [UInt8] {
  /// The `[^name]` with which a line begins a footnote, behind marks of quotes and lists.
  fileprivate func footnoteLabel(in line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, self[start] != UInt8(ascii: "[") {
      guard " >-+*\t".utf8.contains(self[start]) else { return nil }
      start += 1
    }
    guard start + 1 < line.upperBound, self[start + 1] == UInt8(ascii: "^"),
      let bracket = self[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
      bracket + 1 < line.upperBound, self[bracket + 1] == UInt8(ascii: ":"), bracket > start + 2
    else { return nil }
    return start..<(bracket + 1)
  }
}
