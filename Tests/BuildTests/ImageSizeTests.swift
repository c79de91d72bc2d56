import Build
import Synchronization
import Testing

@Suite struct ImageSizeTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var size: [Int]?

    init(_ description: String, _ bytes: [UInt8], _ size: [Int]?) {
      testDescription = description
      self.bytes = bytes
      self.size = size
    }
  }

  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

  static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count + 8, 4) + type.utf8 + content
  }

  static let png =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + "IHDR".utf8 + big(640, 4)
    + big(480, 4) + [8, 6, 0, 0, 0]

  static func jpeg(_ segments: [UInt8]..., frame: UInt8 = 0xC0) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0x4A, 0x46] + segments.flatMap { $0 }
      + [0xFF, 0xFF, frame, 0, 11, 8] + big(200, 2) + big(300, 2) + [1, 1, 0x11, 0]
  }

  static func exif(_ orientation: Int, isLittle: Bool) -> [UInt8] {
    let number = isLittle ? little : big
    let tiff =
      (isLittle ? Array("II*\0".utf8) : Array("MM\0*".utf8)) + number(8, 4) + number(2, 2)
      + number(0x010F, 2) + number(2, 2) + number(1, 4) + number(0, 4)
      + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2)
    return [0xFF, 0xE1] + big(tiff.count + 8, 2) + "Exif\0\0".utf8 + tiff
  }

  static func webp(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    "RIFF".utf8 + little(content.count + 12, 4) + "WEBP".utf8 + chunk.utf8
      + little(content.count, 4) + content
  }

  /// With a preview's size first, as files with tiles or transparency have several.
  /// - Parameter item: the kind of a further item, such as `Exif`.
  static func avif(turned: Bool, with item: String? = nil) -> [UInt8] {
    let items = item.map { box("iinf", big(0, 6) + Array($0.utf8)) } ?? []
    let preview = box("ispe", big(0, 4) + big(16, 4) + big(9, 4))
    let picture = box("ispe", big(0, 4) + big(1600, 4) + big(900, 4))
    let turn = box("irot", [turned ? 3 : 2])
    let uses = big(0, 4) + big(2, 4) + big(7, 2) + [1, 1] + big(9, 2) + [2, 2, 0x83]
    let properties = box("ipco", preview + picture + turn) + box("ipma", uses)
    return box("ftyp", "avif".utf8 + big(0, 4) + "mif1avif".utf8)
      + box(
        "meta",
        big(0, 4) + box("pitm", big(0, 4) + big(9, 2)) + items
          + box("iprp", properties))
  }

  static func svg(_ text: String, _ size: [Int]?) -> Sample { Sample(text, Array(text.utf8), size) }

  static let samples =
    [
      Sample("PNG", png, [640, 480]),
      Sample("JPEG", jpeg(), [300, 200]),
      Sample("progressive JPEG", jpeg(frame: 0xC2), [300, 200]),
      Sample("JPEG with tables first", jpeg([0xFF, 0xC4, 0, 3, 0]), [300, 200]),
      Sample("JPEG without a frame", jpeg([0xFF, 0xDA, 0, 2]), nil),
      Sample("GIF", "GIF89a".utf8 + little(320, 2) + little(240, 2), [320, 240]),
      Sample("old GIF", "GIF87a".utf8 + little(1, 2) + little(65_535, 2), [1, 65_535]),
      Sample("GIF of no width", "GIF89a".utf8 + little(0, 2) + little(240, 2), nil),
      Sample(
        "lossy WebP",
        webp("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A] + little(0x4000 | 550, 2) + little(368, 2)),
        [550, 368]),
      Sample("lossless WebP", webp("VP8L", [0x2F] + little(385 | 394 << 14, 4)), [386, 395]),
      Sample(
        "extended WebP", webp("VP8X", [0x10, 0, 0, 0] + little(99_999, 3) + little(0, 3)),
        [100_000, 1]),
      Sample("AVIF", avif(turned: false), [1600, 900]),
      Sample("turned AVIF", avif(turned: true), [900, 1600]),
      Sample("nothing", [], nil),
      Sample("text", Array("Huyện Cao Lãnh".utf8), nil),
      Sample("HTML", Array("<!DOCTYPE html><html><svg width='1' height='1'>".utf8), nil),
    ]
    + (0...9).flatMap { orientation in
      [true, false].map { isLittle in
        Sample(
          "JPEG with orientation \(orientation), \(isLittle ? "little" : "big") endian",
          jpeg(exif(orientation, isLittle: isLittle)),
          5...8 ~= orientation ? [200, 300] : [300, 200])
      }
    }
    + [
      svg("<svg width='10' height=\"20\"/>", [10, 20]),
      svg("<svg width='10.4px' height=' 20.6px '>", [10, 21]),
      svg("<svg height='1in' width='96pt' >", [128, 96]),
      svg("<svg width='2.54cm' height='25.4mm'>", [96, 96]),
      svg("<svg viewBox='0 0 30 40' xmlns='http://www.w3.org/2000/svg'>", [30, 40]),
      svg("<svg viewBox='-5,-5,30,40' width='15'>", [15, 20]),
      svg("<svg width='100%' height='80' viewBox='0 0 30 40'>", [60, 80]),
      svg("<svg width='1e2' height='1E+1'>", [100, 10]),
      svg("<svg width='0.2' height='3'>", [1, 3]),
      svg(
        """
        \u{FEFF}<?xml version="1.0"?>\r\n<!-- <svg width="1"> -->
        <!DOCTYPE svg [<!ENTITY a "<svg>">]><svg:svg\twidth = "7"
        height='8'></svg:svg>
        """, [7, 8]),
      svg("<svg width='100%' height='100%'>", nil),
      svg("<svg width='-10' height='20'>", nil),
      svg("<svg width='0x10' height='inf'>", nil),
      svg("<svg width='nan' height='1'>", nil),
      svg("<svg width='1e300' height='1e300'>", nil),
      svg("<svg viewBox='0 0 1e-300 1' height='1'>", [1, 1]),
      svg("<svg viewBox='0 0 0 0'>", nil),
      svg("<svg width=10 height=20>", nil),
      svg("<svg width='10' height='20", nil),
      svg("<svgx width='10' height='20'>", nil),
      svg("<svg>", nil),
    ]

  private func sizeOfImage(_ bytes: [UInt8]) throws -> (width: Int, height: Int)? {
    try imageSize(of: PatchyFile(0, bytes))
  }

  @Test(arguments: samples)
  func sizeIsReadFromTheBytes(_ sample: Sample) throws {
    #expect(try sizeOfImage(sample.bytes).map { [$0.width, $0.height] } == sample.size)
  }

  @Test(arguments: samples)
  func damagedFilesDoNoHarm(_ sample: Sample) throws {
    for end in sample.bytes.indices {
      let size = try sizeOfImage(Array(sample.bytes[..<end]))
      #expect(size.map { $0.width > 0 && $0.height > 0 } ?? true)
    }
    for index in sample.bytes.indices {
      for value in [0x00, 0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bytes = sample.bytes
        bytes[index] = value
        let size = try sizeOfImage(bytes)
        #expect(size.map { $0.width > 0 && $0.height > 0 } ?? true)
      }
    }
  }

  /// A header need not lie at the beginning, and what lies before it is not read.
  @Test(arguments: [
    (
      "JPEG with 12 MB of maps and profiles",
      PatchyFile(
        [0xFF, 0xD8],
        Array(repeating: PatchyFile.Part([0xFF, 0xE2, 0xFF, 0xFF], padding: 65_533), count: 190),
        jpeg().dropFirst(2)), [300, 200]
    ),
    (
      "JPEG with EXIF behind other segments",
      PatchyFile(
        [0xFF, 0xD8],
        Array(repeating: PatchyFile.Part([0xFF, 0xED, 0xFF, 0xFF], padding: 65_533), count: 3),
        exif(6, isLittle: true) + jpeg().dropFirst(2)), [200, 300]
    ),
    (
      "AVIF with its picture first",
      PatchyFile(
        avif(turned: false).prefix(24),
        [PatchyFile.Part(big(3 << 30, 4) + "mdat".utf8, padding: 3 << 30 - 8)],
        avif(turned: false).dropFirst(24)), [1600, 900]
    ),
    (
      "AVIF with its large picture first",
      PatchyFile(
        avif(turned: true).prefix(24),
        [PatchyFile.Part(big(1, 4) + "mdat".utf8 + big(5 << 32, 8), padding: 5 << 32 - 16)],
        avif(turned: true).dropFirst(24)), [900, 1600]
    ),
    ("nothing but zeros", PatchyFile(8 << 32, []), nil),
    (
      "JPEG of empty segments",
      PatchyFile(
        [0xFF, 0xD8],
        Array(repeating: PatchyFile.Part([0xFF, 0xE0, 0xFF, 0xFF], padding: 65_533), count: 9_000),
        jpeg().dropFirst(2)), nil
    ),
  ])
  func headersAreFoundWhereverTheyLie(_ name: String, _ file: PatchyFile, _ size: [Int]?) throws {
    #expect(try imageSize(of: file).map { [$0.width, $0.height] } == size)
    #expect(file.bytesRead < 6 << 20)
  }

  @Test func aHeaderThatCannotBeReadIsAnErrorAndNoMissingSize() throws {
    #expect(throws: FileSystemError(.read, "a.jpg", code: 5)) {
      try imageSize(of: BrokenFile())
    }
  }

  private struct BrokenFile: ReadableFile {
    func read(_ range: Range<Int>) throws(FileSystemError) -> [UInt8] {
      throw FileSystemError(.read, "a.jpg", code: 5)
    }
  }
}

