import Diagnostics
import Synchronization
import VietnameseText

/// Names of which one was meant: one that reads the same, or else one that is near.
final class MeantNames: Sendable {
  private final class Keys: Sendable {
    let indexes: [String: Int]

    init(_ names: [String]) {
      indexes = Dictionary(
        zip(names.map(foldedKey), names.indices), uniquingKeysWith: { first, _ in first })
    }
  }

  let list: NameList
  private let keys = AtomicLazyReference<Keys>()

  /// Nothing is prepared until somebody asks.
  init(_ names: [String]) { list = NameList(names) }

  /// The index of the first name that differs in capitals, marks, spaces or hyphens only, which Windows may not tell
  /// apart.
  func equal(to name: String) -> Int? {
    let keys = keys.load() ?? keys.storeIfNil(Keys(list.names))
    return keys.indexes[foldedKey(name)]
  }

  func meant(by name: String, _ search: inout NameSearch) -> String? {
    (equal(to: name) ?? search.nearestIndex(to: name, among: list)).map { list.names[$0] }
  }
}
