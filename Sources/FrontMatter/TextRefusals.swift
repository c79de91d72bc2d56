import Diagnostics

/// What the parser tells an author about texts, quotes and brackets.
extension Parser {
  // MARK: Quotes

  func refuseUnclosedQuote(_ opening: Int) {
    let quote = sample(opening..<opening + 1)
    refuse(
      "unclosed-quote", opening..<opening + 1, "The quote that opens here is never closed.",
      help: "Write \(quote) at the end of the text too, or leave both out.")
  }

  func refuseEscape(_ range: Range<Int>) {
    refuse(
      "invalid-escape", range, "“\(sample(range))” means nothing inside double quotes.",
      help: "Delete the backslash, or write \\\\ for one.")
  }

  func refuseForbiddenCharacter(_ range: Range<Int>, _ scalar: Unicode.Scalar) {
    refuse(
      "control-character", range, "The text holds \(scalar.forbiddenName).",
      help: scalar == "\r"
        ? "Put a line break in its place."
        : "Delete it: it has no meaning in a text and no browser shows it.",
      fix: scalar == "\r" ? [] : [.deleting(range)])
  }

  /// Refuses what stands behind a finished value on its line.
  func refuseTextAfter(_ node: Node, key: Key?) {
    let rest = restOfLine(position)
    let whole = Int(node.range.lowerBound)..<rest.upperBound
    if byte(position) == .colon, isBlankOrBreak(position + 1), key == nil {
      refuseComplexKey(node.range.bytes)
    } else if case .scalar = node.value {
      let spansLines = bytes[node.range.bytes].contains(.lineFeed)
      let start = lineNumber(whole.lowerBound)
      refuse(
        "text-after-value", rest,
        spansLines
          ? "The text in quotes that begins in line \(start) ends before “\(sample(rest))”."
          : "The text in quotes ends before “\(sample(rest))”.",
        help: byte(position) == .comment
          ? "Put a space before the #."
          : spansLines
            ? "Close the quotes at the end of the text, and only there."
            : "Put the whole text in quotes of the other kind: "
              + "\(otherQuotes(whole, behind: node.range.bytes, key: key))",
        fix: byte(position) == .comment
          ? [.inserting(" ", at: position)]
          : spansLines ? [] : otherQuotes(whole, behind: node.range.bytes))
    } else {
      refuse(
        "text-after-value", rest, "There is text behind the closing bracket: “\(sample(rest))”.",
        help: byte(position) == .comment
          ? "Put a space before the #." : "Delete it, or put the whole text in quotes.",
        fix: byte(position) == .comment ? [.inserting(" ", at: position)] : [])
    }
  }

  /// The text of a line in quotes that it does not hold.
  ///
  /// The quotes at its start are around the whole text if the one that ended it opens a quotation inside, as
  /// its neighbours show; else around the text's first words, and belong to it.
  private func otherQuotes(_ whole: Range<Int>, behind value: Range<Int>, key: Key?) -> String {
    inQuotes(text(ofQuotes: whole, behind: value), of: key)
  }

  private func text(ofQuotes whole: Range<Int>, behind value: Range<Int>) -> Range<Int> {
    let next = byte(value.upperBound)
    let isAroundWhole =
      next.isLetter || next.isDigit || next >= 0x80
      || value.count > 2 && bytes[value.upperBound - 2].isBlank
    guard isAroundWhole else { return whole }
    let hasClosing = bytes[whole.upperBound - 1] == byte(whole.lowerBound)
    let upper = max(whole.lowerBound + 1, whole.upperBound - (hasClosing ? 1 : 0))
    return whole.lowerBound + 1..<upper
  }

  /// The same as an edit; none where a quotation mark of the text would be lost, or an escape become letters.
  private func otherQuotes(_ whole: Range<Int>, behind value: Range<Int>) -> [Edit] {
    let text = text(ofQuotes: whole, behind: value)
    let isWhole = text == whole || text.upperBound + 1 == whole.upperBound
    guard isWhole, !bytes[whole].contains(.backslash), !quoting(whole).isEmpty else { return [] }
    return [Edit(whole, file.quoted(file.text(text)))]
  }

  /// Curly quotes are ordinary characters; this names the places where an author relied on them as quotes.
  func refuseCurlyQuotes(
    _ range: Range<Int>, help: Message, fix: @autoclosure () -> [Edit] = []
  ) {
    refuse(
      "curly-quotes", range, "Curly quotes do not hold a text together; only straight ones do.",
      help: help, fix: fix())
  }

