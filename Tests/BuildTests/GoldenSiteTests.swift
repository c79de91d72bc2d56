import Build
import Content
import Foundation
import Testing

/// A small site with every kind of page, compared byte for byte with the one that was last looked at.
///
/// After a change that is meant to be seen: `BULLETIN_RECORD=1 swift test --filter GoldenSiteTests`, then read
/// the difference. The run that records fails, so that nothing records by accident.
@Suite struct GoldenSiteTests {
  private static let fixture = TestProject.root + "/Tests/Fixtures/small-site"
  private static let isRecording = ProcessInfo.processInfo.environment["BULLETIN_RECORD"] != nil

  private func files(_ folder: String) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if path.hasPrefix(".bulletin") { continue }
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(
        atPath: folder + "/" + path, isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[path] = FileManager.default.contents(atPath: folder + "/" + path)
      }
    }
    return files
  }

  @Test func theSiteIsAsItWasLastLookedAt() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Self.fixture + "/content", toPath: folder.path + "/content")
    try FileManager.default.copyItem(
      atPath: TestProject.root + "/site-templates", toPath: folder.path + "/site-templates")
    // Their digests stand in every page, and what they say is not this test's matter.
    try folder.put("body { margin: 0 }\n", at: "site-templates/assets/site.css")
    for script in ["search", "search-key", "search-typing"] {
      try folder.put("\"\(script)\";\n", at: "site-templates/assets/\(script).js")
    }
    let clock = try #require(DateTime("2026-01-31T08:00:00+07:00")).moment(siteOffset: 420)
    let options = BuildOptions(
      source: folder.path, output: folder.path + "/public", clock: clock, jobs: 2)
    let report = Builder(options, fileSystem: DiskFileSystem()).build()
    #expect(report.lines == [])
    let made = try files(folder.path + "/public")
    if Self.isRecording {
      try record(made)
      Issue.record("Recorded \(made.count) files: read the difference, then run without recording.")
      return
    }
    let golden = try files(Self.fixture + "/expected")
    #expect(made.keys.sorted() == golden.keys.sorted())
    for (path, data) in golden.sorted(by: { $0.key < $1.key }) {
      let lines = String(decoding: made[path] ?? Data(), as: UTF8.self).split(separator: "\n")
      let expected = String(decoding: data, as: UTF8.self).split(separator: "\n")
      let difference = zip(lines, expected).first { $0 != $1 }
      #expect(
        made[path] == data,
        "\(path): \(difference.map { "“\($0)” instead of “\($1)”" } ?? "other length")")
    }
  }

  private func record(_ made: [String: Data]) throws {
    let expected = Self.fixture + "/expected"
    try? FileManager.default.removeItem(atPath: expected)
    for (path, data) in made {
      let target = URL(fileURLWithPath: expected + "/" + path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: target)
    }
  }
}
