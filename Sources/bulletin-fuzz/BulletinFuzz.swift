import Glibc

/// Runs one target on inputs that are made up, or on given ones: see `.ci/fuzz`.
@main
struct BulletinFuzz {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let name = arguments.first, let target = FuzzTarget.named(name) else {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      exit(arguments == ["--list"] ? 0 : 64)
    }
    arguments.removeFirst()
    #if LIBFUZZER
      exit(runLibFuzzer(target))
    #else
      exit(BlindDriver(target, arguments).run())
    #endif
  }
}

/// Checks an input, and that it took no more than a second of the processor.
///
/// libFuzzer measures by the clock on the wall, which on a busy machine says nothing about the input.
func checkInTime(_ target: FuzzTarget, _ input: [UInt8]) throws {
  let start = threadSeconds()
  try target.run(input)
  let seconds = threadSeconds() - start
  try require(seconds <= 1, "\(input.count) bytes took \(seconds) seconds")
}

private func threadSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
