import Testing

@testable import Pages

@Suite struct PaginationTests {
  @Test(arguments: [
    (0, 0, 0..<0), (1, 0, 0..<1), (39, 0, 0..<39), (40, 1, 0..<20), (59, 1, 0..<39),
    (60, 2, 0..<20),
  ])
  func theFirstPageShowsTwentyToThirtyNine(count: Int, further: Int, first: Range<Int>) {
    let pagination = Pagination(count: count, size: 20)
    #expect(pagination.furtherPages == further)
    #expect(pagination.first == first)
  }

  @Test(arguments: [40, 41, 59, 60, 1000, 1019])
  func everyArticleStandsOnOnePage(count: Int) {
    let pagination = Pagination(count: count, size: 20)
    var positions = Array(pagination.first)
    for number in stride(from: pagination.furtherPages, to: 0, by: -1) {
      #expect(pagination.page(number).count == 20)
      positions += pagination.page(number)
    }
    #expect(positions == Array(0..<count))
  }

  @Test(arguments: [
    ("don-vi/a/index.html", "don-vi/a/trang-3.html"),
    ("don-vi/a/2019.html", "don-vi/a/2019-trang-3.html"),
  ])
  func furtherPagesLieBesideTheFirst(index: String, further: String) {
    #expect(Addresses.furtherPage(3, of: index) == further)
  }

  @Test(arguments: [
    ("index.html", "https://example.org/bao/"),
    ("don-vi/a/index.html", "https://example.org/bao/don-vi/a/"),
    ("2019/06/a.html", "https://example.org/bao/2019/06/a.html"),
    ("xindex.html", "https://example.org/bao/xindex.html"),
  ])
  func theWorldKnowsFoldersWithoutTheirIndex(address: String, url: String) {
    #expect(Addresses.canonical(address, base: "https://example.org/bao/") == url)
  }
}
