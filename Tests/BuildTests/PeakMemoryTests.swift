import Build
import Foundation
import Glibc
import Testing

/// How much memory the program takes at most: a process of its own for each project.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct PeakMemoryTests {
  /// In MiB, of a text of 1 MiB or a file of any size.
  private static let limit = 256

  private static func megabyte(of text: String) -> String {
    String(repeating: text, count: (1 << 20) / text.utf8.count)
  }

  @Test(arguments: [
    ("content/articles/a.md", "# a\n"), ("content/articles/a.md", "# a\n\n"),
    ("content/pages/a.md", "# a\n\n"), ("content/articles/a.md", "> a\n"),
  ])
  func manySmallBlocksTakeLittle(_ path: String, _ block: String) throws {
    let date = path.contains("articles") ? "date: 2019-06-05\nlead: Mở\n" : ""
    let project = try TestProject([
      path: "---\ntitle: A\n\(date)---\n\n" + Self.megabyte(of: block)
    ])
    #expect(try peakMemory("build", project) <= Self.limit)
  }

  /// An image of any size: its header and its digest are all that is wanted of it.
  @Test(arguments: ["a.jpg", "a.svg"])
  func largeFilesTakeLittle(_ name: String) throws {
    let project = try TestProject()
    try project.folder.put("", at: "content/static/" + name)
    let path = project.folder.path + "/content/static/" + name
    let failure = unsafe truncate(path, 300 << 20)
    try #require(failure == 0)
    #expect(try peakMemory("check", project) <= Self.limit)
  }

  /// In MiB.
  private func peakMemory(_ command: String, _ project: TestProject) throws -> Int {
    let path = try #require(Executable.path)
    // What is wrong with the texts is of no interest.
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [
      strdup("sh"), strdup("-c"), strdup(#"exec "$0" "$@" 2>/dev/null"#), strdup(path),
      strdup(command),
      strdup("-q"), strdup("-s"), strdup(project.folder.path), strdup("--clock"),
      strdup(project.clock), nil,
    ]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ)
    try #require(failure == 0)
    // Not `rusage`, which counts what the tests took when they began the process.
    var peak = 0
    while true {
      let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)
      peak = max(peak, status?.firstMatch(of: /VmHWM:\s*(\d+)/).flatMap { Int($0.1) } ?? 0)
      var end: Int32 = 0
      let ended = unsafe waitpid(child, &end, WNOHANG)
      if ended == child {
        // By itself.
        #expect(end & 0x7F == 0)
        try #require(peak > 0)
        return peak >> 10
      }
      usleep(2000)
    }
  }
}
