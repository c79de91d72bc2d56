/// ISO/IEC 23008-12: the size is a property of the item that `pitm` calls the primary one. Other
/// items (tiles, transparency, previews) have sizes of their own.
func sizeOfHEIF(_ file: FileHeader) -> ImageSize? {
  guard HEIFKind(file) != nil,
    let meta = box("meta", in: 0..<Int.max, of: file)?.dropFirst(4),
    let primary = primaryItem(in: meta, of: file),
    let properties = box("iprp", in: meta, of: file),
    let container = box("ipco", in: properties, of: file)
  else { return nil }
  let all = boxes(in: container, of: file)
  var size: ImageSize?
  var isTurned = false
  for index in propertyIndices(of: primary, in: properties, file) where all.indices ~= index - 1 {
    let property = all[index - 1]
    let start = property.content.lowerBound
    if property.type == "ispe", let width = file.bigEndian(4, at: start + 4),
      let height = file.bigEndian(4, at: start + 8)
    {
      size = (width, height)
    } else if property.type == "irot", let quarters = file.bigEndian(1, at: start) {
      isTurned = quarters & 1 == 1
    }
  }
  return isTurned ? size.map { ($0.height, $0.width) } : size
}

/// Which of the formats of this family a file has.
enum HEIFKind {
  case avif
  /// What phones save; browsers show it nowhere but there.
  case heic

  /// Nil for another file.
  init?(_ file: FileHeader) {
    guard file.hasText("ftyp", at: 4), let length = file.bigEndian(4, at: 0) else { return nil }
    let places = stride(from: 8, to: min(length, 1024), by: 4)
    func names(_ brands: [String]) -> Bool {
      places.contains { place in brands.contains { file.hasText($0, at: place) } }
    }
    if names(["avif", "avis"]) {
      self = .avif
    } else if names(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1"]) {
      self = .heic
    } else {
      return nil
    }
  }
}

/// Whether a file has an item of EXIF or XMP.
func hasMetadata(heif file: FileHeader) -> Bool {
  guard let meta = box("meta", in: 0..<Int.max, of: file)?.dropFirst(4),
    let items = box("iinf", in: meta, of: file)
  else { return false }
  // A table of a few bytes for each item.
  let table = Array(file.bytes(min(items.count, 1 << 20), at: items.lowerBound))
  return table.firstPlace(of: "Exif", from: 0) != nil
    || table.firstPlace(of: "mime", from: 0) != nil
}

private func boxes(
  in range: Range<Int>, of file: FileHeader
) -> [(type: String, content: Range<Int>)] {
  var found: [(type: String, content: Range<Int>)] = []
  var offset = range.lowerBound
  while let box = box(at: offset, in: range, of: file) {
    found.append(box)
    offset = box.content.upperBound
  }
  return found
}

private func box(
  at offset: Int, in range: Range<Int>, of file: FileHeader
) -> (type: String, content: Range<Int>)? {
  guard range.upperBound - offset >= 8, var length = file.bigEndian(4, at: offset) else {
    return nil
  }
  var start = offset + 8
  if length == 1 {
    // The picture's data, as a rule: its length takes 64 bits.
    guard let high = file.bigEndian(4, at: start), high <= 0xFFFF,
      let low = file.bigEndian(4, at: start + 4)
    else { return nil }
    (length, start) = (high << 32 | low, start + 8)
  } else if length == 0 {
    length = range.upperBound - offset
  }
  guard length >= start - offset, length <= range.upperBound - offset else { return nil }
  let type = String(decoding: file.bytes(4, at: offset + 4), as: UTF8.self)
  return (type, start..<(offset + length))
}

private func box(_ type: String, in range: Range<Int>, of file: FileHeader) -> Range<Int>? {
  boxes(in: range, of: file).first { $0.type == type }?.content
}

private func primaryItem(in meta: Range<Int>, of file: FileHeader) -> Int? {
  guard let start = box("pitm", in: meta, of: file)?.lowerBound,
    let version = file.bigEndian(1, at: start)
  else { return nil }
  return file.bigEndian(version == 0 ? 2 : 4, at: start + 4)
}

/// From 1, into the boxes of `ipco`.
private func propertyIndices(
  of item: Int, in properties: Range<Int>, _ file: FileHeader
) -> [Int] {
  guard let start = box("ipma", in: properties, of: file)?.lowerBound,
    let head = file.bigEndian(4, at: start), let count = file.bigEndian(4, at: start + 4)
  else { return [] }
  let idLength = head >> 24 == 0 ? 2 : 4
  let indexLength = head & 1 == 0 ? 1 : 2
  var offset = start + 8
  for _ in 0..<count {
    guard let id = file.bigEndian(idLength, at: offset),
      let used = file.bigEndian(1, at: offset + idLength)
    else { return [] }
    offset += idLength + 1
    if id == item {
      // The uppermost bit says that the property is essential.
      let mask = indexLength == 1 ? 0x7F : 0x7FFF
      return (0..<used).compactMap { position in
        file.bigEndian(indexLength, at: offset + position * indexLength).map { $0 & mask }
      }
    }
    offset += used * indexLength
  }
  return []
}
