import CMarkBound
import CcmarkGFM
import Diagnostics
import Glibc

/// Owns the memory of the C library's parses; no pointer leaves this file.
@safe struct Parser: ~Copyable {
  /// What ended a parse.
  enum Outcome { case whole, outOfMemory, outOfTime }

  /// Less than half of what an article may take: the tree that is made of the library's lies beside it.
  static let memory = 96 << 20
  /// Of the thread's processor time; an honest text of 1 MiB takes a tenth of a second.
  static let seconds = 2
  private static let textLimit = 32 << 20

  private let bound: OpaquePointer?

  init() { unsafe bound = cmark_bound_new() }

  deinit { if let bound = unsafe bound { unsafe cmark_bound_free(bound) } }

  static var libraryVersion: String { unsafe String(cString: cmark_version_string()) }

  /// Whether several threads parse at the same time; they take turns where the linker did not let
  /// this package's stand-in precede the library's function that is not thread-safe.
  static var isParallel: Bool { cmark_bound_is_parallel() != 0 }

  /// Parses UTF-8 into `tree`, which is reused to spare allocations; it is empty unless the outcome is `whole`.
  mutating func parse(_ source: borrowing Span<UInt8>, into tree: inout MarkdownTree) -> Outcome {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.text.removeAll(keepingCapacity: true)
    tree.needsMending = false
    var root: OpaquePointer?
    let outcome = unsafe parse(source, root: &root)
    // What is made of the tree needs the room.
    defer { if let bound = unsafe bound { unsafe cmark_bound_clear(bound) } }
    guard outcome == .whole else { return outcome }
    guard let root = unsafe root, unsafe flatten(root, into: &tree) else {
      tree = MarkdownTree()
      return .outOfMemory
    }
    return .whole
  }

  /// Parses and makes nothing of it: what the library itself costs.
  mutating func parse(_ source: borrowing Span<UInt8>) -> Outcome {
    var root: OpaquePointer?
    return unsafe parse(source, root: &root)
  }

  private mutating func parse(
    _ source: borrowing Span<UInt8>, root: inout OpaquePointer?
  ) -> Outcome {
    guard let bound = unsafe bound else { return .outOfMemory }
    let end = unsafe source.withUnsafeBytes { bytes in
      unsafe cmark_bound_parse(
        bound, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
        Self.memory, Self.seconds * 1000, &root)
    }
    switch end {
    case CMARK_BOUND_OUT_OF_MEMORY: return .outOfMemory
    case CMARK_BOUND_OUT_OF_TIME: return .outOfTime
    default: return .whole
    }
  }

  /// False if the tree's text would grow past its limit, as by many uses of one long target.
  private func flatten(_ root: OpaquePointer, into tree: inout MarkdownTree) -> Bool {
    // The open node for which a leaf block's content is wanted: one with links, images or raw HTML.
    var leaf: Int?
    var leafWantsContent = false
    // The indexes of `pointer`'s node and of those around it.
    var open: [Int] = []
    var columns: UnsafeMutablePointer<UInt8>?
    var column = 0
    var row = MarkdownNode.Flags()
    var pointer = unsafe root
    while true {
      var node = unsafe MarkdownNode(pointer)
      switch node.kind {
      case .text, .code, .htmlBlock, .htmlInline:
        node.text = unsafe tree.append(cmark_node_get_literal(pointer))
        if node.kind == .text { node.flags.formUnion(tree.signs(in: node.text)) }
        if node.kind == .htmlInline || node.kind == .htmlBlock { tree.needsMending = true }
        if node.kind == .htmlInline || node.flags.contains(.bracketed) { leafWantsContent = true }
      case .codeBlock:
        node.text = unsafe tree.append(cmark_node_get_fence_info(pointer))
        node.title = unsafe tree.append(cmark_node_get_literal(pointer))
      case .link, .image:
        node.text = unsafe tree.append(cmark_node_get_url(pointer))
        node.title = unsafe tree.append(cmark_node_get_title(pointer))
        leafWantsContent = true
        // A bare address that may have taken a sign behind it.
        if let last = tree[node.text].last, last >= 0x80 { tree.needsMending = true }
      case .emphasis, .strong:
        if let last = tree.text.last, last.isASCIIDigit { tree.needsMending = true }
      case .footnoteReference:
        let digits = unsafe tree.append(cmark_node_get_literal(pointer))
        node.number = tree[digits].reduce(0) { $0 &* 10 &+ Int32($1) - 48 }
      case .paragraph, .heading:
        leaf = tree.nodes.count
        leafWantsContent = node.kind == .heading
      case .table:
        unsafe columns = cmark_gfm_extensions_get_table_alignments(pointer)
      case .tableRow:
        column = 0
        row = node.flags
      case .tableCell:
        leaf = tree.nodes.count
        leafWantsContent = false
        node.flags = row
        node.number = unsafe MarkdownNode.Alignment(letter: columns?[column] ?? 0).rawValue
        column += 1
      default: break
      }
      guard tree.text.count <= Self.textLimit else { return false }
      open.append(tree.nodes.count)
      tree.nodes.append(node)
      if let child = unsafe cmark_node_first_child(pointer) {
        unsafe pointer = child
        continue
      }
      while let index = open.popLast() {
        tree.nodes[index].end = Int32(tree.nodes.count)
        let kind = tree.nodes[index].kind
        if kind == .emphasis || kind == .strong, let last = tree.text.last, last.isASCIIDigit {
          tree.needsMending = true
        }
        if leaf == index {
          if leafWantsContent {
            tree.nodes[index].content = unsafe tree.append(cmark_node_get_string_content(pointer))
          }
          leaf = nil
        }
        if open.isEmpty { return true }
        if let next = unsafe cmark_node_next(pointer) {
          unsafe pointer = next
          break
        }
        guard let parent = unsafe cmark_node_parent(pointer) else { return true }
        unsafe pointer = parent
      }
    }
  }
}

