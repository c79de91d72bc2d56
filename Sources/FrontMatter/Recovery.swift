import Diagnostics

/// What the parser does with a line that cannot be what its place asks for: name the mistake that an
/// author most likely made, keep what can be kept, and go on behind it.
extension Parser {
  /// A key whose colon has no space behind it, or is the full-width one of East Asian keyboards.
  struct DamagedKey {
    var key: Range<Int>
    var colon: Range<Int>
    var value: Range<Int>
  }

  /// The damaged key that `range` opens with: short, of words, and not a time or an address.
  func damagedKey(_ range: Range<Int>) -> DamagedKey? {
    var offset = range.lowerBound
    guard offset < range.upperBound, !byte(offset).isDigit else { return nil }
    while offset < range.upperBound, offset - range.lowerBound <= 40 {
      let byte = byte(offset)
      if byte == .colon || byte == 0xEF && isFullWidthColon(offset) {
        let upper = byte == .colon ? offset + 1 : offset + 3
        let key = trimmed(range.lowerBound..<offset)
        guard !key.isEmpty, self.byte(upper) != UInt8(ascii: "/") else { return nil }
        let value = skippingBlanks(upper)
        return DamagedKey(
          key: key, colon: offset..<upper, value: min(value, range.upperBound)..<range.upperBound)
      }
      guard
        byte.isLetter || byte.isDigit || byte >= 0x80 || byte == .space || byte == .hyphen
          || byte == UInt8(ascii: "_")
      else { return nil }
      offset += 1
    }
    return nil
  }

  private func isFullWidthColon(_ offset: Int) -> Bool {
    byte(offset) == 0xEF && byte(offset + 1) == 0xBC && byte(offset + 2) == 0x9A
  }

  /// Whether the line at the cursor has a damaged key and the next one, below it, has a key too.
  func beginsDamagedMapping(_ offset: Int) -> Bool {
    guard damagedKey(restOfLine(offset)) != nil else { return false }
    let next = content(fromLine: nextLine(offset))
    guard next.position < end, next.column == cursor.column else { return false }
    return scanKey(next.position) != nil || damagedKey(restOfLine(next.position)) != nil
  }

  /// `-text`, other than a negative number or a run of hyphens.
  func isHyphenWithoutSpace(_ offset: Int) -> Bool {
    guard byte(offset) == .hyphen, !isBlankOrBreak(offset + 1) else { return false }
    let next = byte(offset + 1)
    return next.isLetter || next >= 0x80 || next.isQuote
  }

  /// `-text` in the column of keys, below a key that has no value yet or has a list.
  func isItemWithoutSpace(after entry: Node.Entry?) -> Bool {
    guard isHyphenWithoutSpace(position) else { return false }
    return switch entry?.value.value {
    case .null, .sequence: true
    default: false
    }
  }

  // MARK: Lines that are no entry

  /// Reports the line at the cursor, which is no entry, and goes on behind it.
  ///
  /// Returns whether it was a line of stray text, of which a run is reported once.
  mutating func recoverEntry(
    column: Int, into mapping: inout MappingBuilder, isAfterStrayLine: Bool
  ) -> Bool {
    let errorCount = mistakes.errorCount
    if isLikeBody(column: column, after: mapping.entries.last) {
      refuseBody(restOfLine(position))
      moveToContent(fromLine: end)
      return false
    }
    if byte(position) == .anchor || byte(position) == .tag {
      refuseProperty(of: nil)
      if isBreak(position) || isComment(position) { moveToContent(fromLine: nextLine(position)) }
      return false
    }
    if isItemWithoutSpace(after: mapping.entries.last) {
      var items = parseSequence(column: column, parent: column)
      items.isDamaged = true
      mapping.completeLast(with: items)
      return false
    }
    if isItem(position) {
      refuseMisplacedItem(after: mapping.entries.last)
      repeat { skipLines(deeperThan: column) } while cursor.column == column && isItem(position)
      return false
    }
    if let damaged = damagedKey(restOfLine(position)) ?? damagedQuotedKey(position) {
      refuseDamagedKey(damaged)
      let key = Key(range: damaged.key, colon: visible(damaged.value).lowerBound - 1)
      parseEntry(key, column: column, into: &mapping, errorCount: errorCount)
      return false
    }
    return recoverStrayLine(column: column, into: &mapping, isAfterStrayLine: isAfterStrayLine)
  }

  /// Whether the line at the cursor, which is no entry, begins the text of a file whose closing `---` is
  /// missing, so that the front matter seems to end at a later one.
  private func isLikeBody(column: Int, after entry: Node.Entry?) -> Bool {
    guard isFrontMatter, column == 0, entry != nil else { return false }
    if isItem(position) || isItemWithoutSpace(after: entry) { return false }
    if scanPlainKey(position) != nil || damagedKey(restOfLine(position)) != nil { return false }
    let line = file.lineIndex(of: cursor.lineStart)
    guard line > 0 else { return false }
    return isBreak(skippingBlanks(Int(file.lineStarts[line - 1])))
  }

  private mutating func recoverStrayLine(
    column: Int, into mapping: inout MappingBuilder, isAfterStrayLine: Bool
  ) -> Bool {
    let errorCount = mistakes.errorCount
    let first = byte(position)
    let key = first.isIndicator ? scanPlainKey(position) : nil
    switch first {
    case .alias:
      refuseAlias(of: nil)
    case .question where isBlankOrBreak(position + 1):
      refuseComplexKey(position..<position + 1)
      repeat {
        skipLines(deeperThan: column)
      } while cursor.column == column
        && scanKey(position) == nil
      return false
    case .colon where isBlankOrBreak(position + 1):
      refuseMissingKey(position)
    case .doubleQuote, .singleQuote:
      if let closing = closingQuote(position) {
        refuseMissingColon(position..<closing + 1)
      } else {
        refuseUnclosedQuote(position)
      }
    case .bracketOpen where key != nil, .braceOpen where key != nil:
      refuseComplexKey(restOfLine(position))
    case .at, .backtick, .directive, .comma, .bracketClose, .braceClose, .literal, .folded:
      refuseReservedCharacter(of: nil, text: key?.range ?? restOfLine(position))
      if let key {
        parseEntry(key, column: column, into: &mapping, errorCount: errorCount)
        return false
      }
    default:
      if !isAfterStrayLine { refuseMissingColon(restOfLine(position)) }
      skipLines(deeperThan: column)
      return true
    }
    skipLines(deeperThan: column)
    return false
  }

  /// `"key":value`.
  private func damagedQuotedKey(_ offset: Int) -> DamagedKey? {
    guard byte(offset).isQuote, let closing = closingQuote(offset), byte(closing + 1) == .colon
    else { return nil }
    // A “#” within the quotes begins no comment.
    return DamagedKey(
      key: offset..<closing + 1, colon: closing + 1..<closing + 2, value: restOfLine(closing + 2))
  }

  // MARK: Lines that are no item

  /// Reports the line at the cursor, which is no item; false if it ends the sequence instead.
  mutating func recoverItem(column: Int, parent: Int, into items: inout [Node]) -> Bool {
    if isHyphenWithoutSpace(position) {
      let errorCount = mistakes.errorCount
      refuseHyphenWithoutSpace(position)
      var item = parseItem(column: column)
      item.isDamaged = mistakes.errorCount > errorCount
      items.append(item)
      return true
    }
    guard column > parent else { return false }
    if let key = scanKey(position) {
      refuseMisplacedKey(key)
    } else {
      refuseMissingHyphen(restOfLine(position))
    }
    skipLines(deeperThan: column)
    return true
  }
}
