import Diagnostics

/// Makes of a parsed text what its author wrote, where the parser leaves words out or takes signs for marks.
///
/// - The words of HTML stay: blocks become paragraphs, `<br>` a line break, superscript and subscript nodes of their
///   own, and a tag that HTML does not know text.
/// - `*` between two figures is a sign and no mark: “5*3*2 m”.
/// - A bare address ends before a quotation mark or an ellipsis behind it.
struct TreeMender {
  var tree: MarkdownTree
  var findings: BodyFindings
  var tally: TextTally
  private let old: [MarkdownNode]
  /// What the old nodes' ranges point into, apart from the tree's text, which grows.
  let oldText: [UInt8]
  let locator: TargetLocator
  /// What was begun and not yet ended, with the place in `old` behind it.
  private(set) var open: [Open] = []
  /// Whether nothing is shown yet on the line of the open block.
  private var isAtLineStart = true
  /// By the place of an opening tag, that of the closing one which belongs to it.
  private var pairs: [Int: Int] = [:]
  /// The places of closing tags that need nothing more.
  private var paired: Set<Int> = []

  struct Open {
    /// Its place among the new nodes; nil for what has none, as marks that stand as text.
    var node: Int?
    var oldEnd: Int
    /// Text that stands behind it.
    var tail: ByteRange?
    /// Where texts in it stand on their line.
    var position = MarkdownNode.Position.onLine
  }

  init(
    _ tree: MarkdownTree, locator: TargetLocator, findings: BodyFindings,
    tally: TextTally = TextTally()
  ) {
    self.tree = tree
    self.locator = locator
    self.findings = findings
    self.tally = tally
    old = tree.nodes
    oldText = tree.text
    self.tree.nodes.removeAll(keepingCapacity: true)
  }

  /// - Parameter parser: reads the words of HTML.
  mutating func mend(with parser: inout Parser) {
    if old.contains(where: { $0.kind == .htmlInline }) { pairTags() }
    var index = 0
    while index < old.count {
      close(before: index)
      let node = old[index]
      switch node.kind {
      case .htmlBlock:
        replace(htmlBlock: node, with: &parser)
        index = Int(node.end)
      case .htmlInline:
        index = mend(htmlInline: index)
      case .emphasis where standsBetweenFigures(index):
        unmark(index, "*")
        index += 1
      case .strong where standsBetweenFigures(index):
        unmark(index, "**")
        index += 1
      case .link where bareEnd(index) != nil:
        shorten(link: index)
        index = Int(node.end)
      default:
        let position = open.last?.position ?? .onLine
        add(node, oldEnd: Int(node.end))
        if node.kind == .text { tree.nodes[tree.nodes.count - 1].number = position.rawValue }
        index += 1
      }
    }
    close(before: old.count)
  }

  private mutating func add(_ node: MarkdownNode, oldEnd: Int) {
    isAtLineStart = node.kind.isLeafBlock
    open.append(
      Open(node: tree.nodes.count, oldEnd: oldEnd, position: position(within: node.kind)))
    tree.nodes.append(node)
  }

  private func position(within kind: MarkdownNode.Kind) -> MarkdownNode.Position {
    switch kind {
    case .raised: .raised
    case .lowered: .lowered
    case .emphasis, .strong, .strikethrough, .link: open.last?.position ?? .onLine
    default: .onLine
    }
  }

  private mutating func addText(_ range: ByteRange, _ flags: MarkdownNode.Flags = []) {
    var node = MarkdownNode(kind: .text)
    node.text = range
    node.flags = flags
    add(leaf: node)
    isAtLineStart = false
  }

  private mutating func add(leaf node: MarkdownNode) {
    tree.nodes.append(node)
    tree.nodes[tree.nodes.count - 1].end = Int32(tree.nodes.count)
  }

  /// - Parameter tag: the `<br>` that it stands for, if it does.
  private mutating func addLineBreak(for tag: MarkdownNode?) {
    var node = MarkdownNode(kind: .lineBreak)
    if let tag { node.text = tag.text }
    add(leaf: node)
    isAtLineStart = true
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.oldEnd <= index {
      open.removeLast()
      if let tail = last.tail { addText(tail) }
      if let node = last.node { tree.nodes[node].end = Int32(tree.nodes.count) }
    }
  }

  private mutating func append(_ text: some Sequence<UInt8>) -> ByteRange {
    let start = Int32(clamping: tree.text.count)
    tree.text.append(contentsOf: text)
    return ByteRange(start: start, end: Int32(clamping: tree.text.count))
  }

  // MARK: Signs between figures

