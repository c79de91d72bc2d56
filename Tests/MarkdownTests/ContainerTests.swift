import Testing

@testable import Markdown

/// Counts of a line's containers, with the parser as the judge.
struct ContainerTests {
  private static let pieces = [
    "> ", ">", "- ", "-", "* ", "*", "+ ", "+", "1. ", "1.", "2) ", "0)", "123456789. ",
    "1234567890. ", "- - -", "***", "* * ", "]: ", "[^]: ", "[^\0]:\t", "x", "#", "```", "[ ] ",
    " ", "  ",
    "    ", "\t", "\u{C}", "\u{B}", "\0", "đ",
  ]

  private static func line(_ random: inout SeededGenerator) -> String {
    var line = ""
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      switch Int.random(in: 0...5, using: &random) {
      case 0: line += "[^\(Int.random(in: 0...99, using: &random))]: "
      case 1...3: line += ["> ", "- ", "* ", "1. ", "+\t"].randomElement(using: &random) ?? ""
      default: line += pieces.randomElement(using: &random) ?? ""
      }
    }
    return line
  }

  /// How many quotes, items and footnotes the parser makes of a text.
  private static func made(_ text: String) -> Int {
    var parser = Parser()
    var tree = MarkdownTree()
    // Only footnotes that are referred to are kept.
    let references = (0..<100).map { "[^\($0)]" }.joined() + "[^\0]"
    #expect(parser.parse(Array((text + "\n\n" + references).utf8).span, into: &tree) == .whole)
    return tree.nodes.count { [.blockQuote, .item, .footnoteDefinition].contains($0.kind) }
  }

  private static func counted(_ text: String, isFirst: Bool) -> Int {
    let bytes = Array(text.utf8)
    return BodyScan.containers(in: bytes.span, from: 0, to: bytes.count, isFirst: isFirst)
  }

  @Test(arguments: 0..<8) func aLineAloneOpensWhatIsCounted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var opened = 0
    for _ in 0..<500 {
      let line = Self.line(&random)
      // The parser drops all but the first footnote of a name.
      if Self.repeatsLabel(line) { continue }
      let made = Self.made(line)
      #expect(Self.counted(line, isFirst: true) == made, "\(line.debugDescription)")
      opened += made
    }
    #expect(opened > 500)
  }

  @Test(arguments: 0..<8) func noTextOpensMoreThanIsCounted(seed: UInt64) {
    var random = SeededGenerator(seed: 100 + seed)
    for _ in 0..<500 {
      let lines = (0..<6).map { index in
        String(repeating: " ", count: Int.random(in: 0...(index * 3), using: &random))
          + Self.line(&random)
      }
      let counted = lines.reduce(0) { $0 + Self.counted($1, isFirst: false) }
      let text = lines.joined(separator: "\n")
      #expect(Self.made(text) <= counted, "\(text.debugDescription)")
    }
  }

  private static func repeatsLabel(_ line: String) -> Bool {
    let labels = line.split(separator: "[^", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix { $0 != "]" }
    }
    return Set(labels).count < labels.count
  }
}
