import Diagnostics

/// What an author wrote as a link or an image, and the parser left in the text as it stands.
extension BodyWriter {
  /// Reports the lost links of the open leaf block, once, when one of its texts shows that there may be one.
  mutating func reportLostLinks(in text: ArraySlice<UInt8>) {
    var rest = text
    while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(bracket + 1)...]
      switch rest.first {
      case UInt8(ascii: "("): while let link = locator.nextLostLink() { report(link) }
      case UInt8(ascii: "["): reportUndefinedImage(in: text, before: bracket)
      default: break
      }
    }
  }

  private mutating func report(_ link: LostLink) {
    let kind: Message = link.isImage ? "an image" : "a link"
    if !link.hasSpace {
      findings.add(
        .error, "invalid-caption", link.range,
        "These quotation marks are not those of Markdown, so that this is not \(kind).",
        help: "Write “\(link.mended)”.", fix: link.edits)
    } else if link.isImage || link.looksLikeTarget {
      findings.add(
        .error, "space-in-target", link.range, "With a space in its target, this is not \(kind).",
        help: "Write “\(link.mended)”.", fix: link.edits)
    } else {
      findings.add(
        .warning, "space-in-target", link.range,
        "With a space in its target, this is not \(kind).",
        help: "Write “\(link.mended)”, or, if it is none, a space before the “(”.")
    }
  }

  /// Of `![text][name]` in one text, whose middle `]` is at `bracket`.
  private mutating func reportUndefinedImage(in text: ArraySlice<UInt8>, before bracket: Int) {
    guard let opening = text[..<bracket].lastIndex(of: UInt8(ascii: "[")),
      opening > text.startIndex, text[opening - 1] == UInt8(ascii: "!"),
      let end = text[(bracket + 2)...].firstIndex(of: UInt8(ascii: "]")),
      !text[(bracket + 2)..<end].contains(UInt8(ascii: "[")), end - opening <= 1000,
      let range = locator.place(ofMark: text[(opening - 1)...end])
    else { return }
    let name = text[(end == bracket + 2 ? opening : bracket + 1)...end].prefix {
      $0 != UInt8(ascii: "]")
    }
    findings.add(
      .warning, "undefined-image", range,
      "Nothing says which file “\(shortened(name, to: 80))]” is, so that this is shown as text.",
      help: "Write the file between round brackets instead: “![description](photo.jpg)”.")
  }
}

/// `[text](a target with spaces)`, which Markdown takes for text.
struct LostLink {
  /// The target's place in the file.
  var range: Range<Int>
  var target: ArraySlice<UInt8>
  /// The text between the square brackets.
  var text: ArraySlice<UInt8>
  /// Without its quotation marks; empty if there is none.
  var title: ArraySlice<UInt8>
  var isImage: Bool

  /// Whether it names a file, a heading or an address, rather than being a remark in brackets.
  var looksLikeTarget: Bool {
    if target.first == UInt8(ascii: "#") || target.contains(UInt8(ascii: "/")) { return true }
    guard let dot = target.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = target[(dot + 1)...]
    return (1...5).contains(ending.count)
      && ending.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  var hasSpace: Bool { target.contains(where: \.isMarkdownSpace) }

  /// Target and title as they must be written; none where a sign in them would end them, or a cell of a table.
  var edits: [Edit] {
    let isPlain =
      !target.contains { "<>|\\\n".utf8.contains($0) }
      && !title.contains { "\"|\\\n".utf8.contains($0) }
    guard isPlain, !target.isEmpty else { return [] }
    let target = String(decoding: target, as: UTF8.self)
    let suffix = title.isEmpty ? "" : " \"\(String(decoding: title, as: UTF8.self))\""
    return [Edit(range, (hasSpace ? "<\(target)>" : target) + suffix)]
  }

  /// As it must be written; a long text or target is abbreviated.
  var mended: String {
    let marked = "\(isImage ? "!" : "")[\(shortened(text, to: 60))]"
    if target.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
      return marked + "(<file name.pdf> \"title\")"
    }
    let target = shortened(target, to: 200)
    let suffix = title.isEmpty ? "" : " \"\(shortened(title, to: 60))\""
    return marked + "(" + (hasSpace ? "<\(target)>" : target) + suffix + ")"
  }
}

