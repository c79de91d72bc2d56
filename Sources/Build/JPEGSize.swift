/// ITU-T T.81, B.2: segments up to the frame header, which has the size; EXIF may turn the picture
/// by a quarter.
func sizeOfJPEG(_ file: FileHeader) -> ImageSize? {
  guard file.hasBytes([0xFF, 0xD8], at: 0) else { return nil }
  var offset = 2
  var isTurned: Bool?
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
      else { return nil }
      return isTurned == true ? (height, width) : (width, height)
    case 0xFFE1 where isTurned == nil && file.hasText("Exif\0\0", at: offset + 4):
      if let length = file.bigEndian(2, at: offset + 2), length >= 8 {
        isTurned = isTurnedByEXIF(file, (offset + 10)..<(offset + 2 + length))
      }
    case 0xFFD9, 0xFFDA, ...0xFEFF:  // The end, the picture's data, or no marker.
      return nil
    default:
      break
    }
    guard let length = file.bigEndian(2, at: offset + 2), length >= 2 else { return nil }
    offset += 2 + length
  }
  return nil
}

/// EXIF 2.32, 4.6.4: orientations 5 to 8 exchange width and height. Nil if none is given.
private func isTurnedByEXIF(_ file: FileHeader, _ tiff: Range<Int>) -> Bool? {
  let start = tiff.lowerBound
  let isLittle = file.hasText("II*\0", at: start)
  guard isLittle || file.hasText("MM\0*", at: start) else { return nil }
  func number(_ count: Int, at offset: Int) -> Int? {
    guard offset + count <= tiff.count else { return nil }
    return isLittle
      ? file.littleEndian(count, at: start + offset) : file.bigEndian(count, at: start + offset)
  }
  guard let directory = number(4, at: 4), let count = number(2, at: directory) else { return nil }
  for index in 0..<count {
    let entry = directory + 2 + index * 12
    guard let tag = number(2, at: entry) else { return nil }
    if tag == 0x0112 { return number(2, at: entry + 8).map { (5...8).contains($0) } }
  }
  return nil
}
