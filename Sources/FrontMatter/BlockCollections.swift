import Diagnostics

extension Parser {
  /// The value at the cursor, which is the first content of its line or stands behind `- `.
  ///
  /// `parent` is the column of the mapping or sequence that it belongs to, -1 for the root.
  mutating func parseBlockNode(parent: Int) -> Node {
    let column = cursor.column
    let line = cursor.lineStart
    let place = position
    guard passProperties(of: nil, parent: parent) else { return null(at: place) }
    if cursor.lineStart == line { cursor.column = column }
    return parseBareBlockNode(parent: parent)
  }

  /// As `parseBlockNode`, where anchors and tags have been passed.
  mutating func parseBareBlockNode(parent: Int) -> Node {
    if isItem(position) { return parseSequence(column: cursor.column, parent: parent) }
    if scanKey(position) != nil || beginsDamagedMapping(position) || isQuestionOrColon(position) {
      return parseMapping(column: cursor.column)
    }
    return parseInline(parent: parent, key: nil)
  }

  /// Refuses the anchors and tags before a value; false if no value follows them.
  mutating func passProperties(of key: Key?, parent: Int) -> Bool {
    while byte(position) == .anchor || byte(position) == .tag, !isAtEnd {
      refuseProperty(of: key)
      guard isBreak(position) || isComment(position) else { continue }
      moveToContent(fromLine: nextLine(position))
      if let tab = cursor.indentationTab {
        _ = leaveTab(tab, parent: parent)
        return false
      }
      guard cursor.column > parent || cursor.column == parent && isItem(position) else {
        return false
      }
    }
    return !isAtEnd
  }

  private func isQuestionOrColon(_ offset: Int) -> Bool {
    (byte(offset) == .question || byte(offset) == .colon) && isBlankOrBreak(offset + 1)
  }

  func null(at offset: Int) -> Node {
    Node(value: .null, range: SourceRange(offset..<offset))
  }

  mutating func leaveTab(_ tab: Int, parent: Int) -> Node {
    refuseTab(tab)
    let place = position
    skipLines(deeperThan: parent)
    return null(at: place)
  }
}

// MARK: Mappings

extension Parser {
  mutating func parseMapping(column: Int) -> Node {
    let start = position
    guard enter() else { return null(at: start) }
    defer { depth -= 1 }
    var mapping = MappingBuilder()
    parseEntries(column: column, into: &mapping)
    let end = mapping.entries.last.map { lastOffset(of: $0) } ?? start
    return Node(value: .mapping(mapping.entries), range: SourceRange(start..<max(start, end)))
  }

  func lastOffset(of entry: Node.Entry) -> Int {
    max(Int(entry.keyRange.upperBound) + 1, Int(entry.value.range.upperBound))
  }

  /// Reads entries until a line begins left of `column`.
  mutating func parseEntries(column: Int, into mapping: inout MappingBuilder) {
    var isAfterStrayLine = false
    while !isAtEnd, cursor.column >= column {
      if let tab = cursor.indentationTab {
        _ = leaveTab(tab, parent: column)
      } else if cursor.column > column {
        refuseIndentation(column: column, after: mapping.entries.last)
        skipLines(deeperThan: column)
      } else if let key = scanKey(position), !isItemWithoutSpace(after: mapping.entries.last) {
        parseEntry(key, column: column, into: &mapping)
        isAfterStrayLine = false
      } else {
        isAfterStrayLine = recoverEntry(
          column: column, into: &mapping, isAfterStrayLine: isAfterStrayLine)
      }
    }
  }

  /// Reads the value of `key`; `errorCount` is that of before the entry, if its key is damaged.
  mutating func parseEntry(
    _ key: Key, column: Int, into mapping: inout MappingBuilder, errorCount: Int? = nil
  ) {
    let errorCount = errorCount ?? mistakes.errorCount
    guard let name = checkedKey(key, name: text(of: key)) else {
      skipLines(deeperThan: column)
      return
    }
    position = key.colon + 1
    var value = parseValue(of: key, parent: column)
    value.isDamaged = mistakes.errorCount > errorCount
    add(Node.Entry(key: name, keyRange: SourceRange(key.range), value: value), to: &mapping)
  }

