package import Digests

/// A file that an author wrote: its path, its bytes (valid UTF-8), and where its lines begin.
package struct SourceFile: Sendable {
  /// Relative to the project's root, with `/` between folders: `content/articles/2019/a.md`.
  package let path: String
  /// The whole file as it lies on disk, with its byte order mark and line ends.
  package let bytes: [UInt8]
  /// The offset of each line's first byte; a BOM belongs to no line.
  package let lineStarts: [Int32]
  /// How a spreadsheet shows the file, if it is a table.
  package var table: TableOutline?
  private let knownDigest = LazyDigest()

  /// Nil, and an error among `diagnostics`, if `bytes` are not UTF-8.
  package init?(path: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
    self.init(path: path, unchecked: bytes)
    if bytes.span.isSurelyUTF8() { return }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let range = error.byteOffsets
      diagnostics.append(
        diagnostic(
          .error, "invalid-utf8", SourceRange(range.lowerBound..<range.upperBound),
          "This file is not UTF-8 text.",
          help: "Save it with the encoding UTF-8."))
      return nil
    }
  }

  private init(path: String, unchecked bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts: [Int32] = [Int32(Self.byteOrderMarkLength(of: bytes))]
    bytes.span.forEachLineFeed { starts.append(Int32(clamping: $0 + 1)) }
    lineStarts = starts
  }

  /// Of all bytes.
  package var digest: Digest { knownDigest.value(bytes) }

  /// The offset of the first byte that is content: 3 behind a byte order mark, else 0.
  package var contentStart: Int { Int(lineStarts[0]) }

  private static func byteOrderMarkLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The index in `lineStarts` of the line that holds the byte at `offset`; the last line for the
  /// end of the file.
  package func lineIndex(of offset: Int) -> Int {
    (1..<lineStarts.count).partitioningIndex { Int(lineStarts[$0]) > offset } - 1
  }

  /// The bytes of a line without its line end.
  package func line(_ index: Int) -> Range<Int> {
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The text of a byte range; it must not cut a character.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  package func text(_ range: SourceRange) -> String { text(range.bytes) }

  /// A finding at `range`, with the position, the source line and the caret that an author needs to
  /// find it.
  ///
  /// A range over several lines is marked to the end of its first line. Of a long line only the
  /// neighbourhood of the range is kept, so that many findings in one line of a huge file stay
  /// small.
  ///
  /// - Parameter edits: what mends it, if exactly one thing is meant.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ id: String, _ range: SourceRange, _ message: Message,
    help: Message? = nil, fix edits: [Edit] = []
  ) -> Diagnostic {
    let offset = min(max(Int(range.lowerBound), contentStart), bytes.count)
    let index = lineIndex(of: offset)
    let line = self.line(index)
    // Where the Markdown parser is wrong about a column, an offset may lie inside of a character.
    let start = scalarRange(at: min(offset, line.upperBound), in: line).lowerBound
    let last = scalarRange(at: min(Int(range.upperBound), line.upperBound), in: line)
    let end = max(start, last.upperBound)
    let column = characterCount(line.lowerBound..<start) + 1
    let excerpt = neighbourhood(of: start, in: line)
    return Diagnostic(
      severity: severity, id: id, path: path, line: index + 1, column: column,
      length: max(1, characterCount(start..<end)),
      message: (table?.name(of: range)).map { "\($0): \(message)" } ?? message,
      excerpt: shownText(excerpt),
      excerptColumn: column - characterCount(excerpt.lowerBound..<start), help: help,
      fix: fix(edits))
  }

  /// Where an editor shows what begins at a byte: both from 1, the column in characters.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let index = lineIndex(of: offset)
    let start = line(index).lowerBound
    return (index + 1, characterCount(start..<max(start, offset)) + 1)
  }

  /// The text of a byte range with a sign in place of each character that is not to be shown.
  private func shownText(_ range: Range<Int>) -> String {
    var shown = ""
    var position = range.lowerBound
    for hidden in table?.hidden(in: range) ?? [] {
      shown += text(position..<hidden.lowerBound)
      shown += String(repeating: "•", count: text(hidden).count)
      position = hidden.upperBound
    }
    return shown + text(position..<range.upperBound)
  }

  /// The whole line if it is short, or else what lies within 1 KiB of `offset`, cut between
  /// scalars.
  private func neighbourhood(of offset: Int, in line: Range<Int>) -> Range<Int> {
    let reach = 1024
    guard line.count > 2 * reach else { return line }
    var lower = max(line.lowerBound, offset - reach)
    var upper = min(line.upperBound, offset + reach)
    while lower < offset, Self.isContinuation(bytes[lower]) { lower += 1 }
    while upper > offset, upper < line.upperBound, Self.isContinuation(bytes[upper]) { upper -= 1 }
    return lower..<upper
  }

  /// Characters as Swift counts them; in a stretch too long for that, scalars without the combining
  /// marks of Latin, which is the same number for Vietnamese text.
  private func characterCount(_ range: Range<Int>) -> Int {
    if range.count <= 4096 { return text(range).count }
    var count = 0
    for index in range where !Self.isContinuation(bytes[index]) {
      let isMark =
        index + 1 < bytes.count
        && (bytes[index] == 0xCC || (bytes[index] == 0xCD && bytes[index + 1] < 0xB0))
      if !isMark { count += 1 }
    }
    return count
  }

  /// The scalar in which an offset lies; nothing of one that begins there, or of bytes that are none.
  private func scalarRange(at offset: Int, in line: Range<Int>) -> Range<Int> {
    var start = offset
    while start > line.lowerBound, start < line.upperBound, Self.isContinuation(bytes[start]) {
      start -= 1
    }
    guard start < offset else { return offset..<offset }
    let count =
      switch bytes[start] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let end = start + count
    return offset < end && end <= line.upperBound ? start..<end : offset..<offset
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension Span<UInt8> {
  /// Calls `body` with the offset of each line feed: eight bytes at a time, of which most have none.
  fileprivate func forEachLineFeed(_ body: (Int) -> Void) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var index = 0
    while index + 8 <= count {
      // A byte that is a line feed becomes 0, and then, alone of all, 0x80.
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let difference = word.littleEndian ^ 0x0A0A_0A0A_0A0A_0A0A
      var found = ~(((difference & low) + low) | difference | low)
      while found != 0 {
        body(index + found.trailingZeroBitCount / 8)
        found &= found - 1
      }
      index += 8
    }
    while index < count {
      if self[index] == UInt8(ascii: "\n") { body(index) }
      index += 1
    }
  }
}
