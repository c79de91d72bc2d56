import Synchronization

/// Hands out the indexes of a piece of work to several workers, a few at a time and each once.
package final class IndexQueue: Sendable {
  private let count: Int
  private let step: Int
  private let position = Atomic(0)

  package init(count: Int, workers: Int) {
    self.count = count
    // Small enough that the workers end together, large enough that they seldom meet.
    step = max(1, min(64, count / (workers * 8)))
  }

  /// Nil when nothing is left.
  package func next() -> Range<Int>? {
    let start = position.add(step, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + step, count) : nil
  }

  /// Hands out nothing more.
  package func close() { position.store(count, ordering: .relaxed) }
}