/// A file of any size that lies in memory as far as it is not zero.
final class PatchyFile: ReadableFile {
  struct Part: Sendable {
    var bytes: [UInt8]
    /// How many zeros follow.
    var padding: Int

    init(_ bytes: some Sequence<UInt8>, padding: Int) {
      self.bytes = Array(bytes)
      self.padding = padding
    }
  }

  private let size: Int
  /// By their places.
  private let patches: [(start: Int, bytes: [UInt8])]
  private let count = Atomic(0)

  /// - Parameter size: of the zeros behind the bytes.
  convenience init(_ size: Int, _ bytes: [UInt8]) {
    self.init(bytes, [Part([], padding: size)], [])
  }

  init(_ start: some Sequence<UInt8>, _ parts: [Part], _ end: some Sequence<UInt8>) {
    var patches: [(start: Int, bytes: [UInt8])] = []
    var size = 0
    for part in [Part(start, padding: 0)] + parts + [Part(end, padding: 0)] {
      patches.append((size, part.bytes))
      size += part.bytes.count + part.padding
    }
    (self.size, self.patches) = (size, patches)
  }

  var bytesRead: Int { count.load(ordering: .relaxed) }

  func read(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<size)
    count.add(range.count, ordering: .relaxed)
    var bytes = [UInt8](repeating: 0, count: range.count)
    for patch in patches {
      let place = patch.start..<(patch.start + patch.bytes.count)
      for offset in place.clamped(to: range) where place.contains(offset) {
        bytes[offset - range.lowerBound] = patch.bytes[offset - patch.start]
      }
    }
    return bytes
  }
}
