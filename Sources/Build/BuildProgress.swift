import Synchronization

/// How far a build has come, for whoever shows it while the build runs.
package final class BuildProgress: Sendable {
  package enum Phase: Int, Sendable {
    case reading, pages, publishing
  }

  private let phaseNumber = Atomic(0)
  private let doneCount = Atomic(0)
  private let totalCount = Atomic(0)

  package init() {}

  package var phase: Phase { Phase(rawValue: phaseNumber.load(ordering: .relaxed)) ?? .reading }
  /// Files or pages of the present phase.
  package var done: Int { doneCount.load(ordering: .relaxed) }
  package var total: Int { totalCount.load(ordering: .relaxed) }

  func begin(_ phase: Phase, total: Int = 0) {
    doneCount.store(0, ordering: .relaxed)
    totalCount.store(total, ordering: .relaxed)
    phaseNumber.store(phase.rawValue, ordering: .relaxed)
  }

  func advance(by count: Int) { doneCount.add(count, ordering: .relaxed) }
}
