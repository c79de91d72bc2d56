import Build
import Dispatch
import Glibc
import Synchronization

/// Leaves nothing behind when the program is told to end: neither the program it waits for nor files, which on
/// tmpfs would be memory lost.
final class Interruption: Sendable {
  static let shared = Interruption()
  static let signals = [SIGINT, SIGTERM, SIGHUP]

  private struct State {
    var folder: String?
    var child: pid_t?
    var isUnderWay = false
    var sources: [any DispatchSourceSignal] = []
  }

  private let state = Mutex(State())

  /// From now on, a signal removes `folder` before it ends the program.
  func begin(removing folder: String) {
    let queue = DispatchQueue(label: "interruption")
    state.withLock { state in
      state.folder = folder
      for number in Self.signals {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { self.end(number) }
        source.resume()
        state.sources.append(source)
      }
    }
  }

  /// Names the program that runs now.
  func expect(_ child: pid_t?) { state.withLock { $0.child = child } }

  /// Never returns once the program is ending, so that what fails because of that is not reported.
  func pauseIfInterrupted() {
    while state.withLock({ $0.isUnderWay }) { sleep(1) }
  }

  private func end(_ number: Int32) {
    let (folder, child) = state.withLock { state in
      state.isUnderWay = true
      return (state.folder, state.child)
    }
    if let child { kill(child, SIGKILL) }
    // A build within this program may still write.
    for _ in 0..<50 {
      guard let folder, (try? DiskFileSystem().removeTree(folder)) == nil else { break }
      usleep(20_000)
    }
    _exit(128 + number)
  }
}
