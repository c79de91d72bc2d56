/// Storage that is written to.
///
/// Numbers are written in groups of 7 bits from the lowest on, the eighth bit set in all but the last (LEB128):
/// most of them take one byte. Texts and lists follow their lengths.
struct StorageWriter: Storage {
  private(set) var bytes: [UInt8] = []
  private let leavesOutPlaces: Bool
  /// Each key with where its value begins; noted only where values are compared.
  private var keys: [(name: StaticString, start: Int)] = []

  /// - Parameter leavesOutPlaces: whether equal values give equal bytes wherever they stand in their file.
  init(leavesOutPlaces: Bool = false) {
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

  mutating func beginKey(_ name: StaticString) {
    if leavesOutPlaces { keys.append((name, bytes.count)) }
  }

  mutating func byte(_ value: inout UInt8) { bytes.append(value) }

  mutating func number(_ value: inout UInt64) { append(value) }

  mutating func text(_ value: inout String) {
    append(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  mutating func place(_ value: inout Range<Int>) {
    if leavesOutPlaces { return }
    append(UInt64(bitPattern: Int64(value.lowerBound)))
    append(UInt64(value.count))
  }

  mutating func list<Element: Storable>(_ values: inout [Element]) {
    append(UInt64(values.count))
    for value in values {
      var value = value
      value.pass(through: &self)
    }
  }

  func enterLevel() {}
  func leaveLevel() {}
  func refuse() {}

  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
