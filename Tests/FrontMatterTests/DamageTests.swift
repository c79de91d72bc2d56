import Diagnostics
import FrontMatter
import Testing

/// Documents damaged at random: whatever stands there, the parser ends, and its ranges hold.
@Suite struct DamageTests {
  @Test(arguments: 0..<8) func damagedDocumentsAreReadOrRefused(batch: UInt64) throws {
    for seed in batch * 500..<(batch + 1) * 500 {
      let bytes = DocumentGenerator.damagedDocument(
        seed: seed, opening: "---\n", closing: "---\nThân bài\n")
      guard let file = try? sourceFile(bytes) else { continue }
      var diagnostics: [Diagnostic] = []
      let front = FrontMatter.parse(file, diagnostics: &diagnostics)
      let hasError = diagnostics.contains { $0.severity == .error }
      #expect(front != nil || hasError, "seed \(seed)")
      if let front {
        #expect(front.isDamaged == hasError, "seed \(seed)")
        #expect(front.body.upperBound == bytes.count, "seed \(seed)")
        checkRanges(
          front.entries, within: front.range.bytes, isStrict: !hasError, note: "seed \(seed)")
      }
      for diagnostic in diagnostics {
        #expect(diagnostic.line <= file.lineStarts.count, "seed \(seed)")
        #expect(diagnostic.length >= 1 && diagnostic.column >= 1, "seed \(seed)")
      }
      diagnostics = []
      let root = parseRoot(file, diagnostics: &diagnostics)
      #expect(root.range.bytes.upperBound <= bytes.count, "seed \(seed)")
    }
  }

  /// Every range lies in its parent's and, in a file without errors, behind its elder sibling's.
  private func checkRanges(
    _ entries: [Node.Entry], within bounds: Range<Int>, isStrict: Bool, note: Comment
  ) {
    var last = bounds.lowerBound
    for entry in entries {
      let key = entry.keyRange.bytes
      #expect(bounds.contains(key) && !key.isEmpty, note)
      if isStrict {
        #expect(key.lowerBound >= last, note)
        #expect(entry.value.range.bytes.lowerBound > key.lowerBound, note)
        last = entry.value.range.bytes.upperBound
      }
      checkRanges(entry.value, within: bounds, isStrict: isStrict, note: note)
    }
  }

  private func checkRanges(
    _ node: Node, within bounds: Range<Int>, isStrict: Bool, note: Comment
  ) {
    let range = node.range.bytes
    #expect(bounds.contains(range), note)
    let inner = isStrict ? range : bounds
    switch node.value {
    case .null, .scalar: break
    case .mapping(let entries):
      checkRanges(entries, within: inner, isStrict: isStrict, note: note)
    case .sequence(let items):
      var last = inner.lowerBound
      for item in items {
        if isStrict {
          #expect(item.range.bytes.lowerBound >= last, note)
          last = item.range.bytes.upperBound
        }
        checkRanges(item, within: inner, isStrict: isStrict, note: note)
      }
    }
  }
}
