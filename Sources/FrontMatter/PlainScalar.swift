import Diagnostics

extension Parser {
  /// A scalar without quotes outside brackets, over one or several lines; then goes to the next content.
  ///
  /// Behind `key: ` a text on one line may contain `: `, which YAML refuses: news titles often do.
  mutating func parsePlain(parent: Int, key: Key?) -> Node {
    let start = position
    var line = scanPlainLine(start)
    if line.hasComment { checkComment(line.end, behind: start, key: key) }
    let first = line
    var colon = key == nil ? first.colon : nil
    var folded: [UInt8] = []
    var next = content(fromLine: nextLine(line.end))
    while let blankLines = continues(line, at: next, parent: parent) {
      if folded.isEmpty {
        folded = Array(bytes[first.range])
        colon = first.colon
      }
      appendBreaks(blankLines, to: &folded)
      line = scanPlainLine(next.position)
      folded.append(contentsOf: bytes[line.range])
      colon = colon ?? line.colon
      warnOfItem(at: next, key: key)
      next = content(fromLine: nextLine(line.end))
    }
    let isOneLine = folded.isEmpty
    if let colon { refuseColon(colon, key: key, text: start) }
    cursor = next
    if line.hasComment, !isAtEnd, cursor.column > parent, cursor.indentationTab == nil {
      refuseTextBehindComment(key: key)
      skipLines(deeperThan: parent)
    }
    let range = SourceRange(start..<line.range.upperBound)
    if isOneLine, isNull(first.range) { return Node(value: .null, range: range) }
    let text = isOneLine ? text(first.range) : text(folded)
    return Node(value: .scalar(Node.Scalar(text: text, style: .plain)), range: range)
  }

  /// One line of a plain scalar.
  struct PlainLine {
    /// Without blanks at the end.
    var range: Range<Int>
    /// The first colon before a blank or the line's end.
    var colon: Int?
    /// Where the line's scan ended: at a comment or at the line break.
    var end: Int
    var hasComment: Bool
  }

  func scanPlainLine(_ start: Int) -> PlainLine {
    var scan = start
    var colon: Int?
    while !isBreak(scan) {
      let byte = byte(scan)
      if byte == .comment, scan > start, self.byte(scan - 1).isBlank { break }
      if byte == .colon, colon == nil, isBlankOrBreak(scan + 1) { colon = scan }
      scan += 1
    }
    return PlainLine(
      range: trimmed(start..<scan), colon: colon, end: scan, hasComment: !isBreak(scan))
  }

  /// The blank lines before `next` if the text of `line` goes on there: deeper than its parent and without
  /// a comment between.
  private func continues(_ line: PlainLine, at next: Cursor, parent: Int) -> Int? {
    guard !line.hasComment, next.position < end, next.column > parent else { return nil }
    return blankLines(from: nextLine(line.end), to: next.lineStart)
  }

  /// Line folding: one break is a space, each blank line a line feed.
  func appendBreaks(_ blankLines: Int, to text: inout [UInt8]) {
    if blankLines == 0 { text.append(.space) }
    for _ in 0..<blankLines { text.append(.lineFeed) }
  }

  /// The spellings of null in YAML's core schema.
  func isNull(_ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: bytes[range.lowerBound] == UInt8(ascii: "~")
    case 4: Self.nulls.contains { $0.elementsEqual(bytes[range]) }
    default: false
    }
  }

  private static let nulls = ["null", "Null", "NULL"].map { Array($0.utf8) }
}
