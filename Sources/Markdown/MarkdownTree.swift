/// A parsed text as one flat array, parents before children: walked by index, without recursion and
/// without pointers into the parser's memory.
struct MarkdownTree {
  var nodes: [MarkdownNode] = []
  /// The bytes that the nodes' ranges point into.
  var text: [UInt8] = []

  subscript(range: ByteRange) -> ArraySlice<UInt8> { text[range.bytes] }

  func children(of index: Int) -> Children { Children(tree: self, parent: index) }

  /// The indexes of a node's children, in order.
  struct Children: Sequence, IteratorProtocol {
    private let nodes: [MarkdownNode]
    private var index: Int
    private let end: Int

    init(tree: MarkdownTree, parent: Int) {
      nodes = tree.nodes
      index = parent + 1
      end = Int(tree.nodes[parent].end)
    }

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].end) }
      return index
    }
  }
}

struct MarkdownNode {
  enum Kind: UInt8 {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
    case link, image, footnoteReference
    case unknown

    /// Whether a node's place in the source is ever asked for: most nodes are inlines that are found otherwise.
    var hasPosition: Bool {
      switch self {
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough: false
      default: true
      }
    }
  }

  enum Alignment: Int32 { case none, left, center, right }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let tight = Flags(rawValue: 1)
    static let ordered = Flags(rawValue: 2)
    static let task = Flags(rawValue: 4)
    static let done = Flags(rawValue: 8)
    static let header = Flags(rawValue: 16)
    /// A text with `](` or `][`: perhaps a link that the parser does not take for one.
    static let bracketed = Flags(rawValue: 32)
    static let fenced = Flags(rawValue: 64)
  }

  var kind: Kind
  var flags: Flags = []
  /// A heading's level, an ordered list's first number, a cell's `Alignment`, a footnote's number.
  var number: Int32 = 0
  /// The index behind the node's last descendant.
  var end: Int32 = 0
  /// As the library counts them: lines from 1 in the text, columns from 1 in bytes, both often wrong; 0 for a
  /// kind without position.
  var line: Int32 = 0
  var column: Int32 = 0
  var endLine: Int32 = 0
  var endColumn: Int32 = 0
  /// A literal, a target, or a code block's info string.
  var text = ByteRange()
  /// A link's title, or a code block's literal.
  var title = ByteRange()
  /// What a leaf block's inlines were parsed from: its lines without indentation and containers.
  var content = ByteRange()
}

/// A run of a tree's bytes.
struct ByteRange {
  var start: Int32 = 0
  var end: Int32 = 0

  var bytes: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start == end }
}
