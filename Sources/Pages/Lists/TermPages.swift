import Content
import Site
import Templates
import VietnameseText

extension PageMaker {
  func termPages() -> [Page] {
    let fields = site.registries.fields.enumerated().map { index, field in
      ArticleList(
        address: Addresses.field(field), title: field.name, kind: Messages.fields,
        subject: field.name, breadcrumbs: [], articles: indexes.fields[index])
    }
    let columns = site.registries.columns.enumerated().map { index, column in
      ArticleList(
        address: Addresses.column(column), title: column.name, kind: Messages.columns,
        subject: column.name, breadcrumbs: [],
        articles: indexes.columns[index])
    }
    let tags = site.tags.enumerated().map { index, tag in
      ArticleList(
        address: Addresses.tag(tag), title: tag.name, kind: Messages.tags,
        subject: tag.name, breadcrumbs: [],
        articles: indexes.tags[index])
    }
    let authors = site.authors.enumerated().map { index, author in
      ArticleList(
        address: Addresses.author(author), title: author.name, kind: Messages.authors,
        subject: author.name, breadcrumbs: [], articles: indexes.authors[index])
    }
    return termPages(Addresses.fields, Messages.fields, fields, sorted: false)
      + termPages(Addresses.columns, Messages.columns, columns, sorted: false) { index in
        Addresses.columnFeed(self.site.registries.columns[index])
      }
      + termPages(Addresses.tags, Messages.tags, tags, sorted: true)
      + termPages(Addresses.authors, Messages.authors, authors, sorted: true)
  }

  /// The index of one kind of lists, and the lists; nothing if there are none.
  private func termPages(
    _ address: String, _ title: String, _ lists: [ArticleList], sorted: Bool,
    feed: ((Int) -> String)? = nil
  ) -> [Page] {
    if lists.isEmpty { return [] }
    let counted = lists.map {
      CountedLinkView(title: $0.title, link: .to($0.address), count: $0.articles.count)
    }
    let links = sorted ? inVietnameseOrder(counted) : counted
    let terms = TermsView(title: title, terms: links)
    var pages = [
      page(address, .terms) { [self] in
        head(address, title, description: Messages.index(of: title, names: links.map(\.title)))
      } view: {
        TermsView.view.record(terms)
      }
    ]
    for (index, list) in lists.enumerated() {
      var list = list
      list.breadcrumbs = [LinkView(title: title, link: .to(address))]
      guard let feedAddress = feed?(index) else {
        pages += listPages(list)
        continue
      }
      pages += listPages(list, feed: LinkView(title: list.title, link: .to(feedAddress)))
      pages.append(
        feedPage(
          AtomFeed(
            address: feedAddress, title: "\(list.title) – \(site.settings.title)",
            home: list.address, articles: list.articles)))
    }
    return pages
  }

  func inVietnameseOrder(_ links: [CountedLinkView]) -> [CountedLinkView] {
    links.map { ($0, CollationKey($0.title)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
