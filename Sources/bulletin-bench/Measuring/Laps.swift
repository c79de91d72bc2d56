/// The time spent in each of several stages that take turns; the watch's own time is in none of them.
struct Laps<Stage: Hashable & Sendable> {
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant
  private var totals: [Stage: Duration] = [:]

  init() { start = clock.now }

  /// What is done from now on belongs to the next stage.
  mutating func begin() { start = clock.now }

  /// Ends a stage that began at the last call.
  mutating func end(_ stage: Stage) {
    let now = clock.now
    totals[stage, default: .zero] += now - start
    start = clock.now
  }

  func seconds(_ stage: Stage) -> Double { totals[stage, default: .zero] / .seconds(1) }
}

/// What `work` makes, and how long it takes.
func timed<Result, Failure: Error>(
  _ work: () throws(Failure) -> Result
) throws(Failure) -> (Result, seconds: Double) {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try work()
  return (result, (clock.now - start) / .seconds(1))
}
