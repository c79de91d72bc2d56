import Foundation
import Testing

@testable import Build

/// Photos of readers' sizes.
@Suite(.enabled(if: PhotoTool.installed != nil, "vipsthumbnail is not installed"))
struct DerivedPhotoTests {
  private let project: TestProject

  init() throws {
    project = try TestProject([
      "content/site.yaml": TestProject.settings + "house_style: {missing-caption: false}\n",
      "content/articles/a/index.md": TestProject.article(
        "A", "photo: {src: a.jpg, alt: Ảnh, credit: X}",
        body: "Mở.\n\n![Cảnh](a.jpg)\n\n[Xem](a.jpg), ![nhỏ](b.png)\n"),
    ])
    try put(try PictureBytes.photo(), at: "content/articles/a/a.jpg")
    try put(PictureBytes.png(4, 3), at: "content/articles/a/b.png")
    try put(try PictureBytes.photo(), at: "content/static/c.jpg")
  }

  private func put(_ bytes: [UInt8], at path: String) throws {
    let url = URL(filePath: project.folder.path + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  @discardableResult
  private func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport
  {
    var options = try project.options()
    options.photoTool = PhotoTool.installed
    change(&options)
    return try await onOwnThread { [options] in
      Builder(options, fileSystem: DiskFileSystem()).build()
    }
  }

  private func verify() async throws -> BuildReport {
    var options = try project.options()
    options.photoTool = PhotoTool.installed
    let scratch = project.folder.path + "/scratch"
    return try await onOwnThread { [options] in
      Verifier(options, scratch: scratch, fileSystem: DiskFileSystem()).verify()
    }
  }

  private var cache: String { project.folder.path + "/.bulletin/photos" }

  private func cached() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cache).sorted()
  }

  /// The names of photos beside the article, without the digest.
  private func photos() throws -> [String] {
    try project.publishedFiles().keys.filter { $0.hasPrefix("a/") }
      .map { $0.replacing(/-[0-9a-f]{12}-/, with: "-#-") }.sorted()
  }

