import Diagnostics

/// Blocks of HTML, whose words become paragraphs.
extension TreeMender {
  mutating func replace(htmlBlock node: MarkdownNode, with parser: inout Parser) {
    let literal = oldText[node.text.bytes]
    let block = HTMLBlockText(literal)
    var places = HTMLBlockPlaces(literal, of: node, in: locator)
    for (tag, offset) in block.tags { tally.tags.add(tag, at: places.place(of: tag.shown, offset)) }
    if let unclosed = block.unclosed {
      findings.addUnclosed(
        HTMLTag(literal[unclosed]), at: places.place(ofBlockFrom: unclosed))
    }
    if let marks = block.marks {
      findings.add(
        .error, "markdown-in-html", places.place(ofBlockFrom: marks),
        "These marks of Markdown stand within HTML, where they are shown as they are.",
        help: "Delete the tags around this text, or leave a blank line below and above them.")
    }
    guard !block.markdown.isEmpty else { return }
    var words = MarkdownTree()
    guard parser.parse(block.markdown.span, into: &words) == .whole,
      !words.nodes.contains(where: { $0.kind == .htmlBlock })
    else {
      findings.add(
        .error, "text-too-complex", places.place(ofBlockFrom: 0..<0),
        "This block of HTML is too complex.", help: "Write it in Markdown.")
      return
    }
    if words.needsMending {
      var mender = TreeMender(words, locator: locator, findings: findings, tally: tally)
      mender.mend(with: &parser)
      (words, findings, tally) = (mender.tree, mender.findings, mender.tally)
    }
    graft(words, in: node)
  }

  /// Adds the blocks of `words` in the place of `node`.
  private mutating func graft(_ words: MarkdownTree, in node: MarkdownNode) {
    let text = Int32(clamping: tree.text.count)
    let nodes = Int32(clamping: tree.nodes.count) - 1
    tree.text.append(contentsOf: words.text)
    for var word in words.nodes.dropFirst() {
      word.end += nodes
      word.text.shift(by: text)
      word.title.shift(by: text)
      // Not as in the file, so that nothing can be looked for in it.
      word.content = ByteRange()
      word.flags.subtract([.signed, .bracketed])
      word.flags.insert(.withinHTML)
      if word.kind.hasPosition {
        (word.line, word.column) = (node.line, node.column)
        (word.endLine, word.endColumn) = (node.endLine, node.endColumn)
      }
      tree.nodes.append(word)
    }
    // In an item whose list has no blank lines, paragraphs would not be told apart.
    for open in open.suffix(2) {
      if let list = open.node, tree.nodes[list].kind == .list {
        tree.nodes[list].flags.remove(.tight)
      }
    }
  }
}

extension ByteRange {
  fileprivate mutating func shift(by offset: Int32) {
    start += offset
    end += offset
  }
}

/// Where the parts of a block of HTML stand in the file, from first to last.
private struct HTMLBlockPlaces {
  private let html: ArraySlice<UInt8>
  private let locator: TargetLocator
  private let number: Int
  private let lines: Range<Int>
  private let firstLine: Range<Int>
  private var cursor: Int
  private var isLost = false

  init(_ html: ArraySlice<UInt8>, of node: MarkdownNode, in locator: TargetLocator) {
    self.html = html
    self.locator = locator
    number = Int(node.line)
    firstLine = locator.trimmedLine(number)
    let end = locator.line(Int(max(node.line, node.endLine))).upperBound
    lines = firstLine.lowerBound..<max(firstLine.lowerBound, end)
    cursor = lines.lowerBound
  }

  /// The place of a tag that follows those asked for before.
  mutating func place(of shown: String, _ offset: Int) -> Range<Int> {
    let tag = html[offset...].prefix(while: { $0 != UInt8(ascii: "\n") }).prefix(160)
    let end = tag.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? tag.endIndex
    return find(tag[..<end])
  }

  private mutating func find(_ wanted: ArraySlice<UInt8>) -> Range<Int> {
    if isLost { return firstLine }
    guard let start = locator.source.firstRange(of: wanted, in: cursor..<lines.upperBound) else {
      isLost = true
      return firstLine
    }
    cursor = start
    return start..<(start + wanted.count)
  }

  /// The place of a part of the block, on its first line.
  func place(ofBlockFrom range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return firstLine }
    let linesBefore = html[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let line = locator.line(number + linesBefore)
    let text = html[range].prefix { $0 != UInt8(ascii: "\n") }
    let found = locator.source.firstRange(of: text, in: line)
    return found.map { $0..<($0 + text.count) } ?? locator.source.trimming(line)
  }
}

extension BodyFindings {
  fileprivate mutating func addUnclosed(_ tag: HTMLTag, at range: Range<Int>) {
    let (opening, closing) =
      switch tag.treatment {
      case .comment: ("<!--", "-->")
      case .hidden: ("<\(tag.name)>", "</\(tag.name)>")
      default: (tag.shown, ">")
      }
    add(
      .error, "unclosed-html", range,
      "This “\(opening)” is never closed, so that all behind it is left out.",
      help: "Write “\(closing)” where it ends, or delete it.")
  }
}
