import Content
import Digests
import Site

extension PageMaker {
  /// All that an article's page shows: what `articlePage` and its head read must be added here.
  ///
  /// The article's file stands for all that its author wrote; what it names elsewhere follows.
  func addInputs(of article: Article, to fingerprint: inout Fingerprint) {
    fingerprint.add(.settings, digests.settings)
    fingerprint.add(.site, siteDigest)
    addContents(of: article, to: &fingerprint)
    for related in related[article.index] {
      fingerprint.add(.card(related), cardDigests[related])
    }
    addNeighbour(article.index - 1, to: &fingerprint)
    addNeighbour(article.index + 1, to: &fingerprint)
    if let series = article.series { fingerprint.add(.series(series), digests.series[series]) }
  }

  /// All that an article shows of itself, on whichever page.
  func addContents(of article: Article, to fingerprint: inout Fingerprint) {
    if fingerprint.takesGroups {
      fingerprint.add(.article(article.index), contentDigests[article.index])
    } else {
      contents.add(article, to: &fingerprint)
    }
    addBody(of: article, to: &fingerprint)
  }

  /// See ``ArticleContents/fileDigest(of:)``.
  func addFile(of article: Article, to fingerprint: inout Fingerprint) {
    fingerprint.add(.article(article.index), fileDigests[article.index])
  }

  /// Where the links and images of a body lead.
  func addTargets(_ targets: [LinkTarget], to fingerprint: inout Fingerprint) {
    contents.addTargets(targets, to: &fingerprint)
  }

  /// An article's body, for which its whole file stands.
  func addBody(of article: Article, to fingerprint: inout Fingerprint) {
    fingerprint.add(body: article.index, BodyUse(path: article.path, digest: article.digest))
  }

  /// Also where there is none: the same article is shown otherwise before than behind another.
  private func addNeighbour(_ index: Int, to fingerprint: inout Fingerprint) {
    if site.articles.indices.contains(index) {
      fingerprint.add(.link(index), linkDigests[index])
    } else {
      fingerprint.add(.addresses) { $0.add(number: 0) }
    }
  }
}
