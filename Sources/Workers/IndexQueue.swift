import Synchronization

/// Hands out the indexes of a piece of work to several workers, a few at a time and each once.
package final class IndexQueue: Sendable {
  private let count: Int
  private let workers: Int
  private let largestShare: Int
  private let position = Atomic(0)

  /// - Parameter largestShare: how many indexes are handed out at most at a time.
  package init(count: Int, workers: Int, largestShare: Int = 64) {
    self.count = count
    self.workers = workers
    self.largestShare = largestShare
  }

  /// Nil when nothing is left.
  package func next() -> Range<Int>? {
    var start = position.load(ordering: .relaxed)
    while start < count {
      let end = start + share(of: count - start)
      let (isOurs, current) = position.compareExchange(
        expected: start, desired: end, ordering: .relaxed)
      if isOurs { return start..<end }
      start = current
    }
    return nil
  }

  /// Large enough that the workers seldom meet; towards the end small enough that they end together, even if the
  /// last pieces are the longest.
  private func share(of rest: Int) -> Int { max(1, min(largestShare, rest / (workers * 8))) }

  /// Hands out nothing more.
  package func close() { position.store(count, ordering: .relaxed) }
}
