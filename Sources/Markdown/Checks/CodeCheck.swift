import Diagnostics

/// Program code that its author may not have meant: a row of tildes, a paragraph with spaces before it.
extension BodyWriter {
  mutating func checkCode(_ node: MarkdownNode) {
    if node.flags.contains(.fenced) {
      checkFence(node)
    } else if isProse(tree[node.title]) {
      findings.add(
        .error, "prose-as-code", locator.trimmedLine(Int(node.line)),
        "These lines begin with four spaces or a tab, so that they would be shown as program code "
          + "and not be read aloud.",
        help: "Delete the spaces at the beginning of each line.",
        fix: locator.unindenting(Int(node.line)...Int(max(node.line, node.endLine))))
    } else {
      findings.add(
        .warning, "indented-code", locator.trimmedLine(Int(node.line)),
        "This line begins with four spaces or a tab, so that it is shown as program code.",
        help: "Delete them; for program code write “```” in a line above and one below it.")
    }
  }

  private mutating func checkFence(_ node: MarkdownNode) {
    guard let fence = locator.fence(in: Int(node.line)) else { return }
    let mark = String(decoding: locator.source[fence], as: UTF8.self)
    let shown = mark.count > 12 ? mark.prefix(3) + "…" : mark
    let lines = tree[node.title].count { $0 == UInt8(ascii: "\n") }
    guard locator.isFence(Int(node.endLine), closing: fence, from: Int(node.line)) else {
      findings.add(
        .error, "unclosed-code", fence,
        unclosedCode(shown, lines: lines),
        help: "For a dividing line write “---” between blank lines; "
          + "to end the code, write “\(shown)” alone in a line below it.")
      return
    }
    let info = locator.source.trimming(
      fence.upperBound..<locator.line(Int(node.line)).upperBound)
    if !isLanguage(locator.source[info]) {
      let excerpt = shortened(locator.source[info], to: 40)
      // Vietnamese is no option of a program.
      let isSurelyText = locator.source[info].contains { $0 >= 0x80 }
      findings.add(
        isSurelyText ? .error : .warning, "words-behind-fence", info,
        "The words “\(excerpt)” stand behind “\(shown)”, where nobody sees them.",
        help: "Delete this “\(shown)” and the one that closes it; if program code is meant, "
          + "write the words in a line of their own; "
          + "for a dividing line write “---” between blank lines.")
    } else if info.isEmpty, isProse(tree[node.title]) {
      findings.add(
        .warning, "prose-as-code", fence,
        "What stands between this “\(shown)” and the next is shown as program code and not read aloud.",
        help:
          "For a dividing line write “---” between blank lines; for a quotation write “> ” before each line."
      )
    }
  }

  private func unclosedCode(_ fence: some StringProtocol, lines: Int) -> Message {
    switch lines {
    case 0: "This “\(fence)” begins program code that is never closed."
    case 1:
      "This “\(fence)” begins program code that is never closed, "
        + "so that the line below it is shown as code."
    default:
      "This “\(fence)” begins program code that is never closed, "
        + "so that all \(lines) lines below it are shown as code."
    }
  }

  /// The name of a programming language, or nothing; `.env` is that of a file.
  private func isLanguage(_ info: ArraySlice<UInt8>) -> Bool {
    info.first != UInt8(ascii: ".")
      && info.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+#._-".utf8.contains($0) }
  }

  /// Whether lines are sentences of Vietnamese rather than a program: twelve words, two fifths of them with marks, and no
  /// sign that every program has.
  private func isProse(_ text: ArraySlice<UInt8>) -> Bool {
    var (words, marked) = (0, 0)
    var hasLetter = false
    var hasMark = false
    for byte in text + [UInt8(ascii: " ")] {
      if "{}=;$".utf8.contains(byte) { return false }
      if byte.isMarkdownSpace {
        if hasLetter || hasMark { words += 1 }
        if hasMark { marked += 1 }
        (hasLetter, hasMark) = (false, false)
      } else if byte.isASCIILetter {
        hasLetter = true
      } else if (0xC3...0xCD).contains(byte) || byte == 0xE1 {
        hasMark = true
      }
    }
    return words >= 12 && marked * 5 > words * 2
  }
}

extension TargetLocator {
  /// Takes away the blanks with which lines begin; none where these may belong to an item of a list above.
  fileprivate func unindenting(_ numbers: ClosedRange<Int>) -> [Edit] {
    var above = numbers.lowerBound - 1
    while above >= 1, trimmedLine(above).isEmpty { above -= 1 }
    if above >= 1, let first = source[line(above)].first,
      first.isMarkdownSpace || first.isASCIIDigit || "-+*>[".utf8.contains(first)
    {
      return []
    }
    var edits: [Edit] = []
    for number in numbers {
      let (line, words) = (line(number), trimmedLine(number))
      if words.isEmpty { continue }
      guard line.lowerBound < words.lowerBound, edits.count < Fix.longest else { return [] }
      edits.append(.deleting(line.lowerBound..<words.lowerBound))
    }
    return edits
  }

  /// The run of backticks or tildes with which code begins in a line.
  fileprivate func fence(in number: Int) -> Range<Int>? {
    let line = line(number)
    let starts = [UInt8(ascii: "~"), UInt8(ascii: "`")].compactMap { mark in
      source.firstRange(of: [mark, mark, mark], in: line)
    }
    guard let start = starts.min() else { return nil }
    var end = start
    while end < line.upperBound, source[end] == source[start] { end += 1 }
    return start..<end
  }

  /// Whether a line is nothing but a fence that closes the one in line `opening`.
  fileprivate func isFence(_ number: Int, closing fence: Range<Int>, from opening: Int) -> Bool {
    guard number > opening else { return false }
    let quotes = source[line(opening).lowerBound..<fence.lowerBound].count {
      $0 == UInt8(ascii: ">")
    }
    let closing = trimmedLine(number)
    var index = closing.lowerBound
    var quotesHere = 0
    while index < closing.upperBound,
      source[index].isMarkdownSpace || source[index] == UInt8(ascii: ">")
    {
      if source[index] == UInt8(ascii: ">") { quotesHere += 1 }
      index += 1
    }
    return quotesHere == quotes && closing.upperBound - index >= fence.count
      && source[index..<closing.upperBound].allSatisfy { $0 == source[fence.lowerBound] }
  }
}
