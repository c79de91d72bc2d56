import Diagnostics
import Foundation
import Testing

@testable import Build

/// Pictures that cannot be published, and what is said of each.
@Suite struct PictureFlawTests {
  private func project(_ pictures: [String: [UInt8]], _ more: String = "") throws -> TestProject {
    let body = pictures.keys.sorted().map { "![Ảnh](\($0) \"Chú thích\")\n" }.joined(
      separator: "\n")
    let project = try TestProject([
      "content/articles/a/index.md": TestProject.article("A", more, body: "Mở.\n\n" + body)
    ])
    for (name, bytes) in pictures {
      try Data(bytes).write(
        to: URL(filePath: project.folder.path + "/content/articles/a/" + name))
    }
    return project
  }

  @Test func eachIsNamedWithWhatToDo() throws {
    let project = try project([
      "cut.jpg": Array(try PictureBytes.photo().prefix(40_000)),
      "huge.png": PictureBytes.png(60_000, 60_000),
      "odd.png": PictureBytes.png(4, 3).filter { $0 != 0x44 },
      "script.svg": Array("<svg width='4' height='3'><script>a()</script></svg>".utf8),
      "text.jpg": Array("Đây là văn bản.\n".utf8),
    ])
    let wanted = [
      "content/articles/a/cut.jpg:1:1: error: This picture is cut off: the file ends before the picture does. [cut-off-picture]",
      "content/articles/a/huge.png:1:1: error: This picture says that it is 60000 × 60000 pixels large, in a file of 70 bytes; more than 100 million pixels are not read. [huge-picture]",
      "content/articles/a/odd.png:1:1: error: This picture is damaged: its parts contradict each other. [damaged-picture]",
      "content/articles/a/script.svg:1:1: error: This SVG holds a script, a handler of events, or an entity that may stand for one: it would run in the browser of whoever opens the picture. [script-in-picture]",
      "content/articles/a/text.jpg:1:1: error: This file is named like a picture and holds none. [no-picture-file]",
    ]
    #expect(try project.check().lines == wanted)
    #expect(try project.build().lines == wanted)
  }

  @Test func ofUnusedPicturesNothingIsSaidButThat() throws {
    let project = try project([:])
    try project.folder.put("x", at: "content/articles/a/x.jpg")
    #expect(
      try project.check().lines == [
        "content/articles/a/x.jpg:1:1: warning: This picture is not published, since no text shows it. [unused-file]"
      ])
  }

  @Test func aPhotoWithoutCreditProposesItsCreator() throws {
    func lines(_ more: String) throws -> [String] {
      let project = try TestProject([
        "content/articles/a/index.md": TestProject.article("A", more)
      ])
      try Data(PictureBytes.photo(artist: "Lê Văn An")).write(
        to: URL(filePath: project.folder.path + "/content/articles/a/a.jpg"))
      let report = try project.check()
      return report.diagnostics.filter { $0.id == "missing-credit" }
        .map { "\($0.line):\($0.column): \($0.message) → \($0.help ?? "")" }
    }
    #expect(
      try lines("photo: {src: a.jpg, alt: Ảnh}") == [
        "4:14: This photo names “Lê Văn An” as its creator, and the article gives no credit. → Write who made it: {src: a.jpg, credit: Lê Văn An}."
      ])
    for more in [
      "photo: {src: a.jpg, alt: Ảnh, credit: Bút Ví Dụ}",
      "photo: {src: a.jpg, caption: Ảnh của lê văn an}",
      "author: Lê Văn An\nphoto: {src: a.jpg, alt: Ảnh}",
    ] {
      #expect(try lines(more) == [], "\(more)")
    }
  }

  @Test func withoutTheProgramPhotosGoOutCleanedAndThatIsSaidOnce() throws {
    let project = try project(["a.jpg": try PictureBytes.photo(), "b.jpg": try PictureBytes.jpeg()])
    for _ in 0..<2 {
      #expect(
        try project.build().lines == [
          "content/articles/a/a.jpg:1:1: warning: This photo and 1 other are published as large as they came, because the program vipsthumbnail is not installed. [no-photo-tool]"
        ])
    }
    let files = try project.publishedFiles()
    let photo = Array(try #require(files["a/a.jpg"]))
    #expect(try photo == CleanPicture(PictureBytes.photo())?.bytes)
    // As it is turned.
    #expect(
      project.published("2019/06/a.html").contains(
        #"<img src="../../a/a.jpg" width="800" height="1200" alt="Ảnh""#))
    // Small pictures, and those that nobody shows, are no reason to install anything.
    let small = try self.project(["a.gif": PictureBytes.gif(), "b.png": PictureBytes.png(4, 3)])
    #expect(try small.build().lines == [])
  }

  private static var heic: [UInt8] {
    var bytes = ImageSizeTests.avif(turned: false)
    let brand = Array("avif".utf8)
    for place in bytes.indices.dropLast(4) where bytes[place..<(place + 4)].elementsEqual(brand) {
      bytes.replaceSubrange(place..<(place + 4), with: Array("heic".utf8))
    }
    return bytes
  }

  @Test(.enabled(if: PhotoTool.installed != nil, "needs vipsthumbnail"))
  func picturesOfPhonesAreNotPublishedThemselves() async throws {
    let project = try project([:])
    let pictures = [
      "a.heic": Self.heic, "b.avif": ImageSizeTests.avif(turned: false, with: "Exif"),
      "c.avif": ImageSizeTests.avif(turned: false),
    ]
    for (name, bytes) in pictures {
      try project.folder.put("", at: "content/static/" + name)
      try Data(bytes).write(
        to: URL(filePath: project.folder.path + "/content/static/" + name))
    }
    let report = try await onOwnThread {
      try project.check { $0.photoTool = PhotoTool.installed }
    }
    #expect(
      report.lines == [
        "content/static/a.heic:1:1: error: Browsers show no HEIC, and this file is published as it is. [unshown-picture]",
        "content/static/b.avif:1:1: error: This picture holds what the camera wrote, perhaps where it was taken, and of a HEIC or AVIF file that cannot be taken out. [uncleanable-picture]",
      ])
  }

  @Test func picturesOfPhonesThatBrowsersDoNotShowTakeTheProgram() throws {
    let project = try project(["a.heic": Self.heic])
    #expect(
      try project.check().lines == [
        "content/articles/a/a.heic:1:1: error: To publish this HEIC or AVIF picture takes the program vipsthumbnail, which is not installed. [undecodable-picture]"
      ])
  }
}
