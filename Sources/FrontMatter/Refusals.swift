import Diagnostics

/// What the parser tells an author: one sentence each, and the line to write instead.
extension Parser {
  func refuse(
    _ id: String, _ range: Range<Int>, _ message: @autoclosure () -> Message,
    help: @autoclosure () -> Message, fix: @autoclosure () -> [Edit] = []
  ) {
    mistakes.add(.error, id, range, message, help: help, fix: fix)
  }

  func warn(
    _ id: String, _ range: Range<Int>, _ message: @autoclosure () -> Message,
    help: @autoclosure () -> Message
  ) {
    mistakes.add(.warning, id, range, message, help: help)
  }

  // MARK: Words for messages

  /// The author's text, cut to what fits a message.
  func sample(_ range: Range<Int>) -> String {
    var upper = min(range.upperBound, range.lowerBound + 160)
    while upper < range.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    let text = self.text(range.lowerBound..<upper)
    let short = text.prefix(40)
    return short.utf8.count < text.utf8.count || upper < range.upperBound ? short + "…" : text
  }

  /// `key: "value"`, with the author's text and the quotes that it needs.
  func inQuotes(_ range: Range<Int>, of key: Key?) -> String {
    (key.map { sample($0.range) + ": " } ?? "") + file.quoted(sample(range))
  }

  /// Puts the text in the quotes that it needs, if nothing below goes on with it.
  func quoting(_ range: Range<Int>) -> [Edit] {
    let line = file.line(file.lineIndex(of: range.lowerBound))
    guard range.upperBound <= line.upperBound, !range.isEmpty else { return [] }
    let next = content(fromLine: nextLine(range.upperBound))
    let depth = content(fromLine: line.lowerBound).column
    // A deeper line may be a part of the text.
    guard next.column <= depth, next.indentationTab == nil else { return [] }
    return [Edit(range, file.quoted(file.text(range)))]
  }

  func lineNumber(_ offset: Int) -> Int { file.lineIndex(of: offset) + 1 }

  /// The line at `offset` as it would be with a pair of quotes around what follows `key`.
  private func quotesHelp(_ offset: Int, of key: Key?) -> Message {
    "Put the text in quotes: \(inQuotes(restOfLine(offset), of: key))"
  }

  /// The word at `offset`, up to a blank or, in brackets, an indicator.
  private func word(_ offset: Int, inBrackets: Bool = false) -> Range<Int> {
    var upper = offset + 1
    while !isBlankOrBreak(upper), !(inBrackets && byte(upper).isFlowIndicator) { upper += 1 }
    return offset..<upper
  }

  /// The entry that begins at `offset` inside brackets, as far as its line holds it.
  func entryText(_ offset: Int) -> Range<Int> { trimmed(offset..<flowPlainEnd(offset)) }

  // MARK: What YAML has and Bulletin refuses

  /// Refuses the anchor or tag at `position` and goes to what it belongs to.
  mutating func refuseProperty(of key: Key?) {
    let word = word(position)
    let isBeforeKey = key == nil && scanPlainKey(position) != nil
    refuseMark(
      word,
      help: isBeforeKey
        ? "Delete it; if it belongs to the key, put the key in quotes."
        : quotesHelp(position, of: key),
      fix: isBeforeKey ? [] : quoting(restOfLine(position)))
    position = skippingBlanks(word.upperBound)
  }

  func refuseAlias(of key: Key?) {
    refuseMark(
      word(position), help: quotesHelp(position, of: key), fix: quoting(restOfLine(position)))
  }

  /// Refuses the anchor, tag or alias at `position` inside brackets and goes behind it.
  mutating func refuseFlowProperty() {
    let word = word(position, inBrackets: true)
    let text = entryText(position)
    refuseMark(
      word, help: "Put the text in quotes: \(inQuotes(text, of: nil))",
      fix: [Edit(text, file.quoted(file.text(text)))])
    position = word.upperBound
  }

  private func refuseMark(
    _ word: Range<Int>, help: @autoclosure () -> Message, fix: @autoclosure () -> [Edit]
  ) {
    let (id, name): (String, Message) =
      switch byte(word.lowerBound) {
      case .anchor: ("anchor", "an anchor")
      case .alias: ("alias", "an alias")
      default: ("tag", "a tag")
      }
    refuse(
      id, word, "“\(sample(word))” is \(name) of YAML, which is not read here.", help: help(),
      fix: fix())
  }

  func refuseComplexKey(_ range: Range<Int>) {
    refuse(
      "complex-key", range,
      "A key must be a short text on one line, without brackets or a question mark before it.",
      help: "Write the key, a colon and a space: key: value")
  }

