import Content
import Digests
import Site
import Templates
import VietnameseText

/// How much the pages of the honour roll show at once.
private enum Limit {
  /// Honours on one page of a list.
  static let page = 50
  /// Newest and proposed decisions on the roll's own page, and how many names it shows of each.
  static let decisions = 6
  static let names = 12
  /// Names from A to Z on one page: a year with more has none.
  static let alphabet = 2000
}

extension PageMaker {
  /// The honour roll with its lists by year, unit and form of award, the pages of those whom an id joins, and the
  /// register of decisions; nothing if no article reports a commendation.
  func honourPages() -> [Page] {
    if site.honourRoll.honours.isEmpty { return [] }
    return [honourRollPage()] + honourYearPages() + honourUnitPages() + honourAwardPages()
      + profilePages() + registerPages()
  }

  /// Lists are named after registered ids, which could be the names of other pages.
  func honourClaims() -> [AddressClaim] {
    func claims(
      _ lists: [[Int]], _ file: String, _ subject: AddressClaim.Subject,
      _ record: (Int) -> (address: String, id: Located<String>)
    ) -> [AddressClaim] {
      lists.indices.filter { !lists[$0].isEmpty }.map { index in
        let (address, id) = record(index)
        return AddressClaim(
          address: address, path: "content/\(file).yaml", range: id.range, subject: subject)
      }
    }
    let (places, registries) = (site.places.places, site.registries)
    return claims(honours.indexes.units, "places", .unit) {
      (Addresses.honours(of: places[$0]), places[$0].id)
    }
      + claims(honours.indexes.awards, "awards", .award) {
        (Addresses.honours(registries.awards[$0]), registries.awards[$0].id)
      }
      + claims(honours.indexes.people, "people", .person) {
        (Addresses.profile(registries.people[$0]), registries.people[$0].id)
      }
      + registerClaims()
  }

  private func registerClaims() -> [AddressClaim] {
    honours.indexes.registers.flatMap { register -> [AddressClaim] in
      guard let authority = register.authority.map({ site.registries.authorities[$0] }) else {
        return []
      }
      let pages = register.years.flatMap { year in
        [Addresses.register(authority, year: year.year)]
          + year.decisions.compactMap { honours.indexes.decisionPages[$0] }
      }
      return pages.map {
        AddressClaim(
          address: $0, path: "content/authorities.yaml", range: authority.id.range,
          subject: .authority)
      }
    }
  }

  var honoursLink: LinkView { LinkView(title: Messages.honours, link: .to(Addresses.honours)) }

  // MARK: The roll's own page

  private func honourRollPage() -> Page {
    page(Addresses.honours, .honours) { [self] in
      head(
        Addresses.honours, Messages.honours,
        description: Messages.honoursDescription(
          count: honours.indexes.years.reduce(0) { $0 + honours.awarded($1.honours) },
          years: honours.indexes.years.map(\.number)))
    } view: { [self] in
      HonoursView.view.record(
        HonoursView(
          statistics: honours.statisticsByYear(),
          years: honours.indexes.years.map { year in
            CountedLinkView(
              title: Messages.year(year.number), link: .to(Addresses.honours(in: year.number)),
              count: honours.awarded(year.honours))
          },
          latest: honours.groups(
            honours.newest(.awarded, decisions: Limit.decisions), limit: Limit.names),
          proposed: honours.groups(
            honours.newest(.proposed, decisions: Limit.decisions), limit: Limit.names),
          hasUnits: honours.indexes.units.contains { !$0.isEmpty },
          hasProfiles: honours.indexes.people.contains { !$0.isEmpty },
          hasRegisters: !honours.indexes.registers.isEmpty))
    }
  }

  // MARK: Lists

  private func honourYearPages() -> [Page] {
    honours.indexes.years.flatMap { year in
      honourList(
        Addresses.honours(in: year.number), Messages.honours(in: year.number),
        year.honours, [honoursLink], names: honourNames(of: year).map { .to($0.address) },
        statistics: { [honours] in honours.statistics(of: year) })
        + [honourNames(of: year)].compactMap(\.self)
    }
  }

  private func honourUnitPages() -> [Page] {
    let crumb = LinkView(title: Messages.units, link: .to(Addresses.honourUnits))
    let units = site.places.places.indices.filter { !honours.indexes.units[$0].isEmpty }
    return honourIndex(
      crumb, Messages.honoursByUnit,
      units.map { unit in
        CountedLinkView(
          title: unitNames.label(unit), link: .to(Addresses.honours(of: site.places.places[unit])),
          count: honours.indexes.units[unit].count)
      })
      + units.flatMap { unit in
        honourList(
          Addresses.honours(of: site.places.places[unit]),
          Messages.honours(of: unitNames.label(unit)),
          honours.indexes.units[unit], [honoursLink, crumb], subject: unitLink(unit))
      }
  }

