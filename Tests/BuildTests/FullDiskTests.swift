import Build
import Diagnostics
import Foundation
import Testing

/// A disk that is full in the middle of a build: a small file system in memory, for which one has to be root.
@Suite(.enabled(if: SmallDisk.isAvailable, "only root may mount a file system"))
struct FullDiskTests {
  @Test(arguments: [40, 200, 400, 600])
  func siteStaysAsItWasUntilThereIsRoom(_ kilobytes: Int) throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("Bài", date: "2019-06-05")
    ])
    let disk = try SmallDisk(kilobytes: 400)
    #expect(try project.build { $0.output = disk.path + "/public" }.failure == nil)
    let old = try project.files(in: disk.path + "/public")

    for index in 0..<40 {
      try project.folder.put(
        TestProject.article(
          "Bài \(index)", date: "2020-01-05", body: String(repeating: "chữ ", count: 500)),
        at: "content/articles/\(index).md")
    }
    try disk.resize(kilobytes: 400 + kilobytes)
    let report = try project.build { $0.output = disk.path + "/public" }
    let failure = try #require(report.failure)
    #expect(failure.id == "disk")
    #expect(failure.description.contains("No space left on device."))
    #expect(try project.files(in: disk.path + "/public") == old)

    try disk.resize(kilobytes: 40_000)
    #expect(try project.build { $0.output = disk.path + "/public" }.failure == nil)
    try project.build { $0.output = project.folder.path + "/clean" }
    #expect(
      try project.files(in: disk.path + "/public")
        == project.files(in: project.folder.path + "/clean"))
  }

  /// The state is of use, and no more than that: where it does not fit, the site is built all the same.
  @Test func stateThatDoesNotFitIsNoticed() throws {
    let project = try TestProject(["content/articles/a.md": TestProject.article("Bài")])
    let disk = try SmallDisk(kilobytes: 16, at: project.folder.path + "/.bulletin")
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(report.publication != nil)
    #expect(
      report.notices.contains {
        $0.english.hasPrefix("What this build knows could not be kept for the next one:")
      })
    withExtendedLifetime(disk) {}
  }

  /// Both on one disk, which has room for the site and for half of the state: the site is what the room is for.
  @Test func theSiteNeedsTheRoomMoreThanTheState() throws {
    let lead = String(repeating: "chữ ", count: 2_000)
    let project = try TestProject([:])
    for index in 0..<200 {
      try project.folder.put(
        TestProject.article("Bài \(index)", "lead: \(lead)"), at: "content/articles/\(index).md")
    }
    let disk = try SmallDisk(kilobytes: 400_000, at: project.folder.path + "/.bulletin")
    let output = disk.path + "/site"
    #expect(try project.build { $0.output = output }.failure == nil)
    let site = try project.files(in: output)
    let pages = site.values.reduce(0) { $0 + ($1.count + 4_095) / 4_096 * 4 }
    let name = try #require(
      try project.folder.disk.list(disk.path).map(\.name).first { $0.hasPrefix("state") })
    let state = try project.folder.disk.status(disk.path + "/" + name)?.size ?? 0
    try #require(state > 3 << 20, "less is kept in memory until the site is in place")

    for share in [2, 4, 8] {
      for entry in try project.folder.disk.list(disk.path) {
        try FileManager.default.removeItem(atPath: disk.path + "/" + entry.name)
      }
      try disk.resize(kilobytes: pages + 200 + state / 1_024 / share)
      let report = try project.build { $0.output = output }
      #expect(report.failure == nil)
      #expect(try project.files(in: output) == site)
      #expect(report.notices.count == 1)
      #expect(
        report.notices.first?.english.hasPrefix(
          "What this build knows could not be kept for the next one: ") == true)
      #expect(
        try !project.folder.disk.list(disk.path).contains { $0.name.hasPrefix("state") })
    }
  }
}

extension TestProject {
  fileprivate func files(in output: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try folder.disk.walk(output) where !file.path.hasPrefix(".bulletin/") {
      files[file.path] = FileManager.default.contents(atPath: output + "/" + file.path)
    }
    return files
  }
}
