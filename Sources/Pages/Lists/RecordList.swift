import Digests
import Site
import Templates

/// A list of records, newest first, that is shown over one page or several like a list of articles.
struct RecordList: PagedList {
  /// Of its first page.
  var address: String
  var title: String
  /// What is listed: “Đơn vị”; nil where the title says it.
  var kind: String?
  /// What a page says of itself to search engines, by what it shows and by how many entries the whole list has: nil for
  /// a further page.
  var describe: @Sendable (_ shown: ArraySlice<Int>, _ total: Int?) -> String
  /// From the site's front page to this list's parent.
  var breadcrumbs: [LinkView]
  /// Of all its pages.
  var template: PageTemplate
  /// Newest first.
  var entries: [Int]
  var pageSize: Int
  /// Adds all that an entry shows.
  var addEntry: @Sendable (_ entry: Int, _ fingerprint: inout Fingerprint) -> Void
}

extension RecordList {
  var subject: String { title }
}

/// One page's worth of a list of records.
struct RecordListing: Sendable {
  /// Of the page.
  var title: String
  var isFirst: Bool
  var entries: ArraySlice<Int>
  var pager: PagerView
}

/// Where to go on from a page of a list.
struct PagerView: Sendable {
  /// How many entries the whole list has; only its first page says it, since full pages never change.
  var total: Int?
  var older: Link?
  var newer: Link?
  var newest: Link?

  static let view = View<PagerView>("pager", "Where to go on from a page of a list.") {
    ViewField.text("total", "How many entries the whole list has; only on its first page.") {
      $0.total.map(String.init)
    }
    ViewField.flag("several", "Whether the list has more pages than this one.") {
      $0.older != nil || $0.newer != nil
    }
    ViewField.url("older", "The page with the next older entries.") { $0.older }
    ViewField.url("newer", "The page with the next newer entries.") { $0.newer }
    ViewField.url("newest", "The list's first page, seen from a further one.") { $0.newest }
  }
}

extension PageMaker {
  /// The pages of a list of records: the first one, and the full ones behind it, numbered from the oldest.
  ///
  /// - Parameters:
  ///   - addInputs: adds what the first page shows besides the list.
  ///   - view: what a page shows, by all that was added and nothing else.
  func recordPages(
    _ list: RecordList,
    addInputs: @escaping @Sendable (inout Fingerprint) -> Void = { _ in },
    view: @escaping @Sendable (RecordListing) -> Record
  ) -> [Page] {
    let pagination = Pagination(count: list.entries.count, size: list.pageSize)
    let first = page(list.address, list.template) { [self] fingerprint in
      addListInputs(list, further: nil, pagination, to: &fingerprint)
      addInputs(&fingerprint)
    } head: { [self] in
      head(
        list.address, list.title,
        description: list.describe(list.entries[pagination.first], list.entries.count),
        breadcrumbs: list.breadcrumbs)
    } view: {
      view(
        RecordListing(
          title: list.title, isFirst: true, entries: list.entries[pagination.first],
          pager: PagerView(
            total: list.entries.count,
            older: pagination.furtherPages > 0
              ? .to(Addresses.furtherPage(pagination.furtherPages, of: list.address)) : nil)))
    }
    return [first]
      + furtherPages(pagination, of: list.address) { furtherPage($0, list, pagination, view) }
  }

  /// A full page, which links to the one after it even if there is none yet: so it never changes.
  private func furtherPage(
    _ number: Int, _ list: RecordList, _ pagination: Pagination,
    _ view: @escaping @Sendable (RecordListing) -> Record
  ) -> Page {
    let address = Addresses.furtherPage(number, of: list.address)
    let title = Messages.page(number, of: list.title)
    return page(address, list.template) { [self] fingerprint in
      addListInputs(list, further: number, pagination, to: &fingerprint)
    } head: { [self] in
      head(
        address, title, description: list.describe(list.entries[pagination.page(number)], nil),
        breadcrumbs: list.breadcrumbs + [LinkView(title: list.title, link: .to(list.address))])
    } view: {
      view(
        RecordListing(
          title: title, isFirst: false, entries: list.entries[pagination.page(number)],
          pager: PagerView(
            older: number > 1 ? .to(Addresses.furtherPage(number - 1, of: list.address)) : nil,
            newer: .to(Addresses.furtherPage(number + 1, of: list.address)),
            newest: .to(list.address))))
    }
  }

  private func addListInputs(
    _ list: RecordList, further: Int?, _ pagination: Pagination, to fingerprint: inout Fingerprint
  ) {
    addFrame(of: list, further: further, pagination, to: &fingerprint)
    for entry in list.entries[further.map(pagination.page) ?? pagination.first] {
      list.addEntry(entry, &fingerprint)
    }
  }
}
