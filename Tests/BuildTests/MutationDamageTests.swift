import Build
import Diagnostics
import Testing

/// Bytes of the sample damaged at random: a check ends, and what it reports lies within the files.
@Suite struct MutationDamageTests {
  private static let rounds = 36
  private static let damagesInRound = 12

  @Test func anyDamageIsReportedWithinItsFile() throws {
    let project = try MutationProject()
    var sample = try MutatedSample(
      projectAt: MutationProject.root, generator: MutationSettings.generator(ofRound: 1_000_000))
    let pristine = sample.files
    let paths = sample.texts.map(\.path)
    for round in 0..<Self.rounds {
      var files = pristine
      for _ in 0..<Self.damagesInRound {
        guard let path = paths.randomElement(using: &sample.generator) else { continue }
        Self.damage(&files[path, default: []], using: &sample.generator)
      }
      try project.write(files)
      let report = project.builder().check()
      for diagnostic in report.diagnostics {
        checkPlace(
          diagnostic, in: files[diagnostic.path],
          "seed \(MutationSettings.seed), round \(round): \(Sighting(diagnostic))")
      }
    }
  }

  private func checkPlace(_ diagnostic: Diagnostic, in bytes: [UInt8]?, _ comment: Comment) {
    let lines = bytes.map { editorLines($0) } ?? [""]
    #expect(lines.indices.contains(diagnostic.line - 1), comment)
    guard lines.indices.contains(diagnostic.line - 1) else { return }
    // The caret may stand behind the last character. A character has one scalar or more.
    let width = lines[diagnostic.line - 1].unicodeScalars.count
    #expect(diagnostic.column >= 1 && diagnostic.length >= 1, comment)
    #expect(diagnostic.column + diagnostic.length - 1 <= width + 1, comment)
    #expect(diagnostic.message.english.hasSuffix("."), comment)
    #expect(diagnostic.templatesMissing(in: .vietnamese) == [], comment)
  }

  private static func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let index = bytes.indices.randomElement(using: &generator) else { return }
      let line = line(at: index, in: bytes)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes.insert(.random(in: .min ... .max, using: &generator), at: index)
      case 2:
        let signs = Array("\"'[]{}:#-|>&*!%@`\t\n\r;,<()\\~".utf8)
        bytes.insert(signs.randomElement(using: &generator) ?? 0, at: index)
      case 3: bytes.removeSubrange(index..<min(index + 4, bytes.count))
      case 4: bytes.insert(contentsOf: bytes[line], at: line.lowerBound)
      default: bytes.removeSubrange(line)
      }
    }
  }

  /// The line with its end.
  private static func line(at index: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