  private func honourAwardPages() -> [Page] {
    let crumb = LinkView(title: Messages.awards, link: .to(Addresses.honourAwards))
    let awards = site.registries.awards.indices.filter { !honours.indexes.awards[$0].isEmpty }
    return honourIndex(
      crumb, Messages.honoursByAward,
      awards.map { award in
        let link = honours.awards[award]
        return CountedLinkView(
          title: link.title, link: link.link, count: honours.indexes.awards[award].count)
      })
      + awards.flatMap { award in
        honourList(
          Addresses.honours(site.registries.awards[award]), site.registries.awards[award].name,
          honours.indexes.awards[award], [honoursLink, crumb])
      }
  }

  /// The index of one kind of lists; nothing if there are none.
  private func honourIndex(
    _ index: LinkView, _ title: String, _ links: [CountedLinkView]
  ) -> [Page] {
    guard case .site(let address) = index.link, !links.isEmpty else { return [] }
    let terms = TermsView(title: title, terms: inVietnameseOrder(links))
    let page = page(address, .terms) { [self] in
      head(
        address, title,
        description: Messages.index(of: title, names: terms.terms.map(\.title)),
        breadcrumbs: [honoursLink])
    } view: {
      TermsView.view.record(terms)
    }
    return [page]
  }

  private func honourList(
    _ address: String, _ title: String, _ entries: [Int], _ breadcrumbs: [LinkView],
    subject: LinkView? = nil, names: Link? = nil,
    statistics: (@Sendable () -> StatisticsView)? = nil
  ) -> [Page] {
    let list = RecordList(
      address: address, title: title,
      describe: { [honours] shown, total in
        honours.description(of: title, shown, total: total)
      }, breadcrumbs: breadcrumbs, template: .honourList, entries: entries, pageSize: Limit.page,
      addEntry: { [self] in addHonour($0, to: &$1) })
    return recordPages(list) { fingerprint in
      if let subject { fingerprint.add(.list) { $0.add(subject) } }
      if let names { fingerprint.add(.list) { $0.add(value: names.text) } }
      if let statistics {
        fingerprint.add(.content, StatisticsView.view.record(statistics()).digest)
      }
    } view: { [honours] listing in
      HonourListView.view.record(
        HonourListView(
          title: listing.title, subject: listing.isFirst ? subject : nil,
          statistics: listing.isFirst ? statistics?() : nil,
          names: listing.isFirst ? names : nil, groups: honours.groups(listing.entries),
          pager: listing.pager))
    }
  }

  // MARK: Names from A to Z

  /// All who were awarded something in a year, by their given names, but for children; nil where nobody is left or
  /// the page would be too long.
  private func honourNames(of year: HonourIndexes.Year) -> Page? {
    let named = year.honours.filter {
      let honour = site.honourRoll.honours[$0]
      return honour.status == .awarded && !honour.isMinor
    }
    if named.isEmpty || named.count > Limit.alphabet { return nil }
    let address = Addresses.honourNames(in: year.number)
    let title = Messages.honourNames(in: year.number)
    let breadcrumbs = [
      honoursLink,
      LinkView(
        title: Messages.year(year.number), link: .to(Addresses.honours(in: year.number))),
    ]
    return page(address, .honourNames) { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.site, siteDigest)
      fingerprint.add(.list) {
        $0.add(value: title)
        $0.add(breadcrumbs)
      }
      for honour in named { addHonour(honour, to: &fingerprint) }
    } head: { [self] in
      head(
        address, title, description: Messages.honourNamesDescription(year.number, named.count),
        breadcrumbs: breadcrumbs)
    } view: { [honours] in
      HonourNamesView.view.record(
        HonourNamesView(title: title, letters: honours.letters(named)))
    }
  }

  // MARK: Those whom an id joins

  private func profilePages() -> [Page] {
    let crumb = LinkView(title: Messages.profiles, link: .to(Addresses.profiles))
    let people = site.registries.people.indices.filter { !honours.indexes.people[$0].isEmpty }
    return honourIndex(
      crumb, Messages.profiles,
      people.map { index in
        let person = site.registries.people[index]
        return CountedLinkView(
          title: person.name, link: .to(Addresses.profile(person)),
          count: honours.indexes.people[index].count, note: honours.note(ofPerson: index))
      })
      + people.map { profilePage($0, [honoursLink, crumb]) }
  }

  private func profilePage(_ index: Int, _ breadcrumbs: [LinkView]) -> Page {
    let person = site.registries.people[index]
    let address = Addresses.profile(person)
    return page(address, .profile) { [self] in
      head(
        address, person.name,
        description: Messages.profile(
          person.name, unit: honours.unit(ofPerson: index).map(unitNames.labelInSentence),
          awards: honours.awardNames(honours.indexes.people[index])),
        breadcrumbs: breadcrumbs)
    } view: { [self] in
      ProfileView.view.record(
        ProfileView(
          name: person.name, note: person.note,
          unit: honours.unit(ofPerson: index).map(unitLink),
          honours: honours.indexes.people[index].map { honours.record($0) }))
    }
  }
}
