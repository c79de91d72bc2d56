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
  /// Held by the thread that renders a large text: each may take as much memory as an article is allowed.
  private let largeText = Mutex(())
  /// In bytes; hardly any text of a person is larger.
  private static let largeSize = 1 << 17

  init(count: Int) { slots = (0..<max(1, count)).map { _ in Slot() } }

  /// Lends a free renderer to `work`, waiting for one only if there are more threads than renderers, or if another
  /// large text is being rendered.
  ///
  /// - Parameter size: of the text, in bytes.
  func withRenderer<Result>(
    for size: Int, _ work: (inout MarkdownRenderer) -> sending Result
  ) -> sending Result {
    if size < Self.largeSize { return withRenderer(work) }
    return largeText.withLock { _ in withRenderer(work) }
  }

  private func withRenderer<Result>(
    _ work: (inout MarkdownRenderer) -> sending Result
  ) -> sending Result {
    for slot in slots {
      if let result = slot.renderer.withLockIfAvailable({ work(&$0) }) { return result }
    }
    return slots[0].renderer.withLock { work(&$0) }
  }
}
