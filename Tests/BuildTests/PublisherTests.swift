import Build
import Foundation
import Glibc
import Testing

@Suite struct PublisherTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open() throws -> Publisher {
    try Publisher.open(output: folder.output, fileSystem: folder.disk)
  }

  /// Times and inodes of all that was published, and of the manifest.
  private func statuses() throws -> [String: FileStatus] {
    var statuses: [String: FileStatus] = [:]
    for file in try folder.disk.walk(folder.output) {
      statuses[file.path] = file.status
    }
    return statuses
  }

  // MARK: What is published

  @Test func summaryTellsWhatChanged() throws {
    #expect(
      try folder.publish(["a.html": "1", "b.html": "2", "c/d.html": "3"])
        == PublicationSummary(total: 3, created: 3))
    let summary = try folder.publish(["a.html": "1", "b.html": "two", "e.html": "4"])
    #expect(summary == PublicationSummary(total: 3, created: 1, updated: 1, removed: 1))
    #expect(summary.unchanged == 1)
    #expect(try folder.contents() == ["a.html": "1", "b.html": "two", "e.html": "4"])
  }

  @Test func emptySiteRemovesAllThatWasPublished() throws {
    try folder.put("", at: "public/.gitkeep")
    try folder.publish(["a/b/c.html": "1", "d.html": "2"])
    #expect(try folder.publish([:]) == PublicationSummary(total: 0, removed: 2))
    #expect(try folder.contents() == [".gitkeep": ""])
  }

  @Test func nothingIsTouchedWhenNothingChanged() throws {
    let site = ["index.html": "1", "2019/06/a.html": "2", "2019/06/b.html": "3"]
    try folder.publish(site)
    // The first repetition may still compare what changed in the same tick of the clock.
    try folder.publish(site)
    usleep(20_000)
    try folder.publish(site)
    let before = try statuses()
    #expect(try folder.publish(site) == PublicationSummary(total: 3))
    #expect(try statuses() == before)
  }

  @Test func fileWithNewTimesIsReadOnceAndThenTrusted() throws {
    let site = ["a.html": "1", "b.html": "2"]
    let manifest = folder.output + "/.bulletin/manifest"
    try folder.publish(site)
    usleep(20_000)
    let path = folder.output + "/a.html"
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    usleep(20_000)
    let second = FaultyFileSystem()
    #expect(try folder.publish(site, through: second) == PublicationSummary(total: 2))
    #expect(second.readPaths.contains(path))
    usleep(20_000)
    let third = FaultyFileSystem()
    try folder.publish(site, through: third)
    #expect(third.readPaths == [manifest])
  }

  @Test func unchangedFileKeepsItsTimesWhenOthersChange() throws {
    try folder.publish(["a.html": "1", "b.html": "2"])
    let before = try folder.disk.status(folder.output + "/a.html")
    try folder.publish(["a.html": "1", "b.html": "two"])
    #expect(try folder.disk.status(folder.output + "/a.html") == before)
  }

  @Test func sameSiteHasTheSameManifestEverywhere() throws {
    let site = ["a.html": "1", "b/c.html": "2"]
    let other = try TemporaryFolder()
    try folder.publish(["x/old.html": "0"])
    try folder.publish(site)
    try other.publish(site)
    let path = "/.bulletin/manifest"
    #expect(
      try folder.disk.readFile(folder.output + path) == folder.disk.readFile(other.output + path))
  }

  @Test(arguments: ["other, longer", "9", nil])
  func whatWasChangedByHandIsWrittenAgain(_ text: String?) throws {
    let site = ["a.html": "1", "b.html": "2"]
    try folder.publish(site)
    let path = folder.output + "/a.html"
    let before = try #require(try folder.disk.status(path))
    if let text {
      // As `cp -p` does: the same size and the same time of modification.
      try folder.put(text, at: "public/a.html")
      let date = Date(timeIntervalSince1970: Double(before.modified) / 1e9)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    } else {
      #expect(try folder.disk.removeFile(path))
    }
    let summary = try folder.publish(site)
    #expect(summary.created + summary.updated == 1)
    #expect(try folder.contents() == site)
  }

  @Test func emptyAndLargeFilesArePublished() throws {
    let publisher = try open()
    let large = [UInt8](repeating: 7, count: 3_000_001)
    try publisher.write("empty.txt", [])
    try publisher.write("large.bin", large)
    _ = try publisher.publish()
    #expect(try folder.disk.readFile(folder.output + "/empty.txt").isEmpty)
    #expect(try folder.disk.readFile(folder.output + "/large.bin") == large)
  }

  @Test func namesAreToldApartByTheirBytes() throws {
    let composed = "\u{E9}.html"
    let decomposed = "e\u{301}.html"
    try folder.publish([decomposed: "1"])
    let summary = try folder.publish([composed: "1"])
    #expect(summary == PublicationSummary(total: 1, created: 1, removed: 1))
    #expect(
      try folder.disk.walk(folder.output).map { Array($0.path.utf8) }.contains(Array(composed.utf8))
    )
    #expect(
      try !folder.disk.walk(folder.output).map { Array($0.path.utf8) }.contains(
        Array(decomposed.utf8)))
  }

  @Test func manyThreadsWriteAtOnce() async throws {
    let publisher = try open()
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for index in 0..<100 {
            _ = try? publisher.write(
              "\(index % 10)/\(worker)/\(index).html", Array("\(index)".utf8))
          }
        }
      }
    }
    #expect(try publisher.publish() == PublicationSummary(total: 800, created: 800))
    let contents = try folder.contents().filter { !$0.key.hasSuffix("/") }
    #expect(contents.count == 800)
    #expect(contents["7/3/57.html"] == "57")
  }

  @Test func outputMayBeALinkToAFolder() throws {
    _ = try folder.disk.makeDirectory(folder.path + "/elsewhere")
    unsafe symlink("elsewhere", folder.output)
    try folder.publish(["a/b.html": "1"])
    #expect(try folder.disk.readFile(folder.path + "/elsewhere/a/b.html") == Array("1".utf8))
  }

  @Test func outputInMissingFoldersIsMadeAndUnmade() throws {
    let deep = folder.path + "/x/y/public/"
    try Publisher.open(output: deep, fileSystem: folder.disk).abandon()
    #expect(try folder.disk.list(folder.path).isEmpty)
    let publisher = try Publisher.open(output: deep, fileSystem: folder.disk)
    try publisher.write("a.html", [])
    _ = try publisher.publish()
    #expect(try folder.disk.status(folder.path + "/x/y/public/a.html") != nil)
  }

  // MARK: What is refused

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", ".bulletin", ".bulletin/manifest",
    ".Bulletin/x", "a\0b", "a\nb", "a\u{7F}",
  ])
  func addressOutsideTheOutputIsRefused(_ address: String) throws {
    let publisher = try open()
    #expect(throws: PublicationError.invalidAddresses([address])) {
      try publisher.write(address, [1])
    }
    publisher.abandon()
    #expect(try folder.disk.list(folder.path).isEmpty)
  }

  @Test func addressWithDotsInNamesIsAccepted() throws {
    let site = ["..a": "1", "a..": "2", ".well-known/x": "3", "a/.bulletin": "4", "đ ơ.html": "5"]
    try folder.publish(site)
    #expect(try folder.contents().filter { !$0.key.hasSuffix("/") } == site)
  }

  @Test(arguments: [["a.html", "a.html"], ["a", "a/b.html"], ["x/a", "x/a-b", "x/a/b/c"]])
  func addressesInEachOthersWayAreRefused(_ addresses: [String]) throws {
    let publisher = try open()
    #expect(throws: PublicationError.self) {
      for address in addresses { try publisher.write(address, [1]) }
      _ = try publisher.publish()
    }
    publisher.abandon()
    #expect(try folder.contents().isEmpty)
  }

  @Test func siteThatLacksAFileIsNotPublished() throws {
    try folder.publish(["a.html": "1", "b.html": "2"])
    let publisher = try open()
    try publisher.write("a.html", Array("one".utf8))
    _ = try? publisher.write("../b.html", [])
    #expect(throws: PublicationError.invalidAddresses(["../b.html"])) { try publisher.publish() }
    #expect(try folder.contents() == ["a.html": "1", "b.html": "2"])
  }

  @Test func endedPublicationTakesNothingMore() throws {
    let publisher = try open()
    publisher.abandon()
    #expect(throws: PublicationError.ended) { try publisher.write("a.html", []) }
    #expect(throws: PublicationError.ended) { try publisher.publish() }
    publisher.abandon()
  }

  // MARK: Only one at a time

  @Test func secondBuildIsToldThatAnotherOneRuns() throws {
    let first = try open()
    #expect(throws: PublicationError.anotherBuildRuns(output: folder.output)) { try open() }
    try first.write("a.html", [])
    _ = try first.publish()
    try open().abandon()
    #expect(try folder.contents() == ["a.html": ""])
  }

  @Test func waitingBuildFollows() async throws {
    let first = try open()
    try first.write("a.html", Array("first".utf8))
    let second = Task.detached { [folder] in
      let publisher = try Publisher.open(
        output: folder.output, waits: true, fileSystem: folder.disk)
      try publisher.write("a.html", Array("second".utf8))
      return try publisher.publish()
    }
    usleep(50_000)
    #expect(try first.publish() == PublicationSummary(total: 1, created: 1))
    #expect(try await second.value == PublicationSummary(total: 1, updated: 1))
    #expect(try folder.contents() == ["a.html": "second"])
  }

  @Test func anotherProcessIsKeptOut() throws {
    let publisher = try open()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["flock", "--nonblock", folder.output + "/.bulletin/lock", "true"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    publisher.abandon()
  }

  // MARK: Messages

  @Test func errorsSayWhatToDo() {
    #expect(
      "\(PublicationError.foreignFiles(["public/a.html"]))" == """
        The site needs the place of “public/a.html”, which Bulletin did not write. Move it out of the \
        output folder, or delete the whole output folder, and build again.
        """)
    #expect(
      "\(PublicationError.foreignFiles((1...7).map { "\($0)" }))".hasPrefix(
        "The site needs the place of “1”, “2”, “3”, “4”, “5” and 2 more, which"))
    #expect(
      "\(PublicationError.anotherBuildRuns(output: "public"))"
        == "Another build is writing to “public”. Wait until it ends, or use --wait.")
    #expect(
      "\(PublicationError.disk(FileSystemError(.write, "public/a", code: ENOSPC)))"
        == "Cannot write “public/a”: No space left on device.")
    #expect(
      "\(PublicationError.unfinished(FileSystemError(.rename, "public/a", code: EIO)))" == """
        Cannot rename “public/a”: The device reports an error. The output is only partly up to date: \
        build again to finish it.
        """)
  }
}