  private func standsBetweenFigures(_ index: Int) -> Bool {
    let end = Int(old[index].end)
    let isOpenedSo = index > 0 && endsWithDigit(index - 1) && beginsWithDigit(index + 1)
    return isOpenedSo || (end < old.count && endsWithDigit(end - 1) && beginsWithDigit(end))
  }

  private func beginsWithDigit(_ index: Int) -> Bool {
    old[index].kind == .text && text(index).first.map(\.isASCIIDigit) ?? false
  }

  private func endsWithDigit(_ index: Int) -> Bool {
    old[index].kind == .text && text(index).last.map(\.isASCIIDigit) ?? false
  }

  private func text(_ index: Int) -> ArraySlice<UInt8> { oldText[old[index].text.bytes] }

  private mutating func unmark(_ index: Int, _ mark: String) {
    let text = append(mark.utf8)
    addText(text)
    open.append(
      Open(
        node: nil, oldEnd: Int(old[index].end), tail: text, position: open.last?.position ?? .onLine
      ))
  }

  // MARK: Addresses

  /// Of a bare address, how many bytes at its end are no part of it; nil if none are.
  private func bareEnd(_ index: Int) -> Int? {
    let link = old[index]
    guard Int(link.end) == index + 2, old[index + 1].kind == .text else { return nil }
    let text = self.text(index + 1)
    let url = self.text(index)
    // The parser itself takes signs of ASCII off; one that is there was written so on purpose.
    guard url.count >= text.count, url.suffix(text.count) == text,
      text.last.map({ $0 >= 0x80 }) == true
    else { return nil }
    var rest = text
    while let sign = Self.signsBehind.first(where: { rest.suffix($0.count) == $0 }) {
      rest = rest.dropLast(sign.count)
    }
    // What stood between the signs is punctuation too.
    return rest.count == text.count || rest.isEmpty ? nil : text.count - rest.count
  }

  private static let signsBehind = ["”", "“", "’", "‘", "…", "»", ".", ",", ";", ":", "!", "?"]
    .map { Array($0.utf8)[...] }

  private mutating func shorten(link index: Int) {
    var link = old[index]
    var text = old[index + 1]
    let surplus = Int32(bareEnd(index) ?? 0)
    link.text.end -= surplus
    text.text.end -= surplus
    add(link, oldEnd: index)
    addText(text.text)
    close(before: index)
    addText(ByteRange(start: text.text.end, end: text.text.end + surplus))
  }

  // MARK: Tags within a text

  private func tag(_ index: Int) -> HTMLTag { HTMLTag(text(index)) }

  /// Finds the tags that belong together among the children of one node.
  private mutating func pairTags() {
    var parents: [(end: Int, openings: [String: [Int]])] = []
    for index in old.indices {
      while let last = parents.last, last.end <= index { parents.removeLast() }
      if Int(old[index].end) > index + 1 {
        parents.append((Int(old[index].end), [:]))
        continue
      }
      guard old[index].kind == .htmlInline, !parents.isEmpty else { continue }
      let tag = tag(index)
      guard tag.treatment == .script || tag.treatment == .hidden else { continue }
      let parent = parents.count - 1
      if tag.kind == .opening {
        parents[parent].openings[tag.name, default: []].append(index)
      } else if let opening = parents[parent].openings[tag.name]?.popLast() {
        pairs[opening] = index
        paired.insert(index)
        // What opened within and was not closed there never is.
        for name in parents[parent].openings.keys {
          while let last = parents[parent].openings[name]?.last, last > opening {
            parents[parent].openings[name]?.removeLast()
          }
        }
      }
    }
  }

  /// Tags that are left out stay among the nodes, to be told of. Returns where to go on.
  private mutating func mend(htmlInline index: Int) -> Int {
    let node = old[index]
    if paired.contains(index) { return index + 1 }
    let tag = tag(index)
    switch tag.treatment {
    case .comment: break
    case .lineBreak: addLineBreak(for: node)
    case .script:
      guard let closing = pairs[index] else {
        add(leaf: node)
        break
      }
      var container = MarkdownNode(kind: tag.name == "sup" ? .raised : .lowered)
      container.text = node.text
      add(container, oldEnd: closing)
    case .hidden:
      add(leaf: node)
      return pairs[index].map { $0 + 1 } ?? index + 1
    case .block:
      add(leaf: node)
      let isLast = open.last.map { $0.oldEnd == index + 1 } ?? true
      if !isAtLineStart, !isLast { addLineBreak(for: nil) }
    case .unknown: addText(node.text, .foreignTag)
    default: add(leaf: node)
    }
    return index + 1
  }
}
