/// ISO/IEC 23008-12: the size is a property of the item that `pitm` calls the primary one. Other
/// items (tiles, transparency, previews) have sizes of their own.
func sizeOfAVIF(_ bytes: [UInt8]) -> ImageSize? {
  guard bytes.hasText("ftyp", at: 4), isAVIF(bytes),
    let meta = box("meta", in: 0..<bytes.count, of: bytes)?.dropFirst(4),
    let primary = primaryItem(in: meta, of: bytes),
    let properties = box("iprp", in: meta, of: bytes),
    let container = box("ipco", in: properties, of: bytes)
  else { return nil }
  let all = boxes(in: container, of: bytes)
  var size: ImageSize?
  var isTurned = false
  for index in propertyIndices(of: primary, in: properties, bytes) where all.indices ~= index - 1 {
    let property = all[index - 1]
    let start = property.content.lowerBound
    if property.type == "ispe", let width = bytes.bigEndian(4, at: start + 4),
      let height = bytes.bigEndian(4, at: start + 8)
    {
      size = (width, height)
    } else if property.type == "irot", let quarters = bytes.bigEndian(1, at: start) {
      isTurned = quarters & 1 == 1
    }
  }
  return isTurned ? size.map { ($0.height, $0.width) } : size
}

private func isAVIF(_ bytes: [UInt8]) -> Bool {
  guard let length = bytes.bigEndian(4, at: 0) else { return false }
  return stride(from: 8, to: min(length, bytes.count), by: 4)
    .contains { bytes.hasText("avif", at: $0) || bytes.hasText("avis", at: $0) }
}

private func boxes(
  in range: Range<Int>, of bytes: [UInt8]
) -> [(type: String, content: Range<Int>)] {
  var found: [(type: String, content: Range<Int>)] = []
  var offset = range.lowerBound
  while offset + 8 <= range.upperBound, let length = bytes.bigEndian(4, at: offset) {
    // 0: to the end. Larger ones with 64-bit lengths hold picture data only.
    let end = length == 0 ? range.upperBound : offset + length
    guard end >= offset + 8, end <= range.upperBound else { return found }
    found.append(
      (String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self), (offset + 8)..<end))
    offset = end
  }
  return found
}

private func box(_ type: String, in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
  boxes(in: range, of: bytes).first { $0.type == type }?.content
}

private func primaryItem(in meta: Range<Int>, of bytes: [UInt8]) -> Int? {
  guard let start = box("pitm", in: meta, of: bytes)?.lowerBound,
    let version = bytes.bigEndian(1, at: start)
  else { return nil }
  return bytes.bigEndian(version == 0 ? 2 : 4, at: start + 4)
}

/// From 1, into the boxes of `ipco`.
private func propertyIndices(
  of item: Int, in properties: Range<Int>, _ bytes: [UInt8]
) -> [Int] {
  guard let start = box("ipma", in: properties, of: bytes)?.lowerBound,
    let head = bytes.bigEndian(4, at: start), let count = bytes.bigEndian(4, at: start + 4)
  else { return [] }
  let idLength = head >> 24 == 0 ? 2 : 4
  let indexLength = head & 1 == 0 ? 1 : 2
  var offset = start + 8
  for _ in 0..<count {
    guard let id = bytes.bigEndian(idLength, at: offset),
      let used = bytes.bigEndian(1, at: offset + idLength)
    else { return [] }
    offset += idLength + 1
    if id == item {
      // The uppermost bit says that the property is essential.
      let mask = indexLength == 1 ? 0x7F : 0x7FFF
      return (0..<used).compactMap { position in
        bytes.bigEndian(indexLength, at: offset + position * indexLength).map { $0 & mask }
      }
    }
    offset += used * indexLength
  }
  return []
}
