import Content
import Site
import Templates

/// An article as lists show it.
struct CardView: Sendable {
  var article: Article
  var unitNames: String
  var photo: PhotoView?
  var siteOffset: Int
  /// Set only where a unit's page lists it on account of a unit that came before.
  var mark: String?

  init(_ article: Article, _ site: Site, unitNames: UnitNames, mark: String? = nil) {
    self.article = article
    photo = article.photo.map { PhotoView($0, files: site.files) }
    siteOffset = site.settings.timeZoneOffset
    self.unitNames =
      article.units.count == 1
      ? unitNames.contemporaryLabel(article.units[0])
      : article.units.map(unitNames.contemporaryLabel).joined(separator: ", ")
    self.mark = mark
  }

  /// One for each article.
  static func records(_ site: Site, unitNames: UnitNames) -> SharedRecords {
    SharedRecords(site.articles.count) { index in
      view.record(CardView(site.articles[index], site, unitNames: unitNames), isKept: true)
    }
  }

  static let view = View<CardView>("card", "An article as lists show it.") {
    ViewField.text("title", "The title.") { $0.article.title }
    ViewField.url("url", "The article's page.") { .to($0.article.address) }
    ViewField.text("kicker", "What stands over the title.") { $0.article.kicker }
    ViewField.text("lead", "The lead, with its prefix.") { $0.article.lead }
    ViewField.text("date", "The day, for readers: 05/06/2019.") {
      Dates.day($0.article.date.date)
    }
    ViewField.text("datetime", "The date for machines: 2019-06-05T09:34:44+07:00.") {
      Dates.machine($0.article.date, siteOffset: $0.siteOffset)
    }
    ViewField.text("units", "The units' names of that day, separated by commas.") {
      $0.unitNames
    }
    ViewField.text(
      "mark",
      "The same, with what became of a unit that came before the one whose page this is; empty elsewhere."
    ) {
      $0.mark
    }
    ViewField.one("photo", of: PhotoView.view, "The lead photo.") { $0.photo }
    ViewField.flag("video", "Whether it has a film.") { $0.article.video != nil }
    ViewField.flag("audio", "Whether it can be listened to.") { $0.article.audio != nil }
    ViewField.flag("draft", "Whether it is a draft, shown by --drafts.") {
      $0.article.isDraft
    }
  }
}
