import Diagnostics

extension BodyWriter {
  mutating func enterBlock(_ index: Int, _ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .paragraph: return enterParagraph(index, node)
    case .heading: return enterHeading(index, node)
    case .blockQuote:
      endLine()
      html.append("<blockquote>\n")
    case .list:
      checkList(index, node)
      enterList(node)
    case .item:
      endLine()
      if node.flags.contains(.task) {
        html.append("<li class=\"task\">")
        if !beginsWithParagraph(index) || isTight(item: index) { writeTaskBox(node) }
      } else {
        html.append("<li>")
      }
    case .codeBlock:
      writeCodeBlock(node)
      return false
    case .thematicBreak:
      endLine()
      html.append("<hr>\n")
    case .footnoteDefinition: return false
    default: break
    }
    return true
  }

  mutating func leaveBlock(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .paragraph:
      if lineEnds > 0 { checkLines(of: index) }
      if isInTightItem { break }
      if let note = footnoteToLeadBack, open.isEmpty, node.end == tree.nodes[note.node].end,
        footnotes.uses[note.number - 1] > 0
      {
        html.append(UInt8(ascii: " "))
        writeBacklinks()
      }
      endParagraph()
    case .heading:
      html.append("</h")
      addSlot(.headingLevel, shownLevel(node))
      html.append(">\n")
    case .blockQuote:
      endLine()
      html.append("</blockquote>\n")
    case .list:
      html.append(node.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item: html.append("</li>\n")
    default: break
    }
  }

  // MARK: Paragraphs

  private mutating func enterParagraph(_ index: Int, _ node: MarkdownNode) -> Bool {
    beginText(node)
    if index == lead {
      moveLead(index)
      return false
    }
    if tree.isFigure(index) {
      writeFigures(tree.pictures(in: index))
      return false
    }
    if isInTightItem { return true }
    endLine()
    html.append("<p>")
    if let item = open.last, index == item + 1, tree.nodes[item].flags.contains(.task) {
      writeTaskBox(tree.nodes[item])
    }
    return true
  }

  /// A paragraph of nothing but tags that are left out leaves none.
  private mutating func endParagraph() {
    let opening = "<p>".utf8
    // A link without words is filled later.
    if slots.last?.offset != html.count, html.suffix(opening.count).elementsEqual(opening) {
      html.removeLast(opening.count)
    } else {
      html.append("</p>\n")
    }
  }

  /// Walks the lead for its mistakes and its links only: of it, the body shows the pictures, as figures.
  ///
  /// Its links stay among the references, without slots, so that a broken one is found all the same.
  private mutating func moveLead(_ index: Int) {
    let text = Array(tree.inlineText(of: index))
    leadText = String(decoding: text, as: UTF8.self)
    let kept = (html: html.count, plain: plain.count, slots: slots.count)
    let firstReference = references.count
    isInLead = true
    walk((index + 1)..<Int(tree.nodes[index].end))
    isInLead = false
    if lineEnds > 0 { checkLines(of: index) }
    html.removeLast(html.count - kept.html)
    plain.removeLast(plain.count - kept.plain)
    slots.removeLast(slots.count - kept.slots)
    let lost = firstUnreadable(of: references[firstReference...], in: text)
    let pictures = tree.pictures(in: index)
    if !pictures.isEmpty {
      beginText(tree.nodes[index])
      writeFigures(pictures)
    }
    if let lost {
      findings.add(
        .warning, "link-in-lead", lost.range.bytes,
        "The first paragraph is shown as the lead, which has no links.",
        help: "Write the lead in the front matter, “lead: …”; then this paragraph stays as it is.")
    }
  }

  /// The first reference whose target a reader of the text does not see, as one sees a bare web address.
  ///
  /// Each is looked for behind the one before it, so that the text is looked through once for all of them.
  private func firstUnreadable(
    of references: ArraySlice<Reference>, in text: [UInt8]
  ) -> Reference? {
    let schemes = ["https://", "http://", "mailto:"]
    var end = 0
    for reference in references where !reference.target.isEmpty {
      let scheme = schemes.first(where: reference.target.hasPrefix) ?? ""
      let bare = Array(reference.target.utf8.dropFirst(scheme.utf8.count))
      guard let start = text.firstRange(of: bare[...], in: end..<text.count) else {
        return reference
      }
      end = start + bare.count
    }
    return nil
  }

  // MARK: Lists

  private mutating func enterList(_ node: MarkdownNode) {
    endLine()
    if !node.flags.contains(.ordered) {
      html.append("<ul>\n")
    } else if node.number == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"\(node.number)\">\n")
    }
  }

  /// Whether the block that is being entered or left stands in an item of a list without blank lines.
  private var isInTightItem: Bool {
    guard let item = open.last, tree.nodes[item].kind == .item, open.count >= 2 else {
      return false
    }
    return tree.nodes[open[open.count - 2]].flags.contains(.tight)
  }

  private func isTight(item: Int) -> Bool {
    open.last.map { tree.nodes[$0].flags.contains(.tight) } ?? false
  }

  private func beginsWithParagraph(_ item: Int) -> Bool {
    item + 1 < Int(tree.nodes[item].end) && tree.nodes[item + 1].kind == .paragraph
      && !tree.isFigure(item + 1)
  }

  private mutating func writeTaskBox(_ item: MarkdownNode) {
    if item.flags.contains(.done) {
      html.append("<input type=\"checkbox\" disabled checked aria-label=\"Đã xong\"> ")
    } else {
      html.append("<input type=\"checkbox\" disabled aria-label=\"Chưa xong\"> ")
    }
  }

  // MARK: Headings

  private func shownLevel(_ node: MarkdownNode) -> Int {
    Int(min(6, max(2, node.number + headingShift)))
  }

  /// Levels are kept, one lower throughout if the body uses `#`; an empty heading is left out.
  private mutating func enterHeading(_ index: Int, _ node: MarkdownNode) -> Bool {
    beginText(node)
    var text = tree.inlineText(of: index)
    if text.allSatisfy(\.isMarkdownSpace) { text = tree.alternative(of: index) }
    guard !text.allSatisfy(\.isMarkdownSpace) else {
      findings.add(
        .warning, "empty-heading", locator.trimmedLine(Int(node.line)),
        "This heading has no text and is left out.",
        help: "Write a heading behind the “#”, or delete the line.")
      return false
    }
    let heading = Heading(
      level: shownLevel(node), text: String(decoding: text, as: UTF8.self),
      id: headingIDs.id(for: String(decoding: text, as: UTF8.self)),
      range: SourceRange(locator.contentRange))
    headings.append(heading)
    if checksStyle, open.isEmpty { checkLevel(node) }
    endLine()
    html.append("<h")
    addSlot(.headingLevel, heading.level)
    html.append(" id=\"")
    addSlot(.idPrefix, 0)
    html.append("\(heading.id)\">")
    return true
  }

  // MARK: Code

  /// Long lines scroll on narrow screens, which the keyboard reaches, as it does tables.
  private mutating func writeCodeBlock(_ node: MarkdownNode) {
    endLine()
    endPlainLine()
    checkCode(node)
    let language = tree[node.text].prefix { !$0.isMarkdownSpace }
    if language.isEmpty {
      html.append("<pre tabindex=\"0\"><code>")
    } else {
      html.append("<pre tabindex=\"0\"><code class=\"language-")
      html.appendEscaped(language)
      html.append("\">")
    }
    let code = tree[node.title]
    // HTML drops a line end right behind `<pre>`, which `<code>` prevents.
    html.appendEscaped(code)
    html.append("</code></pre>\n")
    plain.append(contentsOf: code)
  }
}
