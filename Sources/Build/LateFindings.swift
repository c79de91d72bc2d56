import Diagnostics
import Synchronization

/// What is found wrong with texts only while pages are made of them. May be used from many threads at once.
final class LateFindings: Sendable {
  private let found = Mutex<[Finding]>([])

  @Sendable func add(_ finding: Finding) { found.withLock { $0.append(finding) } }

  /// Each once, whatever number of pages shows the text.
  var findings: [Finding] { Array(Set(found.withLock(\.self))) }
}
