import VietnameseText

/// What the state knows of the files of the last publication.
struct KnownPages: Sendable {
  /// In the order of their addresses.
  let pages: [PageRow]
  /// For each published file the place of its page; nil for a file that the state does not know.
  let places: [Int?]

  /// - Parameter published: in the order of their addresses.
  init(_ pages: [PageRow], published: [Manifest.Entry]) {
    self.pages = pages
    places = pages.places(of: published.lazy.map(\.address.text), by: \.address)
  }

  /// - Parameter pages: from which the manifest was taken.
  init(asPublished pages: [PageRow]) {
    self.pages = pages
    places = Array(pages.indices)
  }

  /// The addresses of pages that the site has no more.
  func addresses(missingIn outcome: PageWriter.Outcome) -> [String] {
    var stays = Array(repeating: false, count: pages.count)
    for place in outcome.kept { stays[place] = true }
    let made = Set(outcome.made.map { TextKey($0.row.address) })
    return pages.indices.filter { !stays[$0] && !made.contains(TextKey(pages[$0].address)) }
      .map { pages[$0].address }
  }
}
