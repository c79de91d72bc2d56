import Foundation

/// Runs a target where libFuzzer is missing: on mutated seeds, without knowing which code they reach.
///
/// Understands those of libFuzzer's options that `.ci/fuzz` gives, and prints the same line of statistics.
struct BlindDriver {
  private let target: FuzzTarget
  private var options: [String: String] = [:]
  private var paths: [String] = []

  init(_ target: FuzzTarget, _ arguments: [String]) {
    self.target = target
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      if argument.hasPrefix("-"), parts.count == 2 {
        options[String(parts[0].dropFirst())] = parts[1]
      } else {
        paths.append(argument)
      }
    }
  }

  /// - Returns: the exit code: 0, or 77 after a finding.
  func run() -> Int32 {
    let seeds = seeds
    let start = Date()
    let end = start.addingTimeInterval(Double(number("max_total_time") ?? 0))
    var mutator = Mutator(
      seeds: seeds, words: words, limit: number("max_len") ?? 1 << 16,
      seed: UInt64(number("seed") ?? Int(start.timeIntervalSince1970)))
    // A trap ends the process: the input must lie there already.
    let record = InputRecord(path: path("crash-"))
    var count = 0
    while count < seeds.count || Date() < end {
      let input = count < seeds.count ? seeds[count] : mutator.next()
      record.write(input)
      do {
        try checkInTime(target, input)
        if let limit = number("rss_limit_mb") {
          try require(peakMiB <= limit, "out of memory: \(peakMiB) MiB")
        }
      } catch {
        print("\(error)\nTest unit written to \(path("crash-"))")
        return 77
      }
      count += 1
    }
    record.remove()
    print("stat::number_of_executed_units: \(count)")
    print("stat::average_exec_per_sec: \(Int(Double(count) / max(1, -start.timeIntervalSinceNow)))")
    print("stat::peak_rss_mb: \(peakMiB)")
    return 0
  }

  private func number(_ option: String) -> Int? { options[option].flatMap { Int($0) } }

  // MARK: Files

  private func path(_ prefix: String) -> String {
    (options["artifact_prefix"] ?? "") + prefix + target.name
  }

  /// The files that are named, and those in the folders that are.
  private var seeds: [[UInt8]] {
    paths.flatMap { path in
      let names = try? FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return names?.map { "\(path)/\($0)" } ?? [path]
    }.compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
  }

  /// The words of a dictionary, each in quotation marks with `\xNN` for what is no letter.
  private var words: [[UInt8]] {
    guard let path = options["dict"], let data = FileManager.default.contents(atPath: path)
    else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("\""), line.hasSuffix("\""), line.count > 2 else { return nil }
      return unescaped(line.dropFirst().dropLast())
    }
  }

  private func unescaped(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let first = rest.popFirst() {
      guard first == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(first)
        continue
      }
      if next == UInt8(ascii: "x") {
        bytes.append(UInt8(Substring(rest.prefix(2)), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(next)
      }
    }
    return bytes
  }

  private var peakMiB: Int {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
    return usage.ru_maxrss >> 10
  }
}
