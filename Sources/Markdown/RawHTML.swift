/// Raw HTML that an author wrote, as far as a finding about it needs to know it.
struct RawHTML {
  enum Kind: Equatable { case comment, opening, closing, other }

  let kind: Kind
  /// In lower case; empty for comments and declarations.
  let name: String
  /// The first tag as written, shortened.
  let tag: String

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes.drop { $0.isMarkdownSpace }
    let end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
    let line = rest[..<end].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let text = String(decoding: line.prefix(160), as: UTF8.self)
    tag = text.count > 40 ? text.prefix(39) + "…" : text
    guard !rest.starts(with: "<!--".utf8) else {
      (kind, name) = (.comment, "")
      return
    }
    rest = rest.dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let letters = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    name = String(decoding: letters.prefix(40), as: UTF8.self).lowercased()
    kind = name.isEmpty ? .other : isClosing ? .closing : .opening
  }

  /// What to write instead, in Markdown.
  var help: String {
    switch name {
    case "b", "strong": "Write “**bold**” instead."
    case "i", "em", "cite": "Write “*italic*” instead."
    case "s", "del", "strike": "Write “~~struck out~~” instead."
    case "a": "Write “[text](address)” instead."
    case "img", "picture", "figure", "figcaption":
      "Write “![description](photo.jpg \"caption\")” in a paragraph of its own instead."
    case "br": "End the line with a backslash “\\” instead."
    case "p", "div": "Leave a blank line between paragraphs instead."
    case "h1", "h2", "h3", "h4", "h5", "h6": "Write “## Heading” instead."
    case "hr": "Write “---” between blank lines instead."
    case "ul", "li": "Write “- ” before each item instead."
    case "ol": "Write “1. ” before each item instead."
    case "blockquote": "Write “> ” before each line of the quotation instead."
    case "code", "pre", "kbd", "tt": "Write “`code`” instead."
    case "table", "thead", "tbody", "tr", "td", "th":
      "Write a Markdown table instead: “| a | b |”, then “|---|---|”, then the rows."
    case "iframe", "video", "audio", "embed", "object":
      "Use the keys “video” or “audio” of the front matter, or a link."
    case "script", "style":
      "Leave it out: scripts and styles belong to the site's templates."
    case "u", "center", "font", "span", "big", "small":
      "Leave it out: the looks of the text belong to the site's templates."
    default: "Write it in Markdown, or leave it out."
    }
  }
}
