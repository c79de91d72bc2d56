import Dispatch
import Synchronization

/// Values that several threads may want at once: whoever asks for them works along until they are made.
///
/// Parts are made first, each by one thread; of all parts together then the values.
package final class JointWork<Part: Sendable, Value: Sendable>: Sendable {
  private typealias PartMaker = @Sendable (Int) -> Part
  private typealias ValueMaker = @Sendable (Int, [Part]) -> Value

  private struct State {
    /// Nil when all is made: what they hold may be much.
    var makers: (part: PartMaker, value: ValueMaker)?
    var parts: [Part?]
    var values: [Value?]
    var begunParts = 0
    var begunValues = 0
    var openParts: Int
    var openValues: Int
  }

  private let state: Mutex<State>
  private let parts = DispatchGroup()
  private let values = DispatchGroup()

  package init(
    parts partCount: Int, values valueCount: Int, part: @escaping @Sendable (Int) -> Part,
    value: @escaping @Sendable (Int, [Part]) -> Value
  ) {
    state = Mutex(
      State(
        makers: (part, value), parts: Array(repeating: nil, count: partCount),
        values: Array(repeating: nil, count: valueCount), openParts: partCount,
        openValues: valueCount))
    if partCount > 0 { parts.enter() }
    if valueCount > 0 { values.enter() }
  }

  /// All values, which are made now if nobody has made them yet.
  package func made() -> [Value] {
    while let (index, make) = nextPart() {
      let part = make(index)
      let isLast = state.withLock { state in
        state.parts[index] = part
        state.openParts -= 1
        return state.openParts == 0
      }
      if isLast { parts.leave() }
    }
    parts.wait()
    while let (index, make) = nextValue() {
      let value = make(index, state.withLock { $0.parts.compactMap(\.self) })
      let isLast = state.withLock { state in
        state.values[index] = value
        state.openValues -= 1
        if state.openValues == 0 { (state.parts, state.makers) = ([], nil) }
        return state.openValues == 0
      }
      if isLast { values.leave() }
    }
    values.wait()
    return state.withLock { $0.values.compactMap(\.self) }
  }

  private func nextPart() -> (Int, PartMaker)? {
    state.withLock { state in
      guard let makers = state.makers, state.begunParts < state.parts.count else { return nil }
      state.begunParts += 1
      return (state.begunParts - 1, makers.part)
    }
  }

  private func nextValue() -> (Int, ValueMaker)? {
    state.withLock { state in
      guard let makers = state.makers, state.begunValues < state.values.count else { return nil }
      state.begunValues += 1
      return (state.begunValues - 1, makers.value)
    }
  }
}
