import Dispatch
import Synchronization

/// Does work on several threads at once.
///
/// Synchronous, so that pure code can use it: whoever calls waits, and works along.
package struct Workers: Sendable {
  /// How many threads work at once, at least 1.
  package let count: Int

  package init(count: Int) { self.count = max(1, count) }

  private struct Outcome<Result: Sendable, Failure: Error> {
    var results: [Result] = []
    var failure: Failure?
  }

  /// Runs workers over the indexes below `total` and returns what each of them made.
  ///
  /// The first error ends the others at their next share, and is thrown.
  ///
  /// - Parameter singles: how many of the first indexes are handed out one by one, because they take long.
  package func share<Result: Sendable, Failure: Error>(
    _ total: Int, singles: Int = 0, work: @Sendable (IndexQueue) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let queue = IndexQueue(count: total, workers: count, singles: singles)
    let outcome = Mutex(Outcome<Result, Failure>())
    @Sendable func run() {
      do throws(Failure) {
        let result = try work(queue)
        outcome.withLock { $0.results.append(result) }
      } catch {
        queue.close()
        outcome.withLock { $0.failure = $0.failure ?? error }
      }
    }
    let threads = min(count, max(1, total))
    if threads == 1 {
      run()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in run() }
    }
    let ended = outcome.withLock { $0 }
    if let failure = ended.failure { throw failure }
    return ended.results
  }

  /// What `transform` makes of every index below `total`, in their order.
  package func map<Element: Sendable, Failure: Error>(
    _ total: Int, _ transform: @Sendable (Int) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    if total == 0 { return [] }
    var failure: Failure?
    let made = unsafe [Element](unsafeUninitializedCapacity: total) { buffer, count in
      let slots = unsafe UninitializedElements(buffer)
      do throws(Failure) {
        _ = try share(total) { queue throws(Failure) in
          while let indexes = queue.next() { try slots.fill(indexes, transform) }
        }
        count = total
      } catch {
        slots.empty()
        failure = error
      }
    }
    if let failure { throw failure }
    return made
  }

  /// Two pieces of work at once, if there are two workers.
  package func both<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    let halves = try map(2) { index throws(Failure) -> Half<First, Second> in
      index == 0 ? .first(try first()) : .second(try second())
    }
    guard case .first(let first) = halves[0], case .second(let second) = halves[1] else {
      preconditionFailure("the halves are in their order")
    }
    return (first, second)
  }
}

private enum Half<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
