import Synchronization
import Templates

/// Records that many pages show, such as one for each article: each is made when the first page asks for it, and kept.
final class SharedRecords: Sendable {
  /// The place of one, in which one of several threads puts it.
  private final class Place: Sendable {
    let record = AtomicLazyReference<Record>()
  }

  private let places: [Place]
  private let make: @Sendable (Int) -> Record

  init(_ count: Int, _ make: @escaping @Sendable (Int) -> Record) {
    places = (0..<count).map { _ in Place() }
    self.make = make
  }

  subscript(index: Int) -> Record {
    places[index].record.load() ?? places[index].record.storeIfNil(make(index))
  }
}
