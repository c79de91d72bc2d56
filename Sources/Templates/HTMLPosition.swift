/// Where in an HTML document a place of a template stands: this decides what may be written there.
///
/// Follows the tokenizer of the HTML standard as far as writing into a place depends on it.
struct HTMLPosition: Hashable {
  enum State {
    case text
    /// Behind `<`.
    case tagOpen
    case tagName
    case betweenAttributes
    case attributeName
    case afterAttributeName
    /// Behind `=`.
    case beforeValue
    case unquotedValue
    case quotedValue
    /// In an element whose content holds no tags.
    case rawText
    /// Behind `<!`.
    case declaration
    case comment
  }

  /// Elements with raw text, and all others.
  enum Element: String {
    case ordinary = ""
    case script, style, title, textarea, iframe, xmp, noembed, noframes
  }

  /// What the text of an attribute means to a browser.
  enum Attribute {
    case plain, url, urlList, script, style, html
  }

  /// How far the value of an attribute that holds URLs has come.
  enum URLPart {
    case start, middle, fragment
    /// In a list: behind a comma, and behind the URL.
    case comma, descriptor
  }

  /// How far a comment has come to its end, which is `-->` or `--!>`, and right behind `<!--` also `>` or `->`.
  private enum CommentPart {
    case start, startDash, text, dash, dashes, exclamation
  }

  private(set) var state = State.text
  /// Of the open tag, once its name is read, or of the raw text.
  private(set) var element = Element.ordinary
  private(set) var isEndTag = false
  private(set) var attribute = Attribute.plain
  private(set) var quote: UInt8 = 0
  private(set) var urlPart = URLPart.start
  private var commentPart = CommentPart.start
  /// In lower case, the name being read; in raw text the part of its end tag that may be its end.
  private var word = Word()

  private static let dash = UInt8(ascii: "-")

  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  /// A value of unknown text is written here.
  mutating func advanceOverValue() {
    switch state {
    case .tagOpen: start(.tagName)
    case .betweenAttributes, .afterAttributeName: start(.attributeName)
    case .beforeValue: start(.unquotedValue)
    case .quotedValue: if urlPart == .start || urlPart == .comma { urlPart = .middle }
    case .rawText: word = Word()
    case .comment: commentPart = .text
    case .text, .tagName, .attributeName, .unquotedValue, .declaration: break
    }
  }

  /// Whether a part of a template may begin here and end there: it has opened and closed nothing by halves.
  func agrees(with other: HTMLPosition) -> Bool {
    if isInTag, other.isInTag { return isEndTag == other.isEndTag }
    return state == other.state && (state != .rawText || element == other.element)
      && (state != .quotedValue || (quote == other.quote && attribute == other.attribute))
  }

  /// In a tag, where another attribute may follow.
  private var isInTag: Bool {
    switch state {
    case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .unquotedValue: true
    case .text, .tagOpen, .beforeValue, .quotedValue, .rawText, .declaration, .comment: false
    }
  }

  private mutating func start(_ state: State, _ word: Word = Word()) {
    self.state = state
    self.word = word
  }