  func refuseMergeKey(_ key: Key) {
    refuse(
      "merge-key", key.range, "“<<” is a merge key of YAML, which is not read here.",
      help: "Write the entries out instead.")
  }

  /// Refuses the character at `position`, with which `text` opens.
  func refuseReservedCharacter(of key: Key?, text: Range<Int>) {
    let range = position..<position + 1
    refuse(
      "reserved-character", range,
      "A text cannot begin with “\(sample(range))” unless it is in quotes.",
      help: "Put the text in quotes: \(inQuotes(text, of: key))",
      fix: opensText(text) ? quoting(text) : [])
  }

  /// Whether the reserved character at `position` can only belong to a text: a bracket or a comma may be left over.
  private func opensText(_ text: Range<Int>) -> Bool {
    let isSign = [.at, .backtick, .directive].contains(byte(position))
    let isKey = byte(skippingBlanks(text.upperBound)) == .colon
    return isSign && text.lowerBound == position && !isKey
  }

  func refuseDuplicate(_ entry: Node.Entry, of earlier: Node.Entry) {
    let line = lineNumber(Int(entry.keyRange.lowerBound))
    let earlierLine = lineNumber(Int(earlier.keyRange.lowerBound))
    refuse(
      "duplicate-key", entry.keyRange.bytes,
      line == earlierLine
        ? "“\(sample(entry.keyRange.bytes))” is written twice in line \(line)."
        : "“\(sample(entry.keyRange.bytes))” is written twice: in line \(earlierLine) and in line \(line).",
      help: "Keep one of the two.")
  }

  func refuseNesting(at offset: Int) {
    refuse(
      "nesting-too-deep", offset..<offset + 1,
      "Lists and mappings are nested over \(Self.nestingLimit) levels deep here.",
      help: "Write fewer levels.")
  }

  // MARK: Indentation

  func refuseTab(_ offset: Int) {
    refuse(
      "tab-indentation", offset..<offset + 1, "This line is indented with a tab.",
      help: "Indent it with spaces, 2 for each level.", fix: indentation(ofLineAt: offset))
  }

  /// Two spaces in the place of each tab with which a line begins.
  private func indentation(ofLineAt offset: Int) -> [Edit] {
    let start = file.line(file.lineIndex(of: offset)).lowerBound
    let tabs = bytes[start..<end].prefix { $0 == .tab }
    guard tabs.indices.contains(offset), !byte(tabs.endIndex).isBlank else { return [] }
    return [Edit(start..<tabs.endIndex, String(repeating: "  ", count: tabs.count))]
  }

  func refuseIndentation(column: Int, after entry: Node.Entry?) {
    let rest = restOfLine(position)
    refuse(
      "wrong-indentation", rest, "This line is indented like none of the lines above.",
      help: entry.map {
        "Begin it in the same column as “\(sample($0.keyRange.bytes))”, "
          + "or indent it like the lines that it belongs to."
      } ?? "Begin it in column \(column + 1), or indent it like the lines that it belongs to.")
  }

  func refuseInvisibleIndentation(_ range: Range<Int>) {
    refuse(
      "invisible-character", range,
      "This line is indented with invisible characters (non-breaking spaces).",
      help: "Delete them, and indent this line and those below it with ordinary spaces.",
      fix: visibleIndentation(from: range.lowerBound))
  }

  /// An ordinary space in the place of each non-breaking one with which lines begin, from a line on as long as there are
  /// some: each looks as wide as the other.
  private func visibleIndentation(from offset: Int) -> [Edit] {
    var edits: [Edit] = []
    var start = file.line(file.lineIndex(of: offset)).lowerBound
    while start < end, edits.count < 1000 {
      var scan = skippingSpaces(start)
      let isVisible = !isNonBreakingSpace(scan)
      while isNonBreakingSpace(scan) {
        let first = scan
        while isNonBreakingSpace(scan) { scan += 2 }
        edits.append(Edit(first..<scan, String(repeating: " ", count: (scan - first) / 2)))
        scan = skippingSpaces(scan)
      }
      if isVisible, !isBreak(scan) { break }
      start = nextLine(scan)
    }
    return edits
  }

  func refuseTextIndentation(_ offset: Int, opening: Int) {
    refuse(
      "text-indentation", offset..<max(offset + 1, restOfLine(offset).upperBound),
      "This line is not indented like the first line of the text that “\(sample(opening..<opening + 1))” "
        + "in line \(lineNumber(opening)) opens.",
      help: "Begin every line of the text in the same column.")
  }

  func refuseUnindentedText(_ offset: Int, opening: Int) {
    refuse(
      "unindented-text", restOfLine(offset),
      "This line belongs to the text in quotes that begins in line \(lineNumber(opening)), "
        + "but is not indented.",
      help: "Put 2 spaces before it.", fix: [.inserting("  ", at: offset)])
  }

