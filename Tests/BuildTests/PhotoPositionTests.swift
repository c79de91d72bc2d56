import Foundation
import Testing

@testable import Build

/// Photos that tell where they were taken.
struct PhotoPositionTests {
  /// A JPEG file whose EXIF leads to a directory of its position, with a latitude or without.
  private static func photo(isLittle: Bool, hasLatitude: Bool) -> [UInt8] {
    let number = isLittle ? ImageSizeTests.little : ImageSizeTests.big
    let gps =
      hasLatitude
      ? number(1, 2) + number(2, 2) + number(5, 2) + number(3, 4) + number(0, 4) : number(0, 2)
    let tiff =
      (isLittle ? Array("II*\0".utf8) : Array("MM\0*".utf8)) + number(8, 4) + number(1, 2)
      + number(0x8825, 2) + number(4, 2) + number(1, 4) + number(26, 4) + number(0, 4) + gps
    let segment =
      [0xFF, 0xE1] + ImageSizeTests.big(tiff.count + 8, 2) + Array("Exif\0\0".utf8) + tiff
    return ImageSizeTests.jpeg(segment)
  }

  @Test(arguments: [true, false])
  func aPositionIsFound(isLittle: Bool) throws {
    func isFound(_ bytes: [UInt8]) throws -> Bool {
      let folder = try TemporaryFolder()
      let path = folder.path + "/a.jpg"
      try Data(bytes).write(to: URL(filePath: path))
      return try hasPosition(folder.disk.open(path))
    }
    #expect(try isFound(Self.photo(isLittle: isLittle, hasLatitude: true)))
    #expect(try !isFound(Self.photo(isLittle: isLittle, hasLatitude: false)))
    #expect(try !isFound(ImageSizeTests.jpeg(ImageSizeTests.exif(6, isLittle: isLittle))))
    #expect(try !isFound(ImageSizeTests.png))
    #expect(try !isFound(Array(Self.photo(isLittle: isLittle, hasLatitude: true).prefix(40))))
  }

  @Test func publishedPhotosWithAPositionAreTold() throws {
    let project = try TestProject([
      "content/articles/a/index.md": TestProject.article(
        "A", body: "Mở.\n\n![x](a.jpg)\n\n![y](b.jpg)\n")
    ])
    for (name, hasLatitude) in [("a", true), ("b", false)] {
      try Data(Self.photo(isLittle: true, hasLatitude: hasLatitude)).write(
        to: URL(filePath: project.folder.path + "/content/articles/a/\(name).jpg"))
    }
    for _ in 0..<2 {
      #expect(
        try project.build().lines == [
          "content/articles/a/a.jpg:1:1: warning: This photo says where it was taken, and whoever downloads it can read "
            + "that. [photo-position]"
        ])
    }
  }
}
