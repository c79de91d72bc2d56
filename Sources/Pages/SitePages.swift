import Content
package import Diagnostics
import Site
import Templates

/// All pages of a site, in the order of their kinds, and the findings of those that get in each other's way.
package func sitePages(_ input: PageInput) -> (pages: [Page], findings: [Finding]) {
  let maker = PageMaker(input)
  var pages = [maker.homePage()]
  pages += maker.site.articles.map(maker.articlePage)
  pages += maker.site.withdrawn.map(maker.withdrawnPage)
  pages += maker.unitPages()
  pages += maker.yearPages()
  pages += maker.termPages()
  pages += maker.standingPages()
  pages += maker.site.redirects.map { maker.redirect(from: $0.address, to: $0.target) }
  pages += maker.publishedFiles()
  let sitemaps = maker.sitemaps(of: pages)
  pages += maker.feedPages()
  pages += sitemaps
  pages.append(maker.notFoundPage())
  return (pages, addressCollisions(maker.claims(of: pages)))
}

extension PageMaker {
  /// Every address with its owner: what authors' files ask for, and what the tool makes besides.
  fileprivate func claims(of pages: [Page]) -> [AddressClaim] {
    let claims =
      site.addressClaims
      + input.assets.map {
        AddressClaim(address: $0.address, path: $0.path, range: .start, subject: "file")
      }
    var authored: [String: Int] = [:]
    for claim in claims { authored[claim.address, default: 0] += 1 }
    return claims
      + pages.compactMap { page in
        if let left = authored[page.address], left > 0 {
          authored[page.address] = left - 1
          return nil
        }
        return AddressClaim(
          address: page.address, path: nil, range: .start, subject: "page")
      }
  }

  func standingPages() -> [Page] {
    var pages = site.pages.map { standing in
      page(standing.address, .page) { [self] in
        head(standing.address, standing.source.title.value, description: nil)
      } view: { [self] in
        StandingPageView.view.record(
          StandingPageView(
            title: standing.source.title.value,
            body: body(
              of: standing.source.path, standing.source.body, standing.targets)))
      }
    }
    if !indexes.corrected.isEmpty {
      pages.append(
        page(Addresses.corrections, .corrections) { [self] in
          head(
            Addresses.corrections, Messages.corrections,
            description: Messages.correctionsDescription)
        } view: { [self] in
          CorrectionsView.view.record(
            CorrectionsView(
              articles: indexes.corrected.map { index in
                let article = site.articles[index]
                return CorrectedArticleView(
                  title: article.title, link: .to(article.address),
                  corrections: article.source.corrections.map(CorrectionView.init))
              }))
        })
    }
    return pages
  }

  func publishedFiles() -> [Page] {
    site.publishedFiles.map { index in
      let file = site.files.files[index]
      return Page(file.address, .copied(file))
    }
  }

  /// Served for any missing address, so its links start at the base URL's path.
  func notFoundPage() -> Page {
    var page = page(Addresses.notFound, .notFound) { [self] in
      var head = head(
        Addresses.notFound, Messages.notFound, description: nil, isIndexed: false)
      head.breadcrumbs = []
      head.structuredData = nil
      return head
    } view: { [self] in
      NotFoundView.view.record(NotFoundView(latest: cards.prefix(5).map(\.self)))
    }
    page.absoluteRoot = basePath
    return page
  }

  /// The path of the base URL: `/bao/`.
  private var basePath: String {
    let afterScheme = site.settings.baseURL.drop { $0 != "/" }.drop { $0 == "/" }
    let path = afterScheme.drop { $0 != "/" }
    return path.isEmpty ? "/" : String(path)
  }
}
