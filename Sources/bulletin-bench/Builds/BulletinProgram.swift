import Foundation

/// The program that is measured, run as its users run it.
struct BulletinProgram {
  let path: String
  let workspace: Workspace
  let jobs: Int

  /// What a build says it did.
  struct Report: Decodable {
    var errors: Int
    var warnings: Int
    var pages: Int
    var created: Int
    var updated: Int
    var removed: Int
    var unchanged: Int

    var changed: Int { created + updated + removed }
    var files: Int { created + updated + unchanged }
  }

  private struct Output: Decodable { var summary: Report }

  /// The moment at which the site is built: after all articles, so that none is held back.
  static let clock = "2026-01-31T08:00:00+07:00"

  /// Where a build puts it: beside this program.
  static var usualPath: String? {
    guard
      let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return nil }
    let path = URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("bulletin").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  func build() throws(Failure) -> (cost: ChildProcess.Cost, report: Report) {
    var process = ChildProcess(arguments: [
      path, "build", "--quiet", "--format", "json", "--source", workspace.project, "--clock",
      Self.clock, "--jobs", String(jobs),
    ])
    process.output = workspace.path + "/report.json"
    process.errors = workspace.path + "/errors.txt"
    let cost = try process.run()
    guard let json = FileManager.default.contents(atPath: process.output),
      let output = try? JSONDecoder().decode(Output.self, from: json)
    else { throw .build("“\(path)” does not say what it did: is it Bulletin?") }
    return (cost, output.summary)
  }
}
