import Content
import Site
import Templates

extension PageMaker {
  /// How much of each kind the front page shows.
  private enum Extent {
    static let latest = 9
    static let section = 4
    static let commendations = 6
    static let years = 3
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

  private func homeView() -> HomeView {
    let top = topArticle()
    return HomeView(
      top: top.map { cards[$0] },
      latest: site.articles.indices.lazy.filter { $0 != top }.prefix(Extent.latest)
        .map { self.cards[$0] },
      columns: sections(indexes.columns, link: columnLink),
      fields: sections(indexes.fields, link: fieldLink),
      commendations: latestCommendations(), units: unitGroups(former: false),
      months: indexes.years.prefix(Extent.years).map { year in
        LinkGroupView(title: Messages.year(year.number), links: monthLinks(year))
      })
  }

  /// The newest article that is pinned today, else the newest of all.
  private func topArticle() -> Int? {
    let today = site.clock.dateTime(offset: site.settings.timeZoneOffset).date
    return site.articles.firstIndex { $0.pinnedUntil.map { today <= $0 } ?? false }
      ?? site.articles.indices.first
  }

  private func sections(_ lists: [[Int]], link: (Int) -> LinkView) -> [SectionView] {
    lists.enumerated().compactMap { index, list in
      if list.isEmpty { return nil }
      let link = link(index)
      return SectionView(
        title: link.title, link: link.link,
        cards: list.prefix(Extent.section).map { cards[$0] })
    }
  }

  private func latestCommendations() -> [AnnouncedCommendationView] {
    var announced: [AnnouncedCommendationView] = []
    for article in site.articles {
      for commendation in article.commendations
      where commendation.source.status == .awarded {
        guard let first = commendation.recipients.first?.source.name.value else { continue }
        let others = commendation.recipients.count - 1
        announced.append(
          AnnouncedCommendationView(
            recipients: others == 0 ? first : Messages.recipients(first, more: others),
            award: commendation.award.map { site.registries.awards[$0].name }
              ?? commendation.source.award.value,
            date: Dates.day(commendation.source.decided?.value ?? article.date.date),
            link: .to(article.address)))
        if announced.count == Extent.commendations { return announced }
      }
    }
    return announced
  }
}