  @Test func pagesNameAllWidthsAndFeedsTheJPEG() async throws {
    #expect(try await build().lines == [])
    // Turned, it is 800 pixels wide.
    #expect(
      try photos() == ["a/a-#-480.webp", "a/a-#-800.jpg", "a/a-#-800.webp", "a/b.png"])
    let page = project.published("2019/06/a.html").replacing(/-[0-9a-f]{12}-/, with: "-#-")
    let source =
      #"<img src="../../a/a-#-800.jpg" srcset="../../a/a-#-480.webp 480w, ../../a/a-#-800.webp 800w" sizes="(min-width: 48em) 44em, 100vw""#
    #expect(page.contains(source + #" alt="Ảnh" width="800" height="1200""#))
    #expect(
      page.contains(
        #"<figure><a href="../../a/a-#-800.webp">"# + source
          + #" width="800" height="1200" alt="Cảnh" loading="lazy" decoding="async"></a></figure>"#)
    )
    #expect(page.contains(#"<a href="../../a/a-#-800.webp">Xem</a>"#))
    #expect(page.contains(#"content="https://example.org/bao/a/a-#-800.jpg""#))
    let feed = project.published("feed.xml").replacing(/-[0-9a-f]{12}-/, with: "-#-")
    #expect(feed.contains("https://example.org/bao/a/a-#-800.jpg&quot; width=&quot;800&quot;"))
    #expect(!feed.contains("srcset"))
  }

  @Test func nothingThatIsPublishedSaysWhereAPhotoWasTaken() async throws {
    try await build()
    for (address, data) in try project.publishedFiles() {
      let bytes = Array(data)
      for secret in ["SECRET", "Le Van An"] {
        #expect(bytes.firstPlace(of: secret, from: 0) == nil, "\(address)")
      }
      guard let clean = try CleanPicture(bytes) else { continue }
      #expect(clean.bytes == bytes, "\(address)")
      // Derived photos stand upright; what is published as it is keeps how it is turned.
      #expect(clean.orientation == (address == "c.jpg" ? 6 : 1), "\(address)")
      let size = PictureInspection(bytes).size
      if address.hasSuffix("-480.webp") { #expect(size?.width == 480 && size?.height == 720) }
      if address.contains("-800.") { #expect(size?.width == 800 && size?.height == 1200) }
    }
  }

  @Test func anotherBuildMakesNothingAndOneMorePhotoItsOwnFiles() async throws {
    try await build()
    let before = try cached()
    #expect(before.count == 3)
    #expect(try await build().extent == .nothing)
    try put(try PictureBytes.jpeg(), at: "content/articles/d/d.jpg")
    try project.folder.put(
      TestProject.article("D", date: "2018-01-02", "photo: {src: d.jpg, alt: Ảnh}"),
      at: "content/articles/d/index.md")
    let report = try await build()
    #expect(report.lines == [])
    let made = report.made.filter { $0.contains(".webp") || $0.contains(".jpg") }
    #expect(made.count == 4)
    #expect(made.allSatisfy { $0.hasPrefix("d/d-") })
    #expect(try Set(cached()).isSuperset(of: before))
    #expect(try cached().count == 7)
    #expect(try await verify().lines == [])
    // The article goes, and with it its photos.
    try project.remove("content/articles/d/index.md")
    try project.remove("content/articles/d/d.jpg")
    try await build()
    #expect(try cached() == before)
  }

  @Test func aDamagedOrLostCacheIsMadeAgain() async throws {
    try await build()
    let (names, site) = (try cached(), try project.publishedFiles())
    let first = cache + "/" + names[0]
    var bytes = Array(try Data(contentsOf: URL(filePath: first)))
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(filePath: first))
    try FileManager.default.removeItem(atPath: cache + "/" + names[1])
    #expect(try await build { $0.isForced = true }.lines == [])
    #expect(try project.publishedFiles() == site)
    #expect(try cached() == names)
    #expect(Array(try Data(contentsOf: URL(filePath: first))) != bytes)
    // Without any cache the same bytes come out.
    try FileManager.default.removeItem(atPath: cache)
    #expect(try await verify().lines == [])
  }

  @Test func aLinkInTheCachesPlaceIsNotFollowed() async throws {
    try FileManager.default.createDirectory(
      atPath: project.folder.path + "/theirs", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: project.folder.path + "/.bulletin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: cache, withDestinationPath: project.folder.path + "/theirs")
    #expect(try await build().lines == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: project.folder.path + "/theirs") == [])
  }

  @Test func cleaningRemovesTheCache() async throws {
    try await build()
    _ = try Cleaner(try project.options(), fileSystem: DiskFileSystem()).clean()
    #expect(try project.folder.disk.status(project.folder.path + "/.bulletin") == nil)
  }

  @Test func aProgramThatComesOrGoesIsNoticed() async throws {
    try project.build()
    #expect(try photos() == ["a/a.jpg", "a/b.png"])
    try await build()
    #expect(try photos() == ["a/a-#-480.webp", "a/a-#-800.jpg", "a/a-#-800.webp", "a/b.png"])
    #expect(try project.build().lines.count == 1)
    #expect(try photos() == ["a/a.jpg", "a/b.png"])
  }

  @Test func aPictureThatCannotBeDecodedIsAnError() async throws {
    try put(PictureBytes.png(2000, 2000), at: "content/articles/a/a.jpg")
    let report = try await build()
    #expect(report.publication == nil)
    #expect(report.lines.count == 1)
    #expect(
      report.lines[0].hasPrefix(
        "content/articles/a/a.jpg:1:1: error: No photos can be made of this picture: vipsthumbnail "
      ))
    #expect(report.lines[0].hasSuffix(" [undecodable-picture]"))
  }

  @Test func aNameWithBracketsIsNoOption() async throws {
    try project.remove("content/articles/a/a.jpg")
    try put(try PictureBytes.photo(), at: "content/articles/a/a[1].jpg")
    try project.folder.put(
      TestProject.article(
        "A", "photo: {src: \"a[1].jpg\", alt: Ảnh, credit: X}", body: "Mở. ![nhỏ](b.png)\n"),
      at: "content/articles/a/index.md")
    #expect(try await build().lines == [])
    #expect(
      try photos() == ["a/a[1]-#-480.webp", "a/a[1]-#-800.jpg", "a/a[1]-#-800.webp", "a/b.png"])
  }
}

/// Programs that take too much.
@Suite struct ChildProcessTests {
  @Test func whatTakesTooLongIsKilled() async throws {
    let child = ChildProcess(
      program: "/bin/sleep", arguments: ["60"], bounds: ChildProcess.Bounds(seconds: 1))
    await #expect(throws: ChildProcess.Failure.tookTooLong) {
      try await onOwnThread { try child.run() }
    }
  }

  @Test func whatAsksForTooMuchMemoryFails() async throws {
    let child = ChildProcess(
      program: "/bin/sh", arguments: ["-c", "dd if=/dev/zero of=/dev/null bs=200M count=1"],
      bounds: ChildProcess.Bounds(mebibytes: 100))
    #expect(try await !onOwnThread { try child.run() }.succeeded)
    let lesser = ChildProcess(
      program: "/bin/sh", arguments: ["-c", "dd if=/dev/zero of=/dev/null bs=1M count=1"],
      bounds: ChildProcess.Bounds(mebibytes: 100))
    #expect(try await onOwnThread { try lesser.run() }.succeeded)
  }

  @Test func inputIsAFileWhateverItsName() async throws {
    let folder = try TemporaryFolder()
    try folder.put("lời", at: "$(x); 'a\".txt")
    let child = ChildProcess(
      program: "/bin/cat", arguments: [], input: folder.path + "/$(x); 'a\".txt")
    let outcome = try await onOwnThread { try child.run() }
    #expect(outcome.succeeded)
    #expect(outcome.output == Array("lời".utf8))
    #expect(
      try await !onOwnThread {
        try ChildProcess(program: "/khong/co", arguments: []).run()
      }.succeeded)
  }
}