extension TargetLocator {
  /// The next lost link of the block, behind the one found last; nil if there is none.
  mutating func nextLostLink() -> LostLink? {
    while lostLinkCursor < content.count, budget > 0 {
      let index = lostLinkCursor
      budget -= 1
      switch content[index] {
      case UInt8(ascii: "\\"): lostLinkCursor += 2
      case UInt8(ascii: "`"):
        lostLinkCursor = codeSpanEnd(at: index) ?? content.run(at: index).upperBound
      case UInt8(ascii: "]"):
        lostLinkCursor += 1
        guard index + 1 < content.count, content[index + 1] == UInt8(ascii: "(") else { continue }
        if let link = lostLink(at: index) {
          lostLinkCursor = index + 2
          return link
        }
      default: lostLinkCursor += 1
      }
    }
    return nil
  }

  /// The link around the `](` at `bracket`, if what stands in its round brackets makes it text.
  private mutating func lostLink(at bracket: Int) -> LostLink? {
    guard let opening = openingBracket(before: bracket),
      opening + 1 == bracket || content[opening + 1] != UInt8(ascii: "^"),
      let end = closingBracket(behind: bracket + 2)
    else { return nil }
    let inner = content.trimming((bracket + 2)..<end)
    if isAccepted(inner) { return nil }
    let (target, title) = separateTitle(inner)
    return LostLink(
      range: sourceRange(inner), target: content[target], text: content[(opening + 1)..<bracket],
      title: content[title], isImage: opening > 0 && content[opening - 1] == UInt8(ascii: "!"))
  }

  /// Whether the parser takes it for a target, alone or with a title.
  private func isAccepted(_ inner: Range<Int>) -> Bool {
    let written = content[inner]
    let end =
      written.first == UInt8(ascii: "<")
      ? written.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
      : written.firstIndex(where: \.isMarkdownSpace)
    let rest = content.trimming((end ?? inner.upperBound)..<inner.upperBound)
    // A title that does not end here has a bracket in it.
    return rest.isEmpty
      || [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(content[rest.lowerBound])
      || (content[rest].first == UInt8(ascii: "(") && content[rest].last == UInt8(ascii: ")")
        && !content[rest].contains(where: \.isMarkdownSpace))
  }

  /// The target, and a title behind it between straight or printed quotation marks, without these.
  private func separateTitle(_ inner: Range<Int>) -> (target: Range<Int>, title: Range<Int>) {
    let marks = ["\"", "“", "”"].map { Array($0.utf8)[...] }
    let none = (inner, inner.upperBound..<inner.upperBound)
    guard let closing = marks.first(where: { content[inner].suffix($0.count) == $0 }) else {
      return none
    }
    let end = inner.upperBound - closing.count
    let starts = marks.compactMap { mark in
      content.firstRange(of: [UInt8(ascii: " ")] + mark, in: inner.lowerBound..<end)
        .map { (space: $0, title: $0 + 1 + mark.count) }
    }
    guard let start = starts.min(by: { $0.space < $1.space }), start.title <= end else {
      return none
    }
    return (content.trimming(inner.lowerBound..<start.space), start.title..<end)
  }

  /// The `[` that belongs to the `]` at `bracket`.
  private mutating func openingBracket(before bracket: Int) -> Int? {
    var depth = 0
    var index = bracket - 1
    while index >= 0, budget > 0 {
      budget -= 1
      let isEscaped = index > 0 && content[index - 1] == UInt8(ascii: "\\")
      switch content[index] {
      case UInt8(ascii: "]") where !isEscaped: depth += 1
      case UInt8(ascii: "[") where !isEscaped:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// The `)` on the same line that closes what opened before `start`.
  private mutating func closingBracket(behind start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < content.count, budget > 0 {
      budget -= 1
      switch content[index] {
      case UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }
}