  mutating func add(_ entry: Node.Entry, to mapping: inout MappingBuilder) {
    if let earlier = mapping.add(entry) { refuseDuplicate(entry, of: earlier) }
  }

  /// The value behind `key:`, on the same line or on the following ones.
  private mutating func parseValue(of key: Key, parent: Int) -> Node {
    let place = position
    position = skippingBlanks(place)
    guard isBreak(position) || isComment(position) else {
      return parseInline(parent: parent, key: key)
    }
    checkComment(position, behind: position, key: key)
    moveToContent(fromLine: nextLine(position))
    if let tab = cursor.indentationTab { return leaveTab(tab, parent: parent) }
    checkInvisibleIndentation()
    if cursor.column > parent {
      if isHyphenWithoutSpace(position) {
        return parseSequence(column: cursor.column, parent: parent)
      }
      return parseBlockNode(parent: parent)
    }
    if cursor.column == parent, isItem(position) {
      return parseSequence(column: parent, parent: parent)
    }
    return null(at: place)
  }
}

// MARK: Invisible indentation

extension Parser {
  /// Says that the first line below a key is indented with non-breaking spaces, which pasted text has, and
  /// counts them as indentation from here on: one mistake is enough for the lines that belong together.
  private mutating func checkInvisibleIndentation() {
    guard isNonBreakingSpace(position) else { return }
    var content = position
    while isNonBreakingSpace(content) { content = skippingSpaces(content + 2) }
    guard looksLikeStructure(content) else { return }
    refuseInvisibleIndentation(position..<content)
    countsInvisibleIndentation = true
    moveToContent(fromLine: cursor.lineStart)
  }
}

// MARK: Sequences

extension Parser {
  mutating func parseSequence(column: Int, parent: Int) -> Node {
    let start = position
    guard enter() else { return null(at: start) }
    defer { depth -= 1 }
    var items: [Node] = []
    while !isAtEnd, cursor.column >= column {
      if let tab = cursor.indentationTab {
        _ = leaveTab(tab, parent: column)
      } else if cursor.column > column {
        refuseIndentation(column: column, after: nil)
        skipLines(deeperThan: column)
      } else if isItem(position) {
        items.append(parseItem(column: column))
      } else if !recoverItem(column: column, parent: parent, into: &items) {
        break
      }
    }
    let end = items.last.map { Int($0.range.upperBound) } ?? start
    return Node(value: .sequence(items), range: SourceRange(start..<max(start + 1, end)))
  }

  /// The value behind `-`; a mapping or sequence may begin on the same line.
  mutating func parseItem(column: Int) -> Node {
    let errorCount = mistakes.errorCount
    position += 1
    var item = parseItemValue(parent: column)
    item.isDamaged = mistakes.errorCount > errorCount
    return item
  }

  private mutating func parseItemValue(parent: Int) -> Node {
    let place = position
    let spaced = skippingSpaces(place)
    position = skippingBlanks(spaced)
    if isBreak(position) || isComment(position) {
      checkComment(position, behind: position, key: nil)
      moveToContent(fromLine: nextLine(position))
      if let tab = cursor.indentationTab { return leaveTab(tab, parent: parent) }
      return cursor.column > parent ? parseBlockNode(parent: parent) : null(at: place)
    }
    if position > spaced, looksLikeStructure(position) { return leaveTab(spaced, parent: parent) }
    cursor.column = parent + position - place + 1
    return parseBlockNode(parent: parent)
  }

  /// One level deeper; over the limit it says so and goes to the next line at the left edge.
  private mutating func enter() -> Bool {
    guard depth < Self.nestingLimit else {
      refuseNesting(at: position)
      skipLines(deeperThan: 0)
      return false
    }
    depth += 1
    return true
  }
}
