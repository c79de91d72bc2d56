import Diagnostics
import VietnameseText

/// Reads a run of a file's bytes as the YAML subset: recursive descent, one pass, every mistake noted.
///
/// After a mistake it goes on at the next line that can begin something, so that one run tells an author
/// of all of them. Recursion ends at `nestingLimit`.
struct Parser: ~Copyable {
  /// Where the parser is. Between values `position` is at the first content of a line, or at `end`.
  struct Cursor {
    var position: Int
    var lineStart: Int
    /// The spaces before the content (up to the first tab, if there is one); -1 at the end.
    var column: Int
    /// The first tab among the blanks that the line begins with.
    var indentationTab: Int?
  }

  static let nestingLimit = 32

  let file: SourceFile
  let bytes: [UInt8]
  /// The content's end: the closing line, a document marker or the end of the file.
  var end: Int
  var cursor: Cursor
  var depth = 0
  /// Whether lines of the current brackets have been found left of their place; one error says so.
  var isUnindentedFlow = false
  /// Whether the current brackets could not be read to their end.
  var isFlowGivenUp = false
  /// Whether the content ends at a line `---`, which may stand too late.
  var isFrontMatter = false
  /// The key that a list at the root lacks.
  var listKey: String?
  /// Whether non-breaking spaces count as indentation, after an error that says so once.
  var countsInvisibleIndentation = false
  let mistakes: MistakeList

  init(_ file: SourceFile, content: Range<Int>, mistakes: MistakeList) {
    self.file = file
    self.bytes = file.bytes
    self.end = content.upperBound
    self.cursor = Cursor(
      position: content.lowerBound, lineStart: content.lowerBound, column: 0, indentationTab: nil)
    self.mistakes = mistakes
  }

  var position: Int {
    get { cursor.position }
    set { cursor.position = newValue }
  }

  var isAtEnd: Bool { cursor.position >= end }
}

// MARK: Bytes and lines

extension Parser {
  /// The byte at `offset`; a line feed at the end, so that every scan of a line ends there.
  func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : .lineFeed }

  /// Whether a line ends at `offset`: with LF, with CRLF or with the content.
  func isBreak(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == .lineFeed || byte == .carriageReturn && self.byte(offset + 1) == .lineFeed
  }

  func isBlankOrBreak(_ offset: Int) -> Bool { byte(offset).isBlank || isBreak(offset) }

  func isComment(_ offset: Int) -> Bool {
    byte(offset) == .comment && offset < end && (offset == 0 || isBlankOrBreak(offset - 1))
  }

  func skippingBlanks(_ offset: Int) -> Int {
    var offset = offset
    while byte(offset).isBlank { offset += 1 }
    return offset
  }

  func skippingSpaces(_ offset: Int) -> Int {
    var offset = offset
    while byte(offset) == .space { offset += 1 }
    return offset
  }

  /// Whether U+00A0 stands at `offset`.
  func isNonBreakingSpace(_ offset: Int) -> Bool {
    byte(offset) == 0xC2 && byte(offset + 1) == 0xA0
  }

  /// The offset of the line break at or after `offset`.
  func lineEnd(_ offset: Int) -> Int {
    var offset = offset
    while !isBreak(offset) { offset += 1 }
    return min(offset, end)
  }

  /// The first byte of the line after the one that `offset` is in.
  func nextLine(_ offset: Int) -> Int {
    var offset = offset
    while byte(offset) != .lineFeed { offset += 1 }
    return min(offset + 1, end)
  }

  /// `range` without the blanks at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    while upper > range.lowerBound, bytes[upper - 1].isBlank { upper -= 1 }
    return range.lowerBound..<upper
  }

  /// What stands from `offset` to the line's end, without a comment and trailing blanks.
  func restOfLine(_ offset: Int) -> Range<Int> {
    var upper = offset
    while !isBreak(upper), !(upper > offset && isComment(upper)) { upper += 1 }
    return trimmed(offset..<upper)
  }

  /// The text of a byte range in NFC.
  func text(_ range: Range<Int>) -> String {
    guard let span = try? UTF8Span(validating: bytes.span.extracting(range)) else {
      return file.text(range)
    }
    let text = String(copying: span)
    return span.isKnownASCII ? text : text.cleaned
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).cleaned }
}

// MARK: Moving from line to line

extension Parser {
  /// The first content of the line at `start` or of the ones after it; blank lines and comments are passed.
  func content(fromLine start: Int) -> Cursor {
    var start = start
    while start < end {
      var indented = skippingSpaces(start)
      var column = indented - start
      while countsInvisibleIndentation, isNonBreakingSpace(indented) {
        let next = skippingSpaces(indented + 2)
        column += next - indented - 1
        indented = next
      }
      let content = skippingBlanks(indented)
      if !isBreak(content), byte(content) != .comment {
        return Cursor(
          position: content, lineStart: start, column: column,
          indentationTab: content > indented ? indented : nil)
      }
      start = nextLine(content)
    }
    return Cursor(position: end, lineStart: end, column: -1, indentationTab: nil)
  }

  mutating func moveToContent(fromLine start: Int) { cursor = content(fromLine: start) }

  /// Goes to the next content if only blanks and a comment follow on the line; otherwise to what follows.
  mutating func finishLine() -> Bool {
    let next = skippingBlanks(position)
    guard isBreak(next) || next > position && byte(next) == .comment else {
      position = next
      return false
    }
    moveToContent(fromLine: nextLine(next))
    return true
  }

  /// Leaves a damaged value: goes to the next line that does not belong to it.
  ///
  /// Lines that begin with a tab belong to it too: their depth is unknown, and one message is enough.
  mutating func skipLines(deeperThan column: Int) {
    repeat {
      moveToContent(fromLine: nextLine(position))
    } while !isAtEnd && (cursor.column > column || cursor.indentationTab != nil)
  }

  /// The number of lines from `start` to `lineStart`; nil if one of them is a comment.
  func blankLines(from start: Int, to lineStart: Int) -> Int? {
    var count = 0
    var start = start
    while start < lineStart {
      guard isBreak(skippingBlanks(start)) else { return nil }
      count += 1
      start = nextLine(start)
    }
    return count
  }

  /// Whether a list item or an entry of a mapping begins at `offset`.
  func looksLikeStructure(_ offset: Int) -> Bool {
    isItem(offset) || scanKey(offset) != nil
  }

  func isItem(_ offset: Int) -> Bool {
    byte(offset) == .hyphen && offset < end && isBlankOrBreak(offset + 1)
  }
}
