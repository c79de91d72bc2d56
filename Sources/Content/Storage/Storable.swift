/// A value whose parts are enumerated once for its stored form.
///
/// The same pass writes the parts and reads them, so that neither their number nor their order can differ
/// between the two, and a part that is added for one is there for the other.
package protocol Storable {
  /// What reading begins with: every part of it is then replaced.
  static var blank: Self { get }

  /// Hands every part to `storage`, which writes it or replaces it by the one that it reads.
  mutating func pass(through storage: inout some Storage)
}

/// Where the parts of stored values go to, or come from.
///
/// A mistake in what is read is remembered and not thrown: reading ends with the values that it has, and only
/// whoever asked for the whole must look whether it is sound. So a pass needs no `try` before each part.
package protocol Storage {
  /// Begins the value of a key of front matter, or the `body`.
  mutating func beginKey(_ name: StaticString)
  mutating func byte(_ value: inout UInt8)
  mutating func number(_ value: inout UInt64)
  mutating func text(_ value: inout String)
  /// A place in the source file, of no account where values alone are compared.
  mutating func place(_ value: inout Range<Int>)
  mutating func list<Element: Storable>(_ values: inout [Element])

  /// Begins a value that may hold values of its own kind, until the matching `leaveLevel`.
  mutating func enterLevel()
  mutating func leaveLevel()

  /// Says that a part read has a value that nothing can have.
  mutating func refuse()
}

extension Storage {
  /// Passes the value of a key of front matter, or the `body`.
  package mutating func key(_ name: StaticString, _ value: inout some Storable) {
    beginKey(name)
    value.pass(through: &self)
  }
}
