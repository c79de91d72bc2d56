extension BodyWriter {
  /// A table scrolls in a region of its own on narrow screens, which the keyboard reaches and a name tells apart.
  mutating func enterTable(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .table:
      tablesWritten += 1
      endLine()
      html.append("<div class=\"table\" role=\"region\" aria-label=\"Bảng")
      if tableCount > 1 { html.append(" \(tablesWritten)") }
      html.append("\" tabindex=\"0\">\n<table>\n")
    case .tableRow:
      endPlainLine()
      if node.flags.contains(.header) {
        html.append("<thead>\n")
      } else {
        reportSurplusCells(ofRow: index, node)
      }
      html.append("<tr>\n")
    default:
      enterCell(node)
    }
  }

  mutating func leaveTable(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .table:
      // With rows below its head, the last row left `<tbody>` open.
      if node.end > index + 1, tree.nodes[index + 1].end != node.end {
        html.append("</tbody>\n")
      }
      html.append("</table>\n</div>\n")
    case .tableRow:
      html.append("</tr>\n")
      guard node.flags.contains(.header) else { break }
      html.append("</thead>\n")
      if let table = open.last, tree.nodes[table].end != node.end { html.append("<tbody>\n") }
    default:
      html.append(node.flags.contains(.header) ? "</th>\n" : "</td>\n")
    }
  }

  private mutating func enterCell(_ node: MarkdownNode) {
    locator.begin(node, content: tree[node.content])
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: " ")) }
    html.append(node.flags.contains(.header) ? "<th scope=\"col\"" : "<td")
    switch MarkdownNode.Alignment(rawValue: node.number) {
    case .center: html.append(" class=\"center\"")
    case .right: html.append(" class=\"right\"")
    default: break
    }
    html.append(UInt8(ascii: ">"))
  }
}
