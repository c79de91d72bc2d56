import Diagnostics

extension Parser {
  private enum Chomping { case clip, strip, keep }

  private struct Header {
    var style: Node.Scalar.Style
    var chomping = Chomping.clip
    /// The indentation digit.
    var indentation: Int?
  }

  /// The `|` or `>` scalar at the cursor; then goes to the next content.
  mutating func parseBlockScalar(parent: Int) -> Node {
    let start = position
    guard let header = parseBlockHeader() else {
      skipLines(deeperThan: parent)
      return null(at: start)
    }
    let first = nextLine(position)
    let detected = header.indentation == nil ? detectIndentation(first, parent: parent) : nil
    let indentation = header.indentation.map { max(parent, 0) + $0 } ?? detected ?? parent + 1
    let content = parseBlockLines(first, indentation: indentation, header: header)
    let node = Node(
      value: .scalar(Node.Scalar(text: text(content.text), style: header.style)),
      range: SourceRange(start..<max(content.end, restOfLine(start).upperBound)))
    let indented = skippingSpaces(content.next)
    moveToContent(fromLine: content.next)
    if byte(indented) == .tab, indented - content.next < indentation {
      refuseTab(indented)
      if cursor.column > parent || cursor.indentationTab != nil { skipLines(deeperThan: parent) }
    } else if !isAtEnd, cursor.column > parent, parent >= 0 {
      refuseTextIndentation(position, opening: start)
      skipLines(deeperThan: parent)
    }
    return node
  }

  /// The indicators behind `|` or `>` in either order; nil, after an error, if anything else follows.
  private mutating func parseBlockHeader() -> Header? {
    let start = position
    var header = Header(style: byte(start) == .literal ? .literal : .folded)
    var hasChomping = false
    var scan = start + 1
    while true {
      let byte = byte(scan)
      if byte.isDigit, byte != UInt8(ascii: "0"), header.indentation == nil {
        header.indentation = Int(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: "+") || byte == .hyphen, !hasChomping {
        header.chomping = byte == .hyphen ? .strip : .keep
        hasChomping = true
      } else {
        break
      }
      scan += 1
    }
    let rest = skippingBlanks(scan)
    guard isBreak(rest) || rest > scan && byte(rest) == .comment else {
      refuseBlockHeader(start, rest: scan)
      return nil
    }
    return header
  }

  /// The indentation of the first line that is not blank, or of the deepest one if all are; nil if no line
  /// is indented.
  private mutating func detectIndentation(_ first: Int, parent: Int) -> Int? {
    var deepest: (spaces: Int, offset: Int) = (0, first)
    var start = first
    while start < end {
      let content = skippingSpaces(start)
      let spaces = content - start
      if !isBreak(content) {
        guard spaces > parent else { break }
        if deepest.spaces > spaces { refuseTextIndentation(deepest.offset, opening: position) }
        return spaces
      }
      if spaces > deepest.spaces { deepest = (spaces, content - 1) }
      start = nextLine(content)
    }
    return deepest.spaces > parent ? deepest.spaces : nil
  }

  private func parseBlockLines(
    _ first: Int, indentation: Int, header: Header
  ) -> (text: [UInt8], end: Int, next: Int) {
    var text: [UInt8] = []
    var contentEnd = 0
    var pending = 0
    var hasContent = false
    var wasIndented = false
    var start = first
    while start < end {
      var content = start
      while content - start < indentation, byte(content) == .space { content += 1 }
      let lineEnd = lineEnd(content)
      if content == lineEnd {
        if lineEnd < end || content > start { pending += 1 }
      } else {
        guard content - start == indentation else { break }
        let isIndented = byte(content).isBlank
        if header.style == .folded, hasContent, !wasIndented, !isIndented {
          appendBreaks(pending, to: &text)
        } else {
          for _ in 0..<pending + (hasContent ? 1 : 0) { text.append(.lineFeed) }
        }
        text.append(contentsOf: bytes[content..<lineEnd])
        contentEnd = trimmed(content..<lineEnd).upperBound
        (hasContent, wasIndented, pending) = (true, isIndented, 0)
      }
      start = nextLine(lineEnd)
    }
    switch header.chomping {
    case .strip: break
    case .clip: if hasContent { text.append(.lineFeed) }
    case .keep:
      for _ in 0..<pending + (hasContent ? 1 : 0) { text.append(.lineFeed) }
    }
    return (text, contentEnd, start)
  }
}
