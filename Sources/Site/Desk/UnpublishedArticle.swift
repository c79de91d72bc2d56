package import Content

/// An article that readers do not see now, and why.
package struct UnpublishedArticle: Sendable {
  package var title: String
  package var path: String
  /// Of its page, once it has one.
  package var address: String
  /// Never `published`.
  package var publication: Publication

  /// All of a project's, in the order of its articles.
  ///
  /// - Parameters:
  ///   - clock: the present.
  ///   - siteOffset: of the site's clocks, in minutes east of Greenwich.
  package static func all(
    of articles: [Shared<ArticleSource>], at clock: Moment, siteOffset: Int
  ) -> [UnpublishedArticle] {
    articles.compactMap { article in
      let publication = Publication(article, at: clock, siteOffset: siteOffset)
      if publication == .published { return nil }
      return UnpublishedArticle(
        title: article.value.title.value, path: article.value.path,
        address: article.value.address(siteOffset: siteOffset), publication: publication)
    }
  }
}
