import Dispatch
import Synchronization

/// A value that is made on another thread while its owner goes on.
package final class Pending<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let made = Mutex<Result<Value, any Error>?>(nil)

  package init(_ make: @escaping @Sendable () throws -> Value) {
    group.enter()
    DispatchQueue.global().async { [self] in
      let result = Result { try make() }
      made.withLock { $0 = result }
      group.leave()
    }
  }

  /// Waits for the value if need be.
  package func value() throws -> Value {
    group.wait()
    guard let result = made.withLock({ $0 }) else {
      preconditionFailure("left the group without a result")
    }
    return try result.get()
  }
}
