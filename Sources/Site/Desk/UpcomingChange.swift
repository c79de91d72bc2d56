package import Content

/// Something that will become otherwise although nobody does anything.
package struct UpcomingChange: Sendable {
  package var moment: Moment
  package var reason: ClockBoundary.Reason
  /// The article's title, or the unit's name.
  package var title: String
  /// The article's file, or `content/places.yaml`.
  package var path: String
  /// The article's page; nil for a unit.
  package var address: String?

  /// Those behind a moment, the next one first.
  ///
  /// - Parameters:
  ///   - clock: the present; or a moment that is past, to see what has changed since.
  ///   - siteOffset: of the site's clocks, in minutes east of Greenwich.
  package static func all(
    of articles: [Shared<ArticleSource>], _ places: [Place], after clock: Moment, siteOffset: Int
  ) -> [UpcomingChange] {
    ClockBoundary.upcoming(of: articles, places, offset: siteOffset, after: clock).map { boundary in
      switch boundary.reason {
      case .unitBegins, .unitEnds:
        return UpcomingChange(
          moment: boundary.moment, reason: boundary.reason, title: places[boundary.index].name,
          path: PlaceGraph.path)
      default:
        let article = articles[boundary.index].value
        return UpcomingChange(
          moment: boundary.moment, reason: boundary.reason, title: article.title.value,
          path: article.path, address: article.address(siteOffset: siteOffset))
      }
    }
  }
}
