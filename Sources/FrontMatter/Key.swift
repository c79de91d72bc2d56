import Diagnostics

/// A key found on a line, before its value is read.
struct Key {
  /// As written, quotes included.
  var range: Range<Int>
  /// The offset of the colon.
  var colon: Int
}

extension Parser {
  /// The key that begins at `offset`: a scalar on one line, a colon, and a blank or the line's end.
  func scanKey(_ offset: Int) -> Key? {
    let first = byte(offset)
    if first.isQuote {
      guard let closing = closingQuote(offset) else { return nil }
      let colon = skippingBlanks(closing + 1)
      guard byte(colon) == .colon, isBlankOrBreak(colon + 1) else { return nil }
      return Key(range: offset..<closing + 1, colon: colon)
    }
    if first.isIndicator { return nil }
    if first == .hyphen || first == .question || first == .colon, isBlankOrBreak(offset + 1) {
      return nil
    }
    return scanPlainKey(offset)
  }

  /// The key that begins at `offset`, whatever its first character.
  func scanPlainKey(_ offset: Int) -> Key? {
    var scan = offset
    while !isBreak(scan) {
      let byte = byte(scan)
      if byte == .colon, isBlankOrBreak(scan + 1) {
        return Key(range: trimmed(offset..<scan), colon: scan)
      }
      if byte == .comment, scan > offset, self.byte(scan - 1).isBlank { return nil }
      scan += 1
    }
    return nil
  }

  /// The offset of the quote that closes the one at `opening`, if it stands on the same line.
  func closingQuote(_ opening: Int) -> Int? {
    let quote = byte(opening)
    var scan = opening + 1
    while !isBreak(scan) {
      let byte = byte(scan)
      if byte == .backslash, quote == .doubleQuote {
        scan += isBreak(scan + 1) ? 1 : 2
      } else if byte == quote {
        if quote == .doubleQuote || self.byte(scan + 1) != quote { return scan }
        scan += 2
      } else {
        scan += 1
      }
    }
    return nil
  }

  /// The key's text; reading a quoted one reports what is wrong with its escapes.
  mutating func text(of key: Key) -> String {
    guard byte(key.range.lowerBound).isQuote else { return text(key.range) }
    position = key.range.lowerBound
    return parseQuoted(parent: -1)?.text ?? text(key.range)
  }
}
