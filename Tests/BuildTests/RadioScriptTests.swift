import Build
import Content
import Foundation
import Testing

/// Scripts of three weeks, compared byte for byte with those that were last read aloud.
///
/// `BULLETIN_RECORD=1 swift test --filter RadioScriptTests` records them; the run that records fails.
@Suite struct RadioScriptTests {
  private static let fixture = TestProject.root + "/Tests/Fixtures/radio"

  @Test(arguments: ["2019/tuan-23.txt", "2025/tuan-27.txt", "2026/tuan-04.txt"])
  func scriptsAreAsTheyWereLastReadAloud(name: String) throws {
    let project = try TestProject()
    try FileManager.default.removeItem(atPath: project.folder.path + "/content")
    try FileManager.default.copyItem(
      atPath: Self.fixture + "/content", toPath: project.folder.path + "/content")
    #expect(try project.build().lines == [])
    let script = try #require(try project.publishedFiles()["ban-tin/" + name])
    let golden = Self.fixture + "/expected/" + name.replacing("/", with: "-")
    if ProcessInfo.processInfo.environment["BULLETIN_RECORD"] != nil {
      try FileManager.default.createDirectory(
        atPath: Self.fixture + "/expected", withIntermediateDirectories: true)
      try script.write(to: URL(fileURLWithPath: golden))
      Issue.record("Recorded \(golden): read it aloud, then run without recording.")
      return
    }
    let expected = try #require(FileManager.default.contents(atPath: golden))
    #expect(script == expected, "\(String(decoding: script, as: UTF8.self))")
  }
}
