import Diagnostics

/// Lines that the parser takes for the address of a link, `[name]: address`, and that no link uses: they are on no page.
extension BodyWriter {
  mutating func checkDefinitions(source: [UInt8]) {
    var used: Set<ArraySlice<UInt8>>?
    // Each may be looked for in the whole text.
    var budget = 16 * (locator.end - locator.line(1).lowerBound) + 65_536
    var number = 0
    while true {
      number += 1
      let line = locator.line(number)
      if line.isEmpty, line.upperBound >= locator.end { return }
      guard let definition = source.definition(in: line) else { continue }
      let targets = used ?? usedTargets
      used = targets
      if targets.contains(source.unescaped(definition.target)) { continue }
      budget -= tree.text.count
      if budget < 0 { return }
      let isShown = tree.text.firstRange(of: source[definition.mark], in: tree.text.indices) != nil
      if isShown { continue }
      let name = shortened(source[definition.mark].dropLast(), to: 60)
      findings.add(
        .warning, "unused-definition", source.trimming(line),
        "This line says where “\(name)” leads, and is left out, because no link has this name.",
        help: "If it is text, write a backslash before it: “\\\(name):”.")
    }
  }

  private var usedTargets: Set<ArraySlice<UInt8>> {
    var targets: Set<ArraySlice<UInt8>> = []
    for node in tree.nodes where node.kind == .link || node.kind == .image {
      targets.insert(tree[node.text])
    }
    return targets
  }
}

extension [UInt8] {
  /// The `[name]:` with which a line begins, behind marks of quotes and lists, and what stands behind it; nil for a
  /// footnote.
  fileprivate func definition(in line: Range<Int>) -> (mark: Range<Int>, target: Range<Int>)? {
    var start = line.lowerBound
    while start < line.upperBound, self[start] != UInt8(ascii: "[") {
      guard " >-+*\t".utf8.contains(self[start]) else { return nil }
      start += 1
    }
    guard start + 1 < line.upperBound, self[start + 1] != UInt8(ascii: "^"),
      let bracket = self[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
      bracket + 1 < line.upperBound, self[bracket + 1] == UInt8(ascii: ":"), bracket > start + 1,
      let target = destination(at: bracket + 2), target.upperBound <= line.upperBound
    else { return nil }
    return (start..<(bracket + 2), target)
  }
}
