import Diagnostics

/// Writes one parsed body as HTML with slots, and gathers what other rooms need to know of it.
///
/// The nodes are walked by index with a stack of open ones, so that no depth of nesting overflows.
struct BodyWriter {
  let tree: MarkdownTree
  let options: MarkdownOptions
  /// Whether the file may hold text that is not as it is written out.
  let cleansTargets: Bool
  let mayHaveFootnotes: Bool
  var findings: BodyFindings
  var tally: TextTally
  var locator: TargetLocator
  let footnotes: Footnotes
  /// The paragraph that is moved out to be the lead.
  let lead: Int?

  var html: [UInt8] = []
  var plain: [UInt8] = []
  var slots: [Slot] = []
  var references: [Reference] = []
  var headings: [Heading] = []
  var leadText: String?
  /// While the lead is walked for its mistakes, its footnotes do not count.
  var isInLead = false

  /// Where the present inlines stand in the body, counted from 1 as long as the parser's count is right.
  var lineNumber = 0
  /// Whether a paragraph's line begins here.
  var isAtLineStart = false
  /// How many lines of the present leaf block have ended.
  var lineEnds = 0
  /// The numbered list that was written last, and one without numbers right behind it.
  var lastNumbers = PassedList()
  var lastBullets: (index: Int, behind: PassedList)?

  /// The nodes that were entered and not yet left.
  var open: [Int] = []
  var links: [OpenLink] = []
  var headingIDs = HeadingIDs()
  /// As it is written, of the heading before the present one.
  var lastHeadingLevel: Int32?
  /// 1 if the body has a heading of level 1, which a page keeps for its title.
  let headingShift: Int32
  let tableCount: Int
  var tablesWritten = 0
  /// By the shown number less 1: how many uses were written.
  var usesWritten: [Int]
  /// The definition that is being written, until its links back are.
  var footnoteToLeadBack: (number: Int, node: Int)?
  /// All targets together, which repeated uses of one definition can make far longer than the file.
  var targetBytes = 0

  struct OpenLink {
    var node: Int
    /// Nil for a link that is not written.
    var reference: Int?
  }

  /// Past this the HTML is given up: an honest text of 1 MiB makes 2 MiB.
  private static let outputLimit = 48 << 20

  init(
    tree: MarkdownTree, options: MarkdownOptions, scan: BodyScan, findings: BodyFindings,
    tally: TextTally, locator: TargetLocator
  ) {
    self.tree = tree
    self.options = options
    cleansTargets = scan.needsCleaning
    mayHaveFootnotes = scan.mayHaveFootnotes
    self.findings = findings
    self.tally = tally
    self.locator = locator
    lead = options.movesFirstParagraph ? tree.firstParagraph : nil
    footnotes = Footnotes(tree: tree, skipping: lead)
    usesWritten = Array(repeating: 0, count: footnotes.definitions.count)
    headingShift = tree.nodes.contains { $0.kind == .heading && $0.number == 1 } ? 1 : 0
    tableCount = tree.nodes.reduce(0) { $0 + ($1.kind == .table ? 1 : 0) }
    html.reserveCapacity(tree.text.count * 2 + 256)
    plain.reserveCapacity(tree.text.count)
  }

  /// Whether this is the time to speak of the text's style.
  var checksStyle: Bool { options.styledWith != nil }

  /// Nil if the body's HTML, or its targets, would grow past all measure.
  mutating func write() -> MarkdownBody? {
    guard let root = tree.nodes.first else { return nil }
    var end = Int(root.end)
    for child in tree.children(of: 0) where tree.nodes[child].kind == .footnoteDefinition {
      end = child
      break
    }
    walk(1..<end)
    writeFootnotes()
    guard isBounded else { return nil }
    endPlainLine()
    if !plain.isEmpty { plain.removeLast() }
    var body = MarkdownBody(
      html: html, slots: slots, references: references, headings: headings,
      plainTextBytes: plain,
      readingText: ReadingTextWriter(tree, skipping: lead).write(0..<end), lead: leadText,
      excerpt: options.movesFirstParagraph && lead == nil ? tree.excerpt : nil)
    body.leadRange = lead.map { SourceRange(locator.trimmedLine(Int(tree.nodes[$0].line))) }
    return body
  }

