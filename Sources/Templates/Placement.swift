import Diagnostics

/// What a template wants to write at a place.
enum Printed {
  case text, url, markup
}

/// Why a value must not be written where a template writes it.
struct PlacementMistake {
  let id: String
  let message: Message
  /// What to write instead; for text in place of a URL, that depends on the views.
  let help: Message?
}

extension HTMLPosition {
  /// Nil where the value can be written safely with the escaping of its kind.
  ///
  /// - Parameter tag: the tag as messages quote it.
  func mistake(writing printed: Printed, tag: String) -> PlacementMistake? {
    switch state {
    case .text: nil
    case .tagOpen, .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .declaration:
      PlacementMistake(
        id: "variable-in-tag",
        message: "“\(tag)” stands inside a tag, outside the value of an attribute.",
        help: "Write it into the value of an attribute, as in “title=\"\(tag)\"”.")
    case .beforeValue, .unquotedValue:
      PlacementMistake(
        id: "unquoted-attribute",
        message: "“\(tag)” stands in the value of an attribute without quotes.",
        help: "Put quotes around the whole value.")
    case .quotedValue: mistakeInAttribute(writing: printed, tag)
    case .rawText: mistakeInRawText(writing: printed, tag)
    case .comment: printed == .markup ? .misplacedMarkup(tag, "a comment") : nil
    }
  }

  private func mistakeInRawText(writing printed: Printed, _ tag: String) -> PlacementMistake? {
    switch element {
    case .script: .code(tag, "<script>", "Write it into an attribute “data-…” and read that.")
    case .style: .code(tag, "<style>", "Choose between classes, as in “class=\"{{kind}}\"”.")
    case .iframe, .xmp, .noembed, .noframes:
      .code(tag, "<\(element.rawValue)>", "Write it outside of that element.")
    case .title, .textarea:
      printed == .markup ? .misplacedMarkup(tag, "<\(element.rawValue)>") : nil
    case .ordinary: nil
    }
  }

  private func mistakeInAttribute(writing printed: Printed, _ tag: String) -> PlacementMistake? {
    switch attribute {
    case .script:
      return .code(tag, "an attribute “on…”", "Write it into an attribute “data-…” and read that.")
    case .style:
      return .code(
        tag, "an attribute “style”", "Choose between classes, as in “class=\"{{kind}}\"”.")
    case .html:
      return .code(tag, "an attribute “srcdoc”", "Write it outside of that attribute.")
    case .plain, .url, .urlList:
      if printed == .markup { return .misplacedMarkup(tag, "an attribute") }
    }
    guard attribute != .plain else { return nil }
    switch (printed, urlPart) {
    case (.text, .start), (.text, .middle), (.text, .comma):
      return PlacementMistake(
        id: "text-in-url", message: "“\(tag)” is text where a URL belongs.", help: nil)
    case (.url, .middle), (.url, .fragment), (.url, .descriptor):
      return PlacementMistake(
        id: "url-within-url", message: "“\(tag)” is a whole URL, but stands inside another one.",
        help: "Write nothing before it.")
    default: return nil
    }
  }
}

extension PlacementMistake {
  fileprivate static func code(_ tag: String, _ place: Message, _ help: Message) -> Self {
    Self(
      id: "variable-in-code",
      message: "“\(tag)” stands in \(place), where no value can be written safely.", help: help)
  }

  fileprivate static func misplacedMarkup(_ tag: String, _ place: Message) -> Self {
    Self(
      id: "misplaced-markup", message: "“\(tag)” is HTML, which cannot stand in \(place).",
      help: "Only text can stand here: write a field of it, such as “{{page.title}}”.")
  }
}
