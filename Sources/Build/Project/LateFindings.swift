import Diagnostics
import Synchronization

/// What is found wrong with texts only while pages are made of them. May be used from many threads at once.
final class LateFindings: Sendable {
  private struct Place: Hashable {
    var path: String
    var message: Message
  }

  private let found = Mutex<[Place: Finding]>([:])

  /// Keeps it once, whatever number of pages shows the text.
  @Sendable func add(_ finding: Finding) {
    found.withLock { $0[Place(path: finding.path, message: finding.message)] = finding }
  }

  var findings: [Finding] { found.withLock { Array($0.values) } }
}
