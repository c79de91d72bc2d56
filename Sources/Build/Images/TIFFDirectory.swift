/// The first directory of EXIF (2.32, 4.6): what a camera wrote of the picture as a whole.
struct TIFFDirectory {
  private let reader: ByteReader
  private let isLittle: Bool
  private let start: Int

  init?(_ bytes: [UInt8]) {
    reader = ByteReader(bytes)
    isLittle = reader.hasText("II*\0", at: 0)
    guard isLittle || reader.hasText("MM\0*", at: 0) else { return nil }
    guard
      let start = isLittle ? reader.littleEndian(4, at: 4) : reader.bigEndian(4, at: 4)
    else { return nil }
    self.start = start
  }

  /// 1 to 8; nil if none is given.
  var orientation: Int? {
    guard let entry = entry(0x0112), let value = number(2, at: entry + 8), (1...8).contains(value)
    else { return nil }
    return value
  }

  /// The creator, else who holds the rights.
  var creator: String? { text(0x013B) ?? text(0x8298) }

  private func text(_ tag: Int) -> String? {
    guard let entry = entry(tag), number(2, at: entry + 2) == 2,
      let count = number(4, at: entry + 4), count > 0,
      let place = count <= 4 ? entry + 8 : number(4, at: entry + 8),
      let text = reader.slice(place..<(place + count))
    else { return nil }
    // The second string of a copyright is the editor's.
    return PictureCreator.name(text.prefix { $0 != 0 })
  }

  /// Where the entry of a tag stands.
  private func entry(_ tag: Int) -> Int? {
    guard let count = number(2, at: start) else { return nil }
    for index in 0..<count {
      let entry = start + 2 + index * 12
      guard let other = number(2, at: entry) else { return nil }
      if other == tag { return entry }
    }
    return nil
  }

  private func number(_ count: Int, at offset: Int) -> Int? {
    isLittle ? reader.littleEndian(count, at: offset) : reader.bigEndian(count, at: offset)
  }

  /// A directory that says how the picture is turned, and nothing else.
  static func bytes(orientation: Int) -> [UInt8] {
    var bytes = Array("MM\0*".utf8)
    bytes.append(bigEndian: 8, 4)
    bytes.append(bigEndian: 1, 2)
    bytes.append(bigEndian: 0x0112, 2)
    bytes.append(bigEndian: 3, 2)
    bytes.append(bigEndian: 1, 4)
    bytes.append(bigEndian: orientation, 2)
    bytes.append(bigEndian: 0, 2)
    bytes.append(bigEndian: 0, 4)
    return bytes
  }
}
