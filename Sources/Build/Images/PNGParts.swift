import Site

/// The chunks of a PNG file (W3C PNG, 5): those of the picture, and what else was written into it.
struct PNGParts {
  private(set) var metadata: [PictureMetadata] = []
  /// Whether it is several pictures.
  private(set) var isMoving = false
  /// Ranges of chunks that belong to the picture, behind the header.
  private var kept: [Range<Int>] = []
  private var header: Range<Int>
  private let bytes: [UInt8]

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Of chunks that a decoder may pass over, those that decide how the picture looks.
  private static let looks: Set<String> = [
    "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "sPLT", "cICP", "mDCV", "cLLI",
    "acTL", "fcTL", "fdAT",
  ]

  init(_ bytes: [UInt8]) throws(PictureFlaw) {
    self.bytes = bytes
    let reader = ByteReader(bytes)
    header = 0..<0
    var offset = Self.signature.count
    var hasPixels = false
    while true {
      guard let length = reader.bigEndian(4, at: offset),
        let name = reader.slice((offset + 4)..<(offset + 8))
      else { throw .cutOff }
      let chunk = offset..<(offset + 12 + length)
      guard chunk.upperBound <= bytes.count else { throw .cutOff }
      let type = String(decoding: name, as: UTF8.self)
      let content = bytes[(offset + 8)..<(offset + 8 + length)]
      offset = chunk.upperBound
      if header.isEmpty {
        guard type == "IHDR", length == 13 else { throw .damaged }
        header = chunk
        continue
      }
      switch type {
      case "IEND":
        guard hasPixels else { throw .damaged }
        kept.append(chunk)
        return
      case "eXIf": metadata.append(.exif(Array(content)))
      case "iTXt":
        let keyword = Array("XML:com.adobe.xmp\0".utf8)
        if content.starts(with: keyword) {
          metadata.append(.xmp(Array(content.dropFirst(keyword.count))))
        }
      default:
        if type == "IDAT" { hasPixels = true }
        if type == "acTL" { isMoving = true }
        // A small first letter says that a decoder may pass over it.
        if Self.looks.contains(type) || name.first.map({ $0 & 0x20 == 0 }) == true {
          kept.append(chunk)
        }
      }
    }
  }

  var orientation: Int { metadata.orientation }

  var cleaned: [UInt8] {
    var cleaned = Self.signature + bytes[header]
    cleaned.reserveCapacity(kept.reduce(64) { $0 + $1.count })
    let orientation = orientation
    if orientation != 1 {
      let chunk = Array("eXIf".utf8) + TIFFDirectory.bytes(orientation: orientation)
      cleaned.append(bigEndian: chunk.count - 4, 4)
      cleaned += chunk
      cleaned.append(bigEndian: Self.checksum(chunk), 4)
    }
    for range in kept { cleaned += bytes[range] }
    return cleaned
  }

  /// CRC-32, as the standard's annex D has it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = ~0
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    return Int(~value)
  }
}
