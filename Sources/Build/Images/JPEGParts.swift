import Site

/// The parts of a JPEG file (ITU-T T.81, annex B): those of the picture, and what else was written into it.
struct JPEGParts {
  private(set) var metadata: [PictureMetadata] = []
  /// Ranges of the file that belong to the picture, behind the start.
  private var kept: [Range<Int>] = []
  private let reader: ByteReader
  /// Says that the colours are coded as most are, and how dense the pixels lie; without its preview.
  private var jfif: ArraySlice<UInt8>?
  private var hasFrame = false
  private var hasScan = false

  static let signature: [UInt8] = [0xFF, 0xD8]

  init(_ bytes: [UInt8]) throws(PictureFlaw) {
    reader = ByteReader(bytes)
    var offset = 2
    while true {
      guard let byte = reader.bigEndian(1, at: offset),
        let code = reader.bigEndian(1, at: offset + 1)
      else { throw .cutOff }
      guard byte == 0xFF else { throw .damaged }
      switch code {
      case 0xFF:  // Fill.
        offset += 1
      case 0x01, 0xD0...0xD7:  // Markers without a segment, which mean nothing here.
        offset += 2
      case 0xD9:
        guard hasFrame, hasScan else { throw .cutOff }
        return
      case 0x00, 0xD8:
        throw .damaged
      default:
        guard let length = reader.bigEndian(2, at: offset + 2) else { throw .cutOff }
        guard length >= 2 else { throw .damaged }
        let segment = offset..<(offset + 2 + length)
        guard segment.upperBound <= bytes.count else { throw .cutOff }
        take(segment, code)
        offset = segment.upperBound
        if code == 0xDA {
          let end = try Self.endOfScan(bytes, from: offset)
          kept.append(offset..<end)
          offset = end
        }
      }
    }
  }

  private mutating func take(_ segment: Range<Int>, _ code: Int) {
    let content = (segment.lowerBound + 4)..<segment.upperBound
    switch code {
    case 0xE0...0xEF, 0xFE:
      if code == 0xE1, reader.hasText("Exif\0\0", at: content.lowerBound), content.count >= 6 {
        metadata.append(.exif(Array(reader.bytes[content].dropFirst(6))))
      } else if code == 0xE1, reader.hasText(Self.xmp, at: content.lowerBound),
        content.count >= Self.xmp.utf8.count
      {
        metadata.append(.xmp(Array(reader.bytes[content].dropFirst(Self.xmp.utf8.count))))
      } else if code == 0xE0, content.count >= 14, reader.hasText("JFIF\0", at: content.lowerBound)
      {
        jfif = reader.bytes[content].prefix(12)
      } else if code == 0xED {
        metadata.append(.resources(Array(reader.bytes[content])))
      } else if code == 0xE2, reader.hasText("ICC_PROFILE\0", at: content.lowerBound) {
        kept.append(segment)
      } else if code == 0xEE, content.count == 12, reader.hasText("Adobe", at: content.lowerBound) {
        // Says how the colours are coded.
        kept.append(segment)
      }
    default:
      if (0xC0...0xCF).contains(code), ![0xC4, 0xC8, 0xCC].contains(code) { hasFrame = true }
      if code == 0xDA { hasScan = true }
      kept.append(segment)
    }
  }

  /// Where the marker behind a scan's data stands.
  private static func endOfScan(_ bytes: [UInt8], from start: Int) throws(PictureFlaw) -> Int {
    let span = bytes.span
    var offset = start
    while offset + 1 < span.count {
      if span[offset] == 0xFF {
        let next = span[offset + 1]
        // A byte of the data, or a mark within it.
        if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return offset }
        offset += next == 0xFF ? 1 : 2
      } else {
        offset += 1
      }
    }
    throw .cutOff
  }

  private static let xmp = "http://ns.adobe.com/xap/1.0/\0"

  var orientation: Int { metadata.orientation }

  var cleaned: [UInt8] {
    var cleaned: [UInt8] = Self.signature
    cleaned.reserveCapacity(kept.reduce(64) { $0 + $1.count })
    if let jfif {
      cleaned += [0xFF, 0xE0, 0, 16]
      cleaned += jfif
      cleaned += [0, 0]
    }
    let orientation = orientation
    if orientation != 1 {
      let content = Array("Exif\0\0".utf8) + TIFFDirectory.bytes(orientation: orientation)
      cleaned += [0xFF, 0xE1]
      cleaned.append(bigEndian: content.count + 2, 2)
      cleaned += content
    }
    for range in kept { cleaned += reader.bytes[range] }
    return cleaned + [0xFF, 0xD9]
  }
}
