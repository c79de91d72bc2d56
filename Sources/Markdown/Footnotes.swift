/// Which footnotes a body shows, and how often it refers to each.
///
/// The library numbers them by first use anywhere; here only uses count that are shown, as not those of a
/// paragraph that was moved out to be the lead, or of a footnote that itself is not shown.
struct Footnotes {
  /// The definitions' node indexes, in the order in which they are shown.
  private(set) var definitions: [Int] = []
  /// By the library's number less 1: the number shown, or 0.
  private var shown: [Int] = []
  /// By the shown number less 1: how many uses can be led back to. Links cannot stand in links, so a use in
  /// one is no link.
  private(set) var uses: [Int] = []

  init(tree: MarkdownTree, skipping lead: Int?) {
    var all: [Int] = []
    for index in tree.children(of: 0) where tree.nodes[index].kind == .footnoteDefinition {
      all.append(index)
    }
    guard let first = all.first else { return }
    shown = Array(repeating: 0, count: all.count)
    visit(0..<first, of: tree, all: all, skipping: lead)
    var next = 0
    while next < definitions.count {
      let definition = definitions[next]
      visit(
        (definition + 1)..<Int(tree.nodes[definition].end), of: tree, all: all, skipping: nil)
      next += 1
    }
  }

  private mutating func visit(
    _ range: Range<Int>, of tree: MarkdownTree, all: [Int], skipping lead: Int?
  ) {
    var index = range.lowerBound
    var linkEnd = 0
    while index < range.upperBound {
      let node = tree.nodes[index]
      switch node.kind {
      case .image:
        index = Int(node.end)
        continue
      case .paragraph where index == lead:
        index = Int(node.end)
        continue
      case .link:
        linkEnd = max(linkEnd, Int(node.end))
      case .footnoteReference:
        let number = Int(node.number)
        guard (1...all.count).contains(number) else { break }
        if shown[number - 1] == 0 {
          definitions.append(all[number - 1])
          uses.append(0)
          shown[number - 1] = definitions.count
        }
        if index >= linkEnd { uses[shown[number - 1] - 1] += 1 }
      default: break
      }
      index += 1
    }
  }

  /// The number shown for the library's number; 0 for a footnote that is not shown.
  func number(_ libraryNumber: Int32) -> Int {
    shown.indices.contains(Int(libraryNumber) - 1) ? shown[Int(libraryNumber) - 1] : 0
  }
}
