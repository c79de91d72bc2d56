import Dispatch

/// Does pieces of work one after the other, on a thread beside those of the workers: for what mostly waits for its turn
/// and would else be done alone at the end.
package final class SideThread: Sendable {
  // A queue of its own, since those that all share have no more threads than the machine has processors.
  private let queue: DispatchQueue

  /// - Parameter label: for whoever looks at the threads of the process.
  package init(_ label: String) { queue = DispatchQueue(label: label) }

  /// Has something done when all that was given before is done.
  package func begin(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

  /// Waits until all that was given is done.
  package func finish() { queue.sync {} }
}
