/// Gives numbers to keys, in the order in which they come.
struct KeyTable {
  private(set) var keys: [UInt64] = []
  /// Numbers and 1, at places that the keys decide; 0 where there is none. A power of two of them.
  private var places: [UInt32]

  init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
  }

  mutating func number(of key: UInt64) -> Int {
    var place = place(of: key)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if keys[number] == key { return number }
      place = (place + 1) & (places.count - 1)
    }
    keys.append(key)
    places[place] = UInt32(keys.count)
    if keys.count * 2 > places.count { grow() }
    return keys.count - 1
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (number, key) in keys.enumerated() {
      var place = place(of: key)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }
}

/// Which texts have which keys, gathered text by text.
struct Postings {
  private var owners: [UInt32] = []
  private var values: [UInt32] = []

  mutating func reserve(_ count: Int) {
    owners.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  mutating func add(_ value: UInt32, to key: Int) {
    owners.append(UInt32(truncatingIfNeeded: key))
    values.append(value)
  }

  mutating func add(_ others: Postings, number: (Int) -> Int) {
    for (owner, value) in zip(others.owners, others.values) { add(value, to: number(Int(owner))) }
  }

  /// The values of each key one after the other, as they were added, and where each key's begin; one more at the end.
  func sorted(keys count: Int) -> (values: [UInt32], starts: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for owner in owners { starts[Int(owner) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: values.count)
    for (owner, value) in zip(owners, values) {
      sorted[Int(next[Int(owner)])] = value
      next[Int(owner)] += 1
    }
    return (sorted, starts)
  }
}
