import Content
import Digests
import Markdown
import Site
import Templates
import Workers
import VietnameseText

/// Makes pages of one site: holds the records that many pages share and the lists they are cut from.
///
/// A class, since every page's closure refers to it.
final class PageMaker: Sendable {
  let input: PageInput
  let site: Site
  let indexes: SiteIndexes
  let siteRecord: Record
  /// In step with `Site.articles`.
  let cards: SharedRecords
  let linkDigests: [Digest]
  /// Of all that each article shows of itself.
  let contentDigests: [Digest]
  /// Of each article: the indexes of its related ones, best first.
  let related: [[Int]]
  let contents: ArticleContents
  let digests: SiteDigests
  let links: SiteLinks
  let siteDigest: Digest
  let unitNames: UnitNames
  let unitMarks: UnitMarks
  let honours: HonourRecords
  /// In step with the roll's honours.
  let honourDigests: [Digest]
  let modelLists: ModelLists
  /// In step with the site's models.
  let modelCards: SharedRecords
  let openData: OpenData
  /// In step with the honours of the open data.
  let openHonourDigests: [Digest]
  private let today: CivilDate

  init(_ input: PageInput) {
    self.input = input
    site = input.site
    let today = input.site.clock.dateTime(offset: input.site.settings.timeZoneOffset).date
    self.today = today
    let unitNames = UnitNames(input.site.places, today: today)
    self.unitNames = unitNames
    unitMarks = UnitMarks(input.site.places, names: unitNames) { place in
      Self.isFormer(input.site.places.places[place], today: today)
    }
    modelLists = ModelLists(input.site)
    modelCards = ModelCardView.records(input.site, unitNames: unitNames)
    cards = CardView.records(input.site, unitNames: unitNames)
    digests = SiteDigests(input.site, unitNames: unitNames)
    links = SiteLinks(input.site, unitNames: unitNames)
    let units = links.units.enumerated().map { place, link in
      LinkView(title: unitNames.label(place), link: link.link)
    }
    let (lists, (honours, openData)) = input.workers.both {
      SiteIndexes(input.site)
    } _: {
      (
        HonourRecords(input.site, roll: input.site.honourRoll, units: units), OpenData(input.site)
      )
    }
    indexes = lists
    self.honours = honours
    self.openData = openData
    siteRecord = SiteView.view.record(Self.siteView(input, indexes, openData))
    siteDigest = siteRecord.digest
    let contents = ArticleContents(site: input.site, digests: digests, honours: honours)
    self.contents = contents
    let made = input.workers.map(input.site.articles.count) { index in
      let article = input.site.articles[index]
      return (link: SiteDigests.link(article), contents: contents.digest(of: article))
    }
    linkDigests = made.map(\.link)
    contentDigests = made.map(\.contents)
    related = input.site.related.lists(input.workers)
    honourDigests = honours.digests(links: linkDigests, input.workers)
    openHonourDigests =
      openData.showsAllOfSite
      ? honourDigests
      : HonourRecords(input.site, roll: openData.roll, units: units)
        .digests(links: linkDigests, input.workers)
  }

  private static func siteView(
    _ input: PageInput, _ indexes: SiteIndexes, _ openData: OpenData
  ) -> SiteView {
    let site = input.site
    let columns = site.registries.columns.indices.filter { !indexes.columns[$0].isEmpty }
      .map { site.registries.columns[$0] }
    let fields = site.registries.fields.indices.filter { !indexes.fields[$0].isEmpty }
      .map { site.registries.fields[$0] }
    return SiteView(
      settings: site.settings, menu: site.settings.menu.compactMap { menuItem($0, site) },
      columns: columns.map { LinkView(title: $0.name, link: .to(Addresses.column($0))) },
      fields: fields.map { LinkView(title: $0.name, link: .to(Addresses.field($0))) },
      stylesheets: input.stylesheets.map(Link.to), scripts: input.scripts.map(Link.to),
      icon: input.icon.map(Link.to),
      touchIcon: input.pngIcons.first { $0.size == PNGIcon.touch }.map { .to($0.address) },
      manifest: WebManifest(input).map { _ in .to(Addresses.manifest) },
      logo: site.logo.map { LogoView(file: site.files.files[$0]) },
      hasUnits: !site.places.places.isEmpty,
      hasHonours: !site.honourRoll.honours.isEmpty,
      hasWeeks: !indexes.weeks.isEmpty,
      hasData: !openData.isEmpty,
      hasTags: !site.tags.isEmpty,
      hasAuthors: !site.authors.isEmpty,
      hasModels: !site.models.models.isEmpty, hasCorrections: !indexes.corrected.isEmpty)
  }

