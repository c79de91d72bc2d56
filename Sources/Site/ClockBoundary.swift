package import Content

/// A moment from which on the same files make another site, and why.
package struct ClockBoundary: Sendable {
  package enum Reason: Sendable, Hashable {
    /// An article dated in the future appears.
    case publication
    /// An article's last day is over.
    case expiry
    /// An article stands no longer above newer ones.
    case pinEnd
    /// What readers may say of a proposal is no longer asked for.
    case commentsEnd
    case unitBegins
    case unitEnds
    /// No page changes; what a build says may.
    case check
  }

  package var moment: Moment
  package var reason: Reason
  /// Of the article or unit, among those that were given.
  package var index: Int

  /// Calls `body` with every boundary, past ones too.
  ///
  /// - Parameter offset: of the site's clocks, in minutes east of Greenwich.
  static func forEach(
    of articles: [Shared<ArticleSource>], _ places: [Place], offset: Int,
    _ body: (ClockBoundary) -> Void
  ) {
    func add(_ moment: Moment, _ reason: Reason, _ index: Int) {
      body(ClockBoundary(moment: moment, reason: reason, index: index))
    }
    func add(dayAfter last: CivilDate, _ reason: Reason, _ index: Int) {
      let next = CivilDate(daysSinceEpoch: last.daysSinceEpoch + 1)
      add(DateTime(date: next).moment(siteOffset: offset), reason, index)
    }
    for (index, article) in articles.enumerated() {
      add(article.value.date.value.moment(siteOffset: offset), .publication, index)
      if let expires = article.value.expires {
        add(expires.value.moment(siteOffset: offset), .expiry, index)
      }
      YearCheck.boundaries(of: article.value, offset: offset) { add($0, .check, index) }
      if let last = article.value.pinnedUntil { add(dayAfter: last.value, .pinEnd, index) }
      for commendation in article.value.commendations where commendation.status == .proposed {
        if let last = commendation.commentsUntil { add(dayAfter: last, .commentsEnd, index) }
      }
    }
    for (index, place) in places.enumerated() {
      if let first = place.from {
        add(DateTime(date: first).moment(siteOffset: offset), .unitBegins, index)
      }
      if let last = place.until { add(dayAfter: last, .unitEnds, index) }
    }
  }
}

extension ClockBoundary {
  /// Those still to come that change a page without anybody's doing anything, the next one first.
  static func upcoming(
    of articles: [Shared<ArticleSource>], _ places: [Place], offset: Int, after clock: Moment
  ) -> [ClockBoundary] {
    var found: [ClockBoundary] = []
    forEach(of: articles, places, offset: offset) { boundary in
      guard boundary.moment > clock, boundary.reason != .check else { return }
      switch boundary.reason {
      case .unitBegins, .unitEnds: break
      default:
        let article = articles[boundary.index].value
        if article.isDraft || article.withdrawn != nil { return }
      }
      found.append(boundary)
    }
    return found.sorted { $0.moment < $1.moment }
  }
}
