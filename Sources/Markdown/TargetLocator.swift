import Diagnostics

/// Finds in the file what a leaf block's inlines were made from.
///
/// The parser's columns are wrong on continuation lines and in table cells, and missing for bare addresses. So
/// the block's content, which the parser keeps, is aligned with the file's lines, and the inlines are looked
/// for in it one after another.
struct TargetLocator {
  let source: [UInt8]
  private let body: Range<Int>
  private let lineStarts: [Int]
  private var definitions: LinkDefinitions?
  /// How many bytes may still be looked at: searches that fail must not add up to a square.
  var budget: Int

  private(set) var content: [UInt8] = []
  /// A line of the content that was found in the file: its offsets there, and where it begins in the file.
  private struct Line {
    let content: Int
    let end: Int
    let source: Int
    let line: Int
  }

  /// Those that the parser did not change: it has U+FFFD for a zero byte.
  private var lines: [Line] = []
  /// In a table's cell, every `|` of the content is written `\|` in the file.
  private var unescapedPipes: [Int] = []
  private var cursor = 0
  /// How far the content was searched for lost links.
  var lostLinkCursor = 0
  private var blockLines: (first: Int, last: Int)?

  init(source: [UInt8], body: Range<Int>, lineStarts: [Int]) {
    self.source = source
    self.body = body
    self.lineStarts = lineStarts
    budget = 8 * body.count + 4096
  }

  /// The block's first line, for what cannot be found in it.
  private var block: Range<Int> {
    blockLines.map { trimmedLine($0.first) } ?? body.lowerBound..<body.lowerBound
  }

  /// The offset behind the body.
  var end: Int { body.upperBound }

  /// The bytes of a line, from 1 in the body, without its end.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return body.upperBound..<body.upperBound }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : body.upperBound
    while end > start,
      source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// A line without the spaces around it.
  func trimmedLine(_ number: Int) -> Range<Int> { source.trimming(line(number)) }

  /// Turns to a paragraph, a heading or a table cell.
  mutating func begin(_ node: MarkdownNode, content bytes: ArraySlice<UInt8>) {
    blockLines = (Int(node.line), Int(max(node.line, node.endLine)))
    cursor = 0
    lostLinkCursor = 0
    if content.isEmpty, bytes.isEmpty { return }
    content = Array(bytes)
    lines.removeAll(keepingCapacity: true)
    unescapedPipes.removeAll(keepingCapacity: true)
    if content.isEmpty { return }
    if node.kind == .tableCell { alignCell(node) } else { alignLines(of: node) }
  }

  /// A cell is where the parser says, but for a table's head below lines of a paragraph: that has the line of
  /// the paragraph's first.
  private mutating func alignCell(_ node: MarkdownNode) {
    unescapedPipes = content.indices.filter { content[$0] == UInt8(ascii: "|") }
    let written = unescapedPipes.isEmpty ? content[...] : withEscapedPipes[...]
    let line = self.line(Int(node.line))
    let column = min(line.lowerBound + max(0, Int(node.column) - 1), line.upperBound)
    let cell = source.trimming(column..<line.upperBound).lowerBound
    if source.starts(with: written, at: cell) {
      lines.append(Line(content: 0, end: content.count, source: cell, line: Int(node.line)))
      return
    }
    var number = Int(node.line)
    while number <= lineStarts.count, budget > 0 {
      let line = self.line(number)
      budget -= line.count
      if let start = source.firstRange(of: written, in: line) {
        lines.append(Line(content: 0, end: content.count, source: start, line: number))
        return
      }
      number += 1
    }
  }