  func checkCurlyQuotes(inBrackets range: Range<Int>) {
    guard let closing = curlyQuote(opening: range.lowerBound),
      !contains(closing, in: range),
      let last = end(of: closing, in: range.upperBound..<min(end, range.upperBound + 200))
    else { return }
    refuseCurlyQuotes(
      range.lowerBound..<range.lowerBound + 3,
      help: "Put straight quotes around the text: \"\(sample(range.lowerBound..<last))\"")
  }

  /// The last byte of the quote that closes the curly one at `offset`; nil if there is none there.
  private func curlyQuote(opening offset: Int) -> UInt8? {
    guard byte(offset) == 0xE2, byte(offset + 1) == 0x80 else { return nil }
    return switch byte(offset + 2) {
    case 0x9C: 0x9D
    case 0x98: 0x99
    default: nil
    }
  }

  private func contains(_ closing: UInt8, in range: Range<Int>) -> Bool {
    end(of: closing, in: range) != nil
  }

  /// Where the first closing quote of the kind ends.
  private func end(of closing: UInt8, in range: Range<Int>) -> Int? {
    range.dropLast(2).first {
      byte($0) == 0xE2 && byte($0 + 1) == 0x80 && byte($0 + 2) == closing
    }.map { $0 + 3 }
  }

  // MARK: Keys

  /// The key's name, without marks that no author means; nil if its entry is to be left out.
  func checkedKey(_ key: Key, name: String) -> String? {
    let start = key.range.lowerBound
    if key.range.count == 2, byte(start) == UInt8(ascii: "<"), byte(start + 1) == UInt8(ascii: "<")
    {
      refuseMergeKey(key)
      return nil
    }
    guard byte(start) >= 0x80, let first = name.unicodeScalars.first else { return name }
    if curlyQuote(opening: start) != nil {
      let bare = String(name.drop { "“”‘’".contains($0) }.prefix { !"“”‘’".contains($0) })
      refuseCurlyQuotes(
        key.range, help: "Write the key without quotes.",
        // Whatever else stands there is the author's.
        fix: "“\(bare)”" == name || "‘\(bare)’" == name ? [Edit(key.range, bare)] : [])
      return bare
    }
    guard first.isInvisible else { return name }
    refuse(
      "invisible-character", start..<start + String(first).utf8.count,
      "An invisible character stands before this key.",
      help: "Delete what stands before the key, and indent with ordinary spaces.",
      fix: invisibleStart(of: key.range))
    let visible = name.unicodeScalars.drop { $0.isInvisible || $0 == " " }
    return String(String.UnicodeScalarView(visible))
  }

  /// Takes away what stands before a key and has no width; other spaces may be meant to indent it.
  private func invisibleStart(of range: Range<Int>) -> [Edit] {
    let width = text(at: range).prefix { $0.isInvisible && !$0.properties.isWhitespace }
      .reduce(0) { $0 + UTF8.width($1) }
    let start = range.lowerBound + width
    guard width > 0, visible(range).lowerBound == start else { return [] }
    return [.deleting(range.lowerBound..<start)]
  }

  /// `range` without invisible characters at its start.
  func visible(_ range: Range<Int>) -> Range<Int> {
    let head = text(at: range.lowerBound..<min(range.upperBound, range.lowerBound + 160))
    let invisible = head.prefix { $0.isInvisible || $0 == " " || $0 == "\t" }
    let count = invisible.reduce(0) { $0 + UTF8.width($1) }
    return min(range.lowerBound + count, range.upperBound)..<range.upperBound
  }

  private func text(at range: Range<Int>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
  }

  // MARK: Texts without quotes

  func refuseColon(_ colon: Int, key: Key?, text start: Int) {
    let rest = restOfLine(start)
    let isFirstLine = colon < rest.upperBound
    refuse(
      "colon-in-text", colon..<colon + 1,
      isFirstLine
        ? "This text goes on in the next line, so it cannot hold a colon and a space."
        : "This line goes on with the text of line \(lineNumber(start)), "
          + "so it cannot hold a colon and a space.",
      help: key.map {
        "Begin the line in the column of “\(sample($0.range))” if it is a key of its own; "
          + "otherwise put the whole text in quotes."
      } ?? "Put the whole text in quotes.")
  }

