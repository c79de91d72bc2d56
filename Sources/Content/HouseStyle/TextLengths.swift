internal import Diagnostics

/// Titles and leads that cards, search results and messengers show whole: longer ones are cut there, or push all else
/// from the screen.
enum TextLengths {
  /// In characters. Two lines of a card on a phone; a search engine shows about 60 to 70, a messenger some 90.
  static let title = 100
  /// In characters. A search engine and a messenger show about half; a card has seven lines of it on a phone.
  static let lead = 350
}

extension ArticleSource {
  func checkLengths(_ decoder: FileDecoder) {
    if let length = TextLengths.excess(of: title.value, over: TextLengths.title) {
      decoder.warning(
        "long-title", title.range,
        "This title has \(length) characters: search results and cards cut it, or show little else.",
        help: "Shorten it to \(TextLengths.title) at most; what is left out may open the lead.")
    }
    guard let lead, let length = TextLengths.excess(of: lead.value, over: TextLengths.lead)
    else { return }
    decoder.warning(
      "long-lead", lead.range,
      "This lead has \(length) characters: search results cut it, and cards show little else.",
      help: "Shorten it to \(TextLengths.lead) at most; the rest may open the body.")
  }
}

extension TextLengths {
  /// How many characters a text has, if these are too many: most are seen to be short by their bytes.
  fileprivate static func excess(of text: String, over limit: Int) -> Int? {
    guard text.utf8.count > limit else { return nil }
    let length = text.count
    return length > limit ? length : nil
  }

  /// What is to be said of a lead that the body's first paragraph is.
  static func finding(ofFirstParagraph lead: Located<String>, in file: SourceFile) -> [Diagnostic] {
    guard let length = excess(of: lead.value, over: Self.lead) else { return [] }
    return [
      file.diagnostic(
        .warning, "long-lead", lead.range,
        "The first paragraph, which is the lead, has \(length) characters: "
          + "search results cut it, and cards show little else.",
        help: "Begin with a paragraph of \(Self.lead) at most, "
          + "or write the lead in the front matter, “lead: …”; then this paragraph stays as it is.")
    ]
  }
}
