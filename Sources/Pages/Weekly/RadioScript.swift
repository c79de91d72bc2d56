import Content
import Diagnostics
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
  /// Of texts that cannot be read aloud, and are not.
  private(set) var findings: [Finding] = []

  /// - Parameter articles: those that are read, in their order.
  init(
    _ week: SiteIndexes.Week, _ articles: [Article], site: Site,
    readingText: @Sendable (String, Digest, BodyOutline) -> [UInt8]
  ) {
    let settings = site.settings
    let speech = Speech(site.registries)
    let radio = settings.radio
    self.week = Messages.week(week)
    broadcast = Messages.spokenDay(week.broadcast)
    wordsPerMinute = radio.wordsPerMinute
    do throws(SpeechExcess) {
      programme = try speech.spoken(radio.programme ?? Messages.weeks)
      greeting = try speech.spoken(radio.greeting ?? Messages.greeting(programme))
      closing = try speech.spoken(radio.closing ?? Messages.closing)
    } catch {
      (programme, greeting, closing) = ("", "", "")
      findings.append(Self.finding(error, in: "content/site.yaml"))
    }
    frameWords = spokenLength(greeting) + spokenLength(closing)
    for (position, article) in articles.enumerated() {
      let text = readingText(article.path, article.digest, article.body)
      do throws(SpeechExcess) {
        items.append(try Item(article, text, at: position, speech, settings.leadPrefixes))
      } catch {
        findings.append(Self.finding(error, in: article.path))
      }
    }
  }

  private static func finding(_ excess: SpeechExcess, in path: String) -> Finding {
    switch excess {
    case .effort:
      Finding(
        .error, "text-too-complex", path: path, .start,
        "This text is too complex to be read aloud on the radio.",
        help: "Shorten it, or look for long runs of capitals, figures or signs.")
    case .length:
      Finding(
        .error, "text-too-complex", path: path, .start,
        "This text is longer than \(Speech.longestText >> 20) MiB as it is read aloud on the radio.",
        help: "Shorten it, or what abbreviations.yaml says for its abbreviations.")
    }
  }

  /// A body's text as it is read aloud.
  static func spoken(
    _ readingText: [UInt8], _ speech: Speech
  ) throws(SpeechExcess) -> [UInt8] {
    var spoken = try speech.spoken(readingText)
    while spoken.last == UInt8(ascii: "\n") { spoken.removeLast() }
    return spoken
  }

  /// How long a number of words takes to be read.
  static func seconds(_ words: Int, _ wordsPerMinute: Int) -> Int {
    (words * 60 + wordsPerMinute - 1) / wordsPerMinute
  }

}

extension RadioScript.Item {
  /// - Parameters:
  ///   - readingText: of the article's body.
  ///   - position: among the articles that are read.
  fileprivate init(
    _ article: Article, _ readingText: [UInt8], at position: Int, _ speech: Speech,
    _ prefixes: [LeadPrefix]
  ) throws(SpeechExcess) {
    title = Self.sentence(try speech.spoken(article.title))
    if let written = article.writtenLead {
      lead = try speech.spoken(Self.withoutPrefix(written, prefixes))
    }
    body = try RadioScript.spoken(readingText, speech)
    if let names = Messages.spokenAuthors(article.writtenAuthors) {
      authors = try speech.spoken(names)
    }
    self.position = position
    bodyWords = spokenLength(body.span)
    otherWords = [title, lead, authors].compactMap(\.self).reduce(0) { $0 + spokenLength($1) }
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
