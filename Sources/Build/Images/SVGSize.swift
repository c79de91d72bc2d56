/// SVG 2, 8.2 and CSS Images, 5.3: `width` and `height` of the root, and for one that is missing or
/// relative, the ratio of the `viewBox`.
func sizeOfSVG(_ file: FileHeader) -> ImageSize? {
  // Comments and entities may stand before the root, but not without end.
  var scanner = SVGScanner(bytes: Array(file.bytes(1 << 20, at: 0)))
  guard let attributes = scanner.rootAttributes() else { return nil }
  let width = attributes["width"].flatMap(pixels)
  let height = attributes["height"].flatMap(pixels)
  let box = attributes["viewBox"].map {
    $0.split { " ,\t\r\n".contains($0) }.compactMap { number($0) }
  }
  var size = (width, height)
  if let box, box.count == 4, box[2] > 0, box[3] > 0 {
    size.0 = width ?? height.map { $0 * box[2] / box[3] } ?? box[2]
    size.1 = height ?? width.map { $0 * box[3] / box[2] } ?? box[3]
  }
  guard let width = size.0.flatMap(rounded), let height = size.1.flatMap(rounded) else {
    return nil
  }
  return (width, height)
}

private func rounded(_ length: Double) -> Int? {
  Int(exactly: max(1, length.rounded()))
}

/// A positive length of CSS in pixels; nil for one that depends on what is around the image.
private func pixels(_ text: String) -> Double? {
  let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("pt", 96 / 72), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4),
    ("", 1),
  ]
  for unit in units where text.lowercased().hasSuffix(unit.name) {
    return number(text.dropLast(unit.name.count)).flatMap { $0 > 0 ? $0 * unit.pixels : nil }
  }
  return nil
}

/// Nil for what is no decimal number; `Double` would take hexadecimal ones and names of infinity
/// too.
private func number(_ text: Substring) -> Double? {
  guard text.utf8.count < 32, text.allSatisfy({ "0123456789.eE+-".contains($0) }),
    let value = Double(text), value.isFinite
  else { return nil }
  return value
}

/// Finds the start tag of the root in an SVG file, past all that XML lets stand before it.
private struct SVGScanner {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Nil if the file is no SVG.
  mutating func rootAttributes() -> [String: String]? {
    while true {
      skip { $0.isXMLSpace }
      if bytes.hasText("<?", at: offset) {
        guard skip(past: "?>") else { return nil }
      } else if bytes.hasText("<!--", at: offset) {
        guard skip(past: "-->") else { return nil }
      } else if bytes.hasText("<!DOCTYPE", at: offset) {
        guard skipDocumentType() else { return nil }
      } else {
        break
      }
    }
    guard bytes.hasText("<", at: offset) else { return nil }
    offset += 1
    let name = name()
    guard name == "svg" || name.hasSuffix(":svg") else { return nil }
    return attributes()
  }

  private mutating func attributes() -> [String: String]? {
    var attributes: [String: String] = [:]
    while true {
      skip { $0.isXMLSpace }
      let name = name()
      if name.isEmpty {
        return bytes.hasText(">", at: offset) || bytes.hasText("/>", at: offset) ? attributes : nil
      }
      skip { $0.isXMLSpace }
      guard bytes.hasText("=", at: offset) else { return nil }
      offset += 1
      skip { $0.isXMLSpace }
      guard bytes.hasText("\"", at: offset) || bytes.hasText("'", at: offset) else { return nil }
      let quote = bytes[offset]
      let start = offset + 1
      offset = start
      skip { $0 != quote }
      guard offset < bytes.count else { return nil }
      // Numbers need no entities, and no other value is read.
      if ["width", "height", "viewBox"].contains(name) {
        attributes[name] =
          String(decoding: bytes[start..<offset], as: UTF8.self)
          .trimmingXMLSpace
      }
      offset += 1
    }
  }

  private mutating func name() -> String {
    let start = offset
    skip { !$0.isXMLSpace && !"=/><\"'".utf8.contains($0) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipDocumentType() -> Bool {
    skip { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: ">") }
    if bytes.hasText("[", at: offset) { guard skip(past: "]") else { return false } }
    return skip(past: ">")
  }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while offset < bytes.count, matches(bytes[offset]) { offset += 1 }
  }

  private mutating func skip(past text: String) -> Bool {
    while offset < bytes.count {
      if bytes.hasText(text, at: offset) {
        offset += text.utf8.count
        return true
      }
      offset += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension String {
  fileprivate var trimmingXMLSpace: String {
    let space = utf8.split(omittingEmptySubsequences: true) { $0.isXMLSpace }
    return space.map { String(Substring($0)) }.joined(separator: " ")
  }
}

extension [UInt8] {
  fileprivate func hasText(_ text: String, at offset: Int) -> Bool {
    offset <= count - text.utf8.count && self[offset...].starts(with: text.utf8)
  }
}
