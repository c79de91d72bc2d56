import Content
import Site
import Templates
import VietnameseText

extension PageMaker {
  func yearPages() -> [Page] {
    let crumbs = [LinkView(title: Messages.years, link: .to(Addresses.years))]
    var pages = [
      page(Addresses.years, .years) { [self] in
        head(
          Addresses.years, Messages.years,
          description: Messages.years(
            from: indexes.years.last?.number, until: indexes.years.first?.number))
      } view: { [self] in
        YearsView.view.record(
          YearsView(years: indexes.years.map { yearView($0, listing: nil) }))
      }
    ]
    for year in indexes.years {
      let list = ArticleList(
        address: Addresses.year(year.number), title: Messages.year(year.number),
        subject: Messages.year(year.number),
        breadcrumbs: crumbs, articles: Array(year.articles))
      let first = page(list.address, .year) { [self] fingerprint in
        addInputs(of: list, to: &fingerprint)
        fingerprint.add(.content, YearView.view.record(yearView(year, listing: nil)).digest)
      } head: { [self] in
        head(
          list.address, list.title, description: description(of: list), breadcrumbs: crumbs)
      } view: { [self] in
        YearView.view.record(yearView(year, listing: firstListing(list)))
      }
      pages.append(first)
      pages += furtherPages(list)
      let above = crumbs + [LinkView(title: list.title, link: .to(list.address))]
      for month in year.months {
        let title = Messages.month(month.number, year.number)
        pages += listPages(
          ArticleList(
            address: Addresses.month(month.number, year.number), title: title,
            subject: title, breadcrumbs: above,
            articles: Array(month.articles)))
      }
    }
    return pages
  }

  private func yearView(_ year: SiteIndexes.Year, listing: Listing?) -> YearView {
    YearView(
      title: Messages.year(year.number), link: .to(Addresses.year(year.number)),
      total: year.articles.count, months: monthViews(year), listing: listing)
  }

  /// All twelve, so that years under each other make a table.
  private func monthViews(_ year: SiteIndexes.Year) -> [MonthView] {
    (1...12).map { number in
      let month = year.months.first { $0.number == number }
      return MonthView(
        number: number, year: year.number, count: month?.articles.count ?? 0)
    }
  }
}
