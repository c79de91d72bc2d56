import Foundation

/// How many sequences of edits are tried, and which: from the environment, so that a longer search and the
/// repetition of a failure need no other code.
///
/// `BULLETIN_EDIT_SEED=… BULLETIN_EDIT_SEQUENCES=1 swift test --filter EditSequenceTests` repeats the one
/// sequence that a failure names.
enum EditSettings {
  static let seed = number("BULLETIN_EDIT_SEED") ?? 20_190_605
  static let sequences = Int(clamping: number("BULLETIN_EDIT_SEQUENCES") ?? 200)
  /// Builds after the first one of each sequence.
  static let steps = Int(clamping: number("BULLETIN_EDIT_STEPS") ?? 3)

  /// What one sequence is made from; the first has the seed itself.
  static func seed(ofSequence sequence: Int) -> UInt64 {
    seed &+ UInt64(sequence) &* 0xD134_2543_DE82_EF95
  }

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }
}

extension SeededGenerator {
  /// Any of some things that are there.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}
