/// The width and height at which a browser shows an image, in pixels, read from the file's header.
///
/// PNG, JPEG (turned as its EXIF orientation says), GIF, WebP, AVIF, HEIC and SVG are known by their
/// content, whatever the file's name. Nil for anything else, and for a file that is cut off or says
/// nonsense: the bytes may be anybody's, and no image decoder is asked.
package func imageSize(
  of file: any ReadableFile
) throws(FileSystemError) -> (width: Int, height: Int)? {
  let header = FileHeader(file)
  let size = header.imageSize
  if let failure = header.failure { throw failure }
  return size
}

extension FileHeader {
  var imageSize: ImageSize? {
    let size =
      sizeOfPNG(self) ?? sizeOfJPEG(self) ?? sizeOfGIF(self) ?? sizeOfWebP(self)
      ?? sizeOfHEIF(self) ?? sizeOfSVG(self)
    // Above this no format goes, except by mistake or malice.
    guard let size, (1...1_000_000).contains(size.width), (1...1_000_000).contains(size.height)
    else { return nil }
    return size
  }
}

typealias ImageSize = (width: Int, height: Int)

/// W3C PNG, 11.2.2: the header chunk comes first.
private func sizeOfPNG(_ file: FileHeader) -> ImageSize? {
  guard file.hasBytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0),
    file.hasText("IHDR", at: 12),
    let width = file.bigEndian(4, at: 16), let height = file.bigEndian(4, at: 20)
  else { return nil }
  return (width, height)
}

/// GIF89a, 18: the logical screen.
private func sizeOfGIF(_ file: FileHeader) -> ImageSize? {
  guard file.hasText("GIF87a", at: 0) || file.hasText("GIF89a", at: 0),
    let width = file.littleEndian(2, at: 6), let height = file.littleEndian(2, at: 8)
  else { return nil }
  return (width, height)
}

/// RFC 9649: the first chunk is a lossy picture, a lossless one, or the canvas of an extended file.
private func sizeOfWebP(_ file: FileHeader) -> ImageSize? {
  guard file.hasText("RIFF", at: 0), file.hasText("WEBP", at: 8) else { return nil }
  if file.hasText("VP8 ", at: 12), file.bigEndian(3, at: 23) == 0x9D012A,
    let width = file.littleEndian(2, at: 26), let height = file.littleEndian(2, at: 28)
  {
    // The upper two bits are a scale for showing it, which no browser heeds.
    return (width & 0x3FFF, height & 0x3FFF)
  }
  if file.hasText("VP8L", at: 12), file.littleEndian(1, at: 20) == 0x2F,
    let packed = file.littleEndian(4, at: 21)
  {
    return ((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
  }
  if file.hasText("VP8X", at: 12),
    let width = file.littleEndian(3, at: 24), let height = file.littleEndian(3, at: 27)
  {
    return (width + 1, height + 1)
  }
  return nil
}
