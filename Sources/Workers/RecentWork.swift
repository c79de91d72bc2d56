import Synchronization

/// What several pages were made of last, kept for the next of them where pages are asked for one by one, in any order and
/// any number of times. May be used from many threads at once.
package final class RecentWork: Sendable {
  private struct Kept {
    /// Not held: it may be of a site that nobody looks at any more.
    weak var owner: AnyObject?
    var work: any Sendable
  }

  private let capacity: Int
  /// The one that was asked for last comes first.
  private let kept = Mutex<[Kept]>([])

  /// - Parameter capacity: of how many owners work is kept.
  package init(capacity: Int) {
    self.capacity = capacity
  }

  /// The work that was begun for an owner; if none is kept, it is begun now.
  package func work<Part, Value>(
    of owner: some AnyObject & Sendable, begin: () -> JointWork<Part, Value>
  ) -> JointWork<Part, Value> {
    kept.withLock { kept in
      let index = kept.firstIndex { $0.owner === owner }
      let former = index.flatMap { kept.remove(at: $0).work as? JointWork<Part, Value> }
      let work = former ?? begin()
      kept.insert(Kept(owner: owner, work: work), at: 0)
      if kept.count > capacity { kept.removeLast() }
      return work
    }
  }

  /// Lets go of all work, as something that it was made of is another.
  package func forget() { kept.withLock { $0 = [] } }
}
