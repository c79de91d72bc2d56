import Diagnostics

/// Splits a template's source into text and tags.
struct TagScanner {
  /// The longest tag, in bytes; a longer one that is no comment was never closed.
  private static let tagLimit = 1000

  private let file: SourceFile
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var position: Int
  private var tokens: [Token] = []

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    position = file.contentStart
  }

  mutating func scan(_ mistakes: inout Mistakes) -> [Token] {
    var textStart = position
    while position < bytes.count {
      if matches(opening, at: position) {
        appendText(textStart..<position)
        scanTag(&mistakes)
        textStart = position
      } else {
        if bytes[position] == .lineFeed {
          appendText(textStart..<position + 1)
          textStart = position + 1
        }
        position += 1
      }
    }
    appendText(textStart..<bytes.count)
    return tokens
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(.text(range)) }
  }

  private func matches(_ expected: [UInt8], at start: Int) -> Bool {
    guard start + expected.count <= bytes.count, bytes[start] == expected[0] else { return false }
    for index in expected.indices where bytes[start + index] != expected[index] { return false }
    return true
  }

  private mutating func scanTag(_ mistakes: inout Mistakes) {
    let start = position
    var contentStart = start + opening.count
    while contentStart < bytes.count, bytes[contentStart].isWhitespace { contentStart += 1 }
    let isTight = contentStart == start + opening.count
    let sigil = contentStart < bytes.count ? bytes[contentStart] : 0
    let kind: Tag.Kind
    var end = closing
    switch sigil {
    case UInt8(ascii: "{") where isTight:
      kind = .unescapedVariable
      end = [UInt8(ascii: "}")] + closing
    case UInt8(ascii: "="):
      kind = .delimiters
      end = [UInt8(ascii: "=")] + closing
    case UInt8(ascii: "&"): kind = .unescapedVariable
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    default: kind = .variable
    }
    if kind != .variable { contentStart = min(contentStart + 1, bytes.count) }

    guard let contentEnd = find(end, from: contentStart, inComment: kind == .comment) else {
      reportUnclosed(kind, start, contentStart, end, &mistakes)
      return
    }
    position = contentEnd + end.count
    let content = trimmed(contentStart..<contentEnd)
    switch kind {
    case .comment: append(kind, start..<position, content)
    case .delimiters:
      setDelimiters(content, tag: start..<position, &mistakes)
      append(kind, start..<position, content)
    default:
      if isName(content, kind, tag: start..<position, &mistakes) {
        append(kind, start..<position, content)
      }
    }
  }

  private mutating func append(_ kind: Tag.Kind, _ range: Range<Int>, _ name: Range<Int>) {
    let text = kind == .comment || kind == .delimiters ? "" : file.text(name)
    tokens.append(
      .tag(Tag(kind: kind, range: range, name: Tag.Name(text: text, range: name))))
  }

  /// Where `end` begins; nil if another tag opens first or the tag grows beyond measure, for then the author
  /// forgot to close this one.
  private func find(_ end: [UInt8], from start: Int, inComment: Bool) -> Int? {
    var index = start
    let limit = inComment ? bytes.count : min(bytes.count, start + Self.tagLimit)
    while index < limit {
      if matches(end, at: index) { return index }
      if !inComment, opening != closing, matches(opening, at: index) { return nil }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while start < end, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// Reads on behind the name, which stands for the whole tag, so that later mistakes are found as well.
  private mutating func reportUnclosed(
    _ kind: Tag.Kind, _ start: Int, _ contentStart: Int, _ end: [UInt8],
    _ mistakes: inout Mistakes
  ) {
    var nameStart = contentStart
    while nameStart < bytes.count, bytes[nameStart].isSpaceOrTab { nameStart += 1 }
    var nameEnd = nameStart
    while kind != .comment, nameEnd < bytes.count, bytes[nameEnd].isNamePart { nameEnd += 1 }
    let isNamed = nameEnd > nameStart
    nameEnd = isNamed ? nameEnd : contentStart
    let closing = String(decoding: end, as: UTF8.self)
    mistakes.add(
      "unclosed-tag", in: file, start..<nameEnd,
      "The tag “\(file.text(start..<nameEnd))” is never closed.",
      help: kind == .comment
        ? "Write “\(closing)” where the comment ends." : "Write “\(closing)” behind the name.")
    position = kind == .comment ? bytes.count : nameEnd
    if isNamed, kind != .delimiters { append(kind, start..<nameEnd, nameStart..<nameEnd) }
  }

  private func isName(
    _ name: Range<Int>, _ kind: Tag.Kind, tag: Range<Int>, _ mistakes: inout Mistakes
  ) -> Bool {
    if name.isEmpty {
      mistakes.add(
        "empty-tag", in: file, tag, "The tag “\(file.text(tag))” names nothing.",
        help: "Write a name into it, as in “\(Tag.text(kind, "title"))”.")
      return false
    }
    if kind == .partial || kind == .parent, bytes[name.lowerBound] == UInt8(ascii: "*") {
      mistakes.add(
        "dynamic-name", in: file, name,
        "A template's name cannot be taken from a field: “\(file.text(name))”.",
        help: "Write the template's own name, and sections around it where it depends on a field.")
      return false
    }
    let hasFaultyPath =
      kind.isPath && name.count > 1
      && (bytes[name.lowerBound] == .dot || bytes[name.upperBound - 1] == .dot
        || name.dropFirst().contains { bytes[$0] == .dot && bytes[$0 - 1] == .dot })
    guard hasFaultyPath || name.contains(where: { bytes[$0].isWhitespace }) else { return true }
    mistakes.add(
      "bad-name", in: file, name, "“\(file.text(name))” is no name.",
      help: "A name has no spaces, and its parts are separated by one dot, as in “photo.caption”.")
    return false
  }

  private mutating func setDelimiters(
    _ content: Range<Int>, tag: Range<Int>, _ mistakes: inout Mistakes
  ) {
    let parts = bytes[content].split(whereSeparator: \.isWhitespace).map { Array($0) }
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      mistakes.add(
        "bad-delimiters", in: file, tag,
        "“\(file.text(tag))” does not give two delimiters.",
        help: "Write the two with a space between them and without “=”, as in “{{=<% %>=}}”.")
      return
    }
    opening = parts[0]
    closing = parts[1]
  }
}

extension Tag.Kind {
  /// Whether the name is looked up in the views, so that dots divide it.
  fileprivate var isPath: Bool {
    switch self {
    case .variable, .unescapedVariable, .section, .inverted: true
    case .close, .comment, .delimiters, .partial, .parent, .block: false
    }
  }
}
