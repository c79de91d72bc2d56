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
