import Synchronization

/// Names among which somebody meant one, in the form in which they are compared.
///
/// A class, so that a list of all files is prepared once, when somebody first asks, whoever refers to it.
package final class NameList: Sendable {
  package let names: [String]
  private let prepared = AtomicLazyReference<Form>()

  package init(_ names: [String]) { self.names = names }

  /// Names of more scalars are near to nothing.
  static let longestName = 100

  /// The scalars of all names, one behind the other.
  final class Form: Sendable {
    let scalars: [UInt32]
    /// Where each name ends; one that is too long is empty here.
    let ends: [Int]
    /// The scalars that each name has, as ``letterSet(_:)``.
    let sets: [UInt64]

    init(_ names: [String]) {
      var scalars: [UInt32] = []
      var ends: [Int] = []
      var sets: [UInt64] = []
      for name in names {
        let start = scalars.count
        for scalar in name.unicodeScalars.prefix(longestName + 1) { scalars.append(scalar.value) }
        if scalars.count - start > longestName { scalars.removeLast(scalars.count - start) }
        ends.append(scalars.count)
        sets.append(letterSet(scalars[start...]))
      }
      (self.scalars, self.ends, self.sets) = (scalars, ends, sets)
    }

    func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
  }

  var form: Form { prepared.load() ?? prepared.storeIfNil(Form(names)) }
}

/// A bit for each scalar that a name has, some for several: for each bit that one name has and another has not, at
/// least one scalar must change.
func letterSet(_ scalars: some Sequence<UInt32>) -> UInt64 {
  scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
}
