import Content
import Diagnostics
import Digests
import Markdown
import Site
import Templates
import Workers

extension Addresses {
  static let weeks = "ban-tin/index.html"

  static func weekYear(_ year: Int) -> String { "ban-tin/\(year)/index.html" }
  static func week(_ week: SiteIndexes.Week) -> String {
    "ban-tin/\(week.year)/tuan-\(Dates.two(week.number)).html"
  }
  static func weekScript(_ week: SiteIndexes.Week) -> String {
    "ban-tin/\(week.year)/tuan-\(Dates.two(week.number)).txt"
  }
}

extension PageMaker {
  /// The bulletins of all weeks that have articles, each with its script for the radio, and their indexes.
  ///
  /// No bulletin leads to another one, so that an old one stays as it is whatever comes later.
  func weekPages() -> [Page] {
    if indexes.weeks.isEmpty { return [] }
    return [weeksPage()] + weeksByYear().map(weekYearPage)
      + indexes.weeks.flatMap { [weekPage($0), scriptPage($0)] }
  }

  func weekLink(of article: Article) -> LinkView {
    weekLink(SiteIndexes.Week(article.date.date, articles: 0..<0))
  }

  private func weekLink(_ week: SiteIndexes.Week) -> LinkView {
    LinkView(title: Messages.week(week), link: .to(Addresses.week(week)))
  }

  /// From Monday to Sunday, as a week is told.
  func articles(of week: SiteIndexes.Week) -> [Article] {
    site.articles[week.articles].reversed()
  }

  // MARK: A week

