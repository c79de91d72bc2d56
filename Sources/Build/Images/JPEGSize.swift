/// ITU-T T.81, B.2: segments up to the frame header, which has the size; EXIF may turn the picture
/// by a quarter.
func sizeOfJPEG(_ file: FileHeader) -> ImageSize? {
  guard let header = JPEGHeader(file), let size = header.size else { return nil }
  return header.exif?.isTurned == true ? (size.height, size.width) : size
}

/// What stands in a JPEG file before the picture itself.
private struct JPEGHeader {
  private(set) var size: ImageSize?
  private(set) var exif: EXIF?

  /// Nil for another file.
  init?(_ file: FileHeader) {
    guard file.hasBytes([0xFF, 0xD8], at: 0) else { return nil }
    var offset = 2
    while let marker = file.bigEndian(2, at: offset) {
      switch marker {
      case 0xFFFF:  // Fill.
        offset += 1
        continue
      case 0xFF01, 0xFFD0...0xFFD7:  // Markers without a segment.
        offset += 2
        continue
      case 0xFFC0...0xFFCF where ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker):
        guard let height = file.bigEndian(2, at: offset + 5),
          let width = file.bigEndian(2, at: offset + 7)
        else { return }
        size = (width, height)
        return
      case 0xFFE1 where exif == nil && file.hasText("Exif\0\0", at: offset + 4):
        if let length = file.bigEndian(2, at: offset + 2), length >= 8 {
          exif = EXIF(file, (offset + 10)..<(offset + 2 + length))
        }
      case 0xFFD9, 0xFFDA, ...0xFEFF:  // The end, the picture's data, or no marker.
        return
      default:
        break
      }
      guard let length = file.bigEndian(2, at: offset + 2), length >= 2 else { return }
      offset += 2 + length
    }
  }
}

/// What the camera wrote of a picture (EXIF 2.32, 4.6).
private struct EXIF {
  private let file: FileHeader
  private let tiff: Range<Int>
  private let isLittle: Bool

  init?(_ file: FileHeader, _ tiff: Range<Int>) {
    isLittle = file.hasText("II*\0", at: tiff.lowerBound)
    guard isLittle || file.hasText("MM\0*", at: tiff.lowerBound) else { return nil }
    self.file = file
    self.tiff = tiff
  }

  /// Orientations 5 to 8 exchange width and height. Nil if none is given.
  var isTurned: Bool? {
    guard let entry = number(4, at: 4).flatMap({ self.entry(0x0112, in: $0) }) else { return nil }
    return number(2, at: entry + 8).map { (5...8).contains($0) }
  }

  /// Where the entry of a tag stands in a directory.
  private func entry(_ tag: Int, in directory: Int) -> Int? {
    guard let count = number(2, at: directory) else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard let other = number(2, at: entry) else { return nil }
      if other == tag { return entry }
    }
    return nil
  }

  private func number(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + count <= tiff.count else { return nil }
    let place = tiff.lowerBound + offset
    return isLittle ? file.littleEndian(count, at: place) : file.bigEndian(count, at: place)
  }
}
