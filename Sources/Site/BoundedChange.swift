package import Content
import Diagnostics
import VietnameseText

extension Site {
  /// Whether a change of an article can be one of lists alone, as far as it says by itself.
  ///
  /// - Parameters:
  ///   - earlier: the article as it was; nil for a new one.
  ///   - input: for the present.
  package static func mayBeBounded(
    _ article: Shared<ArticleSource>, since earlier: ArticleSummary?, in input: SiteInput
  ) -> Bool {
    Shared(ArticleSummary(article.value)).isBounded(
      since: earlier.map { Shared($0) }, Present(input))
  }
}

extension Shared<ArticleSummary> {
  /// Whether an article only stands in lists, and has the place in the site's order that it had if it is not new.
  func isBounded(since earlier: Shared<ArticleSummary>?, _ present: Present) -> Bool {
    let outline = ArticleOutline(self, present)
    // How many have no lead is said once for all.
    guard value.isPlain, value.words.lead != nil,
      earlier?.value.words.lead != nil || earlier == nil,
      outline.publication == .published,
      bytesEqual(value.path, value.path.normalized)
    else { return false }
    // What a CSV file says of its recipients is not looked at here.
    guard let earlier else { return value.recipientCount != nil }
    let before = ArticleOutline(earlier, present)
    return before.publication == .published && before.address == outline.address
      && before.orderedTime == outline.orderedTime && value.differsInListsAlone(from: earlier.value)
  }
}

extension ArticleSummary {
  /// Whether an article may stand in other lists of articles than before, but nowhere else where it did not.
  fileprivate func differsInListsAlone(from earlier: ArticleSummary) -> Bool {
    earlier.isPlain && reportsTheSame(as: earlier)
      && (isCorrected || !earlier.isCorrected) && earlier.isFromElsewhere == isFromElsewhere
      && Set(files).isSuperset(of: earlier.files)
  }

  /// The files that it names, as written: one that no text names any more is not published.
  private var files: [String] {
    words.targets.filter { target in
      if target.hasPrefix("#") { return false }
      let file = contentPath(String(target.prefix { $0 != "#" }), from: path) ?? target
      let isText = ["content/articles/", "content/pages/"].contains { file.hasPrefix($0) }
      return !isText || !file.hasSuffix(".md")
    }
  }

  /// Whether nothing but lists, the honour roll and its own page shows it.
  fileprivate var isPlain: Bool {
    models.isEmpty && series == nil && !hasAliases && !isWithdrawn
  }
}
