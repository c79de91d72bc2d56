import Diagnostics

extension BodyWriter {
  mutating func enterInline(_ index: Int, _ node: MarkdownNode) -> Bool {
    let isAtLineStart = self.isAtLineStart
    self.isAtLineStart = false
    switch node.kind {
    case .text:
      let text = tree[node.text]
      if isAtLineStart { checkLineStart(text) }
      if node.flags.contains(.signed) { checkSigns(text) }
      html.appendEscaped(text)
      appendPlain(tree.plainText(of: node))
      if node.flags.contains(.foreignTag) { tally.tags.add(HTMLTag(text), at: locator.pass(text)) }
      if mayHaveFootnotes { reportUndefinedFootnotes(in: text) }
      if node.flags.contains(.bracketed) { reportLostLinks(in: text) }
      return false
    case .softBreak:
      endSourceLine()
      html.append(UInt8(ascii: "\n"))
      appendPlainSpace()
      return false
    case .lineBreak:
      if node.text.isEmpty { endSourceLine() }
      passTag(node)
      html.append("<br>\n")
      appendPlainSpace()
      return false
    case .code:
      let text = tree[node.text]
      html.append("<code>")
      html.appendEscaped(text)
      html.append("</code>")
      plain.append(contentsOf: text)
      locator.passCode()
    case .htmlInline:
      let literal = tree[node.text]
      let place = locator.pass(literal)
      let tag = HTMLTag(literal)
      if tag.kind != .comment { tally.tags.add(tag, at: place) }
    case .emphasis: html.append("<em>")
    case .strong: html.append("<strong>")
    case .strikethrough: html.append("<del>")
    case .raised:
      passTag(node)
      html.append("<sup>")
    case .lowered:
      passTag(node)
      html.append("<sub>")
    case .link:
      if isInLead, tree.imageAlone(inLink: index) != nil { return false }
      enterLink(index, node)
    case .image:
      if isInLead { return false }
      writeImage(index, node, isFigure: false)
      return false
    case .footnoteReference:
      writeFootnoteReference(node)
      return false
    default: break
    }
    return true
  }

  private mutating func endSourceLine() {
    lineNumber += 1
    lineEnds += 1
    isAtLineStart = true
  }

  /// Goes behind the tag of HTML that a node was made from, so that the next one is found behind it.
  private mutating func passTag(_ node: MarkdownNode) {
    if !node.text.isEmpty { _ = locator.pass(tree[node.text]) }
  }

  /// Without a second space where an image or a footnote's number stood between two.
  private mutating func appendPlain(_ text: ArraySlice<UInt8>) {
    let repeats = text.first == UInt8(ascii: " ") && plain.last == UInt8(ascii: " ")
    plain.append(contentsOf: repeats ? text.dropFirst() : text)
  }

  private mutating func appendPlainSpace() {
    if plain.last != UInt8(ascii: " ") { plain.append(UInt8(ascii: " ")) }
  }

  // MARK: Links

  /// Opens a link; its place in the source is looked for when its text has been passed.
  mutating func enterLink(_ index: Int, _ node: MarkdownNode) {
    let target = tree[node.text]
    let isWritten = !target.isEmpty && !isUnsafe(target) && links.isEmpty
    if isWritten { addSlot(.linkStart, references.count) }
    links.append(OpenLink(node: index, reference: isWritten ? references.count : nil))
    if isWritten { addReference(.link, node, range: 0..<0) }
  }

  mutating func leaveLink(_ node: MarkdownNode) {
    guard let link = links.popLast() else { return }
    let target = tree[node.text]
    let only = link.node + 1 < tree.nodes.count ? tree.nodes[link.node + 1] : node
    let text = only.kind == .text && only.end == node.end ? tree[only.text] : nil
    let found = locator.target(of: node, url: target, text: text)
    if let reference = link.reference {
      if tree.alternative(of: link.node).allSatisfy(\.isMarkdownSpace) {
        findings.add(
          .warning, "empty-link", found.mark, "This link has no text to choose it by.",
          help: "Write the text between the square brackets: “[text](…)”.")
      }
      if checksStyle { checkWords(tree.inlineText(of: link.node), to: found.target) }
      references[reference].range = SourceRange(found.target)
      references[reference].isBare =
        found.target == found.mark && !locator.isInBrackets(found.target)
      addSlot(.linkEnd, reference)
    } else {
      reportRefused(target, .link, at: found)
    }
  }

  mutating func addSlot(_ kind: Slot.Kind, _ reference: Int) {
    slots.append(Slot(offset: html.count, kind: kind, reference: reference))
  }

  private mutating func addReference(
    _ kind: Reference.Kind, _ node: MarkdownNode, range: Range<Int>, keepsTitle: Bool = true
  ) {
    let target = tree[node.text]
    targetBytes += target.count + node.title.bytes.count
    references.append(
      Reference(
        kind: kind,
        target: cleansTargets
          ? String(cleaning: target) : String(decoding: target, as: UTF8.self),
        title: keepsTitle ? String(decoding: tree[node.title], as: UTF8.self) : "",
        range: SourceRange(range)))
  }

