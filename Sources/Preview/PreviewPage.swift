import Build
import Content
import Diagnostics
import Foundation
import Site

/// A page of the site as the preview shows it: with a script that follows what changes.
struct PreviewPage {
  /// What pages are told of the site: see ``news(of:)``.
  let news: String

  /// - Parameter html: as it will be published.
  func bytes(_ html: [UInt8], at address: String) -> [UInt8] {
    var page = String(decoding: html, as: UTF8.self)
    // The page may load what readers' pages may, and ask this server besides.
    if let policy = page.range(of: Self.policy),
      let end = page.range(of: "\"", range: policy.upperBound..<page.endIndex)
    {
      page.insert(contentsOf: Self.connection, at: end.lowerBound)
    }
    let script =
      "<script src=\"/_bulletin/preview.js\" data-news=\"\(Self.escaped(news))\" "
      + "data-address=\"\(Self.escaped(address))\"></script>"
    if let end = page.range(of: "</body>", options: .backwards) {
      page.insert(contentsOf: script, at: end.lowerBound)
    } else {
      page += script
    }
    return Array(page.utf8)
  }

  private static let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\""
  private static let connection = "; connect-src 'self'"

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
      .replacingOccurrences(of: "<", with: "&lt;")
  }

  /// What open pages are told: which site it is by now, and which texts changed.
  static func news(of site: LiveSite) -> String {
    struct News: Encodable {
      struct Text: Encodable {
        var title: String
        var address: String
      }

      var revision: Int
      var errors: Int
      var warnings: Int
      var changes: [Text]
    }

    // Few of many: to hash the path of each article would take longer than all else here.
    let paths = site.changes.prefix(20)
    let changed = site.site.articles.lazy.filter { article in
      paths.contains { bytesEqual($0, article.path) }
    }
    let news = News(
      revision: site.revision, errors: site.report.errors, warnings: site.report.warnings,
      changes: changed.prefix(5).map { News.Text(title: $0.title, address: $0.address) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(news)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
