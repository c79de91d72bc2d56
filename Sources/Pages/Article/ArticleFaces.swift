import Content
import Markdown
import Site

/// An article as it is met elsewhere than on its page, for whoever looks at it before others do.
package struct ArticleFaces: Sendable {
  package var title: String
  /// As browsers and search engines show it.
  package var fullTitle: String
  package var description: String?
  /// The whole address.
  package var url: String
  /// The entry's text in feeds, with links that lead from the root of the site; HTML. Nil for a draft, which has none.
  package var feedHTML: [UInt8]?
  /// What is read on the radio, a line for each paragraph; nil for what is not read, as it is a draft, or too complex.
  package var spoken: String?
  /// “2 phút 35 giây”
  package var duration: String?
  package var week: String
}

extension PagePlan {
  /// Nil for an address of no article.
  ///
  /// - Parameter root: what links in the feed's text begin with.
  package func faces(of address: String, root: String) -> ArticleFaces? {
    maker.faces(of: address, root: root)
  }
}

extension PageMaker {
  fileprivate func faces(of address: String, root: String) -> ArticleFaces? {
    guard let article = site.articles.first(where: { $0.address == address }) else { return nil }
    var html: [UInt8] = []
    BodyWriter(
      root: root, targets: article.targets, files: site.files,
      ownAddress: root + urlPath(address)
    ).write(input.body(article.path, article.digest, article.body), into: &html)
    let week = SiteIndexes.Week(article.date.date, articles: 0..<0)
    let script = RadioScript(
      week, article.isDraft ? [] : [article], site: site, readingText: input.readingText)
    let item = script.items.first
    return ArticleFaces(
      title: article.title, fullTitle: "\(article.title) – \(site.settings.title)",
      description: article.abstract,
      url: Addresses.canonical(address, base: site.settings.baseURL),
      feedHTML: article.isDraft ? nil : html,
      spoken: item.map { item in
        [item.title, item.lead, String(decoding: item.body, as: UTF8.self), item.authors]
          .compactMap(\.self).joined(separator: "\n")
      },
      duration: item.map {
        Messages.duration(
          RadioScript.seconds($0.bodyWords + $0.otherWords, site.settings.radio.wordsPerMinute))
      },
      week: Addresses.week(week))
  }
}
