package import Content
package import Markdown
package import Site
import Templates
import VietnameseText

/// Makes the pieces of pages again that show a body whose words changed.
package struct PieceWriter: Sendable {
  private let settings: SiteSettings
  private let files: FileCatalogue
  private let speech: Speech
  private var feedContent: FeedContent { FeedContent(baseURL: settings.baseURL, files: files) }

  package init(settings: SiteSettings, registries: Registries, files: FileCatalogue) {
    self.settings = settings
    self.files = files
    speech = Speech(registries)
  }

  /// A body as it is now.
  package struct Body: Sendable {
    let body: MarkdownBody
    /// Of the article.
    let address: String
    let targets: [LinkTarget]
    /// As it is read aloud.
    let spoken: [UInt8]
    let words: Int
  }

  /// Nil if it cannot be read aloud.
  ///
  /// - Parameters:
  ///   - source: the article.
  ///   - readingText: of the same body, which may lack its own.
  ///   - targets: in step with the body's references.
  package func body(
    _ body: MarkdownBody, of source: ArticleSource, readingText: [UInt8], targets: [LinkTarget]
  ) -> Body? {
    guard let spoken = try? RadioScript.spoken(readingText, speech) else { return nil }
    return Body(
      body: body, address: source.address(siteOffset: settings.timeZoneOffset), targets: targets,
      spoken: spoken, words: spokenLength(spoken.span))
  }

  /// The pages on which a published article's body stands, beside feeds.
  package func addresses(showing source: ArticleSource) -> [String] {
    let day = source.day(siteOffset: settings.timeZoneOffset)
    let week = SiteIndexes.Week(day, articles: 0..<0)
    let pages = [source.address(siteOffset: settings.timeZoneOffset), Addresses.week(week)]
    return source.isDraft ? pages : pages + [Addresses.weekScript(week)]
  }

  /// Whether a page is a feed, on which a body may stand too.
  package static func isFeed(_ address: String) -> Bool { Addresses.isFeed(address) }

  /// What a piece says from now on, and how it is made; nil if it does not show the body.
  ///
  /// - Parameters:
  ///   - position: the body's place among those of the page.
  ///   - address: of the page.
  package func write(
    _ piece: BodyPiece, _ body: Body, at position: Int, on address: String
  ) -> (bytes: [UInt8], piece: BodyPiece)? {
    switch piece {
    case .html(position, let placement):
      var bytes: [UInt8] = []
      BodyWriter(
        root: Addresses.root(from: address), targets: body.targets, files: files,
        placement: placement
      ).write(body.body, into: &bytes)
      return (bytes, piece)
    case .feed(position):
      return (feedContent.bytes(body.body, of: body.address, body.targets), piece)
    case .speech(position):
      return (body.spoken, piece)
    case .duration(position, let otherWords):
      return (duration(otherWords + body.words), piece)
    case .totalDuration(let otherWords, var bodyWords) where bodyWords.indices.contains(position):
      bodyWords[position] = body.words
      return (
        duration(bodyWords.reduce(otherWords, +)),
        .totalDuration(otherWords: otherWords, bodyWords: bodyWords)
      )
    default: return nil
    }
  }

  private func duration(_ words: Int) -> [UInt8] {
    Messages.duration(words: words, settings.radio.wordsPerMinute)
  }
}