  /// Tells of a comment at `offset` that authors mean as text, such as `#1` or `#hashtag`.
  ///
  /// `start` is where the value begins that it cuts off.
  func checkComment(_ offset: Int, behind start: Int, key: Key?) {
    guard isComment(offset), !isBlankOrBreak(offset + 1), byte(offset + 1) != .comment
    else { return }
    let comment = trimmed(offset..<lineEnd(offset))
    let quoted = inQuotes(start..<comment.upperBound, of: key)
    if let closing = curlyQuote(opening: start), !contains(closing, in: start..<offset),
      contains(closing, in: comment)
    {
      refuseCurlyQuotes(
        start..<start + 3, help: "Put the text in quotes: \(quoted)",
        fix: quoting(start..<comment.upperBound))
    } else {
      warn(
        "hash-begins-comment", comment, "“\(sample(comment))” is a comment, so it is not read.",
        help: "Put the text in quotes: \(quoted); or, if it is a comment, put a space behind the #."
      )
    }
  }

  func refuseTextBehindComment(key: Key?) {
    refuse(
      "comment-in-text", restOfLine(position),
      "A comment ended the text above, so this line belongs to nothing.",
      help: "Delete the comment, or put the whole text in quotes.")
  }

  /// Warns of `- ` in a text's following line: YAML takes it for text.
  func warnOfItem(at next: Cursor, key: Key?) {
    guard isItem(next.position) else { return }
    warn(
      "hyphen-in-text", next.position..<next.position + 1,
      "This line goes on with the text above and begins no list item.",
      help: "Write nothing behind the key if the list is its value; "
        + "otherwise put the whole text in quotes.")
  }

  func refuseBlockHeader(_ start: Int, rest: Int) {
    let text = restOfLine(skippingBlanks(rest))
    let mark = sample(start..<start + 1)
    refuse(
      "text-beside-mark", text.isEmpty ? start..<start + 1 : text,
      "The text that “\(mark)” opens begins on the next line, but here stands “\(sample(text))”.",
      help: "Move it to a line of its own, indented by 2 spaces; "
        + "if “\(mark)” belongs to the text, put it in quotes.")
  }

  // MARK: Brackets

  func refuseUnclosedBracket(_ opening: Int) {
    let closing = byte(opening) == .bracketOpen ? "]" : "}"
    refuse(
      "unclosed-bracket", opening..<opening + 1, "The bracket that opens here is never closed.",
      help: "Write \(closing) behind the last entry; "
        + "if the bracket belongs to a text, put the text in quotes.")
  }

  func refuseMismatchedBracket(_ offset: Int, opening: Int) {
    let expected = byte(opening) == .bracketOpen ? "]" : "}"
    refuse(
      "mismatched-bracket", offset..<offset + 1,
      "“\(sample(offset..<offset + 1))” does not close the “\(sample(opening..<opening + 1))” "
        + "of line \(lineNumber(opening)).",
      help: "Write \(expected) here, or put the text in quotes if the bracket belongs to it.")
  }

  func refuseMissingComma(_ offset: Int) {
    refuse(
      "missing-comma", offset..<offset + 1,
      "Inside brackets a comma must stand between this entry and the one before.",
      help: "Write a comma before it, or put the text in quotes if it belongs to one.")
  }

  func refuseEmptyEntry(_ offset: Int) {
    refuse(
      "empty-entry", offset..<offset + 1, "There is no entry before this comma.",
      help: "Delete the comma, or write the entry.")
  }

  func refuseHashInBrackets(_ offset: Int, entry: Range<Int>) {
    refuse(
      "hash-begins-comment", offset..<offset + 1,
      "A # behind a space begins a comment, which hides the rest of the line.",
      help: "Put the text in quotes: \(inQuotes(entry, of: nil))")
  }

  func refuseItemInBrackets(_ offset: Int) {
    refuse(
      "item-in-brackets", offset..<offset + 1, "Inside brackets no hyphen stands before an entry.",
      help: "Delete the hyphen; put it in quotes if it is meant as text.")
  }
}

extension Unicode.Scalar {
  /// Spaces and marks that look like nothing, or like an ordinary space, and come with pasted text.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xA0, 0x2000...0x200F, 0x202F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