  private var isBounded: Bool {
    html.count <= Self.outputLimit && targetBytes <= Self.outputLimit / 4
  }

  mutating func walk(_ range: Range<Int>) {
    let base = open.count
    var index = range.lowerBound
    while index < range.upperBound, isBounded {
      if enter(index) {
        open.append(index)
        index += 1
      } else {
        index = Int(tree.nodes[index].end)
      }
      while open.count > base, let last = open.last, Int(tree.nodes[last].end) <= index {
        open.removeLast()
        leave(last)
      }
    }
  }

  /// Writes what stands before a node's children; false if they are not to be walked.
  private mutating func enter(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    switch node.kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .raised, .lowered, .link, .image, .footnoteReference:
      return enterInline(index, node)
    case .table, .tableRow, .tableCell:
      enterTable(index, node)
      return true
    default:
      return enterBlock(index, node)
    }
  }

  /// Writes what stands behind a node's children.
  private mutating func leave(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .strikethrough: html.append("</del>")
    case .raised: html.append("</sup>")
    case .lowered: html.append("</sub>")
    case .link: leaveLink(node)
    case .table, .tableRow, .tableCell: leaveTable(index, node)
    default: leaveBlock(index, node)
    }
  }

  /// Ends the last line of the HTML, if anything stands on it.
  mutating func endLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  /// Turns to a block that holds text.
  mutating func beginText(_ node: MarkdownNode) {
    endPlainLine()
    lineNumber = Int(node.line)
    lineEnds = 0
    isAtLineStart = node.kind == .paragraph && !node.flags.contains(.withinHTML)
    locator.begin(node, content: tree[node.content])
  }

  mutating func endPlainLine() {
    while plain.last == UInt8(ascii: " ") { plain.removeLast() }
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
  }
}

extension MarkdownTree {
  /// The first block behind pictures, if it is a paragraph with text.
  fileprivate var firstParagraph: Int? {
    for child in children(of: 0) {
      guard nodes[child].kind == .paragraph else { return nil }
      if !isFigure(child), !inlineText(of: child).allSatisfy(\.isMarkdownSpace) { return child }
    }
    return nil
  }

  /// The text of the first paragraph that has some, wherever it stands.
  fileprivate var excerpt: String? {
    for index in nodes.indices where nodes[index].kind == .paragraph {
      let text = inlineText(of: index)
      if !text.allSatisfy(\.isMarkdownSpace) { return String(decoding: text, as: UTF8.self) }
    }
    return nil
  }

  /// The text of a node's descendants, without images and footnote numbers.
  func inlineText(of index: Int) -> [UInt8] {
    var result: [UInt8] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      switch nodes[child].kind {
      case .text, .code: result.append(contentsOf: plainText(of: nodes[child]))
      case .softBreak, .lineBreak: result.append(UInt8(ascii: " "))
      case .image:
        child = Int(nodes[child].end)
        continue
      default: break
      }
      child += 1
    }
    return result
  }

  /// Whether a paragraph holds nothing but images, each alone or in a link of its own.
  func isFigure(_ paragraph: Int) -> Bool {
    var hasImage = false
    for child in children(of: paragraph) {
      switch nodes[child].kind {
      case .softBreak, .lineBreak: continue
      case .text where self[nodes[child].text].allSatisfy(\.isMarkdownSpace): continue
      case .image: hasImage = true
      case .link where imageAlone(inLink: child) != nil: hasImage = true
      default: return false
      }
    }
    return hasImage
  }

  /// The images among a node's descendants; a link around nothing but an image stands for it.
  func pictures(in index: Int) -> [Int] {
    var pictures: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      if nodes[child].kind == .image || imageAlone(inLink: child) != nil {
        pictures.append(child)
        child = Int(nodes[child].end)
      } else {
        child += 1
      }
    }
    return pictures
  }

  func imageAlone(inLink link: Int) -> Int? {
    let image = link + 1
    guard nodes[link].kind == .link, image < Int(nodes[link].end), nodes[image].kind == .image,
      nodes[image].end == nodes[link].end
    else { return nil }
    return image
  }
}
