import Diagnostics

/// A tag of HTML, a comment or a declaration that an author wrote.
struct HTMLTag {
  enum Kind: Equatable { case comment, opening, closing, declaration }

  /// What becomes of a tag; words between tags stay unless it says otherwise.
  enum Treatment: Equatable {
    /// A line ends here.
    case lineBreak
    /// Superscript and subscript are kept where both tags stand in one text.
    case script
    /// What stands between the two tags is for browsers alone.
    case hidden
    /// It shows something that is no text, as a picture.
    case media
    /// It parts paragraphs, items or cells.
    case block
    /// It changes how words look.
    case inline
    /// Nothing that a reader should see.
    case comment, declaration
    /// HTML has none of this name, so the author meant the signs as text.
    case unknown
  }

  let kind: Kind
  /// In lower case; empty for comments and declarations.
  let name: String
  let treatment: Treatment
  /// As written, shortened to one line.
  let shown: String

  /// - Parameter bytes: from `<` to `>`; what follows does not count.
  init(_ bytes: ArraySlice<UInt8>) {
    shown = Self.shown(bytes)
    var rest = bytes.dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    name = String(decoding: rest.prefix(40).prefix(while: \.isOfTagName), as: UTF8.self)
      .lowercased()
    if bytes.starts(with: "<!--".utf8) {
      (kind, treatment) = (.comment, .comment)
    } else if name.isEmpty {
      (kind, treatment) = (.declaration, .declaration)
    } else {
      (kind, treatment) = (isClosing ? .closing : .opening, Self.treatments[name] ?? .unknown)
    }
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let end = bytes.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.endIndex
    let line = bytes[..<end].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return shortened(line, to: 40)
  }

  /// All elements of HTML, those of its past, and those of SVG and MathML that texts may have.
  private static let treatments: [String: Treatment] = {
    var treatments: [String: Treatment] = [:]
    func add(_ treatment: Treatment, _ names: String) {
      for name in names.split(separator: " ") { treatments[String(name)] = treatment }
    }
    add(.lineBreak, "br")
    add(.script, "sup sub")
    add(.hidden, "script style")
    add(
      .media,
      """
      applet area audio bgsound canvas embed frame frameset iframe img input map math meter object param picture \
      progress source svg track video
      animate animatemotion animatetransform circle clippath defs ellipse filter g line lineargradient marker mask mpath path
      pattern polygon polyline radialgradient rect stop symbol use
      """)
    add(
      .block,
      """
      address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset \
      figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main marquee menu \
      nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead \
      title tr ul xmp
      """)
    add(
      .inline,
      """
      a abbr acronym b base basefont bdi bdo big blink button cite code data datalist del dfn em font i ins kbd label \
      link mark menuitem meta nobr noembed noframes noscript output q rb rbc rp rt rtc ruby s samp slot small span \
      strike strong template text textpath time tspan tt u var wbr
      """)
    return treatments
  }()

  /// What to write instead, in Markdown.
  var help: Message {
    switch name {
    case "b", "strong": "Write “**bold**” instead."
    case "i", "em", "cite": "Write “*italic*” instead."
    case "s", "del", "strike": "Write “~~struck out~~” instead."
    case "a": "Write “[text](address)” instead."
    case "img", "picture", "figure", "figcaption":
      "Write “![description](photo.jpg \"caption\")” in a paragraph of its own instead."
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
    case "sup", "sub":
      "Write “<\(name)>” before and “</\(name)>” behind the raised or lowered signs, in one paragraph."
    case "u", "center", "font", "span", "big", "small":
      "Leave it out: the looks of the text belong to the site's templates."
    default: "Write it in Markdown, or leave it out."
    }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isOfTagName: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-")
  }
}
