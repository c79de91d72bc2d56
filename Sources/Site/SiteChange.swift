package import Content
package import Workers

/// A site of which little has changed since it was last made: a few articles are new, or say other things of
/// themselves than what lists are ordered by.
package struct SiteChange: Sendable {
  /// The site's records and files as they are now, and the articles that changed, as they are now.
  package var input: SiteInput
  /// All articles as they were when nothing was wrong with the site, in the order of their paths.
  package var earlier: [Shared<ArticleSummary>]
  /// The honour roll of these articles.
  package var roll: StoredRoll
  /// An article as it was, changed or not; asked for when it is needed, maybe by several threads at once.
  package var source: @Sendable (_ path: String) -> Shared<ArticleSource>

  package init(
    _ input: SiteInput, earlier: [Shared<ArticleSummary>], roll: StoredRoll,
    source: @escaping @Sendable (_ path: String) -> Shared<ArticleSource>
  ) {
    self.input = input
    self.earlier = earlier
    self.roll = roll
    self.source = source
  }
}

/// The site after a change, complete but for what no page shows that the change can reach: withdrawn articles, old
/// addresses, and what standing pages link to.
package struct ChangedSite: Sendable {
  package var site: Site
  /// The articles that changed, in the order of the site.
  package var changed: [Int]
  /// Those of them that are new.
  package var new: Set<Int>
  /// The others as they were, by the same indexes.
  package var earlier: [Int: Article]
  /// The articles whose pages show something else than before, those that changed among them.
  package var touched: Set<Int>
  /// Whether a new article reports commendations, which the honour roll has from now on.
  package var reportsMore: Bool
  /// Whether an article has corrections, or had some.
  package var touchesCorrections: Bool
}

extension Site {
  /// The site after a change; nil if the change reaches further than a look at few articles shows, or if something is
  /// wrong with it: then the site has to be made whole.
  package static func make(_ change: consuming SiteChange, workers: Workers) -> ChangedSite? {
    // The only reference, so that nothing is copied.
    var roll = StoredRoll()
    swap(&roll, &change.roll)
    return SiteChanger(change, workers: workers)?.make(taking: &roll)
  }
}