  private func weekPage(_ week: SiteIndexes.Week) -> Page {
    let address = Addresses.week(week)
    return page(address, .week) { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.site, siteDigest)
      fingerprint.add(.list) { $0.add(value: address) }
      let articles = articles(of: week)
      for article in articles { addWhole(article, to: &fingerprint) }
      // Which of them report the same.
      var first: [Int: Int] = [:]
      let reported = articles.flatMap { site.honourRoll.honours(of: $0.index) }
      for (position, honour) in reported.enumerated() where first[honour] == nil {
        first[honour] = position
      }
      fingerprint.add(.list) { for honour in reported { $0.add(number: first[honour] ?? 0) } }
    } head: { [self] in
      weekHead(week, address)
    } view: { [self] in
      WeekView.view.record(weekView(week))
    }
  }

  private func weekHead(_ week: SiteIndexes.Week, _ address: String) -> PageHead {
    head(
      address, Messages.weekTitle(week),
      description: Messages.weekDescription(week, titles: articles(of: week).map(\.title)),
      breadcrumbs: [
        LinkView(title: Messages.weeks, link: .to(Addresses.weeks)),
        LinkView(title: Messages.year(week.year), link: .to(Addresses.weekYear(week.year))),
      ])
  }

  private func weekView(_ week: SiteIndexes.Week) -> WeekView {
    let articles = articles(of: week)
    var shown: Set<Int> = []
    return WeekView(
      week: week, script: .to(Addresses.weekScript(week)),
      articles: articles.enumerated().map { position, article in
        weekArticle(article, at: position)
      },
      honours: articles.enumerated().flatMap { position, article in
        honours(of: article, anchor: Self.anchor(position), shown: &shown)
      })
  }

  private static func anchor(_ position: Int) -> String { "bai-\(position + 1)" }

  private func weekArticle(_ article: Article, at position: Int) -> WeekArticleView {
    let anchor = Self.anchor(position)
    return WeekArticleView(
      article: article, anchor: anchor, siteOffset: site.settings.timeZoneOffset,
      photo: article.photo.map { PhotoView($0, files: site.files) }, authors: authors(of: article),
      // Under the bulletin's title and the article's.
      body: body(
        of: article.path, article.digest, article.body, article.targets,
        BodyPlacement(idPrefix: anchor + "-", headingShift: 1), position: position))
  }

  /// The decisions that an article reports, but for those that an earlier article of the week reports too.
  ///
  /// - Parameter shown: the honours that the bulletin has already.
  private func honours(
    of article: Article, anchor: String, shown: inout Set<Int>
  ) -> [WeekHonourView] {
    let limit = WeekHonourView.limit
    var reported = site.honourRoll.honours(of: article.index)
    var views: [WeekHonourView] = []
    for (whole, view) in zip(article.commendations, commendations(article, limit: limit)) {
      let own = reported.prefix(whole.recipients.count)
      reported = reported.dropFirst(own.count)
      if !own.isEmpty, shown.isSuperset(of: own) { continue }
      shown.formUnion(own)
      views.append(
        WeekHonourView(
          commendation: view, others: whole.recipients.count - view.recipients.count,
          article: article, anchor: anchor))
    }
    return views
  }

  // MARK: Its script for the radio

  /// Drafts are not read, as no feed has them.
  private func readArticles(of week: SiteIndexes.Week) -> [Article] {
    articles(of: week).filter { !$0.isDraft }
  }

  private func scriptPage(_ week: SiteIndexes.Week) -> Page {
    let address = Addresses.weekScript(week)
    return page(address, .weekScript, crawling: .hidden) { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.site, siteDigest)
      fingerprint.add(.abbreviations, digests.abbreviations)
      fingerprint.add(.settings) {
        let radio = site.settings.radio
        $0.add(value: address)
        $0.add(value: radio.programme)
        $0.add(value: radio.greeting)
        $0.add(value: radio.closing)
        $0.add(number: radio.wordsPerMinute)
        for prefix in site.settings.leadPrefixes { $0.add(value: prefix.text) }
      }
      for article in readArticles(of: week) { addWhole(article, to: &fingerprint) }
    } head: { [self] in
      weekHead(week, address)
    } view: { [self] in
      let script = script(of: week)
      for finding in script.findings { input.report(finding) }
      return WeekScriptView.view.record(WeekScriptView(script))
    }
  }

  private func script(of week: SiteIndexes.Week) -> RadioScript {
    RadioScript(week, readArticles(of: week), site: site, readingText: input.readingText)
  }

  /// What making the scripts would report.
  func scriptFindings() -> [Finding] {
    input.workers.map(indexes.weeks.count) { script(of: indexes.weeks[$0]).findings }
      .flatMap(\.self)
  }

  // MARK: Indexes

  /// How many weeks the first index shows.
  private static let newestWeeks = 12

  private func weeksByYear() -> [(year: Int, weeks: [SiteIndexes.Week])] {
    var years: [(year: Int, weeks: [SiteIndexes.Week])] = []
    for week in indexes.weeks {
      if years.last?.year != week.year { years.append((week.year, [])) }
      years[years.count - 1].weeks.append(week)
    }
    return years
  }

  private func weeksPage() -> Page {
    page(Addresses.weeks, .weeks) { [self] in
      head(
        Addresses.weeks, Messages.weeks,
        description: Messages.weeksDescription(newest: indexes.weeks.first))
    } view: { [self] in
      WeeksView.view.record(
        WeeksView(
          newest: indexes.weeks.prefix(Self.newestWeeks).map(WeekEntryView.init),
          years: weeksByYear().map { year, weeks in
            CountedLinkView(
              title: Messages.year(year), link: .to(Addresses.weekYear(year)), count: weeks.count)
          }))
    }
  }

  private func weekYearPage(_ year: Int, _ weeks: [SiteIndexes.Week]) -> Page {
    let address = Addresses.weekYear(year)
    let title = Messages.weeks(of: year)
    return page(address, .weekYear) { [self] in
      head(
        address, title, description: Messages.weeksDescription(of: year, count: weeks.count),
        breadcrumbs: [LinkView(title: Messages.weeks, link: .to(Addresses.weeks))])
    } view: {
      WeekYearView.view.record(WeekYearView(title: title, weeks: weeks.map(WeekEntryView.init)))
    }
  }
}
