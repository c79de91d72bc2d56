import Diagnostics
import Markdown
import Synchronization

/// Renderers of Markdown for several threads: each is used by one at a time.
final class RendererPool: Sendable {
  /// A lock around one renderer; a class, since a `Mutex` cannot be moved into an array.
  private final class Slot: Sendable {
    let renderer = Mutex(MarkdownRenderer())
  }

  private let slots: [Slot]

  init(count: Int) { slots = (0..<max(1, count)).map { _ in Slot() } }

  /// Lends a free renderer to `work`, waiting for one only if there are more threads than renderers.
  func withRenderer<Result>(
    _ work: (inout MarkdownRenderer) -> sending Result
  ) -> sending Result {
    for slot in slots {
      if let result = slot.renderer.withLockIfAvailable({ work(&$0) }) { return result }
    }
    return slots[0].renderer.withLock { work(&$0) }
  }
}
