/// The words of a block of HTML, as a Markdown text of paragraphs without any marks of Markdown.
///
/// Tags that part words end a paragraph or a line; superscript and subscript go on as tags; what is for browsers alone
/// stays out. Character references stay as they are, for the parser to read.
struct HTMLBlockText {
  private(set) var markdown: [UInt8] = []
  /// The tags that are not in `markdown`, and unknown ones that are there as text; offsets are those of the block.
  private(set) var tags: [(tag: HTMLTag, offset: Int)] = []
  /// The first marks of Markdown between tags, where they have no effect.
  private(set) var marks: Range<Int>?
  /// What begins and never ends, so that all behind it is left out: a comment, a script.
  private(set) var unclosed: Range<Int>?

  private let html: ArraySlice<UInt8>
  private var index: Int
  /// What stands between the words before and the next ones.
  private var separator = Separator.none
  /// Within `<pre>`, line ends count.
  private var keepsLines = 0
  /// Whether only spaces stand before on this line.
  private var isAtLineStart = true
  /// No `>` stands from here on.
  private let lastTagEnd: Int
  /// Where in `markdown` the paragraph begins that is being written, and what it holds so far if that is tags alone.
  private var paragraph: (start: Int, tags: [(tag: HTMLTag, offset: Int)]?) = (0, [])

  private enum Separator: Int { case none, space, cell, line, paragraph }

  init(_ html: ArraySlice<UInt8>) {
    self.html = html
    index = html.startIndex
    lastTagEnd = html.lastIndex(of: UInt8(ascii: ">")) ?? html.startIndex
    markdown.reserveCapacity(html.count + 16)
    while index < html.endIndex {
      if html[index] == UInt8(ascii: "<"), takeTag() {
        isAtLineStart = false
      } else {
        takeText()
      }
    }
    endParagraph()
    // Those of a paragraph that holds nothing else came late.
    tags.sort { $0.offset < $1.offset }
  }

  // MARK: Text

