import Glibc

/// Runs one target on inputs that are made up, or on given ones: see `.ci/fuzz`.
@main
struct BulletinFuzz {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    // libFuzzer passes over options that begin with two hyphens.
    let option = "--target="
    let name = arguments.first { $0.hasPrefix(option) }?.dropFirst(option.count)
    guard let name, let target = FuzzTarget.named(String(name)) else {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      exit(arguments == ["--list"] ? 0 : 64)
    }
    #if LIBFUZZER
      exit(runLibFuzzer(target))
    #else
      exit(BlindDriver(target, arguments.filter { !$0.hasPrefix("--") }).run())
    #endif
  }
}

/// How long an input may take: a second, five times as long where coverage is counted and each allocation watched. What
/// takes time that grows as the square of an input's length takes a minute for the longest ones.
#if LIBFUZZER
  private let longestSeconds = 5.0
#else
  private let longestSeconds = 1.0
#endif

/// Checks an input, and that it took no more of the processor than it may.
///
/// libFuzzer measures by the clock on the wall, which on a busy machine says nothing about the input.
func checkInTime(_ target: FuzzTarget, _ input: [UInt8]) throws {
  let start = threadSeconds()
  try target.run(input)
  let seconds = threadSeconds() - start
  try require(seconds <= longestSeconds, "\(input.count) bytes took \(seconds) seconds")
}

private func threadSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