  private static func menuItem(_ item: MenuItem, _ site: Site) -> LinkView? {
    switch item.target {
    case .url(let url):
      return LinkView(title: item.title, link: .external(url.value))
    case .page(let name):
      guard let page = site.pages.first(where: { $0.source.path == "content/pages/" + name.value })
      else { return nil }
      return LinkView(title: item.title, link: .to(page.address))
    }
  }

  /// Whether a unit is no more.
  func isFormer(_ place: Int) -> Bool {
    Self.isFormer(site.places.places[place], today: today)
  }

  private static func isFormer(_ place: Place, today: CivilDate) -> Bool {
    place.until.map { $0 < today } ?? false
  }

  // MARK: What several kinds of pages need

  /// A templated page; `view` is made when the page is rendered.
  ///
  /// - Parameter inputs: adds all that head and view are made from, for pages so many that making them to see
  ///   whether they changed would take too long.
  func page(
    _ address: String, _ template: PageTemplate,
    crawling: Page.Crawling = .listed(modified: nil), absoluteRoot: String? = nil,
    inputs: (@Sendable (inout Fingerprint) -> Void)? = nil,
    head: @escaping @Sendable () -> PageHead, view: @escaping @Sendable () -> Record
  ) -> Page {
    let site = siteRecord
    return Page(
      address,
      .templated(template) {
        let frame = FrameView(site: site, page: PageHead.view.record(head()))
        return [FrameView.view.record(frame), view()]
      }, crawling: crawling, absoluteRoot: absoluteRoot, inputs: inputs)
  }

  /// - Parameter hasOwnData: whether the page sets its own structured data, with the breadcrumbs in it.
  func head(
    _ address: String, _ title: String, description: String?, isIndexed: Bool = true,
    breadcrumbs: [LinkView] = [], hasOwnData: Bool = false
  ) -> PageHead {
    let crumbs = address == Addresses.home ? [] : [homeLink] + breadcrumbs
    let url = Addresses.canonical(address, base: site.settings.baseURL)
    var head = PageHead(
      address: address, title: title, siteTitle: site.settings.title, description: description,
      url: url, canonical: url, isIndexed: isIndexed && site.settings.isIndexed,
      image: site.defaultPhoto.map {
        site.settings.baseURL + urlPath(site.files.files[$0].pictureAddress)
      },
      breadcrumbs: crumbs)
    if !crumbs.isEmpty, !hasOwnData {
      head.structuredData = StructuredData.breadcrumbs(
        crumbs, title: title, canonical: url, base: site.settings.baseURL)
    }
    return head
  }

  var homeLink: LinkView { LinkView(title: Messages.home, link: .to(Addresses.home)) }

  func link(_ article: Article) -> LinkView {
    LinkView(title: article.title, link: .to(article.address))
  }

  func unitLink(_ place: Int) -> LinkView { links.units[place] }
  func fieldLink(_ field: Int) -> LinkView { links.fields[field] }
  func columnLink(_ column: Int) -> LinkView { links.columns[column] }

  /// A body with what its slots need, rendered when the page is written.
  ///
  /// - Parameters:
  ///   - digest: of the file that the body is part of.
  ///   - position: the body's place among those of the page, if these are articles.
  func body(
    of path: String, _ digest: Digest, _ outline: BodyOutline, _ targets: [LinkTarget],
    _ placement: BodyPlacement = BodyPlacement(), position: Int? = nil
  ) -> Markup {
    let (render, files) = (input.body, site.files)
    let label = position.map { BodyPiece.html(body: $0, placement).label }
    return .deferred(bodyKey(digest, targets, placement), label: label) { root, output in
      let body = render(path, digest, outline)
      BodyWriter(root: root, targets: targets, files: files, placement: placement)
        .write(body, into: &output)
    }
  }

  private func bodyKey(
    _ digest: Digest, _ targets: [LinkTarget], _ placement: BodyPlacement
  ) -> Digest {
    var key = Fingerprint()
    key.add(.content) {
      $0.add(digest)
      $0.add(value: placement.idPrefix)
      $0.add(number: placement.headingShift)
    }
    contents.addTargets(targets, to: &key)
    return key.digest
  }
}
