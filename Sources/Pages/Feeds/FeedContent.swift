import Content
import Markdown
import Site

/// An article's text as an entry of a feed carries it: HTML as text of XML, whose links are whole addresses, because it is
/// read far from the site.
struct FeedContent {
  let baseURL: String
  let files: FileCatalogue

  /// - Parameters:
  ///   - address: of the article.
  ///   - targets: in step with the body's references.
  func bytes(_ body: MarkdownBody, of address: String, _ targets: [LinkTarget]) -> [UInt8] {
    var html: [UInt8] = []
    BodyWriter(
      root: baseURL, targets: targets, files: files, ownAddress: baseURL + urlPath(address),
      isForFeed: true
    ).write(body, into: &html)
    var xml: [UInt8] = []
    xml.reserveCapacity(html.count + html.count / 8)
    xml.appendEscapedXML(html.span)
    return xml
  }
}
