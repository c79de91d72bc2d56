import Diagnostics

/// Headings that skip a level, so that their order cannot be heard.
extension BodyWriter {
  /// - Parameter node: a heading that is not within a quotation or list.
  mutating func checkLevel(_ node: MarkdownNode) {
    // Whether the first heading is “#” or “##”, others may be what is said to be below the title.
    let former = lastHeadingLevel ?? 1
    lastHeadingLevel = node.number
    guard node.number > former + 1 else { return }
    func mark(_ level: Int32) -> String { String(repeating: "#", count: Int(level)) }
    let isFirst = headings.count == 1
    let place = locator.contentRange
    let text = shortened(locator.source[place], to: 60)
    note(
      "skipped-heading-level", at: { _, _ in place },
      isFirst
        ? "This heading skips a level: “\(mark(node.number))” stands right below the title"
        : "This heading skips a level: “\(mark(node.number))” stands below “\(mark(former))”",
      help: "Write “\(mark(former + 1)) \(text)”.")
  }
}
