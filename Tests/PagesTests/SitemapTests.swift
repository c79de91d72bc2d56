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

  @Test func oneSitemapHoldsAllThatItCan() {
    #expect(SitemapLocation.parts(of: articles(2019, 2) + lists, limit: 5).isEmpty)
  }

  @Test func moreAreCutByYearWithTheListsApartAndNoneOverTheLimit() {
    let all = articles(2020, 1) + articles(2019, 7) + lists
    let parts = SitemapLocation.parts(of: all, limit: 3)
    #expect(
      parts.map(\.name) == [
        "sitemap-2019.xml", "sitemap-2019-2.xml", "sitemap-2019-3.xml", "sitemap-2020.xml",
        "sitemap-trang.xml",
      ])
    #expect(parts.map(\.locations.count) == [3, 3, 1, 1, 3])
    #expect(parts.last?.locations == lists[...])
  }

  @Test func aNewArticleChangesTheSitemapOfItsYearAlone() {
    let before = SitemapLocation.parts(of: articles(2019, 5) + articles(2018, 4) + lists, limit: 8)
    let after = SitemapLocation.parts(of: articles(2019, 6) + articles(2018, 4) + lists, limit: 8)
    #expect(before.map(\.name) == after.map(\.name))
    let changed = zip(before, after).filter { $0.locations != $1.locations }.map { $0.0.name }
    #expect(changed == ["sitemap-2019.xml"])
  }
}
