import Site

/// A GIF (GIF89a) without comments and without what programs wrote, but for how often it is played.
func cleanedGIF(_ bytes: [UInt8]) throws(PictureFlaw) -> [UInt8] {
  let reader = ByteReader(bytes)
  var cleaned: [UInt8] = []
  var offset = 13
  func tableSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }
  /// Where the blocks of data end that begin at an offset.
  func endOfBlocks(_ start: Int) throws(PictureFlaw) -> Int {
    var offset = start
    while true {
      guard let length = reader.bigEndian(1, at: offset) else { throw .cutOff }
      offset += 1 + length
      if length == 0 { return offset }
    }
  }
  func take(_ range: Range<Int>) throws(PictureFlaw) {
    guard let part = reader.slice(range) else { throw .cutOff }
    cleaned += part
  }
  guard let flags = reader.bigEndian(1, at: 10) else { throw .cutOff }
  offset += tableSize(flags)
  try take(0..<offset)
  var hasPixels = false
  while true {
    guard let introducer = reader.bigEndian(1, at: offset) else {
      // Some programs leave the trailer out.
      guard hasPixels else { throw .cutOff }
      return cleaned + [0x3B]
    }
    let start = offset
    switch introducer {
    case 0x3B:
      guard hasPixels else { throw .damaged }
      return cleaned + [0x3B]
    case 0x2C:
      guard let flags = reader.bigEndian(1, at: start + 9) else { throw .cutOff }
      offset = try endOfBlocks(start + 11 + tableSize(flags))
      try take(start..<offset)
      hasPixels = true
    case 0x21:
      guard let label = reader.bigEndian(1, at: start + 1) else { throw .cutOff }
      offset = try endOfBlocks(start + 2)
      let isOfUse =
        switch label {
        case 0x01, 0xF9: true
        case 0xFF:
          reader.hasText("NETSCAPE2.0", at: start + 3)
            || reader.hasText("ICCRGBG1012", at: start + 3)
        default: false
        }
      if isOfUse { try take(start..<offset) }
    default:
      throw .damaged
    }
  }
}
