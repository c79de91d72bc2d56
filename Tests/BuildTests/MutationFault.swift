/// A mistake that authors make, put at a random place.
protocol Fault: Sendable {
  /// Damages the sample, and says all that must then be found; nothing if there is no place left for it.
  func apply(to sample: inout MutatedSample) -> [Expectation]
}

/// Each kind of fault once.
let allFaults: [any Fault] = [
  DroppedUnit(), MisspeltKey(), BrokenLink(), MissingImage(), BadDate(),
  EqualAddresses(), UnclosedQuote(), UnknownTemplateName(), BadRow(),
]
