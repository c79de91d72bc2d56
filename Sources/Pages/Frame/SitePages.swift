import Content
package import Diagnostics
package import Site
import Templates
import Workers

/// Which pages a site has.
package struct PagePlan: Sendable {
  /// In the order of their addresses.
  package var pages: [Page]
  /// Those that get in each other's way, or lie where no file can.
  package var findings: [Finding]
  /// How long the same files make the same pages.
  package var clockBounds: ClockBounds
  package var site: Site { maker.site }
  /// What the files of search for words of bodies are made from; nothing on a site without search.
  package var bodyShards: [BodyShards]
  let maker: PageMaker

  package init(_ input: PageInput) {
    maker = PageMaker(input)
    let years = maker.searchYears()
    bodyShards = years.map(\.bodies)
    pages = maker.pages(years)
    findings =
      addressesMayBeWrong(pages.map(\.address), workers: input.workers)
      ? addressMistakes(maker.claims(of: pages)) : []
    clockBounds = maker.clockBounds
  }

  /// The findings but for those that the pages answer.
  package func standing(_ findings: [Finding]) -> [Finding] {
    if !findings.contains(where: { $0.unlessPublished != nil }) { return findings }
    return findings.filter { $0.unlessPublished.map { !has($0) } ?? true }
  }

  /// Whether one of the pages has an address.
  package func has(_ address: String) -> Bool { page(at: address) != nil }

  /// The page of an address; nil if there is none.
  package func page(at address: String) -> Page? {
    let place = pages.firstPlace(notBefore: address)
    return place < pages.count && bytesEqual(pages[place].address, address) ? pages[place] : nil
  }

  /// What making the pages would report, for whoever makes none.
  package func findingsOfMaking() -> [Finding] { maker.scriptFindings() }
}

extension PageMaker {
  fileprivate func pages(_ years: [SearchYear]) -> [Page] {
    // By itself, because work within work is done by one thread.
    let tables = dataTables()
    let (texts, reports) = input.workers.both { [self] in
      [[homePage()], articlePages(), site.withdrawn.map(withdrawnPage), unitPages()]
    } _: { [self] in
      [
        yearPages(), termPages(), honourPages(), modelPages(), weekPages(), dataPages(tables),
        searchPages(years),
      ]
    }
    var pages: [Page] = []
    pages.reserveCapacity((texts + reports).reduce(0) { $0 + $1.count } * 9 / 8)
    for kind in texts + reports { pages += kind }
    pages += standingPages()
    pages += site.redirects.map { redirect(from: $0.address, to: $0.target) }
    pages += publishedFiles()
    pages += derivedPhotos()
    pages += input.assets.map { Page($0.address, $0.body) }
    if let manifest = WebManifest(input) {
      pages.append(Page(Addresses.manifest, .generated { manifest.bytes }))
    }
    pages += feedPages()
    pages.append(notFoundPage())
    pages = inOrder(pages)
    return merged(pages, inOrder(sitemaps(of: pages)))
  }

  private func inOrder(_ pages: [Page]) -> [Page] {
    placesInByteOrder(of: pages.map(\.address)).map { pages[$0] }
  }

  /// Both are in the order of their addresses.
  private func merged(_ pages: [Page], _ few: [Page]) -> [Page] {
    var (merged, start): ([Page], Int) = ([], 0)
    merged.reserveCapacity(pages.count + few.count)
    for page in few {
      let end = pages.firstPlace(notBefore: page.address)
      merged += pages[start..<end]
      merged.append(page)
      start = end
    }
    return merged + pages[start...]
  }

  /// Every address with its owner: what authors' files ask for, and what the tool makes besides.
  fileprivate func claims(of pages: [Page]) -> [AddressClaim] {
    let claims =
      site.addressClaims + modelClaims() + honourClaims()
      + input.assets.map {
        AddressClaim(address: $0.address, path: $0.path, range: .start, subject: .file)
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
          address: page.address, path: nil, range: .start, subject: .page)
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
              of: standing.source.path, standing.source.digest, standing.source.body,
              standing.targets)))
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
                  corrections: article.corrections.map(CorrectionView.init))
              }))
        })
    }
    return pages
  }

  func publishedFiles() -> [Page] {
    site.publishedFiles.map { index in
      let file = site.files.files[index]
      // What is no sound picture is an error where it is named like one; else it is nobody's photo.
      let isCleaned = file.flaw == nil && file.format?.isCleaned == true
      return Page(
        file.address,
        isCleaned
          ? .cleaned(path: file.path, file.digest) : .copied(path: file.path, file.digest))
    }
  }

  func derivedPhotos() -> [Page] {
    site.derivedFiles.flatMap { index in
      site.files.files[index].derivations.map { Page($0.photo.address, .derived($0)) }
    }
  }

  /// Served for any missing address, so its links start at the base URL's path.
  func notFoundPage() -> Page {
    page(Addresses.notFound, .notFound, crawling: .hidden, absoluteRoot: site.settings.basePath) {
      [self] in
      var head = head(
        Addresses.notFound, Messages.notFound, description: nil, isIndexed: false)
      head.breadcrumbs = []
      head.structuredData = nil
      return head
    } view: { [self] in
      NotFoundView.view.record(
        NotFoundView(latest: site.articles.indices.prefix(5).map { cards[$0] }))
    }
  }
}

extension [Page] {
  /// The place of the first page whose address does not stand before another; the end if there is none.
  fileprivate func firstPlace(notBefore address: String) -> Int {
    indices.partitioningIndex { !bytesPrecede(self[$0].address, address) }
  }
}
