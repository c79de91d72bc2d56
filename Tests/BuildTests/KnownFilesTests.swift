import Content
import Foundation
import Testing

@testable import Build

/// What a preview keeps outside the project, so that the next one begins sooner.
@Suite struct KnownFilesTests {
  private let project: TestProject
  private let cache: TemporaryFolder

  init() throws {
    cache = try TemporaryFolder()
    project = try TestProject([
      "content/articles/a.md": TestProject.article("Bài A", body: "Lời dẫn.\n\nMột.\n"),
      "content/articles/b.md": TestProject.article("Bài B", body: "Lời dẫn.\n\nHai.\n"),
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nLời.\n",
    ])
  }

  /// Begins a preview, and ends it when all is kept.
  ///
  /// - Returns: its site, and the texts that it read.
  private func begin(_ fileSystem: FaultyFileSystem = FaultyFileSystem()) throws -> (
    site: LiveSite, read: [String]
  ) {
    let options = try project.options()
    Self.letFilesAge()
    let live = LiveProject(options, cacheFolder: cache.path, fileSystem: fileSystem)
    let site = try live.update(clock: options.clock)
    live.finishKeeping()
    return (site, fileSystem.readPaths.filter { $0.hasSuffix(".md") }.sorted())
  }

  /// Files that were written a moment before they were read are read again.
  private static func letFilesAge() { Thread.sleep(forTimeInterval: 0.03) }

  private func text(_ address: String, _ site: LiveSite) -> String? {
    guard case .bytes(let bytes) = site.file(at: address) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func whatWasReadIsNotReadAgain() throws {
    let before = try project.folder.files(in: "")
    #expect(try begin().read.count == 3)
    #expect(try begin().read == [])
    #expect(try project.folder.files(in: "") == before)
  }

  @Test func whatChangedMeanwhileIsRead() throws {
    _ = try begin()
    try project.replace("Một.", by: "Ba.", in: "content/articles/a.md")
    let (site, read) = try begin()
    #expect(read.map { ($0 as NSString).lastPathComponent } == ["a.md"])
    #expect(text("2019/06/a.html", site)?.contains("<p>Ba.</p>") == true)
    #expect(text("2019/06/b.html", site)?.contains("<p>Hai.</p>") == true)
  }

  @Test func aTextThatIsGoneIsNotShown() throws {
    _ = try begin()
    try FileManager.default.removeItem(atPath: project.folder.path + "/content/articles/b.md")
    let (site, _) = try begin()
    #expect(site.file(at: "2019/06/b.html") == nil)
    #expect(site.report.errors == 0)
  }

  @Test func mistakesAreToldAgain() throws {
    try project.replace("title: Bài A", by: "titel: Bài A", in: "content/articles/a.md")
    let (first, _) = try begin()
    let (second, read) = try begin()
    #expect(read == [])
    #expect(!first.report.lines.isEmpty)
    #expect(second.report.lines == first.report.lines)
  }

  @Test func damageCostsTimeAlone() throws {
    _ = try begin()
    let path = cache.path + "/files.sqlite"
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    for index in stride(from: 4096, to: bytes.count, by: 97) { bytes[index] ^= 0x55 }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let (site, read) = try begin()
    #expect(read.count == 3)
    #expect(text("2019/06/a.html", site)?.contains("<p>Một.</p>") == true)
    #expect(try begin().read == [])
  }

  @Test func theNewerOfBothIsTaken() throws {
    _ = try begin()
    try project.replace("Một.", by: "Ba.", in: "content/articles/a.md")
    Self.letFilesAge()
    try #require(try project.build().publication != nil)
    #expect(try begin().read == [])
  }

  @Test func twoAtOnceDoNotDisturbEachOther() throws {
    let disk = FaultyFileSystem()
    let held = try #require(try disk.lock(cache.path + "/lock", waits: false))
    #expect(try begin().read.count == 3)
    held.release()
    #expect(!FileManager.default.fileExists(atPath: cache.path + "/files.sqlite"))
    #expect(try begin().read.count == 3)
    #expect(try begin().read == [])
  }
}
