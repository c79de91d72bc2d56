import Content
import Digests
import Site
import Templates
import Workers

/// Records that many pages show, such as one for each model, each made once with its digest.
///
/// A class, since every list's closures refer to it.
final class SharedRecords: Sendable {
  let records: [Record]
  /// In step with `records`.
  let digests: [Digest]

  init(_ records: [Record]) {
    self.records = records
    digests = records.map(\.digest)
  }

  /// Made and digested on all threads.
  init(_ count: Int, workers: Workers, _ make: @Sendable (Int) -> Record) {
    let made = workers.map(count) { index in
      let record = make(index)
      return (record, record.digest)
    }
    records = made.map(\.0)
    digests = made.map(\.1)
  }
}

/// A list of other records than articles, newest first, that is shown over one page or several.
struct RecordList: Sendable {
  /// Of its first page.
  var address: String
  var title: String
  /// What is listed: “Đơn vị”; nil where the title says it.
  var kind: String?
  /// For search engines.
  var description: String
  /// From the site's front page to this list's parent.
  var breadcrumbs: [LinkView]
  var records: SharedRecords
  /// Indexes in `records`, newest first: what is new must come first, so that full pages never change.
  var entries: [Int]
  /// How a record with this index is called where somebody asks why a page was rebuilt.
  var input: @Sendable (Int) -> Fingerprint.Input
  /// What this list alone says of its entries, by their indexes in `records`, with the maker of a record that
  /// says it.
  var marks: Marks?

  struct Marks: Sendable {
    var texts: [Int: String]
    var record: @Sendable (_ index: Int, _ mark: String) -> Record
  }

  func record(of index: Int) -> Record {
    guard let marks, let mark = marks.texts[index] else { return records.records[index] }
    return marks.record(index, mark)
  }
}

/// One page's worth of a list, for the view that shows it.
struct RecordPage: Sendable {
  var title: String
  var kind: String?
  /// Whether it is the list's first page.
  var isFirst: Bool
  /// Newest first.
  var records: [Record]
  var pager: Pager
}

/// The ways from one page of a list to its others.
struct Pager: Sendable {
  /// How many entries the whole list has; only its first page says it, since full pages never change.
  var total: Int?
  var older: Link?
  var newer: Link?
  var newest: Link?

  static let view = View<Pager>("pager", "The ways from one page of a list to its others.") {
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
  /// The pages of a list, cut and numbered like those of articles (`furtherPages`).
  ///
  /// - Parameters:
  ///   - extra: adds what the view shows besides the list on the first page.
  ///   - view: the record of the template's view for one page.
  func recordPages(
    _ list: RecordList, _ template: PageTemplate,
    extra: (@Sendable (inout Fingerprint) -> Void)? = nil,
    view: @escaping @Sendable (RecordPage) -> Record
  ) -> [Page] {
    let pagination = Pagination(count: list.entries.count, size: site.settings.pageSize)
    let further = pagination.furtherPages
    let first = page(list.address, template) { [self] fingerprint in
      addInputs(of: list, pagination, to: &fingerprint)
      extra?(&fingerprint)
    } head: { [self] in
      head(
        list.address, list.title, description: list.description, breadcrumbs: list.breadcrumbs)
    } view: {
      view(
        RecordPage(
          title: list.title, kind: list.kind, isFirst: true,
          records: list.entries[pagination.first].map(list.record),
          pager: Pager(
            total: list.entries.count,
            older: further > 0 ? .to(Addresses.furtherPage(further, of: list.address)) : nil)))
    }
    if further == 0 { return [first] }
    let pages = (1...further).map { number in
      furtherPage(number, of: list, pagination, template, view: view)
    }
    // The newest full page leads to where the next one will stand.
    let next = redirect(
      from: Addresses.furtherPage(further + 1, of: list.address), to: list.address)
    return [first] + pages + [next]
  }

  private func furtherPage(
    _ number: Int, of list: RecordList, _ pagination: Pagination, _ template: PageTemplate,
    view: @escaping @Sendable (RecordPage) -> Record
  ) -> Page {
    let address = Addresses.furtherPage(number, of: list.address)
    let title = Messages.page(number, of: list.title)
    return page(address, template) { [self] fingerprint in
      addInputs(of: list, pagination, further: number, to: &fingerprint)
    } head: { [self] in
      head(
        address, title, description: Messages.page(number, of: list.description),
        breadcrumbs: list.breadcrumbs + [LinkView(title: list.title, link: .to(list.address))])
    } view: {
      view(
        RecordPage(
          title: title, kind: list.kind, isFirst: false,
          records: list.entries[pagination.page(number)].map(list.record),
          pager: Pager(
            older: number > 1 ? .to(Addresses.furtherPage(number - 1, of: list.address)) : nil,
            newer: .to(Addresses.furtherPage(number + 1, of: list.address)),
            newest: .to(list.address))))
    }
  }

  private func addInputs(
    of list: RecordList, _ pagination: Pagination, further: Int? = nil,
    to fingerprint: inout Fingerprint
  ) {
    fingerprint.add(.settings, digests.settings)
    fingerprint.add(.site, siteDigest)
    fingerprint.add(.list) { builder in
      builder.add(value: list.address)
      builder.add(value: list.title)
      builder.add(value: list.kind)
      builder.add(value: list.description)
      for crumb in list.breadcrumbs {
        builder.add(value: crumb.title)
        builder.add(value: crumb.link.text)
      }
      builder.add(number: further ?? 0)
      // A full page knows only the pages beside it, which never change.
      builder.add(number: further == nil ? pagination.count : 0)
      builder.add(number: further == nil ? pagination.furtherPages : 0)
    }
    for position in further.map(pagination.page) ?? pagination.first {
      let entry = list.entries[position]
      let mark = list.marks?.texts[entry]
      fingerprint.add(list.input(entry)) { builder in
        builder.add(list.records.digests[entry])
        builder.add(value: mark)
      }
    }
  }
}
