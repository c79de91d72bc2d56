extension Collection<Double> {
  /// The value in the middle, or between the two in the middle; nil if there is none.
  ///
  /// What another program on the machine spoils in one run does not move it, as it would move a mean.
  var median: Double? {
    if isEmpty { return nil }
    let sorted = sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
