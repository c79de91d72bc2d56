import Foundation

/// What a line about the machine says: figures without it mean little.
struct Machine: CustomStringConvertible {
  let description: String

  init(scratch: String) {
    let process = ProcessInfo.processInfo
    let cores = process.activeProcessorCount
    var parts = [counted(cores, "core")]
    if let model = Self.line("/proc/cpuinfo", "model name") { parts[0] += " (\(model))" }
    parts.append("\(process.physicalMemory >> 30) GiB of memory")
    if let load = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8),
      let minute = load.split(separator: " ").first
    {
      // Above 0 before the first run, somebody else works here too.
      parts.append("load \(minute)")
    }
    parts.append("files in \(scratch)")
    description = "Machine: " + parts.joined(separator: ", ") + "."
  }

  /// The value of the first line `key : value` of a file.
  private static func line(_ path: String, _ key: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first { $0.hasPrefix(key) }
      .flatMap { $0.split(separator: ":", maxSplits: 1).last }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
