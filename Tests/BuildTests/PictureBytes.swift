import Foundation

@testable import Build

/// Pictures as cameras write them, and parts of such.
enum PictureBytes {
  static let big = ImageSizeTests.big
  static let little = ImageSizeTests.little

  /// A photo of the project's sample.
  static func sample(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: TestProject.root + "/content/articles/" + path)))
  }

  /// 1200 × 800 pixels.
  static func jpeg() throws -> [UInt8] {
    try sample("2018/11/tam-biet-cay-cau-khi/cau-khi.jpg")
  }

  static func webp() throws -> [UInt8] {
    try sample("2019/07/mua-sen-cua-chi-minh-hoa/dam-sen.webp")
  }

  /// What a phone says of a photo: how it is turned, who took it, and where.
  static func tiff(orientation: Int, artist: String = "Le Van An") -> [UInt8] {
    let name = Array(artist.utf8) + [0]
    let gps = 8 + 2 + 3 * 12 + 4 + name.count
    var bytes = Array("II*\0".utf8)
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) {
      bytes += little(tag, 2)
      bytes += little(type, 2)
      bytes += little(count, 4)
      bytes += little(value, 4)
    }
    bytes += little(8, 4)
    bytes += little(3, 2)
    entry(0x0112, 3, 1, orientation)
    entry(0x013B, 2, name.count, 50)
    entry(0x8825, 4, 1, gps)
    bytes += little(0, 4)
    bytes += name
    bytes += little(1, 2)
    entry(1, 2, 2, 0x4E)
    return bytes + little(0, 4)
  }

  static func segment(_ code: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, code] + big(content.count + 2, 2) + content
  }

  /// The same photo with all that a phone and a newsroom's program write into it.
  static func photo(orientation: Int = 6, artist: String = "Le Van An") throws -> [UInt8] {
    let jpeg = try jpeg()
    var bytes = Array(jpeg[..<2])
    bytes += segment(
      0xE1, Array("Exif\0\0".utf8) + tiff(orientation: orientation, artist: artist))
    bytes += segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET</x:xmpmeta>")
    bytes += segment(0xE2, "MPF\0SECRET")
    bytes += segment(0xED, "Photoshop 3.0\0SECRET")
    bytes += segment(0xE2, "ICC_PROFILE\0\u{1}\u{1}profile")
    bytes += segment(0xFE, "SECRET")
    bytes += jpeg[2...]
    return bytes + Array("SECRET".utf8)
  }

  static func segment(_ code: UInt8, _ text: String) -> [UInt8] { segment(code, Array(text.utf8)) }

  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    var value: UInt32 = ~0
    for byte in Array(type.utf8) + content {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    let whole = Array(type.utf8) + content
    return big(content.count, 4) + whole + big(Int(~value), 4)
  }

  /// One pixel, whatever the header claims.
  static func png(_ width: Int, _ height: Int, _ more: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", big(width, 4) + big(height, 4) + [8, 0, 0, 0, 0])
    bytes += more
    bytes += chunk("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1])
    return bytes + chunk("IEND", [])
  }

  static func gif(_ more: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = Array("GIF89a".utf8) + little(1, 2)
    bytes += little(1, 2)
    bytes += [0, 0, 0]
    bytes += more
    bytes += [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]
    return bytes
  }
}
