internal import Diagnostics
package import Digests
package import FrontMatter
package import Markdown

/// What one article's file says by itself: decoded and checked as far as no other file is needed.
///
/// It exists also for an article with errors (missing parts have empty stand-ins), so that one mistake does
/// not make links to the article look broken; the build fails all the same.
package struct ArticleSource: Sendable {
  /// Relative to the project's root: `content/articles/2019/06/a.md`.
  package var path: String
  /// Of the file's bytes: stands for all that the file says.
  package var digest = Digest.none
  /// Of the file without the words of its body: stands for all that pages can show which do not show the body.
  package var interface = Digest.none
  package var title: Located<String>
  package var date: Located<DateTime>
  package var updated: Located<DateTime>?
  /// Given in the front matter, or else the body's first paragraph, which the body then lacks.
  package var lead: Located<String>?
  /// The body's first paragraph of text, of an article without a lead: what descriptions show instead.
  package var excerpt: String?
  package var kicker: String?
  package var column: Located<String>?
  package var series: SeriesPart?
  package var units: [Located<String>] = []
  package var fields: [Located<String>] = []
  package var tags: [Located<String>] = []
  package var authors: [Author] = []
  package var source: Attribution?
  package var photo: Photo?
  package var photos: [Photo] = []
  package var video: Media?
  package var audio: Media?
  package var attachments: [Attachment] = []
  package var corrections: [Correction] = []
  package var withdrawn: Withdrawal?
  /// As given, or from the file's name (the folder's, for `index.md`) without its date.
  package var slug: Located<String>
  /// The files of redirect pages: the former path `/bai/cu` gives `bai/cu/index.html`.
  package var aliases: [Located<String>] = []
  package var isDraft = false
  package var expires: Located<DateTime>?
  package var pinnedUntil: Located<CivilDate>?
  package var commendations: [Commendation] = []
  package var models: [ModelRecord] = []
  package var params: [Node.Entry] = []
  package var body: BodyOutline

  /// Whether the date is the author's; not a stand-in for one that is missing or cannot be read.
  package var isDated: Bool { date.range != .start || date.value.date != standInDay }

  package init(
    path: String, title: Located<String>, date: Located<DateTime>, slug: Located<String>,
    body: BodyOutline
  ) {
    self.path = path
    self.title = title
    self.date = date
    self.slug = slug
    self.body = body
  }
}

extension ArticleSource {
  /// A stand-in for an article that should be there and is not.
  package static func missing(_ path: String) -> ArticleSource {
    ArticleSource(
      path: path, title: Located("", .start), date: Located(DateTime(date: standInDay), .start),
      slug: Located("", .start), body: BodyOutline(range: 0..<0))
  }
}

/// What the rest of the site needs to know of a body; its HTML is made again when its page is written, so
/// that no build keeps all bodies in memory.
package struct BodyOutline: Sendable {
  /// The Markdown text's bytes in the file.
  package var range: Range<Int>
  package var references: [Reference]
  package var headings: [Heading]
  /// The people whom it names, in an article that reports commendations: a list may spell them otherwise.
  package var people: [Located<String>] = []
  /// Whether the first paragraph was moved out of the body to be the lead.
  package var movesFirstParagraph: Bool

  package init(
    range: Range<Int>, references: [Reference] = [], headings: [Heading] = [],
    movesFirstParagraph: Bool = false
  ) {
    self.range = range
    self.references = references
    self.headings = headings
    self.movesFirstParagraph = movesFirstParagraph
  }
}

package struct SeriesPart: Sendable {
  package var name: Located<String>
  /// From 1.
  package var part: Located<Int>
}

package struct Author: Sendable {
  package var name: Located<String>
  package var role: String?
}

/// Where a text was taken from.
package struct Attribution: Sendable {
  package var name: String
  package var url: Located<String>?
  package var date: CivilDate?
}

package struct Photo: Sendable {
  /// A path from the article's folder, or an absolute one from `content/static`.
  package var src: Located<String>
  package var caption: String?
  package var alt: String?
  package var credit: String?
  /// Whether a mistake in it was reported, so that what seems to be missing may have been written.
  package var isDamaged = false
}

package struct Media: Sendable {
  /// A path like a photo's, or an `https:` URL, which becomes a link and never an embed.
  package var src: Located<String>
  package var poster: Located<String>?
  package var title: String?
}

package struct Attachment: Sendable {
  package var src: Located<String>
  package var name: String?
}

extension ArticleSource {
  /// When the article was last changed, as far as it says so: a correction is a change too, whose day counts where
  /// nobody wrote a later one.
  package var lastChange: DateTime? {
    let correction = corrections.map(\.date).max().map { DateTime(date: $0) }
    guard let updated = updated?.value else { return correction }
    guard let correction, updated.date < correction.date else { return updated }
    return correction
  }
}

package struct Correction: Sendable {
  package var date: CivilDate
  package var was: String?
  package var now: String?
  package var apology: String?
}

package struct Withdrawal: Sendable {
  package var date: CivilDate
  package var reason: String?
}
