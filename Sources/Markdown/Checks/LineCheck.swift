import Diagnostics
import VietnameseText

/// Lines that look like headings, items or rows and are none.
extension BodyWriter {
  /// - Parameter text: the first of a paragraph's line.
  mutating func checkLineStart(_ text: ArraySlice<UInt8>) {
    switch text.first {
    case UInt8(ascii: "#"): checkHashes(text)
    case UInt8(ascii: "-"), UInt8(ascii: "+"): checkItemMark(text)
    case .some(0x30...0x39): checkNumber(text)
    case 0xE2, 0xEF: checkBullet(text)
    default: break
    }
  }

  /// One hash is a topic of social networks: “#Vì người nghèo”.
  private mutating func checkHashes(_ text: ArraySlice<UInt8>) {
    let hashes = text.prefix { $0 == UInt8(ascii: "#") }
    guard (2...6).contains(hashes.count), text.scalar(at: hashes.endIndex)?.isLetter == true else {
      return
    }
    let mark = String(decoding: hashes, as: UTF8.self)
    note(
      "heading-without-space", at: { writer, _ in writer.place(onLine: text.prefix(hashes.count)) },
      "This line is no heading, because no space stands behind “\(mark)”",
      help: "Write “\(mark) \(text.dropFirst(hashes.count).excerpt)”.",
      fix: { place, _ in .inserting(" ", at: place.upperBound) })
  }

  private mutating func checkItemMark(_ text: ArraySlice<UInt8>) {
    guard let letter = text.scalar(at: text.startIndex + 1), letter.properties.isUppercase else {
      return
    }
    let mark = String(decoding: text.prefix(1), as: UTF8.self)
    note(
      "item-without-space", at: { writer, _ in writer.place(onLine: text.prefix(1)) },
      "This line is no item of a list, because no space stands behind “\(mark)”",
      help: "Write “\(mark) \(text.dropFirst().excerpt)”, below a blank line.",
      fix: { place, _ in .inserting(" ", at: place.upperBound) })
  }

  private mutating func checkNumber(_ text: ArraySlice<UInt8>) {
    let digits = text.prefix(4).prefix(while: \.isASCIIDigit)
    guard digits.count < 4, digits.endIndex < text.endIndex,
      ".)".utf8.contains(text[digits.endIndex]),
      text.scalar(at: digits.endIndex + 1)?.isLetter == true
    else { return }
    let mark = text.prefix(digits.count + 1)
    note(
      "number-without-space", at: { writer, _ in writer.place(onLine: mark) },
      "This line is no item of a numbered list, because no space stands behind its number",
      help:
        "Write “\(String(decoding: mark, as: UTF8.self)) \(text.dropFirst(mark.count).excerpt)”.",
      fix: { place, _ in .inserting(" ", at: place.upperBound) })
  }

  private mutating func checkBullet(_ text: ArraySlice<UInt8>) {
    guard let sign = text.scalar(at: text.startIndex), sign.isBullet else { return }
    let bytes = text.prefix(UTF8.width(sign))
    let isPrivate = (0xF000...0xF0FF).contains(sign.value)
    note(
      "bullet-sign", at: { writer, _ in writer.place(onLine: bytes) },
      isPrivate
        ? "A sign of a word processor stands here, which readers see as a box"
        : "This line is no item of a list, because “\(String(sign))” is no mark of one",
      help: "Write “- \(text.dropFirst(bytes.count).excerpt)”, below a blank line.",
      fix: { place, source in
        let end = source[place.upperBound...].firstIndex { $0 != UInt8(ascii: " ") && $0 != 0x09 }
        return Edit(place.lowerBound..<(end ?? place.upperBound), "- ")
      })
  }

  /// The place of what begins the present line of a paragraph.
  private mutating func place(onLine mark: ArraySlice<UInt8>) -> Range<Int>? {
    let line = locator.line(lineNumber)
    guard let start = locator.source.firstRange(of: mark, in: line) else {
      return locator.place(ofMark: mark)
    }
    let isEscaped = start > line.lowerBound && locator.source[start - 1] == UInt8(ascii: "\\")
    return isEscaped ? nil : start..<(start + mark.count)
  }

  // MARK: Several lines

  /// - Parameter index: a paragraph of more than one line.
  mutating func checkLines(of index: Int) {
    let text = tree.lines(of: index)
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let number = Int(tree.nodes[index].line)
    checkBars(lines, from: number)
    checkTabs(lines, from: number)
    if lines.isPastedWithoutBlankLines {
      note(
        "lines-without-blank", at: { writer, _ in writer.locator.trimmedLine(number) },
        "Each of these lines ends like a paragraph, but they are shown as one",
        help: "Leave a blank line between paragraphs.")
    }
  }

