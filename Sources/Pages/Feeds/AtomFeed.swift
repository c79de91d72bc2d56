import Content
import Digests
import Site
import Templates

/// An Atom feed (RFC 4287) of a list of articles.
struct AtomFeed: Sendable {
  var address: String
  var title: String
  /// The address of the page that shows the same list.
  var home: String
  /// Indexes in `Site.articles`, newest first.
  var articles: [Int]

  /// How many entries a feed keeps: readers fetch it whole each time.
  static let limit = 20
}

extension PageMaker {
  func feedPage(_ feed: AtomFeed) -> Page {
    Page(feed.address, .composed { [self] in atom(feed) }) { [self] fingerprint in
      addInputs(of: feed, to: &fingerprint)
    }
  }

  private func addInputs(of feed: AtomFeed, to fingerprint: inout Fingerprint) {
    fingerprint.add(.settings, digests.settings)
    fingerprint.add(.list) {
      $0.add(value: feed.address)
      $0.add(value: feed.title)
      $0.add(value: feed.home)
    }
    let articles = entries(feed)
    if articles.isEmpty, !site.articles.isEmpty { addContents(of: 0, to: &fingerprint) }
    for article in articles { addWhole(article, to: &fingerprint) }
  }

  private func entries(_ feed: AtomFeed) -> [Article] {
    Array(
      feed.articles.lazy.map { self.site.articles[$0] }
        .filter { !$0.isDraft }.prefix(AtomFeed.limit))
  }

  /// The site's own feed.
  func feedPages() -> [Page] {
    [
      feedPage(
        AtomFeed(
          address: Addresses.feed, title: site.settings.title, home: Addresses.home,
          articles: Array(site.articles.indices))),
      Page("robots.txt", .generated { [self] in robots() }),
    ]
  }

  private func atom(_ feed: AtomFeed) -> ComposedFile {
    let base = site.settings.baseURL
    let offset = site.settings.timeZoneOffset
    let entries = entries(feed)
    // An empty feed is as old as the site's newest article, so that it changes no more often than the site.
    let updated =
      entries.map { $0.updated ?? $0.published }.max() ?? site.articles.first?.published
      ?? Moment(unixSeconds: 0)
    var xml = XMLText()
    var pieces: [RenderedPiece] = []
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "vi"]) { xml in
      xml.element("id", text: base + feed.address)
      xml.element("title", text: feed.title)
      if let tagline = site.settings.tagline { xml.element("subtitle", text: tagline) }
      xml.element("updated", text: Dates.timestamp(updated, siteOffset: offset))
      xml.element(
        "link",
        ["rel": "self", "type": "application/atom+xml", "href": base + urlPath(feed.address)])
      xml.element(
        "link",
        [
          "rel": "alternate", "type": "text/html",
          "href": Addresses.canonical(feed.home, base: base),
        ])
      xml.element("author") {
        $0.element("name", text: site.settings.publisher?.name ?? site.settings.title)
      }
      for (position, article) in entries.enumerated() {
        pieces.append(entry(article, at: position, into: &xml))
      }
    }
    return ComposedFile(bytes: xml.bytes, pieces: pieces)
  }

  /// - Parameter position: the body's place among those of the feed.
  /// - Returns: where the body stands.
  private func entry(
    _ article: Article, at position: Int, into xml: inout XMLText
  ) -> RenderedPiece {
    var range = 0..<0
    let base = site.settings.baseURL
    let offset = site.settings.timeZoneOffset
    let url = Addresses.canonical(article.address, base: base)
    xml.element("entry") { xml in
      xml.element("id", text: site.settings.entryID(of: article))
      xml.element("title", text: article.title)
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": url])
      if let audio = article.audio { enclosure(audio, into: &xml) }
      xml.element(
        "published", text: Dates.timestamp(article.published, siteOffset: offset))
      xml.element(
        "updated",
        text: Dates.timestamp(article.updated ?? article.published, siteOffset: offset))
      for author in article.writtenAuthors {
        xml.element("author") { $0.element("name", text: author.name.value) }
      }
      for unit in article.units {
        xml.element("category", ["term": site.places.places[unit].name])
      }
      for tag in article.tags { xml.element("category", ["term": site.tags[tag].name]) }
      if let abstract = article.abstract { xml.element("summary", text: abstract) }
      // The lead is no part of the body.
      let lead = article.lead.map { "<p>\(Self.escaped($0))</p>\n" } ?? ""
      range = xml.element(
        "content", ["type": "html"], text: lead,
        escaped: FeedContent(baseURL: base, files: site.files).bytes(
          input.body(article.path, article.digest, article.body), of: article.address,
          article.targets))
    }
    return RenderedPiece(
      label: BodyPiece.feed(body: position).label, range: range, isEscaped: false)
  }

  private static func escaped(_ text: String) -> String {
    var html: [UInt8] = []
    Markup.escape(text, into: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// A recording to be downloaded with the entry, as podcast programs do. Of one that lies elsewhere only the address
  /// is known, and what its name says.
  private func enclosure(_ audio: ResolvedMedia, into xml: inout XMLText) {
    switch audio.location {
    case .file(let index):
      let file = site.files.files[index]
      xml.element(
        "link",
        [
          "rel": "enclosure",
          "type": AudioType(path: file.address)?.name ?? "application/octet-stream",
          "length": String(file.size), "href": site.settings.baseURL + urlPath(file.address),
        ])
    case .external(let url):
      let path = url.prefix { $0 != "?" && $0 != "#" }
      if let type = AudioType(path: String(path)) {
        xml.element("link", ["rel": "enclosure", "type": type.name, "href": url])
      } else {
        xml.element("link", ["rel": "enclosure", "href": url])
      }
    }
  }

  /// Nothing is closed to crawlers: a page that is not to be found says so itself, which they must read.
  private func robots() -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if site.settings.isIndexed {
      text += "\nSitemap: \(site.settings.baseURL)sitemap.xml\n"
      if hasNews { text += "Sitemap: \(site.settings.baseURL)news-sitemap.xml\n" }
    }
    return Array(text.utf8)
  }
}
