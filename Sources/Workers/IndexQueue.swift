import Synchronization

/// Hands out the indexes of a piece of work to several workers, a few at a time and each once.
package final class IndexQueue: Sendable {
  private let count: Int
  private let workers: Int
  private let singles: Int
  private let position = Atomic(0)

  /// - Parameter singles: how many of the first indexes are handed out one by one.
  package init(count: Int, workers: Int, singles: Int = 0) {
    self.count = count
    self.workers = workers
    self.singles = singles
  }

  /// Nil when nothing is left.
  package func next() -> Range<Int>? {
    var start = position.load(ordering: .relaxed)
    while start < count {
      let end = start < singles ? start + 1 : start + share(of: count - start)
      let (isOurs, current) = position.compareExchange(
        expected: start, desired: end, ordering: .relaxed)
      if isOurs { return start..<end }
      start = current
    }
    return nil
  }

  /// Large enough that the workers seldom meet; towards the end small enough that they end together, even if the
  /// last pieces are the longest.
  private func share(of rest: Int) -> Int { max(1, min(64, rest / (workers * 8))) }

  /// Hands out nothing more.
  package func close() { position.store(count, ordering: .relaxed) }
}
