import Site

/// The chunks of a WebP file (RFC 9649): those of the picture, and what else was written into it.
struct WebPParts {
  private(set) var metadata: [PictureMetadata] = []
  /// Whether it is several pictures.
  private(set) var isMoving = false
  /// Name and content of the chunks that belong to the picture.
  private var kept: [(name: String, content: Range<Int>)] = []
  private let bytes: [UInt8]

  static func isWebP(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    return reader.hasText("RIFF", at: 0) && reader.hasText("WEBP", at: 8)
  }

  init(_ bytes: [UInt8]) throws(PictureFlaw) {
    self.bytes = bytes
    let reader = ByteReader(bytes)
    guard let size = reader.littleEndian(4, at: 4), size >= 4 else { throw .damaged }
    let end = 8 + size
    guard end <= bytes.count else { throw .cutOff }
    var offset = 12
    var hasPixels = false
    // What is shorter than a chunk's head is no chunk.
    while offset + 8 <= end {
      guard let name = reader.slice(offset..<(offset + 4)),
        let length = reader.littleEndian(4, at: offset + 4)
      else { throw .cutOff }
      let content = (offset + 8)..<(offset + 8 + length)
      guard content.upperBound <= end else { throw .damaged }
      offset = content.upperBound + length % 2
      let type = String(decoding: name, as: UTF8.self)
      switch type {
      case "EXIF":
        // Some programs put what JPEG has before it.
        let exif = Array(bytes[content])
        let prefix = Array("Exif\0\0".utf8)
        metadata.append(.exif(exif.starts(with: prefix) ? Array(exif.dropFirst(6)) : exif))
      case "XMP ": metadata.append(.xmp(Array(bytes[content])))
      case "VP8X", "ICCP", "ALPH", "ANIM", "ANMF", "VP8 ", "VP8L":
        if type == "VP8X", content.count < 10 { throw .damaged }
        if type == "ANMF" { isMoving = true }
        if ["VP8 ", "VP8L", "ANMF"].contains(type) { hasPixels = true }
        kept.append((type, content))
      default: break
      }
    }
    if !hasPixels { throw .damaged }
  }

  var orientation: Int { metadata.orientation }

  private static let exifFlag: UInt8 = 0x08
  private static let xmpFlag: UInt8 = 0x04

  var cleaned: [UInt8] {
    // Only an extended file can say that it is turned, or hold anything else.
    let isExtended = kept.first?.name == "VP8X"
    let orientation = isExtended ? orientation : 1
    var body = Array("WEBP".utf8)
    for (name, content) in kept {
      var content = Array(bytes[content])
      if name == "VP8X" {
        content[0] &= ~(Self.exifFlag | Self.xmpFlag)
        if orientation != 1 { content[0] |= Self.exifFlag }
      }
      Self.append(name, content, to: &body)
    }
    if orientation != 1 {
      Self.append("EXIF", TIFFDirectory.bytes(orientation: orientation), to: &body)
    }
    var cleaned = Array("RIFF".utf8)
    cleaned.append(littleEndian: body.count, 4)
    return cleaned + body
  }

  private static func append(_ name: String, _ content: [UInt8], to body: inout [UInt8]) {
    body += name.utf8
    body.append(littleEndian: content.count, 4)
    body += content
    if content.count % 2 == 1 { body.append(0) }
  }
}