  private var withEscapedPipes: [UInt8] {
    content.flatMap { $0 == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), $0] : [$0] }
  }

  private mutating func alignLines(of node: MarkdownNode) {
    var number = Int(node.line)
    var start = 0
    while start < content.count {
      let newline = content.firstLineEnd(from: start)
      let wanted = content.trimming(start..<newline)
      let next = number + 1
      var isFound = false
      while number <= min(lineStarts.count, Int(node.endLine) + 1), budget > 0 {
        let line = trimmedLine(number)
        budget -= line.count
        var offset: Int?
        if node.kind == .heading {
          offset = source.firstRange(of: content[wanted], in: line)
        } else if line.count >= wanted.count,
          source.holds(content[wanted], at: line.upperBound - wanted.count)
        {
          offset = line.upperBound - wanted.count
        }
        number += 1
        if let offset {
          lines.append(
            Line(
              content: start, end: newline, source: offset - (wanted.lowerBound - start),
              line: number - 1))
          isFound = true
          break
        }
      }
      if !isFound { number = next }
      start = newline + 1
    }
  }

  /// The whole content's place in the file: a heading's text.
  var contentRange: Range<Int> {
    guard let first = lines.first, let last = lines.last else { return block }
    let line = content.trimming(last.content..<last.end)
    return first.source..<max(first.source, last.source + (line.upperBound - last.content))
  }

  private func sourceOffset(_ offset: Int) -> Int? {
    guard let line = lines.last(upTo: offset, by: \.content), offset <= line.end else { return nil }
    let pipes = unescapedPipes.isEmpty ? 0 : unescapedPipes.count(below: offset)
    return min(line.source + offset - line.content + pipes, body.upperBound)
  }

  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let start = sourceOffset(range.lowerBound), let end = sourceOffset(range.upperBound),
      start <= end
    else { return block }
    return start..<end
  }

  // MARK: Walking along

  /// Goes behind the next code span, in which things may look like links.
  mutating func passCode() {
    var index = cursor
    while index < content.count, budget > 0 {
      if content[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard content[index] == UInt8(ascii: "`") else {
        budget -= 1
        index += 1
        continue
      }
      if let end = codeSpanEnd(at: index) {
        cursor = end
        return
      }
      index = content.run(at: index).upperBound
    }
  }

  /// The end of the code span that begins with the backticks at `index`.
  mutating func codeSpanEnd(at index: Int) -> Int? {
    let opening = content.run(at: index)
    var closing = opening.upperBound
    while closing < content.count, budget > 0 {
      budget -= 1
      guard content[closing] == UInt8(ascii: "`") else {
        closing += 1
        continue
      }
      let run = content.run(at: closing)
      if run.count == opening.count { return run.upperBound }
      closing = run.upperBound
    }
    return nil
  }

  /// The place of the next occurrence of a literal, behind which the search then goes on.
  mutating func pass(_ literal: ArraySlice<UInt8>) -> Range<Int> {
    guard let found = find(literal, from: cursor) else { return block }
    cursor = found.upperBound
    return sourceRange(found)
  }

  /// The place of a mark such as `[^name]` in the block, unless it is escaped.
  ///
  /// - Parameter start: where to begin, if that is in the block.
  mutating func place(ofMark mark: ArraySlice<UInt8>, from start: Int = 0) -> Range<Int>? {
    let first = max(block.lowerBound, start)
    let end = blockLines.map { line($0.last).upperBound } ?? 0
    guard budget > 0, first < end else { return nil }
    let found = source.firstRange(of: mark, in: first..<end)
    budget -= (found ?? end) - first
    guard let start = found else { return nil }
    let isEscaped = start > first && source[start - 1] == UInt8(ascii: "\\")
    return isEscaped ? nil : start..<(start + mark.count)
  }

  private mutating func find(_ literal: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    guard start < content.count, budget > 0,
      let found = content.firstRange(of: literal, in: start..<content.count)
    else {
      budget -= max(0, content.count - start)
      return nil
    }
    budget -= found - start
    return found..<(found + literal.count)
  }

  /// The target of a link or an image whose text was passed, and the mark of its text, which is `[]` for an empty one.
  ///
  /// - Parameter text: the link's only text, which is its target for a bare address.
  mutating func target(of node: MarkdownNode, url: ArraySlice<UInt8>, text: ArraySlice<UInt8>?)
    -> (target: Range<Int>, mark: Range<Int>)
  {
    let bare = text.flatMap { Self.isBare(url, $0) ? $0 : nil }
    if endsAsReference(node), let definition = definition(of: url) {
      let whole = place(of: node) ?? cursor..<cursor
      cursor = max(cursor, whole.upperBound)
      return (definition, sourceRange(whole))
    }
    // A byte of a target takes at most 8 bytes in the source, as `&#x2028;` for three.
    let limit = 8 * url.count + 8
    let first = bare?.first ?? UInt8(ascii: "]")
    var index = cursor
    while index < content.count, budget > 0 {
      let next = min(content.firstOffset(ofEscapeBracketOr: first, from: index), index + budget)
      budget -= next - index
      index = next
      if index == content.count || budget <= 0 { break }
      budget -= 1
      switch content[index] {
      case UInt8(ascii: "\\") where index + 1 < content.count:
        if content[index + 1].isMarkdownPunctuation { index += 1 }
      case UInt8(ascii: "]"):
        budget -= limit
        if index + 1 < content.count, content[index + 1] == UInt8(ascii: "("),
          let raw = content.destination(at: index + 2, limit: limit),
          content.unescaped(raw) == url
        {
          cursor = raw.upperBound
          return (sourceRange(raw), sourceRange(mark(before: index)))
        }
      default:
        if let bare, content.starts(with: bare, at: index), !isLinkText(index, bare.count) {
          let range = index..<(index + bare.count)
          cursor = range.upperBound
          return (sourceRange(range), sourceRange(range))
        }
      }
      index += 1
    }
    let whole = place(of: node).map(sourceRange)
    if let definition = definition(of: url) { return (definition, whole ?? definition) }
    return (whole ?? block, whole ?? block)
  }

  /// The `![` or `[` of an empty text with its `]`, else the `]` alone.
  private func mark(before bracket: Int) -> Range<Int> {
    var start = bracket
    if start > 0, content[start - 1] == UInt8(ascii: "[") {
      start -= 1
      if start > 0, content[start - 1] == UInt8(ascii: "!") { start -= 1 }
    }
    return start..<(bracket + 1)
  }

  private static func isBare(_ url: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    url.count >= text.count && url.suffix(text.count) == text
      && ["", "http://", "mailto:", "xmpp:"].contains {
        url.dropLast(text.count).elementsEqual($0.utf8)
      }
  }

  /// Whether an address stands between `<` and `>`.
  func isInBrackets(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && source[range.lowerBound - 1] == UInt8(ascii: "<")
  }

  private func isLinkText(_ start: Int, _ count: Int) -> Bool {
    start > 0 && content[start - 1] == UInt8(ascii: "[") && start + count < content.count
      && content[start + count] == UInt8(ascii: "]")
  }

  /// Where the parser's line and column are in the content, or nil where they cannot be right.
  private func position(line: Int32, column: Int32) -> Int? {
    guard let first = lines.first, let found = lines.last(upTo: Int(line), by: \.line),
      found.line == Int(line)
    else { return nil }
    let indent = first.source - self.line(first.line).lowerBound
    let position = found.content + Int(column) - 1 - indent
    return (0...content.count).contains(position) ? position : nil
  }

  /// A link or an image in the content; of one over several lines, as much of it as the last line has.
  ///
  /// The parser gives the line of its end, but the column of its beginning.
  private func place(of node: MarkdownNode) -> Range<Int>? {
    let first = position(line: node.line, column: node.column)
    guard let end = position(line: node.line, column: node.endColumn + 1) ?? first else {
      return nil
    }
    if let first, first <= end { return first..<end }
    return (lines.last(upTo: end, by: \.content)?.content ?? end)..<end
  }

  private func endsAsReference(_ node: MarkdownNode) -> Bool {
    guard let end = position(line: node.line, column: node.endColumn), end < content.count else {
      return false
    }
    return content[end] == UInt8(ascii: "]")
  }

  private mutating func definition(of url: ArraySlice<UInt8>) -> Range<Int>? {
    if let definitions { return definitions.target(url) }
    let found = LinkDefinitions(source: source, body: body)
    definitions = found
    return found.target(url)
  }
}

extension Array {
  /// The last element whose key is at most `bound`; the keys ascend.
  fileprivate func last(upTo bound: Int, by key: (Element) -> Int) -> Element? {
    let place = indices.partitioningIndex { key(self[$0]) > bound }
    return place == 0 ? nil : self[place - 1]
  }
}

extension [Int] {
  /// How many elements of the ascending array are below `bound`.
  fileprivate func count(below bound: Int) -> Int {
    indices.partitioningIndex { self[$0] >= bound }
  }
}
