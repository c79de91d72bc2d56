import Build
import Foundation
import Glibc

/// A program run to its end. The only file that starts processes.
struct ChildProcess {
  /// What it took.
  struct Cost {
    var seconds: Double
    /// The most memory that was its own at once, in bytes.
    var peakMemory: Int
  }

  var arguments: [String]
  /// Besides those of this program.
  var environment: [String: String] = [:]
  /// The files for its standard output and its error messages.
  var output = "/dev/null"
  var errors = "/dev/null"

  /// Runs the program; that it fails is a failure.
  func run() throws(Failure) -> Cost {
    let clock = ContinuousClock()
    let start = clock.now
    let process = try spawn()
    Interruption.shared.expect(process)
    var status: Int32 = 0
    var usage = rusage()
    var waited: pid_t
    repeat { waited = unsafe wait4(process, &status, 0, &usage) } while waited < 0 && errno == EINTR
    let seconds = (clock.now - start) / .seconds(1)
    Interruption.shared.expect(nil)
    guard waited == process else { throw .disk("Cannot wait for “\(arguments[0])”.") }
    guard status == 0 else { throw failure(status) }
    return Cost(seconds: seconds, peakMemory: usage.ru_maxrss << 10)
  }

  /// The most memory that this program has had at once, in bytes.
  ///
  /// Linux counts the memory of a process before it becomes another program, which is its parent's: a child's peak
  /// can be told only where it is above this one.
  static var ownPeakMemory: Int {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
    return usage.ru_maxrss << 10
  }

  private func failure(_ status: Int32) -> Failure {
    let how =
      status & 0x7F == 0 ? "ended with exit code \(status >> 8)" : "died of signal \(status & 0x7F)"
    let said = [output, errors].filter { $0 != "/dev/null" }
      .compactMap { try? String(contentsOfFile: $0, encoding: .utf8).suffix(2000) }
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    let command = arguments.joined(separator: " ")
    return .build((["“\(command)” \(how)."] + said).joined(separator: "\n"))
  }

  private func spawn() throws(Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o644)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The signals that this program takes care of itself would else be ignored by the child.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in Interruption.signals { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words = unsafe Self.cStrings(arguments)
    let settings = unsafe Self.cStrings(variables.map { "\($0.key)=\($0.value)" })
    defer {
      unsafe Self.free(words)
      unsafe Self.free(settings)
    }
    var process: pid_t = 0
    let code = unsafe posix_spawn(
      &process, arguments[0], &actions, &attributes, words, settings)
    if code != 0 {
      let reason = FileSystemError(.read, arguments[0], code: code).reason
      throw .usage("Cannot run “\(arguments[0])”: \(reason).")
    }
    return process
  }
}

extension ChildProcess {
  /// Texts as the C library takes lists of them, with a null at the end.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }

  private static func free(_ strings: [UnsafeMutablePointer<CChar>?]) {
    unsafe strings.forEach { unsafe Glibc.free($0) }
  }
}
