import Build
import Testing

/// After any edits, an incremental build gives what a clean one gives.
@Suite struct EditSequenceTests {
  private static let shards = 2

  @Test(arguments: 0..<shards)
  func incrementalBuildsEqualCleanOnes(shard: Int) throws {
    for sequence in stride(from: shard, to: EditSettings.sequences, by: Self.shards) {
      let seed = EditSettings.seed(ofSequence: sequence)
      let failure = try EditSequence(seed: seed).run()
      #expect(
        failure == nil,
        """
        BULLETIN_EDIT_SEED=\(seed) BULLETIN_EDIT_SEQUENCES=1
        \(failure.map { "\($0)" } ?? "")
        """)
    }
  }
}
