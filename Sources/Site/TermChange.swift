import Content
import Diagnostics
import VietnameseText

/// What a change of few articles makes of the site's tags and authors.
struct TermChange {
  let settings: SiteSettings
  /// Of the articles as they are now.
  let after: TermResolver
  /// The paths of new articles.
  let new: Set<String>
  /// Whether an article that is not new names other tags or authors than before.
  let namesOthers: Bool
  /// The articles as they were, from the oldest to the newest.
  let earlier: () -> [Shared<ArticleSummary>]

  /// Whether it does more than to add some: then pages of any articles may show tags and authors otherwise, or
  /// something new is to be said of them.
  func reachesFurther() -> Bool {
    if after.findings.contains(where: { new.contains($0.path) }) { return true }
    let mayMoveSlugs = !after.findings.isEmpty && !new.isEmpty
    guard namesOthers || mayMoveSlugs else { return false }
    var before = TermResolver(settings: settings)
    _ = before.resolve(earlier())
    if namesOthers {
      return differ(before.tags.terms, after.tags.terms)
        || differ(before.authors.terms, after.authors.terms)
    }
    return before.findings.count != after.findings.count
      || movesSlugs(before.tags.terms, after.tags.terms)
      || movesSlugs(before.authors.terms, after.authors.terms)
  }

  /// Whether there are others, or they are written otherwise, or somebody else decides how.
  private func differ(_ before: [Term], _ after: [Term]) -> Bool {
    !before.elementsEqual(after) {
      bytesEqual($0.name, $1.name) && $0.slug == $1.slug && bytesEqual($0.path, $1.path)
    }
  }

  private func movesSlugs(_ before: [Term], _ after: [Term]) -> Bool {
    let slugs = Dictionary(
      after.map { (TextKey($0.name), $0.slug) }, uniquingKeysWith: { first, _ in first })
    return before.contains { slugs[TextKey($0.name)] != $0.slug }
  }
}
