package import Diagnostics
internal import VietnameseText

/// The names of a set of fixed values, in English and in Vietnamese.
package struct FixedNames<Value: Sendable>: Sendable {
  fileprivate let entries: [(value: Value, names: [String])]
  private let indexes: [TextKey: Int]
  /// All names, and the same folded.
  private let names: [String]
  private let folded: NameList

  /// - Parameter entries: each value with its names, the canonical English one first.
  package init(_ entries: [(Value, [String])]) {
    self.entries = entries.map { (value: $0.0, names: $0.1) }
    var indexes: [TextKey: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for name in entry.1 {
        indexes[TextKey(name)] = index
        indexes[TextKey(foldedKey(name))] = index
      }
    }
    self.indexes = indexes
    names = entries.flatMap(\.1)
    folded = NameList(names.map(foldedKey))
  }

  /// The value that is meant by `text`, whatever its case and marks.
  package subscript(text: String) -> Value? {
    (indexes[TextKey(text)] ?? indexes[TextKey(foldedKey(text))]).map { entries[$0].value }
  }

  package func nearest(to text: String) -> String? { meant(by: text)?.name }

  /// The nearest name, and whether it alone can be meant.
  func meant(by text: String) -> (name: String, isClear: Bool)? {
    var search = NameSearch()
    let written = foldedKey(text)
    return search.nearestIndex(to: written, among: folded).map { index in
      let isClear = search.isClear(index, of: written, among: folded) { left, right in
        indexes[TextKey(names[left])] == indexes[TextKey(names[right])]
      }
      return (names[index], isClear)
    }
  }

  /// The names of each value, the canonical English one first.
  var all: [[String]] { entries.map(\.names) }

  /// All values as a sentence lists them: “a (á)”, “b (bê)” or “c (xê)”.
  package var choice: Message {
    .alternatives(
      entries.map { entry in
        entry.names.count > 1 ? "“\(entry.names[0])” (\(entry.names[1]))" : "“\(entry.names[0])”"
      })
  }
}

extension FixedNames where Value: Equatable {
  /// The canonical English name, which files for programs have.
  package func code(of value: Value) -> String {
    entries.first { $0.value == value }?.names.first ?? ""
  }

  /// The Vietnamese name that authors are told.
  package func vietnameseName(of value: Value) -> String {
    entries.first { $0.value == value }?.names.dropFirst().first ?? ""
  }
}
