import Synchronization

/// How long a connection waits for what it is sent. May be used by two tasks at once.
final class Patience: Sendable {
  enum Wait: Sendable {
    /// For a request to begin.
    case idle
    /// For a request to come to its end.
    case request

    fileprivate var limit: Duration { self == .idle ? .seconds(75) : .seconds(10) }
  }

  enum State: Sendable { case lasting, endedIdle, endedWithinRequest }

  private let waiting = Mutex<(wait: Wait, since: ContinuousClock.Instant)?>(nil)

  func begin(_ wait: Wait) { waiting.withLock { $0 = (wait, .now) } }

  /// Nothing is waited for while an answer is made and sent.
  func stop() { waiting.withLock { $0 = nil } }

  var state: State {
    waiting.withLock { waiting in
      guard let waiting, waiting.since.duration(to: .now) > waiting.wait.limit else {
        return .lasting
      }
      return waiting.wait == .idle ? .endedIdle : .endedWithinRequest
    }
  }
}
