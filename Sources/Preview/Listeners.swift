import Synchronization

/// The open pages that want to know when the site changes: streams of server-sent events. May be used from many threads
/// at once.
final class Listeners: Sendable {
  private struct State {
    var streams: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// - Parameter first: what the page is told at once.
  func open(telling first: [UInt8]) -> AsyncStream<[UInt8]> {
    // A page that sleeps need not know more than the newest.
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(4))
    let number = state.withLock { state in
      defer { state.next += 1 }
      state.streams[state.next] = continuation
      return state.next
    }
    continuation.onTermination = { [self] _ in
      _ = state.withLock { $0.streams.removeValue(forKey: number) }
    }
    continuation.yield(first)
    return stream
  }

  func tell(_ bytes: [UInt8]) {
    for stream in state.withLock({ Array($0.streams.values) }) { stream.yield(bytes) }
  }

  /// Ends all streams.
  func close() {
    for stream in state.withLock({ Array($0.streams.values) }) { stream.finish() }
  }

  static func event(_ data: String) -> [UInt8] { Array("data: \(data)\n\n".utf8) }

  /// What pages pass over; by it a connection is seen to be gone.
  static let heartbeat = Array(":\n\n".utf8)
}
