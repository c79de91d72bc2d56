import Workers

/// A value for each of something that has numbers: all of them made beforehand, or each when somebody asks for it.
struct Derived<Value: Sendable>: Sendable {
  private let made: [Value]?
  private let make: @Sendable (Int) -> Value

  /// - Parameter workers: make all values beforehand; nil where few of them are going to be asked for.
  init(_ count: Int, _ workers: Workers?, _ make: @escaping @Sendable (Int) -> Value) {
    made = workers?.map(count, make)
    self.make = make
  }

  /// - Parameters:
  ///   - made: all of them.
  ///   - make: makes one of them, if none was made.
  init(_ made: [Value]?, _ make: @escaping @Sendable (Int) -> Value) {
    self.made = made
    self.make = make
  }

  subscript(index: Int) -> Value { made?[index] ?? make(index) }
}
