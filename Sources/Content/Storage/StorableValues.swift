package import Diagnostics
package import Digests

extension UInt8: Storable {
  package static var blank: UInt8 { 0 }

  package mutating func pass(through storage: inout some Storage) { storage.byte(&self) }
}

extension Bool: Storable {
  package static var blank: Bool { false }

  package mutating func pass(through storage: inout some Storage) {
    var byte: UInt8 = self ? 1 : 0
    storage.byte(&byte)
    if byte > 1 { storage.refuse() }
    self = byte == 1
  }
}

extension Int: Storable {
  package static var blank: Int { 0 }

  /// With the sign as the lowest bit, so that small negative numbers are short too.
  package mutating func pass(through storage: inout some Storage) {
    var bits = UInt64(bitPattern: Int64((self << 1) ^ (self >> 63)))
    storage.number(&bits)
    self = Int(Int64(bitPattern: bits >> 1)) ^ -Int(Int64(bitPattern: bits & 1))
  }
}

extension String: Storable {
  package static var blank: String { "" }

  package mutating func pass(through storage: inout some Storage) { storage.text(&self) }
}

extension Array: Storable where Element: Storable {
  package static var blank: [Element] { [] }

  package mutating func pass(through storage: inout some Storage) { storage.list(&self) }
}

extension Optional: Storable where Wrapped: Storable {
  package static var blank: Wrapped? { nil }

  package mutating func pass(through storage: inout some Storage) {
    var isPresent = self != nil
    isPresent.pass(through: &storage)
    guard isPresent else { return }
    var value = self ?? Wrapped.blank
    value.pass(through: &storage)
    self = value
  }
}

/// Fixed values are stored by their raw ones.
extension Storable where Self: RawRepresentable, RawValue: Storable {
  package mutating func pass(through storage: inout some Storage) {
    var rawValue = rawValue
    rawValue.pass(through: &storage)
    if let value = Self(rawValue: rawValue) { self = value } else { storage.refuse() }
  }
}

extension SourceRange: Storable {
  package static var blank: SourceRange { .start }

  package mutating func pass(through storage: inout some Storage) {
    var place = bytes
    storage.place(&place)
    self = SourceRange(place)
    if bytes != place { storage.refuse() }
  }
}

extension Located: Storable where Value: Storable {
  package static var blank: Located { Located(.blank, .blank) }

  package mutating func pass(through storage: inout some Storage) {
    value.pass(through: &storage)
    range.pass(through: &storage)
  }
}

extension CivilDate: Storable {
  package static var blank: CivilDate { standInDay }

  package mutating func pass(through storage: inout some Storage) {
    var (year, month, day) = (year, month, day)
    year.pass(through: &storage)
    month.pass(through: &storage)
    day.pass(through: &storage)
    if let date = CivilDate(year: year, month: month, day: day) {
      self = date
    } else {
      storage.refuse()
    }
  }
}

extension DateTime: Storable {
  package static var blank: DateTime { DateTime(date: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    date.pass(through: &storage)
    secondOfDay.pass(through: &storage)
    offset.pass(through: &storage)
  }
}

extension Digest: Storable {
  package static var blank: Digest { Digest(high: 0, low: 0) }

  package mutating func pass(through storage: inout some Storage) {
    var (high, low) = (high, low)
    storage.number(&high)
    storage.number(&low)
    self = Digest(high: high, low: low)
  }
}
