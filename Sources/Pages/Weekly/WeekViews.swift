import Content
import Site
import Templates

/// The bulletin of one week, to be printed and hung up.
struct WeekView: Sendable {
  var week: SiteIndexes.Week
  var script: Link
  var articles: [WeekArticleView]
  var honours: [WeekHonourView]

  static let view = View<WeekView>("week", "The bulletin of one week, to be printed.") {
    ViewField.text("title", "The title: “Bản tin tuần 23, năm 2019”.") {
      Messages.weekTitle($0.week)
    }
    ViewField.text("number", "The week's number: “23”.") { String($0.week.number) }
    ViewField.text("year", "The year that the week belongs to.") { String($0.week.year) }
    ViewField.text("from", "Its Monday: 03/06/2019.") { Dates.day($0.week.monday) }
    ViewField.text("until", "Its Sunday: 09/06/2019.") { Dates.day($0.week.sunday) }
    ViewField.text("broadcast", "The Monday after, when it is read on the radio.") {
      Dates.day($0.week.broadcast)
    }
    ViewField.url("script", "The text for the radio.") { $0.script }
    ViewField.text("count", "How many articles it has.") { String($0.articles.count) }
    ViewField.list("articles", of: WeekArticleView.view, "The articles, from Monday to Sunday.") {
      $0.articles
    }
    ViewField.flag("hasHonours", "Whether the articles report decisions.") { !$0.honours.isEmpty }
    ViewField.list("honours", of: WeekHonourView.view, "The decisions that the articles report.") {
      $0.honours
    }
  }
}

/// An article in the bulletin of its week.
struct WeekArticleView: Sendable {
  var article: Article
  var anchor: String
  var siteOffset: Int
  var photo: PhotoView?
  var authors: [AuthorView]
  var body: Markup

  static let view = View<WeekArticleView>("week-article", "An article in its week's bulletin.") {
    ViewField.text("anchor", "The id to give its title: “bai-1”; what `body` holds begins with it.")
    {
      $0.anchor
    }
    ViewField.text("title", "The title.") { $0.article.title }
    ViewField.url("url", "The article's page.") { .to($0.article.address) }
    ViewField.text("kicker", "What stands over the title.") { $0.article.kicker }
    ViewField.text("date", "The day of publication: 05/06/2019.") {
      Dates.day($0.article.date.date)
    }
    ViewField.text("datetime", "The same for machines.") {
      Dates.machine($0.article.date, siteOffset: $0.siteOffset)
    }
    ViewField.flag("draft", "Whether it is a draft, shown by --drafts.") { $0.article.isDraft }
    ViewField.text("lead", "The lead, with its prefix.") { $0.article.lead }
    ViewField.one("photo", of: PhotoView.view, "The lead photo.") { $0.photo }
    ViewField.markup("body", "The text; its headings begin with `<h3>`.") { $0.body }
    ViewField.flag("hasCorrections", "Whether it was corrected.") { $0.article.isCorrected }
    ViewField.list("corrections", of: CorrectionView.view, "The corrections.") {
      $0.article.corrections.map(CorrectionView.init)
    }
    ViewField.flag("hasAuthors", "Whether authors are named.") { !$0.authors.isEmpty }
    ViewField.list("authors", of: AuthorView.view, "The authors.") { $0.authors }
    ViewField.one("source", of: SourceView.view, "Where the text was taken from.") {
      $0.article.attribution.map(SourceView.init)
    }
  }
}

/// A decision that an article of the week reports.
struct WeekHonourView: Sendable {
  /// How many recipients a bulletin names: a list of thousands is on the article's page.
  static let limit = 60

  var commendation: CommendationView
  var others: Int
  var article: Article
  var anchor: String

  static let view = View<WeekHonourView>(
    "week-honour", "A decision that an article of the week reports."
  ) {
    ViewField.one("decision", of: CommendationView.view, "The decision; its first recipients.") {
      $0.commendation
    }
    ViewField.text("others", "How many more recipients the article names, if any.") {
      $0.others > 0 ? String($0.others) : nil
    }
    ViewField.text("article", "The title of the article that reports it.") { $0.article.title }
    ViewField.text("anchor", "The id of that article in the bulletin.") { $0.anchor }
    ViewField.url("url", "That article's page.") { .to($0.article.address) }
  }
}

/// The index of all weekly bulletins.
struct WeeksView: Sendable {
  var newest: [WeekEntryView]
  var years: [CountedLinkView]

  static let view = View<WeeksView>("weeks", "The index of all weekly bulletins.") {
    ViewField.list("newest", of: WeekEntryView.view, "The newest weeks.") { $0.newest }
    ViewField.list("years", of: CountedLinkView.view, "The years with the number of their weeks.") {
      $0.years
    }
  }
}

/// The weekly bulletins of a year.
struct WeekYearView: Sendable {
  var title: String
  var weeks: [WeekEntryView]

  static let view = View<WeekYearView>("week-year", "The weekly bulletins of a year.") {
    ViewField.text("title", "The heading: “Bản tin tuần năm 2019”.") { $0.title }
    ViewField.list("weeks", of: WeekEntryView.view, "The weeks, newest first.") { $0.weeks }
  }
}

/// A week in an index.
struct WeekEntryView: Sendable {
  var week: SiteIndexes.Week

  init(_ week: SiteIndexes.Week) { self.week = week }

  static let view = View<WeekEntryView>("week-entry", "A week in an index.") {
    ViewField.text("title", "Its name: “Tuần 23, năm 2019”.") { Messages.week($0.week) }
    ViewField.url("url", "Its bulletin.") { .to(Addresses.week($0.week)) }
    ViewField.url("script", "Its text for the radio.") { .to(Addresses.weekScript($0.week)) }
    ViewField.text("from", "Its Monday: 03/06/2019.") { Dates.day($0.week.monday) }
    ViewField.text("until", "Its Sunday: 09/06/2019.") { Dates.day($0.week.sunday) }
    ViewField.text("count", "How many articles it has.") { String($0.week.articles.count) }
  }
}
