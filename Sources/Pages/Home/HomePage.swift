import Content
import Site
import Templates

extension PageMaker {
  /// How much of each kind the front page shows.
  private enum Limit {
    static let latest = 6
    static let section = 4
    static let commendations = 6
    static let weeks = 2
  }

  func homePage() -> Page {
    page(Addresses.home, .home) { [self] in
      var head = head(
        Addresses.home, site.settings.title, description: site.settings.tagline)
      head.structuredData = StructuredData.website(site)
      return head
    } view: { [self] in
      HomeView.view.record(homeView())
    }
  }

  /// No article stands there twice.
  private func homeView() -> HomeView {
    let top = topArticle()
    let latest = site.articles.indices.lazy.filter { $0 != top }.prefix(Limit.latest)
    let shown = Set(latest).union(top.map { [$0] } ?? [])
    return HomeView(
      top: top.map { cards[$0] }, latest: latest.map { self.cards[$0] },
      columns: sections(indexes.columns, without: shown, link: columnLink),
      commendations: latestCommendations(), units: unitGroups(former: false),
      stages: modelStages(), weeks: indexes.weeks.prefix(Limit.weeks).map(WeekEntryView.init))
  }

  /// The newest article that is pinned today, else the newest of all.
  private func topArticle() -> Int? {
    let today = site.clock.dateTime(offset: site.settings.timeZoneOffset).date
    return site.articles.firstIndex { $0.pinnedUntil.map { today <= $0 } ?? false }
      ?? site.articles.indices.first
  }

  private func sections(
    _ lists: [[Int]], without shown: Set<Int>, link: (Int) -> LinkView
  ) -> [SectionView] {
    lists.enumerated().compactMap { index, list in
      let others = list.lazy.filter { !shown.contains($0) }.prefix(Limit.section)
      if others.isEmpty { return nil }
      let link = link(index)
      return SectionView(title: link.title, link: link.link, cards: others.map { cards[$0] })
    }
  }

  /// The newest awards that stand, decision by decision; what several articles report is told once.
  private func latestCommendations() -> [AnnouncedCommendationView] {
    var announced: [AnnouncedCommendationView] = []
    var told: Set<Int> = []
    for article in site.articles {
      var reported = site.honourRoll.honours(of: article.index)
      for commendation in article.commendations {
        let own = reported.prefix(commendation.recipients.count)
        reported = reported.dropFirst(own.count)
        let new = zip(commendation.recipients, own).filter { _, honour in
          site.honourRoll.honours[honour].status == .awarded && told.insert(honour).inserted
        }
        guard let first = new.first else { continue }
        announced.append(
          AnnouncedCommendationView(
            recipients: Messages.recipients(
              first.0.source.name.value, more: new.count - 1,
              kinds: new.dropFirst().map(\.0.source.kind)),
            award: commendation.award.map { site.registries.awards[$0].name } ?? "",
            date: Dates.day(site.honourRoll.honours[first.1].date), link: .to(article.address)))
        if announced.count == Limit.commendations { return announced }
      }
    }
    return announced
  }
}
