import Build
import Diagnostics
import Foundation
import Testing

@Suite struct VerifyAndCleanTests {
  private let project: TestProject

  init() throws {
    project = try TestProject(["content/articles/a.md": TestProject.article("Bài")])
    try project.build()
  }

  private func verify(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildReport {
    var options = try project.options()
    change(&options)
    return Verifier(
      options, scratch: project.folder.path + "/scratch", fileSystem: DiskFileSystem()
    ).verify()
  }

  private func clean() throws -> Cleaner.Report {
    try Cleaner(try project.options(), fileSystem: DiskFileSystem()).clean()
  }

  @Test func aPublishedSiteIsWhatABuildFromNothingMakes() throws {
    let report = try verify()
    #expect(report.failure == nil)
    #expect(report.lines == [])
    #expect(try project.folder.disk.status(project.folder.path + "/scratch") == nil)
  }

  @Test func eachDifferingFileIsNamed() throws {
    try project.folder.put("other", at: "public/2019/06/a.html")
    _ = try project.folder.disk.removeFile(project.folder.output + "/feed.xml")
    #expect(
      try verify().lines == [
        "public/2019/06/a.html:1:1: error: This file is not what a build from nothing makes. [stale-file]",
        "public/feed.xml:1:1: error: This file of the site is missing. [missing-output]",
      ])
  }

  @Test func aFileOfAnArticleThatIsGoneIsNamed() throws {
    try project.folder.put(TestProject.article("Khác"), at: "content/articles/b.md")
    try project.build()
    _ = try project.folder.disk.removeFile(project.folder.path + "/content/articles/b.md")
    #expect(
      try verify().lines.contains(
        "public/2019/06/b.html:1:1: error: This file does not belong to the site. [surplus-file]"))
  }

  @Test func whatWasNeverBuiltCannotBeVerified() throws {
    let report = try verify { $0.output = project.folder.path + "/other" }
    #expect(report.failure?.id == "not-published")
  }

  @Test func warningsDoNotKeepASiteFromBeingCompared() throws {
    try project.folder.put(
      "title: Bản tin\nbase_url: https://example.org/\n", at: "content/site.yaml")
    try project.build()
    try project.folder.put("other", at: "public/index.html")
    let report = try verify { $0.isStrict = true }
    #expect(report.diagnostics.contains { $0.id == "stale-file" })
  }

  @Test func aListThatCannotBeReadIsAnErrorAndNothingIsCleaned() throws {
    try project.folder.put("damaged", at: "public/.bulletin/manifest")
    #expect(try verify().diagnostics.contains { $0.id == "unknown-files" })
    let report = try clean()
    #expect(report.isIncomplete)
    #expect(report.notices.count == 1)
    #expect(try project.folder.contents()["index.html"] != nil)
  }

  @Test func cleaningLeavesOnlyWhatOthersPutThere() throws {
    try project.folder.put("mine", at: "public/2019/mine.txt")
    #expect(try clean().removed > 10)
    #expect(try project.folder.contents() == ["2019/": "", "2019/mine.txt": "mine"])
    #expect(try project.folder.disk.status(project.folder.output + "/.bulletin") == nil)
    #expect(try project.folder.disk.status(project.folder.path + "/.bulletin") == nil)
  }

  /// As after a clock that was set back, the spoilt page is older than the manifest.
  @Test func aForcedBuildMendsWhatTimesDoNotShow() throws {
    let page = project.folder.output + "/2019/06/a.html"
    var bytes = try project.folder.disk.readFile(page)
    bytes[bytes.count - 2] ^= 1
    _ = try project.folder.disk.removeFile(page)
    try project.folder.disk.writeFile(page, bytes)
    let manifest = project.folder.output + "/.bulletin/manifest"
    let list = try project.folder.disk.readFile(manifest)
    Thread.sleep(forTimeInterval: 0.02)
    _ = try project.folder.disk.removeFile(manifest)
    try project.folder.disk.writeFile(manifest, list)
    try project.build { $0.isForced = true }
    #expect(try verify().lines == [])
  }
}