  private mutating func checkBars(_ lines: [ArraySlice<UInt8>], from number: Int) {
    let bar = UInt8(ascii: "|")
    let isRow = lines.map { line in
      let line = line.trimmed
      return line.count > 1 && line.first == bar && line.last == bar
    }
    guard isRow.count(where: { $0 }) >= 2, let first = isRow.firstIndex(of: true) else { return }
    let hasRule = lines.contains { line in
      line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|-: \t".utf8.contains($0) }
        || line.contains(bar) && line.trimmed.allSatisfy { "|:–— ".utf8.contains($0) }
    }
    let columns = max(1, lines[first].count { $0 == bar } - 1)
    let rule = "|" + String(repeating: "---|", count: min(columns, 12))
    note(
      "table-without-rule", at: { writer, _ in writer.locator.trimmedLine(number + first) },
      hasRule
        ? "These lines are no table, because the line of dashes has not as many columns as the first"
        : "These lines are no table, because no line of dashes stands below the first",
      help: "Write “\(rule)” right below the first line, and leave a blank line above that one.")
  }

  private mutating func checkTabs(_ lines: [ArraySlice<UInt8>], from number: Int) {
    var first: [Int: Int] = [:]
    for (offset, line) in lines.enumerated() {
      let tabs = line.trimmed.count { $0 == UInt8(ascii: "\t") }
      guard tabs > 0 else { continue }
      guard let earlier = first[tabs] else {
        first[tabs] = offset
        continue
      }
      note(
        "tabs-for-table", at: { writer, _ in writer.locator.trimmedLine(number + earlier) },
        "These lines have tabs like the rows of a table, but are shown as one paragraph",
        help: "Write a table: “| a | b |”, then “|---|---|”, then the rows.")
      return
    }
  }
}

extension MarkdownTree {
  /// A paragraph's text as its lines were written.
  fileprivate func lines(of index: Int) -> [UInt8] {
    var text: [UInt8] = []
    for node in nodes[(index + 1)..<Int(nodes[index].end)] {
      switch node.kind {
      case .text, .code: text.append(contentsOf: self[node.text])
      case .softBreak: text.append(UInt8(ascii: "\n"))
      case .lineBreak where node.text.isEmpty: text.append(UInt8(ascii: "\n"))
      default: break
      }
    }
    return text
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether these are paragraphs of a text from elsewhere, whose blank lines are missing: all but the last end as
  /// sentences do, two are long, and one holds two sentences. No address or poem is like that.
  fileprivate var isPastedWithoutBlankLines: Bool {
    guard count >= 2, dropLast().allSatisfy(\.endsSentence) else { return false }
    let texts = map { String(decoding: $0, as: UTF8.self) }
    return texts.count { $0.unicodeScalars.count >= 120 } >= 2
      && contains(where: \.holdsTwoSentences)
  }
}

extension ArraySlice<UInt8> {
  var trimmed: ArraySlice<UInt8> {
    var rest = drop(while: \.isMarkdownSpace)
    while rest.last?.isMarkdownSpace == true { rest.removeLast() }
    return rest
  }

  /// The first words, for a message.
  var excerpt: String {
    let text = String(decoding: trimmed.prefix(120), as: UTF8.self)
    guard text.count > 24 || count > 120 else { return text }
    let start = text.prefix(24)
    return start.prefix(upTo: start.lastIndex(of: " ") ?? start.endIndex) + " …"
  }

  /// The scalar that begins at a place; nil behind the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < endIndex else { return nil }
    return String(decoding: self[index...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// The scalar that ends before a place.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > startIndex else { return nil }
    var start = index - 1
    while start > startIndex, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  fileprivate var endsSentence: Bool {
    let end = trimmed
    if let last = end.last, ".!?\"".utf8.contains(last) { return true }
    return ["…", "”", "»"].contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a capital stands behind the end of a sentence.
  fileprivate var holdsTwoSentences: Bool {
    for index in indices.dropLast(2) where ".!?".utf8.contains(self[index]) {
      if self[index + 1] == UInt8(ascii: " "), scalar(at: index + 2)?.properties.isUppercase == true
      {
        return true
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  var isLetter: Bool { properties.isAlphabetic }

  /// A sign before the items of a printed list, or of a word processor's own font.
  fileprivate var isBullet: Bool {
    switch value {
    case 0x2022, 0x25CF, 0x25AA, 0x25E6, 0x25A0, 0x25AB, 0x2023: true
    case 0xF000...0xF0FF: true
    default: false
    }
  }
}
