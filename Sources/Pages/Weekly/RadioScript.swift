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
    /// How long it takes, in seconds.
    var seconds: Int
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
  /// How long all takes, in seconds.
  var seconds: Int

  /// - Parameter articles: drafts are not read, as no feed has them.
  init(
    _ week: SiteIndexes.Week, _ articles: [Article], site: Site,
    readingText: @Sendable (String, Digest, BodyOutline) -> [UInt8]
  ) {
    let settings = site.settings
    let speech = Speech(
      abbreviations: site.registries.abbreviations.map { ($0.short.value, $0.spoken) })
    programme = speech.spoken(settings.radio.programme ?? Messages.weeks)
    self.week = Messages.week(week)
    broadcast = Messages.spokenDay(week.broadcast)
    greeting = speech.spoken(settings.radio.greeting ?? Messages.greeting(programme))
    closing = speech.spoken(settings.radio.closing ?? Messages.closing)
    wordsPerMinute = settings.radio.wordsPerMinute
    var words = spokenLength(greeting) + spokenLength(closing)
    for article in articles where !article.isDraft {
      let source = article.source
      let lead = source.lead.map { Self.withoutPrefix($0.value, settings.leadPrefixes) }
      let text = readingText(source.path, source.digest, source.body)
      var item = Item(
        title: Self.sentence(speech.spoken(article.title)), lead: lead.map(speech.spoken),
        body: speech.spoken(text),
        authors: Messages.spokenAuthors(source.authors).map(speech.spoken), seconds: 0)
      while item.body.last == UInt8(ascii: "\n") { item.body.removeLast() }
      let length = [item.title, item.lead, item.authors].compactMap(\.self)
        .reduce(spokenLength(item.body.span)) { $0 + spokenLength($1) }
      words += length
      item.seconds = Self.seconds(length, wordsPerMinute)
      items.append(item)
    }
    seconds = Self.seconds(words, wordsPerMinute)
  }

  private static func seconds(_ words: Int, _ wordsPerMinute: Int) -> Int {
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
