import Dispatch
import Subprocess
import Synchronization

/// Runs another program within bounds. The only place where the engine, which is synchronous, waits for what is not.
struct ChildProcess: Sendable {
  /// The program's file.
  let program: String
  let arguments: [String]
  /// The file that the program reads as its standard input; nil for none.
  var input: String?
  var bounds = Bounds()

  struct Bounds: Sendable {
    /// Of address space: a program that asks for more gets an error.
    var mebibytes = 2048
    /// Of a processor's time: the kernel kills what takes more.
    var processorSeconds = 60
    /// Until it is killed, whatever it does.
    var seconds = 120
    /// Of what it writes to its standard output.
    var outputBytes = 64 << 20
  }

  struct Outcome: Sendable {
    /// What it wrote to its standard output.
    var output: [UInt8]
    var succeeded: Bool
  }

  enum Failure: Error, Equatable {
    case notStarted(String)
    case tookTooLong
  }

  /// Waits for the program's end. Not to be called in a task: the program is run by the few threads that all tasks share,
  /// and where each of those waited here for a program, none would be left to go on with any.
  func run() throws(Failure) -> Outcome {
    assert(unsafe withUnsafeCurrentTask { unsafe $0 == nil })
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Outcome, Failure>?>(nil)
    Task.detached {
      let made = await outcome()
      result.withLock { $0 = made }
      done.signal()
    }
    done.wait()
    guard let result = result.withLock({ $0 }) else { throw .notStarted("no result") }
    return try result.get()
  }

  private func outcome() async -> Result<Outcome, Failure> {
    await withTaskGroup(of: Result<Outcome, Failure>?.self) { group in
      group.addTask { await started() }
      group.addTask {
        try? await Task.sleep(for: .seconds(bounds.seconds))
        return nil
      }
      let first = await group.next() ?? nil
      // To cancel the run kills the program.
      group.cancelAll()
      return first ?? .failure(.tookTooLong)
    }
  }

  /// The shell sets the bounds and becomes the program: what it is given are arguments, never commands.
  private static let script = """
    ulimit -v "$1" && ulimit -t "$2" && ulimit -c 0 && input=$3 && shift 3 && exec "$@" < "$input"
    """

  private func started() async -> Result<Outcome, Failure> {
    do {
      let result = try await Subprocess.run(
        .name("sh"),
        arguments: Arguments(
          [
            "-c", Self.script, "bulletin", "\(bounds.mebibytes << 10)",
            "\(bounds.processorSeconds)",
            input ?? "/dev/null", program,
          ] + arguments),
        environment: .custom(["PATH": "/usr/bin:/bin", "LC_ALL": "C"]),
        output: .bytes(limit: bounds.outputBytes))
      return .success(
        Outcome(output: result.standardOutput, succeeded: result.terminationStatus.isSuccess))
    } catch {
      return .failure(.notStarted("\(error)"))
    }
  }
}