extension MarkdownTree {
  fileprivate mutating func append(_ string: UnsafePointer<CChar>?) -> ByteRange {
    let start = Int32(clamping: text.count)
    guard let string = unsafe string else { return ByteRange(start: start, end: start) }
    let bytes = unsafe UnsafeRawBufferPointer(start: string, count: strlen(string))
    unsafe text.append(contentsOf: bytes)
    return ByteRange(start: start, end: Int32(clamping: text.count))
  }
}

extension MarkdownTree {
  /// Whether a text has `](` or `][`, or other signs that may be marks: one of `*&[]{^~`.
  fileprivate func signs(in range: ByteRange) -> MarkdownNode.Flags {
    let bytes = text.span.extracting(range.bytes)
    var flags = MarkdownNode.Flags()
    var start = 0
    while true {
      let sign = bytes.firstOffset(from: start, where: \.mayBeMark) { block in
        block.equals(UInt8(ascii: "*")) .| block.equals(UInt8(ascii: "&"))
          // `[` and `{`, `^` and `~` differ by one bit; so do `]` and `}`.
          .| block.masked(0xDF).equals(UInt8(ascii: "["))
          .| block.masked(0xDF).equals(UInt8(ascii: "]"))
          .| block.masked(0xDF).equals(UInt8(ascii: "^"))
      }
      guard sign < bytes.count else { return flags }
      flags.insert(.signed)
      start = sign + 1
      if bytes[sign] == UInt8(ascii: "]"), start < bytes.count,
        bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[")
      {
        flags.insert(.bracketed)
      }
    }
  }
}

extension MarkdownNode.Alignment {
  fileprivate init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: self = .none
    }
  }
}

extension MarkdownNode.Kind {
  fileprivate init(_ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_IMAGE: self = .image
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_CODE: self = .code
    case CMARK_NODE_HTML_INLINE: self = .htmlInline
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_LIST: self = .list
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_CODE_BLOCK: self = .codeBlock
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
    case CMARK_NODE_HEADING: self = .heading
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
    default:
      switch cmark_bound_get_extension_node(type) {
      case CMARK_BOUND_TABLE: self = .table
      case CMARK_BOUND_TABLE_ROW: self = .tableRow
      case CMARK_BOUND_TABLE_CELL: self = .tableCell
      case CMARK_BOUND_STRIKETHROUGH: self = .strikethrough
      default: self = .unknown
      }
    }
  }
}

extension MarkdownNode {
  fileprivate init(_ pointer: OpaquePointer) {
    kind = unsafe Kind(cmark_node_get_type(pointer))
    if kind.hasPosition {
      line = unsafe cmark_node_get_start_line(pointer)
      column = unsafe cmark_node_get_start_column(pointer)
      endLine = unsafe cmark_node_get_end_line(pointer)
      endColumn = unsafe cmark_node_get_end_column(pointer)
    }
    switch kind {
    case .heading: number = unsafe cmark_node_get_heading_level(pointer)
    case .list:
      if unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST {
        flags.insert(.ordered)
        number = unsafe cmark_node_get_list_start(pointer)
      }
      if unsafe cmark_node_get_list_tight(pointer) != 0 { flags.insert(.tight) }
    case .item:
      if unsafe cmark_node_get_syntax_extension(pointer) != nil {
        flags.insert(.task)
        if unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) { flags.insert(.done) }
      }
    case .codeBlock:
      var (length, offset, mark) = (CInt(0), CInt(0), CChar(0))
      if unsafe cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0 {
        flags.insert(.fenced)
      }
    case .tableRow:
      if unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 { flags.insert(.header) }
    default: break
    }
  }
}

extension UInt8 {
  fileprivate var mayBeMark: Bool {
    self == UInt8(ascii: "*") || self == UInt8(ascii: "&") || self & 0xDF == UInt8(ascii: "[")
      || self & 0xDF == UInt8(ascii: "]") || self & 0xDF == UInt8(ascii: "^")
  }
}
