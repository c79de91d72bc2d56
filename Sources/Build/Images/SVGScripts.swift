/// Whether something in an SVG may run when a browser opens it: a script, a handler of an event, a foreign document, an
/// address of `javascript:`. Entities count too, as one may stand for any of these.
func hasScript(_ svg: [UInt8]) -> Bool {
  // Of UTF-16 every second byte is none of a tag.
  if svg.contains(0) { return true }
  var offset = 0
  while let start = svg[offset...].firstIndex(of: UInt8(ascii: "<")) {
    offset = start + 1
    if svg[offset...].starts(with: Array("!--".utf8)) {
      // What follows a comment without an end is no SVG.
      guard let end = svg.firstPlace(of: "-->", from: offset) else { return false }
      offset = end + 3
    } else if svg[offset...].starts(with: Array("![CDATA[".utf8)) {
      guard let end = svg.firstPlace(of: "]]>", from: offset) else { return false }
      offset = end + 3
    } else if folded(svg[offset...].prefix(7)) == "!entity" {
      return true
    } else if svg[offset...].first == UInt8(ascii: "!") {
      // What a type of document declares within it is seen next.
      offset += 1
    } else if tagRuns(svg, from: &offset) {
      return true
    }
  }
  return false
}

/// Reads a tag behind its `<`, up to its end.
private func tagRuns(_ svg: [UInt8], from offset: inout Int) -> Bool {
  func isNamePart(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"=/><\"'".utf8.contains(byte)
  }
  func name() -> String {
    let start = offset
    while offset < svg.count, isNamePart(svg[offset]) { offset += 1 }
    return localName(folded(svg[start..<offset]))
  }
  let element = name()
  if ["script", "foreignobject", "iframe", "handler", "listener"].contains(element) { return true }
  var attribute = ""
  while offset < svg.count, svg[offset] != UInt8(ascii: ">") {
    if isNamePart(svg[offset]) {
      attribute = name()
      if attribute.hasPrefix("on") { return true }
    } else if svg[offset] == UInt8(ascii: "\"") || svg[offset] == UInt8(ascii: "'") {
      let quote = svg[offset]
      guard let end = svg[(offset + 1)...].firstIndex(of: quote) else { return false }
      // Browsers pass over spaces and control characters in the scheme; entities could spell it.
      let value = svg[(offset + 1)..<end]
      let plain = folded(value.filter { $0 > 0x20 }.prefix(4096))
      if plain.contains("javascript:") || plain.contains("data:text/html") { return true }
      if ["href", "src", "to", "from", "by", "values"].contains(attribute), plain.contains("&#") {
        return true
      }
      offset = end + 1
    } else {
      offset += 1
    }
  }
  return false
}

private func localName(_ name: String) -> String {
  name.split(separator: ":", omittingEmptySubsequences: true).last.map(String.init) ?? name
}

private func folded(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}
