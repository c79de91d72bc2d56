import Content

/// Whom a picture itself names as its creator.
enum PictureCreator {
  /// XMP first, as people write it there by hand; nil if nobody is named.
  static func find(in metadata: [PictureMetadata]) -> String? {
    for case .xmp(let bytes) in metadata {
      if let name = nameInXMP(bytes) { return name }
    }
    for case .resources(let bytes) in metadata {
      if let name = nameInResources(bytes) { return name }
    }
    for case .exif(let bytes) in metadata {
      if let name = TIFFDirectory(bytes)?.creator { return name }
    }
    return nil
  }

  /// A name as it can be proposed: one line of UTF-8 with a letter in it, and without “?”, which programs write for letters
  /// that they do not know.
  static func name(_ bytes: some Sequence<UInt8>) -> String? {
    let bytes = Array(bytes)
    // More is a licence, no name.
    guard bytes.count <= 200, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    let isPlain = words.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        && !"{}[]\"#:,?".unicodeScalars.contains($0)
    }
    guard isPlain, words.contains(where: \.isLetter), !placeholders.contains(words.lowercased())
    else { return nil }
    return words
  }

  /// What cameras and programs write where nobody wrote anything.
  private static let placeholders: Set<String> = [
    "unknown", "none", "picasa", "sony dsc", "artist", "copyright", "default", "camera",
    "photographer",
  ]

  /// The first entry of `dc:creator`. The XML is not read as such: a name that is not plain is left alone.
  private static func nameInXMP(_ bytes: [UInt8]) -> String? {
    guard let start = bytes.firstPlace(of: "<dc:creator", from: 0),
      let end = bytes.firstPlace(of: "</dc:creator>", from: start),
      let item = bytes.firstPlace(of: "<rdf:li", from: start), item < end,
      let open = bytes[item..<end].firstIndex(of: UInt8(ascii: ">")),
      let close = bytes[open..<end].dropFirst().firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let text = bytes[(open + 1)..<close]
    return text.contains(UInt8(ascii: "&")) ? nil : name(text)
  }

  /// IPTC's by-line, else its copyright notice, in the resource 0x0404.
  private static func nameInResources(_ bytes: [UInt8]) -> String? {
    let reader = ByteReader(bytes)
    guard let signature = bytes.firstPlace(of: "8BIM\u{4}\u{4}", from: 0) else { return nil }
    var offset = signature + 6
    // The resource's name, padded to an even length.
    guard let nameLength = reader.bigEndian(1, at: offset) else { return nil }
    offset += (nameLength + 2) / 2 * 2 + 4
    var notice: String?
    while reader.bigEndian(1, at: offset) == 0x1C, let record = reader.bigEndian(1, at: offset + 1),
      let dataset = reader.bigEndian(1, at: offset + 2),
      let length = reader.bigEndian(2, at: offset + 3),
      let value = reader.slice((offset + 5)..<(offset + 5 + length))
    {
      if record == 2, dataset == 80, let name = name(value) { return name }
      if record == 2, dataset == 116 { notice = notice ?? name(value) }
      offset += 5 + length
    }
    return notice
  }
}

extension [UInt8] {
  func firstPlace(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    var offset = start
    while offset <= count - wanted.count {
      if self[offset] == first, self[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
