import Foundation
import Site
import Testing

@testable import Build

/// Pictures without what cameras and programs wrote into them.
@Suite struct CleanPictureTests {
  private func cleaned(_ bytes: [UInt8]) throws -> [UInt8] {
    try #require(try CleanPicture(bytes)).bytes
  }

  private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.firstPlace(of: text, from: 0) != nil
  }

  @Test func aJPEGKeepsItsPixelsItsProfileAndTheWayItIsTurned() throws {
    let photo = try PictureBytes.photo()
    let clean = try cleaned(photo)
    #expect(holds(photo, "SECRET") && holds(photo, "Le Van An"))
    #expect(!holds(clean, "SECRET"))
    #expect(!holds(clean, "Le Van An"))
    #expect(holds(clean, "ICC_PROFILE\0\u{1}\u{1}profile"))
    let jpeg = try PictureBytes.jpeg()
    // The sample's JFIF stands first, as the standard wants it.
    #expect(Array(jpeg[2..<10]) == [0xFF, 0xE0, 0, 16] + Array("JFIF".utf8))
    let exif = Array("Exif\0\0".utf8) + TIFFDirectory.bytes(orientation: 6)
    var wanted = Array(jpeg[..<20])
    wanted += PictureBytes.segment(0xE1, exif)
    wanted += PictureBytes.segment(0xE2, "ICC_PROFILE\0\u{1}\u{1}profile")
    wanted += jpeg[20...]
    #expect(clean == wanted)
  }

  @Test func whatNeedsNoCleaningStaysAsItIs() throws {
    for bytes in [try PictureBytes.jpeg(), PictureBytes.png(1, 1), PictureBytes.gif()] {
      #expect(try cleaned(bytes) == bytes)
    }
  }

  @Test func aPNGLosesTextsAndTimes() throws {
    let secret = Array("Comment\0SECRET".utf8)
    let more = ["tEXt", "zTXt", "iTXt", "tIME", "prVt"].flatMap { PictureBytes.chunk($0, secret) }
    let kept = PictureBytes.chunk("iCCP", Array("profile".utf8))
    #expect(try cleaned(PictureBytes.png(1, 1, more + kept)) == PictureBytes.png(1, 1, kept))
    let turned = PictureBytes.chunk("eXIf", PictureBytes.tiff(orientation: 3))
    #expect(
      try cleaned(PictureBytes.png(1, 1, turned))
        == PictureBytes.png(1, 1, PictureBytes.chunk("eXIf", TIFFDirectory.bytes(orientation: 3))))
    let trailing = PictureBytes.png(1, 1) + Array("SECRET".utf8)
    #expect(try cleaned(trailing) == PictureBytes.png(1, 1))
  }

  @Test func aWebPLosesItsMetadataAndTheFlagsOfThem() throws {
    let simple = try PictureBytes.webp()
    let chunk = simple[12...]
    func file(_ flags: UInt8, _ more: [UInt8]) -> [UInt8] {
      var header: [UInt8] = [flags, 0, 0, 0]
      header += PictureBytes.little(1199, 3)
      header += PictureBytes.little(799, 3)
      let body = Array("WEBP".utf8) + part("VP8X", header) + Array(chunk) + more
      return Array("RIFF".utf8) + PictureBytes.little(body.count, 4) + body
    }
    func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
      let padding: [UInt8] = content.count % 2 == 1 ? [0] : []
      return Array(name.utf8) + PictureBytes.little(content.count, 4) + content + padding
    }
    let exif = part("EXIF", PictureBytes.tiff(orientation: 1))
    let xmp = part("XMP ", Array("SECRET!".utf8))
    #expect(try cleaned(file(0x1C, exif + xmp + part("abcd", [1]))) == file(0x10, []))
    let turned = part("EXIF", PictureBytes.tiff(orientation: 8))
    #expect(
      try cleaned(file(0x1C, turned + xmp))
        == file(0x18, part("EXIF", TIFFDirectory.bytes(orientation: 8))))
    #expect(try cleaned(simple) == simple)
  }

  @Test func aGIFLosesCommentsAndKeepsItsLoop() throws {
    func application(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0x21, 0xFF, 11] + Array(name.utf8) + [UInt8(data.count)] + data + [0]
    }
    let comment: [UInt8] = [0x21, 0xFE, 6] + Array("SECRET".utf8) + [0]
    let loop = application("NETSCAPE2.0", [1, 0, 0])
    let xmp = application("XMP DataXMP", Array("SECRET".utf8))
    #expect(try cleaned(PictureBytes.gif(comment + loop + xmp)) == PictureBytes.gif(loop))
  }

  @Test func otherFormatsAreNotCleaned() throws {
    for bytes in [[], Array("<svg/>".utf8), ImageSizeTests.avif(turned: true)] {
      #expect(try CleanPicture(bytes) == nil)
    }
  }

  private static func samples() throws -> [[UInt8]] {
    [
      try PictureBytes.photo(), try PictureBytes.webp(),
      PictureBytes.png(4, 3, PictureBytes.chunk("eXIf", PictureBytes.tiff(orientation: 6))),
      PictureBytes.gif([0x21, 0xFE, 2, 0x41, 0x42, 0]),
    ]
  }

  /// A picture that is cut off anywhere before its end is refused.
  @Test func whatIsCutOffIsRefused() throws {
    for bytes in try Self.samples() {
      // The photo has something behind its end.
      let last = bytes.starts(with: [0xFF]) ? bytes.count - 6 : bytes.count
      var ends = Array(13..<min(last, 600))
      ends += stride(from: 600, to: last, by: 997)
      ends += [last - 2, last - 1]
      for end in ends {
        let flaw = PictureInspection(Array(bytes[..<end])).flaw
        // A GIF may end without its trailer.
        if bytes.starts(with: Array("GIF".utf8)), end == bytes.count - 1 { continue }
        #expect(flaw == .cutOff || flaw == .damaged, "\(end) of \(bytes.count)")
      }
    }
  }

  /// Whatever bytes say of lengths and places, a cleaner ends, and what it made is clean.
  @Test func bytesThatLieDoNoHarm() throws {
    var generator = SeededGenerator(seed: 17)
    for bytes in try Self.samples() {
      for _ in 0..<400 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          let place = Int.random(in: 0..<min(damaged.count, 1200), using: &generator)
          damaged[place] =
            [0, 1, 2, 0x7F, 0x80, 0xD9, 0xFE, 0xFF].randomElement(using: &generator) ?? 0
        }
        if Bool.random(using: &generator) {
          damaged = Array(damaged.prefix(Int.random(in: 0...damaged.count, using: &generator)))
        }
        #expect(isCleanedOnce(damaged))
      }
    }
  }

  @Test(arguments: [
    ("<svg><script>a()</script></svg>", true),
    ("<svg><SCRIPT href='a.js'/></svg>", true),
    ("<s:svg><s:script>a()</s:script></s:svg>", true),
    ("<svg onload='a()'/>", true),
    ("<svg><g\nONCLICK = \"a()\"/></svg>", true),
    ("<svg><a href='javascript:a()'/></svg>", true),
    ("<svg><a xlink:href=' java\nscript:a()'/></svg>", true),
    ("<svg><a href='&#106;avascript:a()'/></svg>", true),
    ("<svg><foreignObject/></svg>", true),
    ("<!DOCTYPE svg [<!ENTITY a '<script>'>]><svg>&a;</svg>", true),
    ("<svg><![CDATA[ x ]]><set to='javascript:a()'/></svg>", true),
    ("<svg><a title='>' onclick='a()'/></svg>", true),
    ("<svg><!-- <script> onload= --><text>script onload=</text></svg>", false),
    ("<svg aria-label='&#273;' font-family='on'><path d='M0 0'/></svg>", false),
    ("<svg><![CDATA[<script>]]></svg>", false),
    ("<!DOCTYPE svg PUBLIC 'a' 'b'><svg><a href='#b'/></svg>", false),
  ])
  func scriptsInDrawingsAreSeen(_ text: String, _ hasOne: Bool) {
    #expect(hasScript(Array(text.utf8)) == hasOne)
  }

  @Test func aCreatorIsReadFromEveryPlace() throws {
    func creator(_ segments: [UInt8]...) throws -> String? {
      let jpeg = try PictureBytes.jpeg()
      return PictureInspection(Array(jpeg[..<2]) + segments.flatMap { $0 } + Array(jpeg[2...]))
        .creator
    }
    func xmp(_ name: String) -> [UInt8] {
      PictureBytes.segment(
        0xE1,
        "http://ns.adobe.com/xap/1.0/\0<dc:creator><rdf:Seq><rdf:li>\(name)</rdf:li></rdf:Seq></dc:creator>"
      )
    }
    func exif(_ name: String) -> [UInt8] {
      let tiff = PictureBytes.tiff(orientation: 1, artist: name)
      return PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + tiff)
    }
    let name = Array("Bùi Thị Bé".utf8)
    let byline: [UInt8] = [0x1C, 2, 80] + PictureBytes.big(name.count, 2) + name
    var resource = Array("Photoshop 3.0\08BIM".utf8)
    resource += [4, 4, 0, 0]
    resource += PictureBytes.big(byline.count, 4)
    resource += byline
    let iptc = PictureBytes.segment(0xED, resource)
    #expect(try creator() == nil)
    #expect(try creator(exif("Lê Văn An")) == "Lê Văn An")
    #expect(try creator(iptc) == "Bùi Thị Bé")
    #expect(try creator(exif("Lê Văn An"), xmp("Võ Thị Ví Dụ")) == "Võ Thị Ví Dụ")
    // What nobody wrote, or what cannot be proposed as it is.
    for name in ["", " ", "SONY DSC", "?? ??", "a&amp;b", "{x}"] {
      #expect(try creator(xmp(name)) == nil, "\(name)")
    }
  }
}
