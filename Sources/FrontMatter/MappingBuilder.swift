import Diagnostics

/// Gathers a mapping's entries and finds keys that are written twice.
///
/// A handful of keys is compared one by one; a dictionary takes over where that would be quadratic.
struct MappingBuilder {
  private static let indexedFrom = 16

  private(set) var entries: [Node.Entry] = []
  private var index: [String: Int] = [:]

  /// The earlier entry with the same key, in which case the new one is left out.
  mutating func add(_ entry: Node.Entry) -> Node.Entry? {
    if let earlier = position(of: entry.key) { return entries[earlier] }
    entries.append(entry)
    if entries.count == Self.indexedFrom {
      for (position, entry) in entries.enumerated() { index[entry.key] = position }
    } else if entries.count > Self.indexedFrom {
      index[entry.key] = entries.count - 1
    }
    return nil
  }

  /// Gives the last entry its items, which were found below it in a damaged form.
  mutating func completeLast(with items: Node) {
    guard let last = entries.indices.last else { return }
    if case .sequence(var all) = entries[last].value.value,
      case .sequence(let later) = items.value
    {
      // The only reference from now on: a copy for each of thousands of items would be quadratic.
      entries[last].value.value = .null
      all += later
      entries[last].value.value = .sequence(all)
    } else {
      entries[last].value = items
    }
    entries[last].value.isDamaged = true
  }

  private func position(of key: String) -> Int? {
    guard entries.count < Self.indexedFrom else { return index[key] }
    for position in entries.indices where entries[position].key == key { return position }
    return nil
  }
}
