/// The width and height at which a browser shows an image, in pixels, read from the file's bytes.
///
/// PNG, JPEG (turned as its EXIF orientation says), GIF, WebP, AVIF and SVG are known by their
/// content, whatever the file's name. Nil for anything else, and for a file that is cut off or says
/// nonsense: the bytes may be anybody's, and no image decoder is asked.
package func imageSize(of bytes: [UInt8]) -> (width: Int, height: Int)? {
  let size =
    sizeOfPNG(bytes) ?? sizeOfJPEG(bytes) ?? sizeOfGIF(bytes) ?? sizeOfWebP(bytes)
    ?? sizeOfAVIF(bytes) ?? sizeOfSVG(bytes)
  // Above this no format goes, except by mistake or malice.
  guard let size, (1...1_000_000).contains(size.width), (1...1_000_000).contains(size.height)
  else { return nil }
  return size
}

typealias ImageSize = (width: Int, height: Int)

/// W3C PNG, 11.2.2: the header chunk comes first.
private func sizeOfPNG(_ bytes: [UInt8]) -> ImageSize? {
  guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    bytes.hasText("IHDR", at: 12),
    let width = bytes.bigEndian(4, at: 16), let height = bytes.bigEndian(4, at: 20)
  else { return nil }
  return (width, height)
}

/// GIF89a, 18: the logical screen.
private func sizeOfGIF(_ bytes: [UInt8]) -> ImageSize? {
  guard bytes.hasText("GIF87a", at: 0) || bytes.hasText("GIF89a", at: 0),
    let width = bytes.littleEndian(2, at: 6), let height = bytes.littleEndian(2, at: 8)
  else { return nil }
  return (width, height)
}

/// RFC 9649: the first chunk is a lossy picture, a lossless one, or the canvas of an extended file.
private func sizeOfWebP(_ bytes: [UInt8]) -> ImageSize? {
  guard bytes.hasText("RIFF", at: 0), bytes.hasText("WEBP", at: 8) else { return nil }
  if bytes.hasText("VP8 ", at: 12), bytes.bigEndian(3, at: 23) == 0x9D012A,
    let width = bytes.littleEndian(2, at: 26), let height = bytes.littleEndian(2, at: 28)
  {
    // The upper two bits are a scale for showing it, which no browser heeds.
    return (width & 0x3FFF, height & 0x3FFF)
  }
  if bytes.hasText("VP8L", at: 12), bytes.littleEndian(1, at: 20) == 0x2F,
    let packed = bytes.littleEndian(4, at: 21)
  {
    return ((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
  }
  if bytes.hasText("VP8X", at: 12),
    let width = bytes.littleEndian(3, at: 24), let height = bytes.littleEndian(3, at: 27)
  {
    return (width + 1, height + 1)
  }
  return nil
}

extension [UInt8] {
  /// Nil if the bytes are not all there.
  func bigEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, count >= 0, offset <= self.count - count else { return nil }
    return self[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Nil if the bytes are not all there.
  func littleEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, count >= 0, offset <= self.count - count else { return nil }
    return self[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func hasText(_ text: String, at offset: Int) -> Bool {
    let text = text.utf8
    guard offset >= 0, offset <= count - text.count else { return false }
    return self[offset...].starts(with: text)
  }
}
