import Diagnostics

extension Parser {
  /// The quoted scalar at `position`, over one or several lines; `position` is then behind the closing quote.
  ///
  /// Nil, after an error, if there is no closing quote; `position` is then in the last line of the damage.
  mutating func parseQuoted(parent: Int) -> Node.Scalar? {
    let opening = position
    let quote = byte(opening)
    let style: Node.Scalar.Style = quote == .doubleQuote ? .doubleQuoted : .singleQuoted
    var scan = opening + 1
    while byte(scan) != quote, byte(scan) != .backslash, !isBreak(scan) { scan += 1 }
    if byte(scan) == quote, quote == .doubleQuote || byte(scan + 1) != quote {
      position = scan + 1
      return Node.Scalar(text: text(opening + 1..<scan), style: style)
    }
    var text = Array(bytes[opening + 1..<scan])
    position = scan
    guard parseQuotedRest(opening: opening, parent: parent, into: &text) else { return nil }
    return Node.Scalar(text: self.text(text), style: style)
  }

  private mutating func parseQuotedRest(
    opening: Int, parent: Int, into text: inout [UInt8]
  ) -> Bool {
    let quote = byte(opening)
    /// Blanks up to here were escaped or are the fold of a line: they stay at a line's end.
    var settled = 0
    var hasUnindentedLine = false
    while position < end {
      let byte = byte(position)
      if byte == quote {
        position += 1
        guard quote == .singleQuote, self.byte(position) == quote else { return true }
        text.append(quote)
        position += 1
      } else if byte == .backslash, quote == .doubleQuote {
        let isEscapedBreak = isBreak(position + 1)
        if isEscapedBreak {
          settled = text.count
          guard let blankLines = nextTextLine(opening, parent, &hasUnindentedLine) else {
            return false
          }
          for _ in 0..<blankLines { text.append(.lineFeed) }
        } else {
          parseEscape(into: &text)
        }
        settled = text.count
      } else if isBreak(position) {
        while text.count > settled, text.last?.isBlank == true { text.removeLast() }
        guard let blankLines = nextTextLine(opening, parent, &hasUnindentedLine) else {
          return false
        }
        appendBreaks(blankLines, to: &text)
        settled = text.count
      } else {
        text.append(byte)
        position += 1
      }
    }
    refuseUnclosedQuote(opening)
    position = max(opening, end - 1)
    return false
  }

  /// Goes to the content of the text's next line and counts the blank ones between.
  ///
  /// Nil, after an error, if the text does not go on there.
  private mutating func nextTextLine(
    _ opening: Int, _ parent: Int, _ hasUnindentedLine: inout Bool
  ) -> Int? {
    var blankLines = 0
    var start = nextLine(position)
    while start < end {
      let indented = skippingSpaces(start)
      let content = skippingBlanks(indented)
      if !isBreak(content) {
        guard indented - start > parent || hasUnindentedLine else {
          guard indented == content else {
            refuseTab(indented)
            return nil
          }
          guard goesOnUnindented(opening, from: start, parent: parent) else { return nil }
          hasUnindentedLine = true
          refuseUnindentedText(content, opening: opening)
          position = content
          return blankLines
        }
        position = content
        return blankLines
      }
      blankLines += 1
      start = nextLine(content)
    }
    refuseUnclosedQuote(opening)
    position = max(opening, end - 1)
    return nil
  }

  /// Whether the lines from `start` on, though not indented, belong to the text that opens at `opening`:
  /// its quote closes at a line's end before anything that looks like a key or an item.
  private mutating func goesOnUnindented(_ opening: Int, from start: Int, parent: Int) -> Bool {
    let quote = byte(opening)
    var start = start
    var last = position
    while start < end {
      let content = skippingSpaces(start)
      if content - start <= parent, looksLikeStructure(content) { break }
      let rest = restOfLine(start)
      if let final = rest.last, bytes[final] == quote { return true }
      last = start
      start = nextLine(start)
    }
    refuseUnclosedQuote(opening)
    position = last
    return false
  }
}
