import Content
import Site
import Templates
import VietnameseText

extension PageMaker {
  func unitPages() -> [Page] {
    if site.places.places.isEmpty { return [] }
    var pages = [
      page(Addresses.units, .units) { [self] in
        head(
          Addresses.units, Messages.units,
          description: Messages.index(
            of: Messages.units,
            names: unitGroups(former: false).reversed().flatMap { $0.links.map(\.title) }))
      } view: { [self] in
        UnitsView.view.record(
          UnitsView(groups: unitGroups(former: false), former: unitGroups(former: true)))
      }
    ]
    for index in site.places.places.indices { pages += unitPages(index) }
    return pages
  }

  /// The units of today, or those that are no more, grouped by level in the registry's order of levels.
  func unitGroups(former: Bool) -> [LinkGroupView] {
    Place.Kind.allCases.compactMap { kind in
      let members = site.places.places.indices.filter {
        site.places.places[$0].kind == kind && isFormer($0) == former
      }
      if members.isEmpty { return nil }
      let links = members.map { index in
        let place = site.places.places[index]
        return CountedLinkView(
          // The remark says when it ended.
          title: former ? unitNames.contemporaryLabel(index) : unitNames.label(index),
          link: .to(Addresses.unit(place)), count: indexes.units[index].count,
          note: former ? Messages.validity(from: nil, until: place.until) : nil)
      }
      return LinkGroupView(title: Messages.label(kind), links: inVietnameseOrder(links))
    }
  }

  private func unitPages(_ index: Int) -> [Page] {
    let place = site.places.places[index]
    let name = unitNames.label(index)
    let crumbs = [LinkView(title: Messages.units, link: .to(Addresses.units))]
    let list = ArticleList(
      address: Addresses.unit(place), title: name, subject: name,
      breadcrumbs: crumbs, articles: indexes.units[index], unit: index)
    let years = SiteIndexes.byYear(list.articles, of: site.articles)
    // Its first page tells the units' history itself, once.
    var unmarked = list
    unmarked.unit = nil
    let newest = unmarked
    let first = page(list.address, .unit) { [self] fingerprint in
      addInputs(of: newest, to: &fingerprint)
      let rest = unitView(index, years: years, listing: Listing(cards: []))
      fingerprint.add(.content, UnitView.view.record(rest).digest)
    } head: { [self] in
      var head = head(
        list.address, name, description: description(of: list), breadcrumbs: crumbs)
      head.feed = LinkView(title: name, link: .to(Addresses.unitFeed(place)))
      return head
    } view: { [self] in
      UnitView.view.record(unitView(index, years: years, listing: firstListing(newest)))
    }
    var pages = [first] + furtherPages(list)
    for year in years {
      let title = Messages.unit(name, in: year.year)
      pages += listPages(
        ArticleList(
          address: Addresses.unit(place, year: year.year), title: title,
          subject: title, breadcrumbs: crumbs + [unitLink(index)],
          articles: year.articles, unit: index))
    }
    pages.append(unitFeed(index))
    return pages
  }

  private func unitFeed(_ index: Int) -> Page {
    let place = site.places.places[index]
    return feedPage(
      AtomFeed(
        address: Addresses.unitFeed(place),
        title: "\(unitNames.label(index)) – \(site.settings.title)",
        home: Addresses.unit(place), articles: indexes.units[index]))
  }

  private func unitView(
    _ index: Int, years: [(year: Int, articles: [Int])], listing: Listing
  ) -> UnitView {
    let place = site.places.places[index]
    // What a unit that is no more consisted of is all former: only one of today has parts of both kinds.
    let children = site.places.children[index]
    let formerChildren = isFormer(index) ? [] : children.filter(isFormer)
    return UnitView(
      place: place, title: unitNames.label(index),
      nameInSentence: unitNames.labelInSentence(index), isFormer: isFormer(index),
      parent: site.places.parents[index].map(unitLink),
      children: children.filter { !formerChildren.contains($0) }.map(unitLink),
      formerChildren: formerChildren.map(unitLink),
      predecessors: site.places.predecessors[index].map(succession),
      successors: site.places.successors[index].map(succession),
      years: years.map { year in
        CountedLinkView(
          title: Messages.year(year.year), link: .to(Addresses.unit(place, year: year.year)),
          count: year.articles.count)
      },
      honours: honours.indexes.units[index].isEmpty ? nil : .to(Addresses.honours(of: place)),
      models: modelsLink(index), feed: .to(Addresses.unitFeed(place)), listing: listing)
  }

  private func succession(_ succession: PlaceGraph.Succession) -> SuccessionView {
    let link = unitLink(succession.place)
    return SuccessionView(
      title: link.title, nameInSentence: unitNames.labelInSentence(succession.place),
      link: link.link, scope: succession.scope)
  }
}
