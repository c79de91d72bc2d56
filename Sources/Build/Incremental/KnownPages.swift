import Pages

/// What is known of the files of the last publication.
struct KnownPages: Sendable {
  /// The state's, in the order of their addresses.
  let pages: [PageRow]
  /// The manifest's, likewise.
  let published: [Manifest.Entry]
  /// Which of the published files lie in the output as they were left.
  let intactness: OutputSession.Intactness
  /// For each published file the place of its page; nil for a file that the state does not know.
  private let places: [Int?]

  init(
    _ pages: [PageRow], published: [Manifest.Entry], _ intactness: OutputSession.Intactness
  ) {
    self.pages = pages
    self.published = published
    self.intactness = intactness
    places = pages.places(of: published.lazy.map(\.address.text), by: \.address)
  }

  /// The places of a site's pages among the published files.
  ///
  /// - Parameter pages: in the order of their addresses.
  func positions(of pages: [Page]) -> [Int?] {
    published.places(of: pages.lazy.map(\.address), by: \.address.text)
  }

  /// The page at a place among the published files, if its file is as it was made from what the state says.
  func page(at position: Int) -> PageRow? {
    guard intactness.files[position], let place = places[position],
      pages[place].digest == published[position].digest
    else { return nil }
    return pages[place]
  }

  /// The addresses of pages that the site has no more.
  ///
  /// - Parameter next: in the order of their addresses.
  func addresses(missingIn next: [Page]) -> [String] {
    zip(pages, next.places(of: pages.lazy.map(\.address), by: \.address))
      .lazy.filter { $1 == nil }.map(\.0.address)
  }
}
