import Content

/// What the clock and the calendar say of an article.
struct ArticleOutline: Sendable {
  var publication: Publication
  var dates: ArticleDates
  /// `2019/06/<slug>.html`
  var address: String

  var day: CivilDate { dates.date.date }

  /// Greater the later it is; a day without a time is before all times of that day.
  var orderedTime: Int {
    day.daysSinceEpoch * 86_401 + (dates.date.secondOfDay.map { $0 + 1 } ?? 0)
  }

  init(_ source: borrowing Shared<ArticleSource>, _ present: Present) {
    publication = Publication(source, at: present)
    dates = ArticleDates(
      source.value.date.value, updated: source.value.lastChange, siteOffset: present.siteOffset)
    address = ArticleSource.address(dates.date.date, slug: source.value.slug.value)
  }
}
