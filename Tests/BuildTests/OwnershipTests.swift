import Build
import Diagnostics
import Digests
import Glibc
import Testing

/// Which files of an output folder Bulletin takes for its own.
@Suite struct OwnershipTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func foreign(_ paths: String...) -> PublicationError {
    .foreignFiles(paths.map { folder.output + "/" + $0 })
  }

  @Test func foreignFileAtAnAddressIsAnError() throws {
    try folder.put("mine", at: "public/a.html")
    try folder.put("mine", at: "public/b/c.html")
    #expect(throws: foreign("a.html", "b/c.html")) {
      try folder.publish(["a.html": "1", "b/c.html": "2", "d.html": "3"])
    }
    #expect(try folder.contents() == ["a.html": "mine", "b/": "", "b/c.html": "mine"])
    #expect(try folder.ownFiles() == [])
  }

  @Test func foreignFileWithThePagesBytesIsAdopted() throws {
    try folder.put("1", at: "public/a.html")
    #expect(try folder.publish(["a.html": "1"]) == PublicationSummary(total: 1))
    #expect(try folder.publish(["a.html": "2"]) == PublicationSummary(total: 1, updated: 1))
    #expect(try folder.publish([:]) == PublicationSummary(total: 0, removed: 1))
    #expect(try folder.contents() == [:])
  }

  @Test func emptyForeignFileIsOverwritten() throws {
    try folder.put("", at: "public/a.html")
    #expect(try folder.publish(["a.html": "1"]) == PublicationSummary(total: 1, updated: 1))
    #expect(try folder.contents() == ["a.html": "1"])
  }

  @Test func foreignFileWhereAFolderIsNeededIsAnError() throws {
    try folder.put("mine", at: "public/2019")
    #expect(throws: foreign("2019")) {
      try folder.publish(["2019/a.html": "1", "2019/06/b.html": "2"])
    }
    #expect(try folder.contents() == ["2019": "mine"])
  }

  @Test func foreignFileInAFolderWhereAFileIsNeededIsAnError() throws {
    try folder.publish(["a/b.html": "1", "a/c/d.html": "2"])
    try folder.put("mine", at: "public/a/c/mine.txt")
    #expect(throws: foreign("a/c/mine.txt")) { try folder.publish(["a": "file"]) }
    #expect(
      try folder.contents() == [
        "a/": "", "a/b.html": "1", "a/c/": "", "a/c/d.html": "2", "a/c/mine.txt": "mine",
      ])
  }

  @Test func foreignFilesInOurFoldersStay() throws {
    try folder.publish(["a/b.html": "1"])
    try folder.put("mine", at: "public/a/mine.txt")
    try folder.publish(["c.html": "1"])
    #expect(try folder.contents() == ["a/": "", "a/mine.txt": "mine", "c.html": "1"])
  }

  @Test func fileAndFolderChangePlaces() throws {
    let files = ["a": "file", "b/x/y.html": "1", "b/z.html": "2"]
    let folders = ["a/x/y.html": "1", "a/z.html": "2", "b": "file"]
    try folder.publish(files)
    try folder.publish(folders)
    #expect(
      try folder.contents() == folders.merging(["a/": "", "a/x/": ""]) { $1 })
    try folder.publish(files)
    #expect(try folder.contents() == files.merging(["b/": "", "b/x/": ""]) { $1 })
  }

  // MARK: Links

  @Test func linkedFolderIsNeverWrittenThrough() throws {
    try folder.publish(["2019/a.html": "1", "2019/b.html": "2"])
    _ = try folder.disk.rename(
      folder.output + "/2019", to: folder.path + "/outside", .onlyIfAbsent)
    unsafe symlink("../outside", folder.output + "/2019")
    #expect(throws: foreign("2019")) { try folder.publish(["2019/a.html": "changed"]) }
    // Nor removed through: the pages are gone from the site.
    #expect(try folder.publish([:]) == PublicationSummary(total: 0, removed: 2))
    #expect(try folder.disk.walk(folder.path + "/outside").map(\.path) == ["a.html", "b.html"])
    #expect(try folder.disk.readFile(folder.path + "/outside/a.html") == Array("1".utf8))
  }

  @Test func linkInPlaceOfAPageIsReplacedAndNotFollowed() throws {
    try folder.publish(["a.html": "1"])
    try folder.put("mine", at: "outside.html")
    _ = try folder.disk.removeFile(folder.output + "/a.html")
    unsafe symlink("../outside.html", folder.output + "/a.html")
    #expect(try folder.publish(["a.html": "1"]) == PublicationSummary(total: 1, updated: 1))
    #expect(try folder.contents() == ["a.html": "1"])
    #expect(try folder.disk.readFile(folder.path + "/outside.html") == Array("mine".utf8))
  }

  @Test func foreignLinkAtAnAddressIsAnError() throws {
    try folder.put("1", at: "outside.html")
    _ = try folder.disk.makeDirectory(folder.output)
    unsafe symlink("../outside.html", folder.output + "/a.html")
    #expect(throws: foreign("a.html")) { try folder.publish(["a.html": "1"]) }
  }

  @Test func ownFolderMayNotBeALink() throws {
    _ = try folder.disk.makeDirectories(folder.output)
    _ = try folder.disk.makeDirectory(folder.path + "/outside")
    unsafe symlink("../outside", folder.output + "/.bulletin")
    #expect(
      throws: PublicationError.disk(
        FileSystemError(.create, folder.output + "/.bulletin", code: EEXIST))
    ) { try folder.publish(["a.html": "1"]) }
    #expect(try folder.disk.list(folder.path + "/outside").isEmpty)
  }

  // MARK: Damage

  private var manifest: String { folder.output + "/.bulletin/manifest" }

  private func overwrite(_ path: String, with bytes: [UInt8]) throws {
    _ = try folder.disk.removeFile(path)
    try folder.disk.writeFile(path, bytes)
  }

  private func notice(_ flaw: String) -> Message {
    """
    The list of what Bulletin wrote to “\(folder.output)” \(flaw). Pages that the site no longer has \
    stay there, and changed ones cannot be replaced: delete the folder to have it built anew.
    """
  }

  @Test func damageOfTheManifestIsNoticedAtEveryByte() throws {
    try folder.publish(["a.html": "1", "b/c.html": "2"])
    let whole = try folder.disk.readFile(manifest)
    var damaged = (0..<whole.count).map { Array(whole[..<$0]) }
    for index in whole.indices {
      for mask in [0x01, 0x20, 0x80] as [UInt8] {
        damaged.append(whole)
        damaged[damaged.count - 1][index] ^= mask
      }
    }
    damaged += [whole + [0x0A], whole + whole, Array(whole.dropFirst())]
    for bytes in damaged {
      try overwrite(manifest, with: bytes)
      let publisher = try Publisher.open(output: folder.output, fileSystem: folder.disk)
      publisher.abandon()
      #expect(publisher.notices == [notice("is damaged")])
    }
    try overwrite(manifest, with: whole)
    let publisher = try Publisher.open(output: folder.output, fileSystem: folder.disk)
    publisher.abandon()
    #expect(publisher.notices.isEmpty)
  }

  @Test func siteWithoutAReadableManifestIsAdoptedOrLeftAlone() throws {
    try folder.publish(["a.html": "1", "b.html": "2"])
    try overwrite(manifest, with: [])
    #expect(throws: foreign("b.html")) { try folder.publish(["a.html": "1", "b.html": "two"]) }
    #expect(try folder.contents() == ["a.html": "1", "b.html": "2"])
    #expect(try folder.publish(["a.html": "1"]) == PublicationSummary(total: 1))
    #expect(try folder.contents() == ["a.html": "1", "b.html": "2"])
    #expect(try folder.publish(["a.html": "one"]) == PublicationSummary(total: 1, updated: 1))
  }

  @Test func manifestOfAnotherVersionIsNotTrusted() throws {
    _ = try folder.disk.makeDirectories(folder.output + "/.bulletin")
    let text = Array("bulletin manifest 2\n".utf8)
    let seal = "seal \(Digest.of(text).hexadecimal)\n"
    try overwrite(manifest, with: text + seal.utf8)
    let publisher = try Publisher.open(output: folder.output, fileSystem: folder.disk)
    publisher.abandon()
    #expect(publisher.notices == [notice("comes from another version of Bulletin")])
  }

  /// A manifest may come from anybody, with a project's `public/`.
  @Test(arguments: ["../mine.txt", "/mine.txt", ".bulletin/lock", ""])
  func manifestThatLeavesTheOutputIsNotTrusted(_ address: String) throws {
    try folder.put("mine", at: "mine.txt")
    _ = try folder.disk.makeDirectories(folder.output + "/.bulletin")
    let line = "\(Digest.of([]).hexadecimal) 0 \(address)"
    let text = Array("bulletin manifest 1\n\(line)\n".utf8)
    let seal = "seal \(Digest.of(text).hexadecimal)\n"
    try overwrite(manifest, with: text + seal.utf8)
    try folder.publish([:])
    #expect(try folder.disk.status(folder.path + "/mine.txt") != nil)
    let publisher = try Publisher.open(output: folder.output, fileSystem: folder.disk)
    publisher.abandon()
    #expect(publisher.notices.isEmpty)
  }

  @Test func journalThatLeavesTheOutputThroughALinkIsNotObeyed() throws {
    try folder.put("mine", at: "outside/mine.txt")
    _ = try folder.disk.makeDirectories(folder.output + "/.bulletin/stage/x")
    try folder.put("theirs", at: "public/.bulletin/stage/x/new.txt")
    unsafe symlink("../outside", folder.output + "/x")
    let text = Array(
      "bulletin journal 1\nremove-file x/mine.txt\nmove-file x/new.txt\n".utf8)
    let seal = "seal \(Digest.of(text).hexadecimal)\n"
    try overwrite(folder.output + "/.bulletin/journal", with: text + seal.utf8)
    #expect(throws: foreign("x/new.txt")) {
      try Publisher.open(output: folder.output, fileSystem: folder.disk)
    }
    #expect(try folder.disk.walk(folder.path + "/outside").map(\.path) == ["mine.txt"])
  }

  @Test func damagedJournalIsDroppedAndTheNextBuildMends() throws {
    try folder.interrupt(old: PublicationFaultTests.old, new: PublicationFaultTests.new)
    let journal = folder.output + "/.bulletin/journal"
    var bytes = try folder.disk.readFile(journal)
    bytes[bytes.count / 2] ^= 1
    try overwrite(journal, with: bytes)
    let publisher = try Publisher.open(output: folder.output, fileSystem: folder.disk)
    publisher.abandon()
    #expect(
      publisher.notices == [
        """
        The record of an unfinished publication to “\(folder.output)” is damaged and was dropped. \
        This build puts in order what that one left.
        """
      ])
    try folder.publish(PublicationFaultTests.new)
    #expect(
      try folder.contents()
        == PublicationFaultTests.contents(PublicationFaultTests.new, foreign: [:]))
  }
}