  private mutating func takeText() {
    let byte = html[index]
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      separate(keepsLines > 0 ? .line : .space)
      index += 1
      isAtLineStart = true
      return
    case 0x09...0x20:
      separate(.space)
      index += 1
      return
    case UInt8(ascii: "&"):
      if let end = referenceEnd {
        add(html[index..<end])
        index = end
      } else {
        add(html[index...index])
        index += 1
      }
    default:
      if marks == nil, keepsLines == 0, let end = endOfMarks { marks = index..<end }
      flushSeparator()
      if byte.isMarkdownPunctuation { markdown.append(UInt8(ascii: "\\")) }
      markdown.append(byte)
      index += 1
    }
    isAtLineStart = false
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    flushSeparator()
    markdown.append(contentsOf: bytes)
  }

  /// The end of a character reference such as `&nbsp;` that begins here.
  private var referenceEnd: Int? {
    let name = html[(index + 1)...].prefix(33)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > name.startIndex,
      name[..<end].dropFirst(name.first == UInt8(ascii: "#") ? 1 : 0)
        .allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit })
    else { return nil }
    return end + 1
  }

  /// The end of marks of Markdown that begin here: bold letters, a link's middle, a heading's or an item's mark.
  private var endOfMarks: Int? {
    let rest = html[index...].prefix(12)
    for mark in ["**", "](", "~~"] where rest.starts(with: mark.utf8) { return index + 2 }
    guard isAtLineStart else { return nil }
    let digits = rest.prefix(while: \.isASCIIDigit)
    let mark: ArraySlice<UInt8>
    if digits.isEmpty {
      let hashes = rest.prefix { $0 == UInt8(ascii: "#") }
      let isItem = rest.first.map { "-*+>".utf8.contains($0) } ?? false
      mark = isItem ? rest.prefix(1) : hashes
    } else {
      mark = rest.prefix(digits.count + 1)
      guard let last = mark.last, ".)".utf8.contains(last) else { return nil }
    }
    guard !mark.isEmpty, mark.endIndex < html.endIndex, html[mark.endIndex] == UInt8(ascii: " ")
    else { return nil }
    return mark.endIndex
  }

  /// A paragraph of tags alone has no words; one tag alone would be a block of HTML again.
  private mutating func endParagraph() {
    if let alone = paragraph.tags {
      markdown.removeSubrange(paragraph.start...)
      tags += alone
    }
    paragraph = (markdown.count, [])
  }

  private mutating func separate(_ other: Separator) {
    if other.rawValue > separator.rawValue { separator = other }
  }

  /// Begins words.
  private mutating func flushSeparator() {
    beginContent()
    paragraph.tags = nil
  }

  private mutating func beginContent() {
    if separator == .paragraph { endParagraph() }
    if !markdown.isEmpty {
      switch separator {
      case .none: break
      case .space: markdown.append(UInt8(ascii: " "))
      case .cell: markdown.append("; ")
      case .line: markdown.append("\\\n")
      case .paragraph:
        markdown.append("\n\n")
        paragraph.start = markdown.count
      }
    }
    separator = .none
  }

  // MARK: Tags

  /// False if no tag begins at the `<`.
  private mutating func takeTag() -> Bool {
    let rest = html[index...]
    if rest.starts(with: "<!--".utf8) {
      skip(to: "-->", from: index + 4)
      return true
    }
    if rest.starts(with: "<![CDATA[".utf8) {
      let start = index + 9
      skip(to: "]]>", from: start)
      addVerbatim(html[start..<max(start, index - (unclosed == nil ? 3 : 0))])
      return true
    }
    guard index < lastTagEnd, let next = rest.dropFirst().first else { return false }
    if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
      tags.append((HTMLTag(rest.prefix(200)), index))
      skip(to: next == UInt8(ascii: "?") ? "?>" : ">", from: index + 2)
      return true
    }
    guard next.isASCIILetter || next == UInt8(ascii: "/"), let end = tagEnd else { return false }
    take(HTMLTag(html[index..<end]), end: end)
    return true
  }

  private mutating func take(_ tag: HTMLTag, end: Int) {
    switch tag.treatment {
    case .lineBreak: separate(.line)
    case .script:
      beginContent()
      paragraph.tags?.append((tag, index))
      markdown += "<\(tag.kind == .closing ? "/" : "")\(tag.name)>".utf8
    case .unknown:
      tags.append((tag, index))
      addVerbatim(html[index..<end])
    case .hidden:
      tags.append((tag, index))
      if tag.kind == .opening {
        skip(to: "</\(tag.name)", from: end)
        if unclosed == nil { skip(to: ">", from: index) }
        return
      }
    case .block:
      tags.append((tag, index))
      switch tag.name {
      case "td", "th": separate(tag.kind == .opening ? .cell : .none)
      case "tbody", "thead", "tfoot": break
      default: separate(.paragraph)
      }
      if tag.name == "pre" { keepsLines = max(0, keepsLines + (tag.kind == .opening ? 1 : -1)) }
    default: tags.append((tag, index))
    }
    index = end
  }

  /// Adds text as it is written.
  private mutating func addVerbatim(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte.isMarkdownSpace {
        separate(.space)
        continue
      }
      flushSeparator()
      if byte.isMarkdownPunctuation { markdown.append(UInt8(ascii: "\\")) }
      markdown.append(byte)
    }
  }

  /// The end of the tag that begins here; quotation marks of its attributes may hold `>`.
  private var tagEnd: Int? {
    var quote: UInt8?
    var plainEnd: Int?
    for place in index..<min(html.endIndex, index + Self.longestTag) {
      let byte = html[place]
      if byte == UInt8(ascii: ">") {
        if quote == nil { return place + 1 }
        plainEnd = plainEnd ?? place + 1
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return plainEnd
  }

  private static let longestTag = 1024

  /// Goes behind the next occurrence of `end`, in whatever case; to the end of all if there is none.
  private mutating func skip(to end: String, from start: Int) {
    let wanted = Array(end.utf8)
    var place = min(start, html.endIndex)
    while place + wanted.count <= html.endIndex {
      if zip(wanted, html[place...]).allSatisfy({
        $0 == $1 || ($0.isASCIILetter && $0 == $1 | 0x20)
      }) {
        index = place + wanted.count
        return
      }
      place += 1
    }
    unclosed = unclosed ?? index..<min(start, html.endIndex)
    index = html.endIndex
  }
}
