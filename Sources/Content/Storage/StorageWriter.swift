/// Storage that is written to.
///
/// Numbers are written in groups of 7 bits from the lowest on, the eighth bit set in all but the last (LEB128):
/// most of them take one byte. Texts and lists follow their lengths.
package struct StorageWriter: Storage {
  package private(set) var bytes: [UInt8] = []
  private let leavesOutPlaces: Bool
  /// Each key with where its value begins; noted only where values are compared.
  private var keys: [(name: StaticString, start: Int)] = []

  /// - Parameter leavesOutPlaces: whether equal values give equal bytes wherever they stand in their file.
  package init(leavesOutPlaces: Bool = false) {
    self.leavesOutPlaces = leavesOutPlaces
    bytes.reserveCapacity(2048)
  }

  /// The bytes of each key's value.
  var sections: [(key: String, bytes: ArraySlice<UInt8>)] {
    keys.indices.map { index in
      let end = index + 1 < keys.count ? keys[index + 1].start : bytes.count
      return (keys[index].name.description, bytes[keys[index].start..<end])
    }
  }

  package mutating func beginKey(_ name: StaticString) {
    if leavesOutPlaces { keys.append((name, bytes.count)) }
  }

  package mutating func byte(_ value: inout UInt8) { bytes.append(value) }

  package mutating func number(_ value: inout UInt64) { append(value) }

  package mutating func text(_ value: inout String) {
    append(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  package mutating func place(_ value: inout Range<Int>) {
    if leavesOutPlaces { return }
    append(UInt64(bitPattern: Int64(value.lowerBound)))
    append(UInt64(value.count))
  }

  package mutating func list<Element: Storable>(_ values: inout [Element]) {
    append(UInt64(values.count))
    for value in values {
      var value = value
      value.pass(through: &self)
    }
  }

  package func enterLevel() {}
  package func leaveLevel() {}
  package func refuse() {}

  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
