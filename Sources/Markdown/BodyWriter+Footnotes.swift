extension BodyWriter {
  /// A number that leads to its footnote; in a link it is no link, for links cannot stand in links.
  mutating func writeFootnoteReference(_ node: MarkdownNode) {
    let number = footnotes.number(node.number)
    guard number > 0, !isInLead else { return }
    guard links.isEmpty else {
      html.append("<sup>\(number)</sup>")
      return
    }
    usesWritten[number - 1] += 1
    let use = usesWritten[number - 1]
    html.append("<sup><a href=\"#")
    addSlot(.idPrefix, 0)
    html.append("fn:\(number)\" id=\"")
    writeUseID(number, use)
    html.append("\" role=\"doc-noteref\" aria-label=\"Chú thích \(number)\">\(number)</a></sup>")
  }

  private mutating func writeUseID(_ number: Int, _ use: Int) {
    addSlot(.idPrefix, 0)
    html.append("fnref:\(number)")
    if use > 1 { html.append(":\(use)") }
  }

  mutating func writeFootnotes() {
    guard !footnotes.definitions.isEmpty else { return }
    endLine()
    html.append(
      "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Chú thích\">\n<ol>\n")
    for (offset, definition) in footnotes.definitions.enumerated() {
      html.append("<li id=\"")
      addSlot(.idPrefix, 0)
      html.append("fn:\(offset + 1)\">\n")
      footnoteToLeadBack = (offset + 1, definition)
      walk((definition + 1)..<Int(tree.nodes[definition].end))
      if footnoteToLeadBack != nil, footnotes.uses[offset] > 0 {
        endLine()
        html.append("<p>")
        writeBacklinks()
        html.append("</p>\n")
      }
      footnoteToLeadBack = nil
      html.append("</li>\n")
    }
    html.append("</ol>\n</section>\n")
  }

  /// The links from a footnote back to its uses.
  mutating func writeBacklinks() {
    guard let note = footnoteToLeadBack else { return }
    footnoteToLeadBack = nil
    let uses = footnotes.uses[note.number - 1]
    for use in stride(from: 1, through: uses, by: 1) {
      if use > 1 { html.append(UInt8(ascii: " ")) }
      html.append("<a href=\"#")
      writeUseID(note.number, use)
      html.append("\" role=\"doc-backlink\">Trở lại")
      if uses > 1 { html.append(" (\(use))") }
      html.append("</a>")
    }
  }
}
