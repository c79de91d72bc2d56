import Content
import Digests
import Site
import Templates

/// A list of articles that is shown over one page or several.
struct ArticleList: PagedList {
  /// Of its first page.
  var address: String
  var title: String
  var kind: String?
  /// As descriptions for search engines name it; the title, if nothing else is said.
  var subject: String
  /// From the site's front page to this list's parent.
  var breadcrumbs: [LinkView]
  /// Indexes in `Site.articles`, newest first.
  var articles: [Int]
  /// The unit whose list it is, of all years or of one, where articles of units that came before are marked.
  var unit: Int?
}

extension PageMaker {
  func pagination(_ list: ArticleList) -> Pagination {
    Pagination(count: list.articles.count, size: site.settings.pageSize)
  }

  /// An article as this list shows it: as all lists do, unless this one alone says something of it.
  private func card(_ article: Int, in list: ArticleList) -> Record {
    guard let mark = mark(of: article, in: list) else { return cards[article] }
    return CardView.view.record(
      CardView(site.articles[article], site, unitNames: unitNames, mark: mark))
  }

  private func mark(of article: Int, in list: ArticleList) -> String? {
    list.unit.flatMap { unitMarks.mark(of: site.articles[article].units, at: $0) }
  }

  /// What the list's first page shows.
  func firstListing(_ list: ArticleList) -> Listing {
    let pagination = pagination(list)
    return Listing(
      cards: list.articles[pagination.first].map { card($0, in: list) }, total: list.articles.count,
      older: pagination.furtherPages > 0
        ? .to(Addresses.furtherPage(pagination.furtherPages, of: list.address)) : nil)
  }

  /// What the list's first page, or a further one, says of itself.
  func description(of list: ArticleList, further: Int? = nil) -> String {
    let pagination = pagination(list)
    let shown = list.articles[further.map(pagination.page) ?? pagination.first].map {
      site.articles[$0]
    }
    guard let newest = shown.first, let oldest = shown.last else {
      return Messages.noArticles(of: list.subject)
    }
    return Messages.articles(
      of: list.subject, count: further == nil ? list.articles.count : shown.count,
      // The first page does not know how far back the others go.
      from: further == nil ? nil : oldest.date.date, until: newest.date.date,
      titles: shown.prefix(2).map(\.title))
  }

  /// All that a page of a list shows, if it shows nothing else; see ``firstListing(_:)``.
  ///
  /// - Parameter further: the number of the page; nil for the list's first one.
  func addInputs(
    of list: ArticleList, further: Int? = nil, to fingerprint: inout Fingerprint
  ) {
    let pagination = pagination(list)
    addFrame(of: list, further: further, pagination, to: &fingerprint)
    for position in further.map(pagination.page) ?? pagination.first {
      let article = list.articles[position]
      addContents(of: article, to: &fingerprint)
      if let mark = mark(of: article, in: list) {
        fingerprint.add(.list) { $0.add(value: mark) }
      }
    }
  }

  /// A list whose first page is a plain list too.
  func listPages(_ list: ArticleList, feed: LinkView? = nil) -> [Page] {
    let first = page(list.address, .list) { [self] fingerprint in
      addInputs(of: list, to: &fingerprint)
      if let feed { fingerprint.add(.list) { $0.add(value: feed.title) } }
    } head: { [self] in
      var head = head(
        list.address, list.title, description: description(of: list),
        breadcrumbs: list.breadcrumbs)
      head.feed = feed
      return head
    } view: { [self] in
      ListView.view.record(
        ListView(title: list.title, kind: list.kind, listing: firstListing(list)))
    }
    return [first] + furtherPages(list)
  }

  /// The full pages behind a list's first one.
  func furtherPages(_ list: ArticleList) -> [Page] {
    let pagination = pagination(list)
    let parent = LinkView(title: list.title, link: .to(list.address))
    return furtherPages(pagination, of: list.address) { number in
      let address = Addresses.furtherPage(number, of: list.address)
      let title = Messages.page(number, of: list.title)
      return page(address, .list) { [self] fingerprint in
        addInputs(of: list, further: number, to: &fingerprint)
      } head: { [self] in
        head(
          address, title, description: description(of: list, further: number),
          breadcrumbs: list.breadcrumbs + [parent])
      } view: { [self] in
        let listing = Listing(
          cards: list.articles[pagination.page(number)].map { card($0, in: list) },
          older: number > 1
            ? .to(Addresses.furtherPage(number - 1, of: list.address)) : nil,
          newer: .to(Addresses.furtherPage(number + 1, of: list.address)),
          newest: .to(list.address))
        return ListView.view.record(
          ListView(title: title, kind: list.kind, listing: listing))
      }
    }
  }

  /// The full pages behind a list's first one, from the oldest to the newest.
  ///
  /// Each links to the one after it, even the newest: what stands there leads to the list's first page
  /// until it is full itself. So a full page never changes.
  ///
  /// - Parameter address: of the list's first page.
  func furtherPages(
    _ pagination: Pagination, of address: String, page: (_ number: Int) -> Page
  ) -> [Page] {
    guard pagination.furtherPages > 0 else { return [] }
    let end = redirect(
      from: Addresses.furtherPage(pagination.furtherPages + 1, of: address), to: address)
    return (1...pagination.furtherPages).map(page) + [end]
  }

  func redirect(from address: String, to target: String) -> Page {
    page(address, .redirect, crawling: .hidden) { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.site, siteDigest)
      fingerprint.add(.addresses) {
        $0.add(value: address)
        $0.add(value: target)
      }
    } head: { [self] in
      var head = head(address, site.settings.title, description: nil, isIndexed: false)
      head.canonical = Addresses.canonical(target, base: site.settings.baseURL)
      head.breadcrumbs = []
      head.structuredData = nil
      return head
    } view: {
      RedirectView.view.record(RedirectView(link: .to(target)))
    }
  }
}
