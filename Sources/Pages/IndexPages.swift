import Content
import Site
import Templates
import VietnameseText

extension PageMaker {
  // MARK: Units

  func unitPages() -> [Page] {
    if site.places.places.isEmpty { return [] }
    var pages = [
      page(Addresses.units, .units) { [self] in
        head(
          Addresses.units, Messages.units, description: Messages.index(of: Messages.units))
      } view: { [self] in
        UnitsView.view.record(
          UnitsView(groups: unitGroups(former: false), former: unitGroups(former: true)))
      }
    ]
    for index in site.places.places.indices {
      if input.scope?.units.contains(index) ?? true {
        pages += unitPages(index)
      } else if input.scope?.has(firstOf: honours.indexes.units[index]) == true {
        pages += unitPages(index)
      } else if isChanged(emptyFeedOf: indexes.units[index]) {
        pages.append(unitFeed(index))
      }
    }
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
      address: Addresses.unit(place), title: name, description: Messages.about(name),
      breadcrumbs: crumbs, articles: indexes.units[index], criterion: .unit(index))
    let years = SiteIndexes.byYear(list.articles, of: site.articles)
    let first = page(list.address, .unit) { [self] in
      var head = head(
        list.address, name, description: list.description, breadcrumbs: crumbs)
      head.feed = LinkView(title: name, link: .to(Addresses.unitFeed(place)))
      return head
    } view: { [self] in
      UnitView.view.record(unitView(index, years: years, listing: firstListing(list)))
    }
    var pages = [first] + furtherPages(list)
    for year in years {
      let title = Messages.unit(name, in: year.year)
      pages += listPages(
        ArticleList(
          address: Addresses.unit(place, year: year.year), title: title,
          description: Messages.about(title), breadcrumbs: crumbs + [unitLink(index)],
          articles: year.articles, criterion: .unitYear(index, year: year.year)))
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

  /// Whether a feed shows that it has no entry since another time: that of the newest article.
  private func isChanged(emptyFeedOf articles: [Int]) -> Bool {
    input.scope?.hasNewest == true && articles.allSatisfy { site.articles[$0].isDraft }
  }

  private func unitView(
    _ index: Int, years: [(year: Int, articles: [Int])], listing: Listing
  ) -> UnitView {
    let place = site.places.places[index]
    // What a unit that is no more consisted of is all former: only one of today has parts of both kinds.
    let children = site.places.children[index]
    let formerChildren = isFormer(index) ? [] : children.filter(isFormer)
    return UnitView(
      place: place, title: unitNames.label(index), isFormer: isFormer(index),
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
    return SuccessionView(title: link.title, link: link.link, scope: succession.scope)
  }

  // MARK: Years and months

  func yearPages() -> [Page] {
    let crumbs = [LinkView(title: Messages.years, link: .to(Addresses.years))]
    var pages = [
      page(Addresses.years, .years) { [self] in
        head(Addresses.years, Messages.years, description: Messages.yearsDescription)
      } view: { [self] in
        YearsView.view.record(
          YearsView(years: indexes.years.map { yearView($0, listing: nil) }))
      }
    ]
    for year in indexes.years where input.scope?.has(year: year.number) ?? true {
      let list = ArticleList(
        address: Addresses.year(year.number), title: Messages.year(year.number),
        description: Messages.articles(of: Messages.year(year.number)),
        breadcrumbs: crumbs, articles: Array(year.articles))
      var first = page(list.address, .year) { [self] in
        head(
          list.address, list.title, description: list.description, breadcrumbs: crumbs)
      } view: { [self] in
        YearView.view.record(yearView(year, listing: firstListing(list)))
      }
      first.isNew = input.scope?.entries.isNew(list.articles) == true
      pages.append(first)
      pages += furtherPages(list)
      let above = crumbs + [LinkView(title: list.title, link: .to(list.address))]
      for month in year.months
      where input.scope?.has(month.number, of: year.number) ?? true {
        let title = Messages.month(month.number, year.number)
        pages += listPages(
          ArticleList(
            address: Addresses.month(month.number, year.number), title: title,
            description: Messages.articles(of: title), breadcrumbs: above,
            articles: Array(month.articles)))
      }
    }
    return pages
  }

  private func yearView(_ year: SiteIndexes.Year, listing: Listing?) -> YearView {
    YearView(
      title: Messages.year(year.number), link: .to(Addresses.year(year.number)),
      months: monthLinks(year), listing: listing)
  }

  func monthLinks(_ year: SiteIndexes.Year) -> [CountedLinkView] {
    year.months.map { month in
      CountedLinkView(
        title: Messages.month(month.number, year.number),
        link: .to(Addresses.month(month.number, year.number)), count: month.articles.count)
    }
  }

  // MARK: Fields, columns, tags and authors

  func termPages() -> [Page] {
    let fields = site.registries.fields.enumerated().map { index, field in
      ArticleList(
        address: Addresses.field(field), title: field.name, kind: Messages.fields,
        description: Messages.about(field.name), breadcrumbs: [], articles: indexes.fields[index],
        criterion: .field(index))
    }
    let columns = site.registries.columns.enumerated().map { index, column in
      ArticleList(
        address: Addresses.column(column), title: column.name, kind: Messages.columns,
        description: Messages.about(column.name), breadcrumbs: [],
        articles: indexes.columns[index], criterion: .column(index))
    }
    let tags = site.tags.enumerated().map { index, tag in
      ArticleList(
        address: Addresses.tag(tag), title: tag.name, kind: Messages.tags,
        description: Messages.about(tag.name), breadcrumbs: [],
        articles: indexes.tags[index], criterion: .tag(index))
    }
    let authors = site.authors.enumerated().map { index, author in
      ArticleList(
        address: Addresses.author(author), title: author.name, kind: Messages.authors,
        description: Messages.by(author.name), breadcrumbs: [], articles: indexes.authors[index],
        criterion: .author(index))
    }
    let scope = input.scope
    return termPages(
      Addresses.fields, Messages.fields, fields, sorted: false, among: scope?.fields)
      + termPages(
        Addresses.columns, Messages.columns, columns, sorted: false, among: scope?.columns
      ) { index in
        Addresses.columnFeed(self.site.registries.columns[index])
      }
      + termPages(Addresses.tags, Messages.tags, tags, sorted: true, among: scope?.tags)
      + termPages(
        Addresses.authors, Messages.authors, authors, sorted: true, among: scope?.authors)
  }

  /// The index of one kind of lists, and the lists; nothing if there are none.
  ///
  /// - Parameter wanted: the lists whose pages are wanted; nil for all.
  private func termPages(
    _ address: String, _ title: String, _ lists: [ArticleList], sorted: Bool,
    among wanted: Set<Int>?,
    feed: ((Int) -> String)? = nil
  ) -> [Page] {
    if lists.isEmpty { return [] }
    var links = lists.map {
      CountedLinkView(title: $0.title, link: .to($0.address), count: $0.articles.count)
    }
    if sorted { links = inVietnameseOrder(links) }
    let terms = TermsView(title: title, terms: links)
    var pages = [
      page(address, .terms) { [self] in
        head(address, title, description: Messages.index(of: title))
      } view: {
        TermsView.view.record(terms)
      }
    ]
    for (index, list) in lists.enumerated() {
      let isWanted = wanted?.contains(index) ?? true
      var list = list
      list.breadcrumbs = [LinkView(title: title, link: .to(address))]
      guard let feedAddress = feed?(index) else {
        if isWanted { pages += listPages(list, isLasting: !sorted) }
        continue
      }
      if isWanted {
        pages += listPages(
          list, feed: LinkView(title: list.title, link: .to(feedAddress)), isLasting: !sorted)
      } else if !isChanged(emptyFeedOf: list.articles) {
        continue
      }
      pages.append(
        feedPage(
          AtomFeed(
            address: feedAddress, title: "\(list.title) – \(site.settings.title)",
            home: list.address, articles: list.articles)))
    }
    return pages
  }

  func inVietnameseOrder(_ links: [CountedLinkView]) -> [CountedLinkView] {
    links.map { ($0, CollationKey($0.title)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
