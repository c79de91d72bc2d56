import Content
import Site

extension SiteSettings {
  /// The id of an article's entry in feeds, a tag URI (RFC 4151), which must never change: a feed reader shows an entry
  /// with another id as a new one.
  ///
  /// It is made from the oldest address that readers know, so that neither a photo put beside the article, nor another
  /// day, slug or folder changes it as long as the former address leads there; and from the site's authority, so that
  /// another domain does not.
  func entryID(of article: Article) -> String {
    let address = article.aliases.first?.value ?? article.address
    if let feedAuthority { return "tag:\(feedAuthority):\(urlPath(address))" }
    let base = declaredBaseURL.drop { $0 != "/" }.drop { $0 == "/" }
    let host = base.prefix { $0 != "/" && $0 != ":" }
    let folder = base.drop { $0 != "/" }.dropFirst()
    return "tag:\(host),\(Self.year(of: address)):\(folder)\(urlPath(address))"
  }

  /// A year in which the host was the site's own: that of the address, or of Bulletin's beginning.
  private static func year(of address: String) -> Substring {
    let year = address.prefix { $0 != "/" }
    return year.count == 4 && year.allSatisfy(\.isASCIIDigit) ? year : "2019"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
