import Synchronization

/// How far a build has come, for whoever shows it while the build runs or measures it afterwards.
package final class BuildProgress: Sendable {
  package enum Phase: String, CaseIterable, Sendable {
    /// Listing and inspecting the project's files, loading what the state knows of them.
    case discovering
    /// Reading and decoding what changed.
    case reading
    /// Loading the decoded forms of what did not.
    case loading
    /// Templates, registries, and what the files say together.
    case resolving
    /// Which pages there are, and what each is made from.
    case planning
    /// Making pages, and staging those that differ.
    case making
    /// Putting them in place.
    case publishing
    /// Keeping the state.
    case saving
  }

  private struct State {
    var phase: Phase?
    var since = ContinuousClock.now
    var total = 0
    var durations: [Phase: Duration] = [:]
  }

  private let state = Mutex(State())
  private let doneCount = Atomic(0)

  package init() {}

  /// Nil before the first and after the last.
  package var phase: Phase? { state.withLock { $0.phase } }
  /// Files or pages of the present phase; 0 if nobody counts them.
  package var done: Int { doneCount.load(ordering: .relaxed) }
  package var total: Int { state.withLock { $0.total } }
  /// Of the phases that have ended.
  package var durations: [Phase: Duration] { state.withLock { $0.durations } }

  func begin(_ phase: Phase, total: Int = 0) { change(to: phase, total: total) }

  func end() { change(to: nil, total: 0) }

  private func change(to phase: Phase?, total: Int) {
    let now = ContinuousClock.now
    state.withLock { state in
      if let ended = state.phase { state.durations[ended, default: .zero] += now - state.since }
      state.phase = phase
      state.since = now
      state.total = total
    }
    doneCount.store(0, ordering: .relaxed)
  }

  func advance(by count: Int) { doneCount.add(count, ordering: .relaxed) }
}
