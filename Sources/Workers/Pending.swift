import Dispatch
import Synchronization

/// A value that is made on another thread while its owner goes on.
package final class Pending<Value: Sendable>: Sendable {
  private let make: @Sendable () throws -> Value
  private let group = DispatchGroup()
  private let state = Mutex(State.waiting)

  private enum State {
    case waiting, begun
    case made(Result<Value, any Error>)
  }

  package init(_ make: @escaping @Sendable () throws -> Value) {
    self.make = make
    group.enter()
    DispatchQueue.global().async { [self] in begin() }
  }

  /// Makes the value, unless that has been begun.
  private func begin() {
    let isOurs = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .begun
      return true
    }
    if !isOurs { return }
    let result = Result { try make() }
    state.withLock { $0 = .made(result) }
    group.leave()
  }

  /// Waits for the value if need be; if no thread was free to begin with it, it is made now.
  package func value() throws -> Value {
    begin()
    group.wait()
    guard case .made(let result) = state.withLock({ $0 }) else {
      preconditionFailure("left the group without a result")
    }
    return try result.get()
  }
}