  /// The scheme of a target as browsers read it, which skip control characters and spaces in it.
  private func scheme(_ target: ArraySlice<UInt8>) -> [UInt8]? {
    guard let colon = target.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return target[..<colon].filter { $0 > 0x20 }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
  }

  private func isUnsafe(_ target: ArraySlice<UInt8>) -> Bool {
    guard let scheme = scheme(target) else { return false }
    return ["javascript", "vbscript", "file", "data"].contains { scheme.elementsEqual($0.utf8) }
  }

  private mutating func reportRefused(
    _ target: ArraySlice<UInt8>, _ kind: Reference.Kind,
    at found: (target: Range<Int>, mark: Range<Int>)
  ) {
    if target.isEmpty {
      findings.add(
        .error, "empty-target",
        found.mark.lowerBound..<max(found.mark.upperBound, found.target.upperBound + 1),
        kind == .link ? "This link has no target." : "This image has no target.",
        help: kind == .link
          ? "Write the address between the round brackets: “[text](https://example.org)”."
          : "Write the file's path between the round brackets: “![description](photo.jpg)”.")
    } else if isUnsafe(target), let scheme = scheme(target) {
      findings.add(
        .error, "unsafe-link", found.target,
        kind == .link
          ? "Targets that begin with “\(String(decoding: scheme, as: UTF8.self)):” are not allowed in a link."
          : "Targets that begin with “\(String(decoding: scheme, as: UTF8.self)):” are not allowed in an image.",
        help: kind == .link
          ? "Write an address that begins with “https:”, or the path of a file beside the article."
          : "Write the path of a picture beside the article.")
    }
  }

  // MARK: Images

  /// - Parameter isLinked: whether the image may lead to itself in a larger size.
  mutating func writeImage(
    _ index: Int, _ node: MarkdownNode, isFigure: Bool, isLinked: Bool = false
  ) {
    let target = tree[node.text]
    let alternative = tree.alternative(of: index)
    // A link without words says nothing to those who hear it.
    let isLinked = isLinked && !alternative.allSatisfy(\.isMarkdownSpace)
    let found = locator.target(of: node, url: target, text: nil)
    guard !target.isEmpty, !isUnsafe(target) else {
      reportRefused(target, .image, at: found)
      html.appendEscaped(alternative[...])
      return
    }
    if alternative.allSatisfy(\.isMarkdownSpace) {
      findings.add(
        .warning, "missing-alt", found.mark,
        "This image has no description for readers who cannot see it.",
        help: "Write what it shows between the square brackets: “![description](…)”.")
    }
    if isFigure, checksStyle { checkCaption(of: node, at: found.target) }
    let reference = references.count
    if isLinked { addSlot(.photoLinkStart, reference) }
    html.append("<img")
    addSlot(.imageSource, reference)
    addReference(.image, node, range: found.target, keepsTitle: !isFigure)
    html.append(" alt=\"")
    html.appendEscaped(alternative[...])
    html.append("\"")
    if !isFigure, !node.title.isEmpty {
      html.append(" title=\"")
      html.appendEscaped(tree[node.title])
      html.append("\"")
    }
    html.append(" loading=\"lazy\" decoding=\"async\">")
    if isLinked { addSlot(.photoLinkEnd, reference) }
  }

  /// The pictures of a paragraph: a figure, or several in a gallery.
  mutating func writeFigures(_ pictures: [Int]) {
    endLine()
    if pictures.count > 1 { html.append("<div class=\"gallery\">\n") }
    for child in pictures {
      html.append("<figure>")
      var title = tree.nodes[child].title
      if let image = tree.imageAlone(inLink: child), tree.nodes[child].kind == .link {
        title = tree.nodes[image].title
        enterLink(child, tree.nodes[child])
        writeImage(image, tree.nodes[image], isFigure: true)
        leaveLink(tree.nodes[child])
      } else {
        writeImage(child, tree.nodes[child], isFigure: true, isLinked: true)
      }
      if !title.isEmpty {
        checkCaption(tree[title])
        html.append("<figcaption>")
        html.appendEscaped(tree[title])
        html.append("</figcaption>")
        endPlainLine()
        plain.append(contentsOf: tree[title])
      }
      html.append("</figure>\n")
    }
    if pictures.count > 1 { html.append("</div>\n") }
  }
}

extension MarkdownTree {
  /// The text of a node's descendants, with that of images.
  func alternative(of image: Int) -> [UInt8] {
    var result: [UInt8] = []
    for node in nodes[(image + 1)..<Int(nodes[image].end)] {
      switch node.kind {
      case .text, .code: result.append(contentsOf: plainText(of: node))
      case .softBreak, .lineBreak: result.append(UInt8(ascii: " "))
      default: break
      }
    }
    return result
  }
}
