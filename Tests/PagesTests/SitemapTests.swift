import Content
import Testing

@testable import Pages

@Suite struct SitemapTests {
  private func articles(_ year: Int, _ count: Int) -> [SitemapLocation] {
    (0..<count).map {
      SitemapLocation(address: "\(year)/06/\($0).html", modified: Moment(unixSeconds: $0))
    }
  }

  private let lists = ["index.html", "2019/index.html", "don-vi/a/index.html"].map {
    SitemapLocation(address: $0, modified: nil)
  }

  @Test func oneSitemapHoldsAllOfASmallSite() {
    #expect(SitemapLocation.parts(of: articles(2019, 2) + lists, undivided: 5, limit: 9).isEmpty)
  }

  @Test func moreAreCutByYearWithTheListsApartAndNoneOverTheLimit() {
    let all = articles(2020, 1) + articles(2019, 7) + lists
    let parts = SitemapLocation.parts(of: all, undivided: 3, limit: 3)
    #expect(
      parts.map(\.name) == [
        "sitemap-2019.xml", "sitemap-2019-2.xml", "sitemap-2019-3.xml", "sitemap-2020.xml",
        "sitemap-trang.xml",
      ])
    #expect(parts.map(\.locations.count) == [3, 3, 1, 1, 3])
    #expect(parts.last?.locations == lists[...])
  }

  @Test func aNewArticleChangesTheSitemapOfItsYearAlone() {
    func parts(_ count: Int) -> [(name: String, locations: ArraySlice<SitemapLocation>)] {
      SitemapLocation.parts(
        of: articles(2019, count) + articles(2018, 4) + lists, undivided: 8, limit: 50)
    }
    let (before, after) = (parts(5), parts(6))
    #expect(before.map(\.name) == after.map(\.name))
    let changed = zip(before, after).filter { $0.locations != $1.locations }.map { $0.0.name }
    #expect(changed == ["sitemap-2019.xml"])
  }
}
