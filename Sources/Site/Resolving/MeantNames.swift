import Diagnostics
import Synchronization
import VietnameseText

/// Names of which one was meant: one that reads the same, or else one that is near.
final class MeantNames: Sendable {
  private final class Keys: Sendable {
    let indexes: [String: Int]
    /// Those of several names.
    let repeated: Set<String>

    init(_ names: [String]) {
      var repeated: Set<String> = []
      var indexes: [String: Int] = [:]
      for (index, name) in names.enumerated() {
        let key = foldedKey(name)
        if indexes[key] == nil { indexes[key] = index } else { repeated.insert(key) }
      }
      (self.indexes, self.repeated) = (indexes, repeated)
    }
  }

  let list: NameList
  private let keys = AtomicLazyReference<Keys>()

  /// Nothing is prepared until somebody asks.
  init(_ names: [String]) { list = NameList(names) }

  /// The index of the first name that differs in capitals, marks, spaces or hyphens only, which Windows may not tell
  /// apart.
  func equal(to name: String) -> (index: Int, isClear: Bool)? {
    let keys = keys.load() ?? keys.storeIfNil(Keys(list.names))
    let key = foldedKey(name)
    return keys.indexes[key].map { ($0, !keys.repeated.contains(key)) }
  }

  /// - Returns: also whether no other name can be meant.
  func meant(by name: String, _ search: inout NameSearch) -> (index: Int, isClear: Bool)? {
    if let equal = equal(to: name) { return equal }
    return search.nearestIndex(to: name, among: list).map {
      ($0, search.isClear($0, of: name, among: list))
    }
  }
}
