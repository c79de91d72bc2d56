import Diagnostics
import FrontMatter
import Testing
import Yams

/// Yams (libyaml) as the judge of generated documents.
@Suite struct DifferentialTests {
  @Test(arguments: 0..<8) func generatedDocumentsMeanWhatYamsReads(batch: UInt64) throws {
    for seed in batch * 500..<(batch + 1) * 500 {
      var generator = DocumentGenerator(seed: seed)
      let text = generator.document()
      let (entries, diagnostics) = try parse(text)
      let errors = diagnostics.filter { $0.severity == .error }.map(rendered)
      #expect(errors == [], "seed \(seed): \(text.debugDescription)")
      let expected = try #require(try Yams.compose(yaml: text), "seed \(seed)")
      let ours = tree(FrontMatterNode(value: .mapping(entries), range: .start))
      #expect(ours == tree(expected), "seed \(seed): \(text.debugDescription)")
    }
  }

  /// Where both accept a damaged document they read the same. Yams refuses some that YAML 1.2 allows and
  /// reads `?x` in brackets as YAML 1.1 does, so there are no question marks here.
  @Test func damagedDocumentsAreNeverReadWrongly() throws {
    var compared = 0
    for seed in 0..<4000 as Range<UInt64> {
      let bytes = DocumentGenerator.damagedDocument(seed: seed).map {
        $0 == UInt8(ascii: "?") ? UInt8(ascii: "x") : $0
      }
      guard let file = try? sourceFile(bytes) else { continue }
      if try compare(file.text(0..<bytes.count)) { compared += 1 }
    }
    #expect(compared > 1000)
  }

  /// Short texts of the bytes that mean something reach states that no sensible document has.
  @Test func randomTextsAreNeverReadWrongly() throws {
    let pieces = [
      "a", "b", ": ", " ", "- ", "\n", "\n", "\n  ", "\"", "'", "[", "]", "{", "}", ", ", "#", " #",
      "|\n", ">\n", "|+\n", "\t", "\\", "~", ".", "a: ", "\n- ", "\na: ", "\n b: ", "-", ":", ",",
    ]
    var random = SeededGenerator(seed: 7)
    var compared = 0
    for _ in 0..<20_000 {
      var text = "k: "
      for _ in 0..<Int.random(in: 2...14, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      if try compare(text + "\n") { compared += 1 }
    }
    #expect(compared > 2000)
  }

  /// False if one of the two refuses the text.
  private func compare(_ text: String) throws -> Bool {
    let (entries, diagnostics) = try parse(text)
    guard !diagnostics.contains(where: { $0.severity == .error }),
      let expected = try? Yams.compose(yaml: text)
    else { return false }
    let ours = tree(FrontMatterNode(value: .mapping(entries), range: .start))
    #expect(ours == tree(expected), "\(text.debugDescription)")
    return true
  }

  indirect enum Tree: Equatable {
    case null
    case text(String)
    case sequence([Tree])
    case mapping([Pair])

    struct Pair: Equatable {
      var key: String
      var value: Tree
    }
  }

  private func tree(_ node: FrontMatterNode) -> Tree {
    switch node.value {
    case .null: .null
    case .scalar(let scalar): .text(scalar.text)
    case .sequence(let items): .sequence(items.map { tree($0) })
    case .mapping(let entries):
      .mapping(entries.map { Tree.Pair(key: $0.key, value: tree($0.value)) })
    }
  }

  private func tree(_ node: Yams.Node) -> Tree {
    switch node {
    case .scalar(let scalar):
      scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        ? .null : .text(scalar.string)
    case .sequence(let items): .sequence(items.map { tree($0) })
    case .mapping(let pairs):
      .mapping(pairs.map { Tree.Pair(key: $0.key.string ?? "", value: tree($0.value)) })
    case .alias: .null
    }
  }
}
