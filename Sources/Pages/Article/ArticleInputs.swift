import Content
import Digests
import Site

extension PageMaker {
  /// All that an article's page shows.
  func addInputs(of article: Article, to fingerprint: inout Fingerprint) {
    fingerprint.add(.settings, digests.settings)
    fingerprint.add(.site, siteDigest)
    addWhole(article, to: &fingerprint)
    for related in related[article.index] { addContents(of: related, to: &fingerprint) }
    addNeighbour(article.index - 1, to: &fingerprint)
    addNeighbour(article.index + 1, to: &fingerprint)
    if let series = article.series { fingerprint.add(.series, series, digests.series[series]) }
  }

  /// All that an article shows of itself but its body, on whichever page.
  func addContents(of article: Int, to fingerprint: inout Fingerprint) {
    fingerprint.add(contentDigests[article]) { contents.add(site.articles[article], to: &$0) }
  }

  /// All that an article shows of itself.
  func addWhole(_ article: Article, to fingerprint: inout Fingerprint) {
    addContents(of: article.index, to: &fingerprint)
    fingerprint.add(body: article.index, BodyUse(path: article.path, digest: article.digest))
  }

  /// Also where there is none: the same article is shown otherwise before than behind another.
  private func addNeighbour(_ index: Int, to fingerprint: inout Fingerprint) {
    if site.articles.indices.contains(index) {
      fingerprint.add(.link, index, linkDigests[index])
    } else {
      fingerprint.add(.addresses) { $0.add(number: 0) }
    }
  }
}
