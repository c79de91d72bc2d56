import Content
import Diagnostics
import Digests
import Site
import Workers

/// An address for a search engine, with the time of its last change where that is known: for articles.
struct SitemapLocation: Equatable, Sendable {
  var address: String
  var modified: Moment?

  /// Nothing if one sitemap is to hold all; else cut by year, so that a new article changes the sitemap of its
  /// own year alone; lists have one of their own.
  ///
  /// - Parameters:
  ///   - locations: best in the order of their addresses, in which those of a year stand together.
  ///   - undivided: up to how many stand in one sitemap, whatever their years.
  ///   - limit: how many a sitemap may have.
  static func parts(
    of locations: [SitemapLocation], undivided: Int, limit: Int
  ) -> [(name: String, locations: ArraySlice<SitemapLocation>)] {
    if locations.count <= undivided { return [] }
    var groups: [String: [SitemapLocation]] = [:]
    var start = 0
    while start < locations.count {
      let year = locations[start].yearLength
      var end = start + 1
      while end < locations.count, locations[end].isBeside(locations[start], year) { end += 1 }
      let name = year.flatMap { String(locations[start].address.utf8.prefix($0)) } ?? "trang"
      groups[name, default: []] += locations[start..<end]
      start = end
    }
    return groups.sorted { $0.key < $1.key }.flatMap { name, locations in
      stride(from: 0, to: locations.count, by: limit).map { start in
        let part = start / limit
        return (
          "sitemap-\(name)\(part == 0 ? "" : "-\(part + 1)").xml",
          locations[start..<min(start + limit, locations.count)]
        )
      }
    }
  }

  /// How many bytes of the address are the article's year; nil for a list or a page.
  private var yearLength: Int? {
    if modified == nil { return nil }
    let bytes = address.utf8.span
    for index in bytes.indices where !(0x30...0x39).contains(bytes[index]) {
      return bytes[index] == UInt8(ascii: "/") ? index : nil
    }
    return nil
  }

  /// Whether it is of the same year as another, or is of none like that.
  private func isBeside(_ other: SitemapLocation, _ year: Int?) -> Bool {
    guard yearLength == year else { return false }
    guard let year else { return true }
    let (bytes, others) = (address.utf8.span, other.address.utf8.span)
    for index in 0..<year where bytes[index] != others[index] { return false }
    return true
  }
}

extension PageMaker {
  /// How many addresses one sitemap may have (sitemaps.org).
  private static let sitemapLimit = 50_000
  /// Up to how many addresses a site has one sitemap: beyond, a new article would have all of them written again.
  private static let undividedSitemap = 500
  /// How many articles a news sitemap may have, and for how long (Google's news sitemaps).
  private static let newsLimit = 1_000
  private static let newsSeconds = 2 * 24 * 60 * 60

  /// One sitemap, or an index of several where there are many addresses; and the news sitemap.
  ///
  /// - Parameter pages: all others, in the order of their addresses.
  func sitemaps(of pages: [Page]) -> [Page] {
    let locations = pages.compactMap(\.location)
    let parts = SitemapLocation.parts(
      of: locations, undivided: Self.undividedSitemap, limit: Self.sitemapLimit)
    var sitemaps = parts.map { sitemapPage($0.name, $0.locations) }
    sitemaps.append(
      parts.isEmpty
        ? sitemapPage("sitemap.xml", locations[...])
        : Page("sitemap.xml", .generated { [self] in sitemapIndex(parts.map(\.name)) }))
    let news = newsArticles()
    if !news.isEmpty {
      sitemaps.append(Page("news-sitemap.xml", .generated { [self] in newsSitemap(news) }))
    }
    return sitemaps
  }

  private func sitemapPage(_ address: String, _ locations: ArraySlice<SitemapLocation>) -> Page {
    Page(address, .generated { [self] in sitemap(locations) }) { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.addresses) { builder in
        for location in locations {
          builder.add(value: location.address)
          builder.add(number: location.modified?.unixSeconds ?? -1)
        }
      }
    }
  }

  private func sitemap(_ locations: ArraySlice<SitemapLocation>) -> [UInt8] {
    var xml = XMLText()
    xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for location in locations {
        xml.element("url") { xml in
          xml.element(
            "loc", text: Addresses.canonical(location.address, base: site.settings.baseURL))
          if let modified = location.modified {
            xml.element(
              "lastmod",
              text: Dates.timestamp(modified, siteOffset: site.settings.timeZoneOffset))
          }
        }
      }
    }
    return xml.bytes
  }

  private func sitemapIndex(_ names: [String]) -> [UInt8] {
    var xml = XMLText()
    xml.element("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for name in names {
        xml.element("sitemap") {
          $0.element("loc", text: site.settings.baseURL + name)
        }
      }
    }
    return xml.bytes
  }

  /// Whether there is a news sitemap.
  var hasNews: Bool { !newsArticles().isEmpty }

  private func newsArticles() -> [Article] {
    let newest = site.clock.unixSeconds
    return Array(
      site.articles.lazy.filter { article in
        let age = newest - article.published.unixSeconds
        return age >= 0 && age <= Self.newsSeconds && article.isForSearchEngines
      }.prefix(Self.newsLimit))
  }

  /// How long the same files make the same pages.
  var clockBounds: ClockBounds {
    var bounds = site.clockBounds
    for article in site.articles {
      let end = article.published.unixSeconds + Self.newsSeconds + 1
      bounds.add(Moment(unixSeconds: end), clock: site.clock)
    }
    return bounds
  }

  private func newsSitemap(_ articles: [Article]) -> [UInt8] {
    let settings = site.settings
    var xml = XMLText()
    xml.element(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      ]
    ) { xml in
      for article in articles {
        xml.element("url") { xml in
          xml.element(
            "loc", text: Addresses.canonical(article.address, base: settings.baseURL))
          xml.element("news:news") { xml in
            xml.element("news:publication") { xml in
              xml.element("news:name", text: settings.title)
              xml.element("news:language", text: "vi")
            }
            xml.element(
              "news:publication_date",
              text: Dates.timestamp(
                article.published, siteOffset: settings.timeZoneOffset))
            xml.element("news:title", text: article.title)
          }
        }
      }
    }
    return xml.bytes
  }
}
