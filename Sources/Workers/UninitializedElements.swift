import Synchronization

/// The room of an array whose elements several threads make, each element once and by one of them.
///
/// Elements are made in their places: joining the threads' parts copied each, and counted a reference to all that it
/// holds. Unchecked, because no two threads have the same place and nobody reads before all are done.
@safe final class UninitializedElements<Element: Sendable>: @unchecked Sendable {
  private let elements: UnsafeMutableBufferPointer<Element>
  /// Which places hold an element, in no order.
  private let filled = Mutex<[Range<Int>]>([])

  /// - Parameter elements: uninitialised, and there until all threads are done.
  init(_ elements: UnsafeMutableBufferPointer<Element>) { unsafe self.elements = elements }

  /// To be called once for each place.
  func fill<Failure: Error>(
    _ places: Range<Int>, _ make: (Int) throws(Failure) -> Element
  ) throws(Failure) {
    var end = places.lowerBound
    defer { filled.withLock { $0.append(places.lowerBound..<end) } }
    for place in places {
      let element = try make(place)
      unsafe elements.initializeElement(at: place, to: element)
      end = place + 1
    }
  }

  /// Frees what a work had made before it failed.
  func empty() {
    for places in filled.withLock({ $0 }) {
      for place in places { unsafe elements.deinitializeElement(at: place) }
    }
  }
}
