import Synchronization

/// Hands out the indexes of a piece of work to several workers, a few at a time and each once.
final class IndexQueue: Sendable {
  private let count: Int
  private let step: Int
  private let position = Atomic(0)

  init(count: Int, workers: Int) {
    self.count = count
    // Small enough that the workers end together, large enough that they seldom meet.
    step = max(1, min(64, count / (workers * 8)))
  }

  /// Nil when nothing is left.
  func next() -> Range<Int>? {
    let start = position.add(step, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + step, count) : nil
  }
}

/// Runs `jobs` workers at once over the indexes below `count` and returns what each of them made.
///
/// The first error ends the others at their next share and is thrown.
func workers<Result: Sendable>(
  _ jobs: Int, over count: Int,
  work: @escaping @Sendable (IndexQueue) async throws -> Result
) async throws -> [Result] {
  let queue = IndexQueue(count: count, workers: jobs)
  return try await withThrowingTaskGroup(of: Result.self) { group in
    for _ in 0..<min(jobs, max(1, count)) { group.addTask { try await work(queue) } }
    var results: [Result] = []
    for try await result in group { results.append(result) }
    return results
  }
}

/// What `transform` makes of every index below `count`, in their order; `jobs` of them at once.
func parallelMap<Element: Sendable>(
  _ count: Int, jobs: Int, _ transform: @escaping @Sendable (Int) throws -> Element
) async throws -> [Element] {
  let parts = try await workers(jobs, over: count) { queue in
    var part: [(index: Int, element: Element)] = []
    while !Task.isCancelled, let indexes = queue.next() {
      for index in indexes { part.append((index, try transform(index))) }
    }
    return part
  }
  return inOrder(parts, count: count)
}

/// The elements of several workers by their indexes.
func inOrder<Element>(_ parts: [[(index: Int, element: Element)]], count: Int) -> [Element] {
  var ordered = [Element?](repeating: nil, count: count)
  for part in parts {
    for (index, element) in part { ordered[index] = element }
  }
  return ordered.compactMap(\.self)
}
