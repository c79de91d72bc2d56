/// Room for the elements of an array that several threads make, each element once and by one of them.
///
/// Elements are made in their places: joining the threads' parts copied each, and counted a reference to all that it
/// holds. Those of a work that fails are never freed; it fails once, and the program ends.
@safe final class Slots<Element: Sendable>: @unchecked Sendable {
  private let elements: UnsafeMutableBufferPointer<Element>

  init(count: Int) { unsafe elements = .allocate(capacity: count) }

  deinit { unsafe elements.deallocate() }

  /// To be called once for each index.
  func fill(_ index: Int, with element: consuming Element) {
    unsafe elements.initializeElement(at: index, to: element)
  }

  /// All elements, when all are filled.
  func takeAll() -> [Element] {
    unsafe [Element](unsafeUninitializedCapacity: elements.count) { buffer, count in
      count = unsafe buffer.moveInitialize(fromContentsOf: elements)
    }
  }
}