  func refuseUnindentedEntry(_ offset: Int, opening: Int) {
    refuse(
      "unindented-text", restOfLine(offset),
      "This line belongs to the brackets that open in line \(lineNumber(opening)), "
        + "but is not indented.",
      help: "Put 2 spaces before it.", fix: [.inserting("  ", at: offset)])
  }

  // MARK: Lines that fit nowhere

  func refuseMissingColon(_ range: Range<Int>) {
    let line = sample(range)
    let assignment = line.split(separator: " = ", maxSplits: 1)
    refuse(
      "missing-colon", range, "This line has no key: “\(line)”.",
      help: assignment.count == 2
        ? "Write \(assignment[0] + ": " + assignment[1])"
        : "Write a key, a colon, a space and the value; "
          + "indent the line by 2 spaces if it goes on with the text above.",
      fix: assignment.count == 2 ? colon(inAssignment: range) : [])
  }

  /// `: ` in the place of ` = `.
  private func colon(inAssignment range: Range<Int>) -> [Edit] {
    bytes[range].firstRange(of: " = ".utf8).map { [Edit($0, ": ")] } ?? []
  }

  func refuseBody(_ range: Range<Int>) {
    refuse(
      "missing-closing-line", range,
      "This line has no key, and what follows it is not read: “\(sample(range))”.",
      help: "Is the line --- before it missing? If the line belongs to the front matter, "
        + "write a key, a colon, a space and the value.")
  }

  func refuseMissingKey(_ offset: Int) {
    refuse(
      "missing-key", offset..<offset + 1, "There is no key before this colon.",
      help: "Write the key before it: key: value")
  }

  func refuseDamagedKey(_ mistake: DamagedKey) {
    let value = visible(mistake.value)
    let line = "\(sample(mistake.key)): \(sample(value))".trimmingEnd()
    if value.lowerBound > mistake.value.lowerBound {
      refuse(
        "invisible-character", mistake.value.lowerBound..<value.lowerBound,
        "An invisible character (such as a non-breaking space) stands behind the colon of "
          + "“\(sample(mistake.key))”.", help: "Delete it. Write \(line)", fix: colon(of: mistake))
    } else if mistake.colon.count > 1 {
      refuse(
        "full-width-colon", mistake.colon,
        "The colon behind “\(sample(mistake.key))” is a full-width one.", help: "Write \(line)",
        fix: colon(of: mistake))
    } else {
      refuse(
        "missing-space", mistake.colon,
        "There is no space behind the colon of “\(sample(mistake.key))”.", help: "Write \(line)",
        fix: colon(of: mistake))
    }
  }

  /// A colon and a space between a key and its value, whatever stands there.
  private func colon(of mistake: DamagedKey) -> [Edit] {
    let value = visible(mistake.value)
    return [Edit(mistake.colon.lowerBound..<value.lowerBound, value.isEmpty ? ":" : ": ")]
  }

  func refuseHyphenWithoutSpace(_ offset: Int) {
    let rest = restOfLine(offset + 1)
    refuse(
      "missing-space", offset..<offset + 1,
      "There is no space behind the hyphen of this list item.",
      help: "Write “- \(sample(rest))”.", fix: [.inserting(" ", at: offset + 1)])
  }

  func refuseItemBesideKey(_ key: Key?) {
    refuse(
      "item-beside-key", position..<position + 1,
      "A list item cannot stand on the line of its key.",
      help: key.map {
        "Begin the list on the next line, below “\(sample($0.range))”; "
          + "if the hyphen belongs to a text, put it in quotes: "
          + "\(inQuotes(restOfLine(position), of: key))"
      }
        ?? "Begin the list on a line of its own; if the hyphen belongs to a text, put it in quotes: "
        + "\(inQuotes(restOfLine(position), of: key))")
  }

  func refuseMisplacedItem(after entry: Node.Entry?) {
    refuse(
      "misplaced-item", restOfLine(position), "This list item belongs to no key.",
      help: entry.map {
        "Write nothing behind “\(sample($0.keyRange.bytes)):” if the list is its value."
      } ?? "Write a key and a colon on the line before it.")
  }

  func refuseMisplacedKey(_ key: Key) {
    refuse(
      "misplaced-key", key.range,
      "“\(sample(key.range))” stands below the hyphens of a list, so it belongs to no item.",
      help: "Indent it by 2 more spaces if it belongs to the item above.")
  }

  func refuseMissingHyphen(_ range: Range<Int>) {
    refuse(
      "missing-hyphen", range, "This line stands in a list but does not begin with a hyphen.",
      help: "Write “- \(sample(range))”, its hyphen below those of the list.")
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
