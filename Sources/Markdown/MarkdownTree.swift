/// A parsed text as one flat array, parents before children: walked by index, without recursion and
/// without pointers into the parser's memory.
struct MarkdownTree {
  var nodes: [MarkdownNode] = []
  /// The bytes that the nodes' ranges point into.
  var text: [UInt8] = []
  /// Whether there may be something for ``TreeMender``.
  var needsMending = false

  subscript(range: ByteRange) -> ArraySlice<UInt8> { text[range.bytes] }

  /// A text or a code span where no HTML can show what is raised or lowered: “m²”, “CO₂”, as far as there are such signs.
  func plainText(of node: MarkdownNode) -> ArraySlice<UInt8> {
    guard node.kind == .text, node.number != 0,
      let position = MarkdownNode.Position(rawValue: node.number)
    else { return self[node.text] }
    return position.written(self[node.text])
  }

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
    case raised, lowered
    case link, image, footnoteReference
    case unknown

    /// Whether it holds inlines.
    var isLeafBlock: Bool { self == .paragraph || self == .heading || self == .tableCell }

    /// Whether a node's place in the source is ever asked for: most nodes are inlines that are found otherwise.
    var hasPosition: Bool {
      switch self {
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .raised,
        .lowered:
        false
      default: true
      }
    }
  }

  enum Alignment: Int32 { case none, left, center, right }

  /// Where a text stands on its line.
  enum Position: Int32 {
    case onLine, raised, lowered

    /// A text in signs that are raised or lowered by themselves; as it is, if one of them has no such form.
    func written(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      guard self != .onLine else { return text }
      let signs = self == .raised ? Self.raisedSigns : Self.loweredSigns
      var result: [UInt8] = []
      for byte in text {
        guard let sign = signs[byte] else { return text }
        result += sign.utf8
      }
      return result[...]
    }

    private static let raisedSigns = signs("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
    private static let loweredSigns = signs("0123456789+-n", "₀₁₂₃₄₅₆₇₈₉₊₋ₙ")

    private static func signs(_ plain: String, _ other: String) -> [UInt8: String] {
      Dictionary(uniqueKeysWithValues: zip(plain.utf8, other.map(String.init)))
    }
  }

  struct Flags: OptionSet {
    let rawValue: UInt16
    static let tight = Flags(rawValue: 1)
    static let ordered = Flags(rawValue: 2)
    static let task = Flags(rawValue: 4)
    static let done = Flags(rawValue: 8)
    static let header = Flags(rawValue: 16)
    /// A text with `](` or `][`: perhaps a link that the parser does not take for one.
    static let bracketed = Flags(rawValue: 32)
    static let fenced = Flags(rawValue: 64)
    /// A text that is a tag of a name that HTML does not have.
    static let foreignTag = Flags(rawValue: 128)
    /// A text with signs that may be marks which the parser does not take for marks.
    static let signed = Flags(rawValue: 256)
    /// A block whose words stand within HTML: no marks are meant in it, and nothing in it is where the parser says.
    static let withinHTML = Flags(rawValue: 512)
  }

  var kind: Kind
  var flags: Flags = []
  /// A heading's level, an ordered list's first number, a cell's `Alignment`, a footnote's number, a text's `Position`.
  var number: Int32 = 0
  /// The index behind the node's last descendant.
  var end: Int32 = 0
  /// As the library counts them: lines from 1 in the text, columns from 1 in bytes, both often wrong; 0 for a
  /// kind without position.
  var line: Int32 = 0
  var column: Int32 = 0
  var endLine: Int32 = 0
  var endColumn: Int32 = 0
  /// A literal, a target, a code block's info string, or the tag of HTML that a node was made from.
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
