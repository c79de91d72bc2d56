extension Range<Int> {
  /// The first number for which something is true that is true of all behind it too; the end if there is none.
  ///
  /// Over numbers and not over elements, so that large ones need not be copied.
  @inlinable
  package func partitioningIndex(where isReached: (Int) throws -> Bool) rethrows -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if try isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
