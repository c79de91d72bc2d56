import Build
import Testing

/// What happens if somebody else works in the output between a killed build and the next one.
@Suite struct InterruptedPublicationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func finish() throws {
    try Publisher.open(output: folder.output, fileSystem: folder.disk).abandon()
  }

  @Test func newFolderThatSomebodyMadeIsFilled() throws {
    try folder.interrupt(old: [:], new: ["a/b/c.html": "1", "a/d.html": "2"])
    try folder.put("mine", at: "public/a/b/mine.txt")
    try finish()
    #expect(
      try folder.contents() == [
        "a/": "", "a/b/": "", "a/b/c.html": "1", "a/b/mine.txt": "mine", "a/d.html": "2",
      ])
  }

  @Test func foreignFileIsNeverOverwritten() throws {
    try folder.interrupt(old: [:], new: ["a.html": "1", "b.html": "2"])
    try folder.put("mine", at: "public/b.html")
    #expect(throws: PublicationError.foreignFiles([folder.output + "/b.html"])) { try finish() }
    #expect(try folder.contents() == ["a.html": "1", "b.html": "mine"])
    // As the message says: move it away.
    #expect(try folder.disk.removeFile(folder.output + "/b.html"))
    try finish()
    #expect(try folder.contents() == ["a.html": "1", "b.html": "2"])
    #expect(try folder.ownFiles() == ["manifest"])
  }

  @Test func folderInPlaceOfAPageIsNeverLost() throws {
    try folder.interrupt(old: ["a.html": "1"], new: ["a.html": "2"])
    _ = try folder.disk.removeFile(folder.output + "/a.html")
    try folder.put("mine", at: "public/a.html/mine.txt")
    #expect(throws: PublicationError.foreignFiles([folder.output + "/a.html"])) { try finish() }
    #expect(try folder.contents() == ["a.html/": "", "a.html/mine.txt": "mine"])
  }

  @Test func removedFilesAndFoldersComeBack() throws {
    try folder.interrupt(
      old: ["a/x.html": "1", "b.html": "2"], new: ["a/x.html": "one", "a/y.html": "3"])
    try folder.disk.removeTree(folder.output + "/a")
    try finish()
    #expect(try folder.contents() == ["a/": "", "a/x.html": "one", "a/y.html": "3"])
  }

  @Test func lostStageIsMendedByTheNextBuild() throws {
    let new = ["a.html": "one", "b.html": "2", "c/d.html": "3"]
    try folder.interrupt(old: ["a.html": "1", "gone.html": "0"], new: new)
    try folder.disk.removeTree(folder.output + "/.bulletin/stage")
    try folder.publish(new)
    #expect(try folder.contents() == new.merging(["c/": ""]) { $1 })
  }
}
