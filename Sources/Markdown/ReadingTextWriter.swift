import VietnameseText

/// Writes what a reader at a microphone says of a body, a line for each paragraph.
///
/// Headings are sentences of their own, the points of a numbered list are counted, small tables are told row by row.
/// What only eyes can use is left out: images with their captions, footnotes, program code, struck text; a large table
/// is referred to.
struct ReadingTextWriter {
  private let tree: MarkdownTree
  private let lead: Int?
  private var text: [UInt8] = []
  /// The lists around the current block: where each ends, and the next number of a numbered one.
  private var lists: [(end: Int, number: Int32?)] = []
  /// Said before the next line, if it stands before `end`: the number of a list's point.
  private var opening = (words: "", end: 0)
  /// Whether something was left out behind what was written last.
  private var hasGap = false

  private static let largestTable = (rows: 8, columns: 5)

  /// - Parameter lead: the paragraph that was moved out of the body.
  init(_ tree: MarkdownTree, skipping lead: Int?) {
    self.tree = tree
    self.lead = lead
  }

  consuming func write(_ range: Range<Int>) -> [UInt8] {
    text.reserveCapacity(tree.text.count)
    var index = max(range.lowerBound, 1)
    while index < range.upperBound {
      while let list = lists.last, list.end <= index { lists.removeLast() }
      let node = tree.nodes[index]
      index = enter(index, node) ? index + 1 : Int(node.end)
    }
    return text
  }

  /// Whether the node's children are to be looked at.
  private mutating func enter(_ index: Int, _ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .blockQuote: return true
    case .list:
      lists.append((Int(node.end), node.flags.contains(.ordered) ? node.number : nil))
      return true
    case .item:
      opening = (openingWords(of: node), Int(node.end))
      return true
    case .paragraph:
      if index != lead, !tree.isFigure(index) { addLine(index) }
    case .heading: addLine(index)
    case .table: addTable(index, node)
    default: break
    }
    return false
  }

  private mutating func openingWords(of node: MarkdownNode) -> String {
    var opening = ""
    if let number = lists.last?.number {
      let words = numberInWords(Int(number))
      opening = words.prefix(1).uppercased() + words.dropFirst() + " là, "
      lists[lists.count - 1].number = number &+ 1
    }
    if node.flags.contains(.task) {
      opening += node.flags.contains(.done) ? "Đã xong: " : "Chưa xong: "
    }
    return opening
  }

  // MARK: Lines

  private mutating func addLine(_ index: Int) {
    let start = text.count
    if index < opening.end { text += opening.words.utf8 }
    let empty = text.count
    addInlines(of: index)
    if text.count == empty {
      text.removeLast(text.count - start)
      return
    }
    opening = ("", 0)
    endLine()
  }

  /// Ends the line, with a full stop if nothing else ends its sentence.
  private mutating func endLine() {
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    var last = text.count - 1
    // Behind a closing quotation mark or bracket the sentence may have ended before it.
    while last >= 2 {
      if text[last] == UInt8(ascii: ")") || text[last] == UInt8(ascii: "\"") {
        last -= 1
      } else if text[last - 2] == 0xE2, text[last - 1] == 0x80, (0x99...0x9D).contains(text[last]) {
        last -= 3
      } else {
        break
      }
    }
    let isEllipsis =
      last >= 2 && text[last - 2] == 0xE2 && text[last - 1] == 0x80 && text[last] == 0xA6
    if last < 0 || !(".!?:;,".utf8.contains(text[last]) || isEllipsis) {
      text.append(UInt8(ascii: "."))
    }
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func addInlines(of index: Int) {
    let start = text.count
    var child = index + 1
    let end = Int(tree.nodes[index].end)
    while child < end {
      let node = tree.nodes[child]
      switch node.kind {
      case .text where node.flags.contains(.foreignTag):
        add(tree[node.text].dropFirst().dropLast(), from: start)
      case .text, .code: add(tree.plainText(of: node), from: start)
      case .softBreak, .lineBreak: add([UInt8(ascii: " ")], from: start)
      case .image, .strikethrough:
        hasGap = text.count > start
        child = Int(node.end)
        continue
      default: break
      }
      child += 1
    }
  }

  /// Without a second space, or one at the line's beginning, where something was left out.
  private mutating func add(_ bytes: ArraySlice<UInt8>, from start: Int) {
    if hasGap, let last = text.last, let first = bytes.first, last.isOfWord, first.isOfWord {
      text.append(UInt8(ascii: " "))
    }
    hasGap = false
    let isAfterSpace = text.count == start || text.last == UInt8(ascii: " ")
    text += isAfterSpace ? bytes.drop { $0 == UInt8(ascii: " ") } : bytes
  }

  // MARK: Tables

  private mutating func addTable(_ index: Int, _ node: MarkdownNode) {
    let rows = Array(tree.children(of: index))
    guard let head = rows.first else { return }
    let headers = Array(tree.children(of: head))
    guard rows.count <= Self.largestTable.rows + 1, headers.count <= Self.largestTable.columns
    else {
      text += "Số liệu chi tiết có trong bảng kèm theo bài viết trên trang tin.\n".utf8
      return
    }
    if rows.count == 1 { addRow(headers, []) }
    for row in rows.dropFirst() { addRow(Array(tree.children(of: row)), headers) }
  }

  /// “Gáo Giồng: Số đèn 12; Số hộ 40.”
  private mutating func addRow(_ cells: [Int], _ headers: [Int]) {
    let start = text.count
    var isLabelled = false
    for (column, cell) in cells.enumerated() {
      let before = text.count
      if before > start { text += (isLabelled ? ": " : "; ").utf8 }
      if column > 0, headers.indices.contains(column) {
        addInlines(of: headers[column])
        if text.last.map({ $0 != UInt8(ascii: " ") }) ?? false { text.append(UInt8(ascii: " ")) }
      }
      let value = text.count
      addInlines(of: cell)
      if text.count == value {
        text.removeLast(text.count - before)
      } else {
        isLabelled = column == 0
      }
    }
    if text.count > start { endLine() }
  }
}

extension UInt8 {
  fileprivate var isOfWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
