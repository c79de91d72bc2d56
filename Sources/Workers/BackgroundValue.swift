import Dispatch
import Synchronization

/// A value that is made on another thread while its owner goes on.
package final class BackgroundValue<Value: Sendable, Failure: Error>: Sendable {
  private let make: @Sendable () throws(Failure) -> Value
  private let group = DispatchGroup()
  private let state = Mutex(State.waiting)

  private enum State {
    case waiting, begun
    case made(Result<Value, Failure>)
  }

  package init(_ make: @escaping @Sendable () throws(Failure) -> Value) {
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
    let result = Result { () throws(Failure) in try make() }
    state.withLock { $0 = .made(result) }
    group.leave()
  }

  /// Waits for the value if need be; if no thread was free to begin with it, it is made now.
  package func value() throws(Failure) -> Value {
    begin()
    group.wait()
    guard case .made(let result) = state.withLock({ $0 }) else {
      preconditionFailure("left the group without a result")
    }
    return try result.get()
  }
}