  private mutating func advance(over byte: UInt8) {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { start(.tagOpen) }
    case .tagOpen: openTag(byte)
    case .tagName:
      if byte.isWhitespace || byte == UInt8(ascii: "/") && !word.isEmpty {
        endTagName()
        start(.betweenAttributes)
      } else if byte == UInt8(ascii: ">") {
        endTagName()
        endTag()
      } else {
        word.append(byte.lowercased)
      }
    case .betweenAttributes, .afterAttributeName, .attributeName: advanceInTag(byte)
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        urlPart = .start
        start(.quotedValue)
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !byte.isWhitespace {
        start(.unquotedValue)
      }
    case .unquotedValue:
      if byte.isWhitespace { start(.betweenAttributes) }
      if byte == UInt8(ascii: ">") { endTag() }
    case .quotedValue:
      if byte == quote { start(.betweenAttributes) } else { advanceInURL(byte) }
    case .rawText: advanceInRawText(byte)
    case .declaration: advanceInDeclaration(byte)
    case .comment: advanceInComment(byte)
    }
  }

  private mutating func openTag(_ byte: UInt8) {
    isEndTag = byte == UInt8(ascii: "/")
    switch byte {
    case UInt8(ascii: "/"): start(.tagName)
    case UInt8(ascii: "!"): start(.declaration)
    case UInt8(ascii: "<"): start(.tagOpen)
    default: if byte.isLetter { start(.tagName, Word(byte.lowercased)) } else { start(.text) }
    }
  }

  private mutating func endTagName() {
    element = isEndTag ? .ordinary : Element(rawValue: word.text) ?? .ordinary
  }

  private mutating func endTag() {
    let element = element
    self = HTMLPosition()
    if element != .ordinary {
      self.element = element
      start(.rawText)
    }
  }

  private mutating func advanceInTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): start(.betweenAttributes)
    case UInt8(ascii: "=") where state != .betweenAttributes:
      attribute = Attribute(name: word.text)
      start(.beforeValue)
    case _ where byte.isWhitespace:
      if state == .attributeName { state = .afterAttributeName }
    case _ where state == .attributeName: word.append(byte.lowercased)
    default: start(.attributeName, Word(byte.lowercased))
    }
  }

  private mutating func advanceInURL(_ byte: UInt8) {
    switch (attribute, urlPart) {
    case (.url, .fragment): break
    case (.url, _):
      if byte == UInt8(ascii: "#") {
        urlPart = .fragment
      } else if !byte.isWhitespace {
        urlPart = .middle
      }
    case (.urlList, .descriptor): if byte == UInt8(ascii: ",") { urlPart = .start }
    case (.urlList, .comma): urlPart = byte.isWhitespace ? .start : .middle
    case (.urlList, .start):
      if !byte.isWhitespace, byte != UInt8(ascii: ",") { urlPart = .middle }
    case (.urlList, _):
      if byte == UInt8(ascii: ",") { urlPart = .comma }
      if byte.isWhitespace { urlPart = .descriptor }
    default: break
    }
  }

  private mutating func advanceInRawText(_ byte: UInt8) {
    if word.isEmpty, byte != UInt8(ascii: "<") { return }
    let isNamed = word.count == 2 + element.rawValue.utf8.count
    if isNamed, byte.isWhitespace || byte == UInt8(ascii: "/") {
      self = HTMLPosition()
      isEndTag = true
      start(.betweenAttributes)
    } else if isNamed, byte == UInt8(ascii: ">") {
      self = HTMLPosition()
    } else if !isNamed, byte.lowercased == endTagByte(word.count) {
      word.append(byte)
    } else {
      word = byte == UInt8(ascii: "<") ? Word(byte) : Word()
    }
  }

  /// Of `</script`, for the raw text of a script.
  private func endTagByte(_ index: Int) -> UInt8 {
    let name = element.rawValue.utf8
    return switch index {
    case 0: UInt8(ascii: "<")
    case 1: UInt8(ascii: "/")
    default: name[name.index(name.startIndex, offsetBy: index - 2)]
    }
  }

  private mutating func advanceInDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      self = HTMLPosition()
    } else if word.isEmpty {
      word.append(byte)
    } else if word == Word(Self.dash), byte == Self.dash {
      start(.comment)
    } else {
      // Dashes further behind begin no comment.
      word.append(byte)
    }
  }

  private mutating func advanceInComment(_ byte: UInt8) {
    switch (byte, commentPart) {
    case (UInt8(ascii: ">"), .start), (UInt8(ascii: ">"), .startDash),
      (UInt8(ascii: ">"), .dashes), (UInt8(ascii: ">"), .exclamation):
      self = HTMLPosition()
    case (Self.dash, .start): commentPart = .startDash
    case (Self.dash, .text), (Self.dash, .exclamation): commentPart = .dash
    case (Self.dash, _): commentPart = .dashes
    case (UInt8(ascii: "!"), .dashes): commentPart = .exclamation
    default: commentPart = .text
    }
  }
}

/// The beginning of a name, long enough to tell the names that matter from all others.
///
/// Without memory of its own: one is begun at each tag and attribute, however often a template is compiled.
private struct Word: Hashable {
  private var bytes = SIMD16<UInt8>()
  /// At most one more than there are bytes.
  private(set) var count = 0

  init() {}

  init(_ byte: UInt8) { append(byte) }

  var isEmpty: Bool { count == 0 }

  var text: String {
    let known = min(count, bytes.scalarCount)
    return String(decoding: (0..<known).map { bytes[$0] }, as: UTF8.self)
  }

  mutating func append(_ byte: UInt8) {
    if count < bytes.scalarCount { bytes[count] = byte }
    count = min(count, bytes.scalarCount) + 1
  }
}

extension HTMLPosition.Attribute {
  fileprivate init(name: String) {
    switch name {
    case "href", "src", "action", "formaction", "poster", "cite", "data", "background", "manifest",
      "ping", "longdesc", "icon", "xlink:href":
      self = .url
    case "srcset", "imagesrcset": self = .urlList
    case "style": self = .style
    case "srcdoc": self = .html
    default: self = name.hasPrefix("on") ? .script : .plain
    }
  }
}
