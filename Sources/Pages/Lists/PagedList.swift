import Digests

/// A list that is shown over one page or several.
protocol PagedList: Sendable {
  /// Of its first page.
  var address: String { get }
  var title: String { get }
  /// What is listed; nil where the title says it.
  var kind: String? { get }
  /// What it is about, as descriptions for search engines name it.
  var subject: String { get }
  /// From the site's front page to this list's parent.
  var breadcrumbs: [LinkView] { get }
}

extension PageMaker {
  /// Adds what a page of a list shows besides its entries.
  ///
  /// - Parameter further: the number of the page; nil for the list's first one.
  func addFrame(
    of list: some PagedList, further: Int?, _ pagination: Pagination,
    to fingerprint: inout Fingerprint
  ) {
    fingerprint.add(.settings, digests.settings)
    fingerprint.add(.site, siteDigest)
    fingerprint.add(.list) { builder in
      builder.add(value: list.address)
      builder.add(value: list.title)
      builder.add(value: list.kind)
      builder.add(value: list.subject)
      builder.add(list.breadcrumbs)
      builder.add(number: further ?? 0)
      // A full page knows only the pages beside it, which never change.
      builder.add(number: further == nil ? pagination.count : 0)
      builder.add(number: further == nil ? pagination.furtherPages : 0)
    }
  }
}
