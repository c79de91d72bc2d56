import Content
import Digests
import Site
import VietnameseText

/// What is said on the radio of a week's articles; everything as it is read aloud.
struct RadioScript: Sendable {
  struct Item: Sendable {
    var title: String
    var lead: String?
    /// A line for each paragraph, in UTF-8: the longest text by far, which nothing needs as a string.
    var body: [UInt8]
    var authors: String?
    /// Its place among those that are read.
    var position: Int
    /// How many words the body has, and how many all else.
    var bodyWords = 0
    var otherWords = 0
  }

  var programme: String
  /// “Tuần 23, năm 2019”
  var week: String
  /// “thứ hai, ngày 10 tháng 6 năm 2019”
  var broadcast: String
  var greeting: String
  var items: [Item] = []
  var closing: String
  var wordsPerMinute: Int
  /// How many words greeting and closing have.
  let frameWords: Int

  /// - Parameter articles: those that are read, in their order.
  init(
    _ week: SiteIndexes.Week, _ articles: [Article], site: Site,
    readingText: @Sendable (String, Digest, BodyOutline) -> [UInt8]
  ) {
    let settings = site.settings
    let speech = Speech(site.registries)
    programme = speech.spoken(settings.radio.programme ?? Messages.weeks)
    self.week = Messages.week(week)
    broadcast = Messages.spokenDay(week.broadcast)
    greeting = speech.spoken(settings.radio.greeting ?? Messages.greeting(programme))
    closing = speech.spoken(settings.radio.closing ?? Messages.closing)
    wordsPerMinute = settings.radio.wordsPerMinute
    frameWords = spokenLength(greeting) + spokenLength(closing)
    for (position, article) in articles.enumerated() {
      let lead = article.writtenLead.map { Self.withoutPrefix($0, settings.leadPrefixes) }
      let text = readingText(article.path, article.digest, article.body)
      var item = Item(
        title: Self.sentence(speech.spoken(article.title)), lead: lead.map(speech.spoken),
        body: Self.spoken(text, speech),
        authors: Messages.spokenAuthors(article.writtenAuthors).map(speech.spoken),
        position: position)
      item.bodyWords = spokenLength(item.body.span)
      item.otherWords = [item.title, item.lead, item.authors].compactMap(\.self)
        .reduce(0) { $0 + spokenLength($1) }
      items.append(item)
    }
  }

  /// A body's text as it is read aloud.
  static func spoken(_ readingText: [UInt8], _ speech: Speech) -> [UInt8] {
    var spoken = speech.spoken(readingText)
    while spoken.last == UInt8(ascii: "\n") { spoken.removeLast() }
    return spoken
  }

  /// How long a number of words takes to be read.
  static func seconds(_ words: Int, _ wordsPerMinute: Int) -> Int {
    (words * 60 + wordsPerMinute - 1) / wordsPerMinute
  }

  /// Without the paper's mark, which nobody reads aloud: listeners know what they hear.
  private static func withoutPrefix(_ lead: String, _ prefixes: [LeadPrefix]) -> String {
    for prefix in prefixes where !prefix.text.isEmpty && lead.hasPrefix(prefix.text) {
      return String(lead.dropFirst(prefix.text.count))
    }
    return lead
  }

  /// A title is a sentence where it is read.
  private static func sentence(_ title: String) -> String {
    guard let last = title.last, !".!?…”".contains(last) else { return title }
    return title + "."
  }
}

extension Speech {
  /// With the site's own abbreviations.
  init(_ registries: Registries) {
    self.init(abbreviations: registries.abbreviations.map { ($0.short.value, $0.spoken) })
  }
}
