import Diagnostics
import Markdown

extension FuzzTarget {
  /// A body is rendered within its bounds, as HTML whose tags match, with slots, ids and places that hold.
  static let markdown = FuzzTarget("markdown") { bytes in
    guard let file = try sourceFile(bytes, path: "content/articles/a.md") else { return }
    // One way for each input, so that the time is one rendering's.
    let movesFirstParagraph = bytes.count.isMultiple(of: 2)
    var renderer = MarkdownRenderer()
    var diagnostics: [Diagnostic] = []
    let body = renderer.render(
      file, body: file.contentStart..<bytes.count,
      options: MarkdownOptions(
        movesFirstParagraph: movesFirstParagraph,
        styledWith: [FrontMatterText("Tổ hòa giải “Một” và «Hai»", .start)]),
      diagnostics: &diagnostics)
    try check(diagnostics, in: file, atMost: 1002)
    try check(body, of: file)
    try require(body.lead == nil || movesFirstParagraph, "a paragraph is moved that should stay")
    let lead = body.leadRange?.bytes ?? 0..<0
    try require((0..<bytes.count).holds(lead), "the lead stands beyond the file")
  }
}

private func check(_ body: MarkdownBody, of file: SourceFile) throws {
  try require(isUTF8(body.html), "the HTML is not UTF-8")
  try require(isUTF8(body.plainTextBytes), "the plain text is not UTF-8")
  try require(isUTF8(body.readingText), "the text to be read is not UTF-8")
  var last = 0
  for slot in body.slots {
    try require(
      (last...body.html.count).contains(slot.offset), "a slot at \(slot.offset) is out of order")
    last = slot.offset
    switch slot.kind {
    case .linkStart, .linkEnd, .imageSource, .photoLinkStart, .photoLinkEnd:
      try require(
        body.references.indices.contains(slot.reference), "a slot names no reference")
    case .headingLevel: try require((2...6).contains(slot.reference), "a heading has no level")
    case .idPrefix: break
    }
  }
  let whole = 0..<file.bytes.count
  for reference in body.references {
    try require(whole.holds(reference.range.bytes), "a reference stands beyond the file")
  }
  for heading in body.headings {
    try require(whole.holds(heading.range.bytes), "a heading stands beyond the file")
    try require((2...6).contains(heading.level), "a heading has the level \(heading.level)")
  }
  var page: [UInt8] = []
  body.write(into: &page, BodyPlacement(idPrefix: "b-", headingShift: 1)) { slot, _, output in
    switch slot.kind {
    case .linkStart, .photoLinkStart: output += "<a href=\"x\">".utf8
    case .linkEnd, .photoLinkEnd: output += "</a>".utf8
    default: output += " src=\"x\"".utf8
    }
  }
  var markup = MarkupCheck(page)
  try markup.check()
  for heading in body.headings {
    try require(markup.ids.contains("b-" + heading.id), "the heading “\(heading.id)” has no id")
  }
}
