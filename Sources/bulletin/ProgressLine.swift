import Build
import Diagnostics
import Foundation
import Synchronization

/// One line on the terminal that says how far a build has come, from its second second on; nothing on a pipe.
///
/// A thread of its own asks the build ten times a second, so that the build never waits for the terminal.
final class ProgressLine: Sendable {
  private let progress: BuildProgress
  private let hasEnded = Mutex(false)

  init(_ progress: BuildProgress, isShown: Bool) {
    self.progress = progress
    guard isShown, isatty(STDERR_FILENO) == 1,
      ProcessInfo.processInfo.environment["TERM"] != "dumb"
    else {
      hasEnded.withLock { $0 = true }
      return
    }
    Thread.detachNewThread { [self] in show() }
  }

  /// Takes the line away.
  func end() {
    hasEnded.withLock { hasEnded in
      if !hasEnded { Self.write("\r\u{1B}[K") }
      hasEnded = true
    }
  }

  private func show() {
    let clock = ContinuousClock()
    let start = clock.now
    var phase = progress.phase
    var phaseStart = start
    while true {
      Thread.sleep(forTimeInterval: 0.1)
      let now = clock.now
      if progress.phase != phase { (phase, phaseStart) = (progress.phase, now) }
      let seconds = phaseStart.duration(to: now) / .seconds(1)
      let isOver = hasEnded.withLock { hasEnded in
        if !hasEnded, start.duration(to: now) > .seconds(1) {
          Self.write("\r\u{1B}[K" + text(phase, seconds: seconds))
        }
        return hasEnded
      }
      if isOver { return }
    }
  }

  private func text(_ phase: BuildProgress.Phase?, seconds: Double) -> String {
    switch phase {
    case .discovering, .reading, .loading, nil: return told("Reading…")
    case .resolving, .planning: return told("Planning…")
    case .publishing, .saving: return told("Publishing…")
    case .making:
      let done = progress.done
      let rate = seconds > 0 ? Int(Double(done) / seconds) : 0
      return told("Pages: \(count: done) of \(count: progress.total), \(count: rate) a second")
    }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
