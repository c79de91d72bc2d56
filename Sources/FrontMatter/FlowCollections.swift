import Diagnostics

/// Collections in brackets. A parser that returns nil has reported an error and given the value up;
/// `position` is then in the last line that was read of it. The collections around it end there, with what
/// was read before: a record keeps its id, so that those who name it do not look wrong too.
extension Parser {
  /// An open bracket, and what must be known of its place.
  struct Bracket {
    var opening: Int
    /// The column that its following lines must be right of.
    var parent: Int
    var closing: UInt8
  }

  mutating func parseFlowCollection(parent: Int) -> Node? {
    let opening = position
    guard depth < Self.nestingLimit else {
      refuseNesting(at: opening)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return if byte(opening) == .bracketOpen {
      parseFlowSequence(Bracket(opening: opening, parent: parent, closing: .bracketClose))
    } else {
      parseFlowMapping(Bracket(opening: opening, parent: parent, closing: .braceClose))
    }
  }

  private mutating func parseFlowSequence(_ bracket: Bracket) -> Node? {
    var items: [Node] = []
    while true {
      guard let isClosed = beginFlowEntry(bracket) else {
        return giveUp(bracket, with: .sequence(items))
      }
      if isClosed {
        return Node(value: .sequence(items), range: SourceRange(bracket.opening..<position))
      }
      let errorCount = mistakes.errorCount
      guard var item = parseFlowItem(bracket) else {
        return giveUp(bracket, with: .sequence(items))
      }
      item.isDamaged = mistakes.errorCount > errorCount
      items.append(item)
      guard !isFlowGivenUp, endFlowEntry(bracket, from: Int(item.range.lowerBound)) else {
        return giveUp(bracket, with: .sequence(items))
      }
    }
  }

  private mutating func parseFlowMapping(_ bracket: Bracket) -> Node? {
    var mapping = MappingBuilder()
    while true {
      guard let isClosed = beginFlowEntry(bracket) else {
        return giveUp(bracket, with: .mapping(mapping.entries))
      }
      if isClosed {
        return Node(
          value: .mapping(mapping.entries), range: SourceRange(bracket.opening..<position))
      }
      guard let entry = parseFlowEntry(bracket) else {
        return giveUp(bracket, with: .mapping(mapping.entries))
      }
      add(entry, to: &mapping)
      guard !isFlowGivenUp, endFlowEntry(bracket, from: Int(entry.keyRange.lowerBound)) else {
        return giveUp(bracket, with: .mapping(mapping.entries))
      }
    }
  }

  /// A collection as far as it could be read.
  private mutating func giveUp(_ bracket: Bracket, with value: Node.Value) -> Node {
    isFlowGivenUp = true
    let range = bracket.opening..<max(position, bracket.opening + 1)
    return Node(value: value, range: SourceRange(range), isDamaged: true)
  }

  /// Goes to the next entry, or behind the closing bracket: then true.
  private mutating func beginFlowEntry(_ bracket: Bracket) -> Bool? {
    guard skipFlowSpace(bracket) else { return nil }
    switch byte(position) {
    case bracket.closing:
      position += 1
      return true
    case .comma:
      refuseEmptyEntry(position)
      return nil
    default:
      return false
    }
  }

  /// Goes behind the comma after the entry that begins at `start`, or to the closing bracket.
  private mutating func endFlowEntry(_ bracket: Bracket, from start: Int) -> Bool {
    guard skipFlowSpace(bracket) else { return false }
    switch byte(position) {
    case .comment:
      var upper = position
      while byte(upper) == .comment { upper = flowPlainEnd(upper) }
      refuseHashInBrackets(position, entry: trimmed(start..<upper))
      position = upper
      return endFlowEntry(bracket, from: start)
    case .comma:
      position += 1
      return true
    case bracket.closing:
      return true
    case .bracketClose, .braceClose:
      refuseMismatchedBracket(position, opening: bracket.opening)
      return false
    default:
      refuseMissingComma(position)
      return false
    }
  }

  // MARK: Entries

  /// A sequence's item; `a: b` among the items is a mapping of one entry.
  private mutating func parseFlowItem(_ bracket: Bracket) -> Node? {
    let start = position
    let errorCount = mistakes.errorCount
    guard let key = parseFlowNode(bracket) else { return nil }
    if isFlowGivenUp { return key }
    let keyRange = start..<position
    let colon = skippingBlanks(position)
    guard isFlowColon(colon, after: key) else { return key }
    guard let name = flowKeyText(key, keyRange), !bytes[keyRange].contains(.lineFeed) else {
      refuseComplexKey(keyRange)
      return nil
    }
    guard var value = parseFlowValue(colon, bracket) else { return nil }
    value.isDamaged = mistakes.errorCount > errorCount
    let entry = Node.Entry(key: name, keyRange: SourceRange(keyRange), value: value)
    return Node(
      value: .mapping([entry]), range: SourceRange(start..<lastOffset(of: entry)))
  }

  private mutating func parseFlowEntry(_ bracket: Bracket) -> Node.Entry? {
    let start = position
    let errorCount = mistakes.errorCount
    guard let key = parseFlowNode(bracket), !isFlowGivenUp else { return nil }
    let keyRange = start..<position
    guard let written = flowKeyText(key, keyRange) else {
      refuseComplexKey(keyRange)
      return nil
    }
    guard let name = checkedKey(Key(range: keyRange, colon: position), name: written) else {
      return nil
    }
    guard skipFlowSpace(bracket) else { return nil }
    var value: Node
    if isFlowColon(position, after: key) {
      if case .scalar(let scalar) = key.value, scalar.style == .plain,
        byte(position + 1) == .bracketOpen || byte(position + 1) == .braceOpen
      {
        refuseDamagedKey(
          DamagedKey(
            key: keyRange, colon: position..<position + 1, value: position + 1..<position + 2))
      }
      guard let given = parseFlowValue(position, bracket) else { return nil }
      value = given
    } else {
      value = null(at: keyRange.upperBound)
      if let mistake = damagedKey(keyRange) { refuseDamagedKey(mistake) }
    }
    value.isDamaged = mistakes.errorCount > errorCount
    return Node.Entry(key: name, keyRange: SourceRange(keyRange), value: value)
  }

  /// The value behind the colon, null if a comma or the closing bracket follows.
  private mutating func parseFlowValue(_ colon: Int, _ bracket: Bracket) -> Node? {
    position = colon + 1
    guard skipFlowSpace(bracket) else { return nil }
    switch byte(position) {
    case .comma, .bracketClose, .braceClose: return null(at: colon + 1)
    default: return parseFlowNode(bracket)
    }
  }

  /// The text of a key, as written where its type would be null; nil for a collection.
  private func flowKeyText(_ node: Node, _ range: Range<Int>) -> String? {
    switch node.value {
    case .scalar(let scalar): scalar.text
    case .null: text(range)
    case .sequence, .mapping: nil
    }
  }

  /// Whether the byte at `offset` is the colon behind `key`; behind a quoted key no blank need follow.
  private func isFlowColon(_ offset: Int, after key: Node) -> Bool {
    guard byte(offset) == .colon else { return false }
    switch key.value {
    case .scalar(let scalar) where scalar.style == .plain: return endsFlowPlain(offset + 1)
    case .null: return endsFlowPlain(offset + 1)
    default: return true
    }
  }

  /// Whether a colon, hyphen or question mark before `offset` is an indicator and not text.
  private func endsFlowPlain(_ offset: Int) -> Bool {
    isBlankOrBreak(offset) || byte(offset).isFlowIndicator
  }

  // MARK: Values

  private mutating func parseFlowNode(_ bracket: Bracket) -> Node? {
    while byte(position) == .anchor || byte(position) == .tag {
      refuseFlowProperty()
      guard skipFlowSpace(bracket) else { return nil }
    }
    let start = position
    switch byte(position) {
    case .doubleQuote, .singleQuote:
      guard let scalar = parseQuoted(parent: bracket.parent) else { return nil }
      return Node(value: .scalar(scalar), range: SourceRange(start..<position))
    case .bracketOpen, .braceOpen:
      return parseFlowCollection(parent: bracket.parent)
    case .comma, bracket.closing:
      return null(at: start)
    case .bracketClose, .braceClose:
      refuseMismatchedBracket(position, opening: bracket.opening)
      return nil
    case .alias:
      refuseFlowProperty()
      return null(at: start)
    case .hyphen where endsFlowPlain(position + 1):
      refuseItemInBrackets(position)
      return nil
    case .question where endsFlowPlain(position + 1):
      refuseComplexKey(position..<position + 1)
      return nil
    case .colon where endsFlowPlain(position + 1):
      refuseMissingKey(position)
      return nil
    case .at, .backtick, .directive, .literal, .folded, .comment:
      refuseReservedCharacter(of: nil, text: entryText(position))
    default:
      break
    }
    return parseFlowPlain(bracket)
  }

  /// A scalar without quotes inside brackets, over one or several lines.
  private mutating func parseFlowPlain(_ bracket: Bracket) -> Node {
    let start = position
    var line = start..<flowPlainEnd(start)
    var last = trimmed(line)
    var folded: [UInt8] = []
    while isBreak(line.upperBound), line.upperBound < end {
      let next = content(fromLine: nextLine(line.upperBound))
      guard next.position < end, next.column > bracket.parent,
        let blankLines = blankLines(from: nextLine(line.upperBound), to: next.lineStart)
      else { break }
      let upper = flowPlainEnd(next.position)
      guard upper > next.position else { break }
      if folded.isEmpty { folded = Array(bytes[last]) }
      line = next.position..<upper
      last = trimmed(line)
      appendBreaks(blankLines, to: &folded)
      folded.append(contentsOf: bytes[last])
    }
    position = last.upperBound
    let range = SourceRange(start..<position)
    checkCurlyQuotes(inBrackets: start..<position)
    if folded.isEmpty, isNull(last) { return Node(value: .null, range: range) }
    let text = folded.isEmpty ? text(last) : text(folded)
    return Node(value: .scalar(Node.Scalar(text: text, style: .plain)), range: range)
  }

  /// Whether the `#` at `offset` is meant as text: a word follows it, and on its line the closing bracket,
  /// which a comment would hide.
  private func isHashOfText(_ offset: Int, _ bracket: Bracket) -> Bool {
    guard isComment(offset), !isBlankOrBreak(offset + 1), byte(offset + 1) != .comment
    else { return false }
    // No entry is longer, and a hostile line must not be searched to its end for each `#`.
    let limit = min(end, offset + 400)
    var scan = offset
    while scan < limit, !isBreak(scan), bytes[scan] != bracket.closing { scan += 1 }
    return scan < limit && bytes[scan] == bracket.closing
  }

  /// Where the plain text that begins at `start` ends on its line.
  func flowPlainEnd(_ start: Int) -> Int {
    var scan = start
    while !isBreak(scan) {
      let byte = byte(scan)
      if byte.isFlowIndicator { break }
      if byte == .colon, endsFlowPlain(scan + 1) { break }
      if byte == .comment, scan > start, self.byte(scan - 1).isBlank { break }
      scan += 1
    }
    return scan
  }

  /// Passes blanks, line breaks and comments inside brackets.
  ///
  /// False, after an error, if the collection cannot go on there: the text ends, or a line is not indented.
  /// The closing bracket alone may stand below its key: so every formatter for JSON writes it.
  private mutating func skipFlowSpace(_ bracket: Bracket) -> Bool {
    position = skippingBlanks(position)
    guard isBreak(position) || isComment(position), !isHashOfText(position, bracket)
    else { return true }
    let next = content(fromLine: nextLine(position))
    guard next.position < end else {
      refuseUnclosedBracket(bracket.opening)
      return false
    }
    if next.column > bracket.parent || isUnindentedFlow {
      position = next.position
      return true
    }
    if let tab = next.indentationTab {
      refuseTab(tab)
      return false
    }
    let byte = byte(next.position)
    let isClosing = byte == .bracketClose || byte == .braceClose
    if next.column == bracket.parent, isClosing {
      position = next.position
      return true
    }
    let rest = restOfLine(next.position)
    let endsWithComma = rest.last.map { bytes[$0] == .comma } ?? false
    guard isClosing || endsWithComma || !looksLikeStructure(next.position) else {
      refuseUnclosedBracket(bracket.opening)
      return false
    }
    refuseUnindentedEntry(next.position, opening: bracket.opening)
    isUnindentedFlow = true
    position = next.position
    return true
  }
}
