/// Whether HTML made by code is well-formed: tags that match, quoted attributes, escaped text, ids that differ.
///
/// Knows just the forms that the program writes; it is no parser of anybody's HTML.
struct MarkupCheck {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private(set) var ids: Set<String> = []

  private static let void: Set<String> = ["br", "hr", "img", "input", "wbr"]
  /// Elements that end a paragraph where they begin, so that its end tag would be left over.
  private static let blocks: Set<String> = [
    "blockquote", "div", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "section", "table", "ul",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func check() throws(BrokenProperty) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): try readTag()
      case UInt8(ascii: "&"): try readEntity()
      case let byte:
        try require(isText(byte), "the byte \(byte) is in the text at \(index)")
        index += 1
      }
    }
    try require(open.isEmpty, "<\(open.last ?? "")> is not closed")
  }

  private func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: ">") || byte == 0x09 || byte == 0x0A
  }

  private mutating func readTag() throws(BrokenProperty) {
    index += 1
    let isEnd = skip("/")
    let name = readName()
    try require(!name.isEmpty, "a tag at \(index) has no name")
    if isEnd {
      try require(open.popLast() == name, "</\(name)> at \(index) closes another element")
    } else {
      try readAttributes(of: name)
      try enter(name)
    }
    _ = skip(" /")
    try require(skip(">"), "the tag <\(name)> at \(index) does not end")
  }

  private mutating func enter(_ name: String) throws(BrokenProperty) {
    try require(name != "a" || !open.contains("a"), "a link at \(index) is in a link")
    try require(
      !Self.blocks.contains(name) || !open.contains("p"), "<\(name)> at \(index) is in a paragraph")
    if !Self.void.contains(name) { open.append(name) }
  }

  private mutating func readAttributes(of name: String) throws(BrokenProperty) {
    var names: Set<String> = []
    while index < bytes.count, bytes[index] == UInt8(ascii: " "), !isAt(" /") {
      index += 1
      let attribute = readName()
      try require(!attribute.isEmpty, "an attribute of <\(name)> at \(index) has no name")
      try require(names.insert(attribute).inserted, "<\(name)> has \(attribute) twice at \(index)")
      guard skip("=") else { continue }
      try require(skip("\""), "\(attribute) of <\(name)> at \(index) is not quoted")
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "&") {
          try readEntity()
        } else {
          try require(
            isText(bytes[index]) && bytes[index] != UInt8(ascii: "<"),
            "the byte \(bytes[index]) is in \(attribute) of <\(name)> at \(index)")
          index += 1
        }
      }
      let value = String(decoding: bytes[start..<index], as: UTF8.self)
      try require(skip("\""), "\(attribute) of <\(name)> does not end")
      if attribute == "id" {
        try require(ids.insert(value).inserted, "the id “\(value)” is given twice")
      }
    }
  }

  private mutating func readEntity() throws(BrokenProperty) {
    let isEntity = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;"].contains { skip($0) }
    try require(isEntity, "an “&” at \(index) is not escaped")
  }

  private mutating func readName() -> String {
    let start = index
    while index < bytes.count, isInName(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isInName(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
  }

  private func isAt(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skip(_ text: String) -> Bool {
    guard isAt(text) else { return false }
    index += text.utf8.count
    return true
  }
}
