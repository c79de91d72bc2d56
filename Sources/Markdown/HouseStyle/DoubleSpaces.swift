import Diagnostics

/// Two spaces or more between words, where Vietnamese has one.
struct DoubleSpaces {
  private var first: Range<Int>?
  private var count = 0

  mutating func add(_ source: [UInt8], _ stretch: Range<Int>) {
    var index = stretch.lowerBound
    while index + 1 < stretch.upperBound {
      index = source.firstSpace(in: index..<stretch.upperBound)
      guard index + 1 < stretch.upperBound, source[index + 1] == UInt8(ascii: " ") else {
        index += 1
        continue
      }
      let start = index
      while index < stretch.upperBound, source[index] == UInt8(ascii: " ") { index += 1 }
      if source.isFormula(around: start..<index, in: stretch) { continue }
      count += 1
      if first == nil { first = start..<index }
    }
  }

  func report(to findings: inout BodyFindings) {
    guard let first else { return }
    findings.add(
      .warning, "double-spaces", first,
      "\(first.count == 2 ? "Two" : "Several") spaces stand side by side\(otherPlaces(count)).",
      help: "Write one.")
  }
}

extension [UInt8] {
  /// Whether a sign of formulas stands beside spaces, as these may be in columns.
  fileprivate func isFormula(around spaces: Range<Int>, in stretch: Range<Int>) -> Bool {
    let signs = "=\\{}$&^+".utf8
    return spaces.lowerBound > stretch.lowerBound && signs.contains(self[spaces.lowerBound - 1])
      || spaces.upperBound < stretch.upperBound && signs.contains(self[spaces.upperBound])
  }

  fileprivate func firstSpace(in range: Range<Int>) -> Int {
    let offset = span.extracting(range).firstOffset(from: 0) {
      $0 == UInt8(ascii: " ")
    } orBlock: {
      $0.equals(UInt8(ascii: " "))
    }
    return range.lowerBound + offset
  }
}
