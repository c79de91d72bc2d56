/// ITU-T T.81, B.2: segments up to the frame header, which has the size; EXIF may turn the picture
/// by a quarter.
func sizeOfJPEG(_ bytes: [UInt8]) -> ImageSize? {
  guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
  var offset = 2
  var isTurned: Bool?
  while let marker = bytes.bigEndian(2, at: offset) {
    switch marker {
    case 0xFFFF:  // Fill.
      offset += 1
      continue
    case 0xFF01, 0xFFD0...0xFFD7:  // Markers without a segment.
      offset += 2
      continue
    case 0xFFC0...0xFFCF where ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker):
      guard let height = bytes.bigEndian(2, at: offset + 5),
        let width = bytes.bigEndian(2, at: offset + 7)
      else { return nil }
      return isTurned == true ? (height, width) : (width, height)
    case 0xFFE1 where isTurned == nil && bytes.hasText("Exif\0\0", at: offset + 4):
      if let length = bytes.bigEndian(2, at: offset + 2), length >= 8 {
        isTurned = isTurnedByEXIF(Array(bytes[(offset + 10)...].prefix(length - 8)))
      }
    case 0xFFD9, 0xFFDA, ...0xFEFF:  // The end, the picture's data, or no marker.
      return nil
    default:
      break
    }
    guard let length = bytes.bigEndian(2, at: offset + 2), length >= 2 else { return nil }
    offset += 2 + length
  }
  return nil
}

/// EXIF 2.32, 4.6.4: orientations 5 to 8 exchange width and height. Nil if none is given.
private func isTurnedByEXIF(_ tiff: [UInt8]) -> Bool? {
  let isLittle = tiff.hasText("II*\0", at: 0)
  guard isLittle || tiff.hasText("MM\0*", at: 0) else { return nil }
  func number(_ count: Int, at offset: Int) -> Int? {
    isLittle ? tiff.littleEndian(count, at: offset) : tiff.bigEndian(count, at: offset)
  }
  guard let directory = number(4, at: 4), let count = number(2, at: directory) else { return nil }
  for index in 0..<count {
    let entry = directory + 2 + index * 12
    guard let tag = number(2, at: entry) else { return nil }
    if tag == 0x0112 { return number(2, at: entry + 8).map { (5...8).contains($0) } }
  }
  return nil
}
