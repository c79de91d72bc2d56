import Foundation

/// The splitmix64 generator: the same faults on every machine for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in `count` times.
  mutating func isOne(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

/// How much is mutated, and where: from the environment, so that a longer search needs no other code.
enum MutationSettings {
  static let seed = number("BULLETIN_MUTATION_SEED") ?? 20_190_605
  static let rounds = Int(clamping: number("BULLETIN_MUTATION_ROUNDS") ?? 64)

  /// The generator of one round, which can be repeated by itself.
  static func generator(ofRound round: Int) -> SeededGenerator {
    SeededGenerator(seed: seed &+ UInt64(round) &* 0xD134_2543_DE82_EF95)
  }

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }
}
