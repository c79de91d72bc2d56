import Content
import Diagnostics
import Digests
import Markdown
import Pages
import Site
import Templates
import VietnameseText

/// Changes of a project since the last build that are words of articles' bodies and nothing else that any page shows,
/// and the pages where these stand.
struct BodyEdits: Sendable {
  /// The articles as they are now.
  let articles: [Shared<ArticleSource>]
  /// Each with the digest of the file that it had.
  let earlier: [Digest]
  /// The pages that show any of the bodies, in the order of their addresses.
  let pages: [BodyRow]

  /// The changed articles if nothing else changed but comments in registries; else nil.
  static func articles(of change: SmallChange) -> [Shared<ArticleSource>]? {
    let reading = change.reading.files
    // Where a finding stands in a file may depend on words.
    let paths = Set(change.findings.map(\.path))
    var articles: [Shared<ArticleSource>] = []
    for index in reading.changed {
      let row = reading.rows[index]
      if paths.contains(row.path) { return nil }
      if row.interface != .none {
        guard let known = change.files.index(of: row.path, by: \.path),
          change.files[known].interface == row.interface
        else { return nil }
        continue
      }
      guard case .article(let article, let diagnostics) = reading.texts[index],
        diagnostics.isEmpty
      else { return nil }
      articles.append(article)
    }
    return articles
  }

  /// Nil if more of the articles has changed than words of their bodies, or may have.
  ///
  /// - Parameters:
  ///   - articles: all that changed.
  ///   - writer: knows on which pages a body stands.
  ///   - feeds: gives the addresses of all feeds, each of which may have it too.
  init?(
    _ articles: [Shared<ArticleSource>], writer: PieceWriter, store: StateStore,
    feeds: () throws -> [String]
  ) throws {
    let texts = try store.find(TextRow.self, articles.map(\.value.path))
    guard texts.count == articles.count else { return nil }
    for (article, text) in zip(articles, texts) {
      guard let (source, diagnostics) = ArticleSource.restored(from: text.bytes),
        diagnostics.isEmpty, source.interface == article.value.interface
      else { return nil }
    }
    self.articles = articles
    earlier = texts.map(\.digest)
    let addresses = articles.map { writer.addresses(showing: $0.value) }
    let paths = Set(articles.map { TextKey($0.value.path) })
    let feeds = try feeds()
    let found = try store.find(
      BodyRow.self, Set(addresses.joined()).union(feeds).sorted(by: bytesPrecede))
    // Each feed has a row, with bodies or without.
    guard feeds.allSatisfy({ found.index(of: $0, by: \.address) != nil }) else { return nil }
    pages = found.filter { page in page.bodies.contains { paths.contains(TextKey($0.path)) } }
    for (index, addresses) in addresses.enumerated() {
      for address in addresses {
        guard let page = pages.index(of: address, by: \.address),
          position(of: index, on: pages[page]) != nil
        else { return nil }
      }
    }
  }

  /// The place of an article's body among those of a page; nil if it is not there as the article was.
  func position(of article: Int, on page: BodyRow) -> Int? {
    page.bodies.firstIndex {
      bytesEqual($0.path, articles[article].value.path) && $0.digest == earlier[article]
    }
  }

  /// The paths of the changed articles whose bodies stand on a page.
  func paths(on page: BodyRow) -> [String] {
    articles.map(\.value.path).filter { path in page.bodies.contains { bytesEqual($0.path, path) } }
  }

  /// A page's bytes with the bodies as they are now, and what is kept of it.
  ///
  /// Nil if the page may take another form, since a body is shown where none was, or the other way round.
  ///
  /// - Parameters:
  ///   - bytes: of the page as it was.
  ///   - bodies: in step with `articles`.
  func rewrite(
    _ page: BodyRow, _ bytes: [UInt8], _ bodies: [PieceWriter.Body], _ writer: PieceWriter
  ) -> (bytes: [UInt8], row: BodyRow)? {
    let changed = articles.indices.compactMap { article in
      position(of: article, on: page).map { (article: article, position: $0) }
    }
    var missing = Set(changed.map(\.position))
    var (result, row) = ([UInt8](), page)
    result.reserveCapacity(bytes.count)
    row.pieces = []
    var end = 0
    for var piece in page.pieces {
      guard var content = BodyPiece(label: piece.label), end <= piece.range.lowerBound,
        piece.range.upperBound <= bytes.count
      else { return nil }
      result += bytes[end..<piece.range.lowerBound]
      end = piece.range.upperBound
      var new: [UInt8]?
      for (article, position) in changed {
        guard
          let written = writer.write(content, bodies[article], at: position, on: page.address)
        else { continue }
        (new, content) = written
        if content.shows(body: position) { missing.remove(position) }
      }
      let start = result.count
      if let new {
        if !content.isMarkup, new.isEmpty != piece.range.isEmpty { return nil }
        if piece.isEscaped { Markup.escape(new, into: &result) } else { result += new }
      } else {
        result += bytes[piece.range]
      }
      piece.label = content.label
      piece.range = start..<result.count
      row.pieces.append(piece)
    }
    result += bytes[end...]
    for (article, position) in changed {
      row.bodies[position].digest = articles[article].value.digest
    }
    return missing.isEmpty ? (result, row) : nil
  }
}
