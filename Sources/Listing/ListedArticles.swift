import Diagnostics
package import Content
package import Site

/// What has become of an article.
package enum ArticleState: Sendable, Equatable, CaseIterable {
  case published, draft, embargoed, expired, withdrawn

  init(_ publication: Publication) {
    self =
      switch publication {
      case .published: .published
      case .draft: .draft
      case .embargoed: .embargoed
      case .expired: .expired
      case .withdrawn: .withdrawn
      }
  }

  package static let names = FixedNames<ArticleState>([
    (.published, ["published", "đã đăng"]),
    (.draft, ["draft", "nháp", "bản nháp"]),
    (.embargoed, ["embargoed", "hẹn đăng"]),
    (.expired, ["expired", "hết hạn"]),
    (.withdrawn, ["withdrawn", "đã gỡ", "gỡ bài"]),
  ])
}

extension ListedProject {
  /// Articles, the newest first.
  ///
  /// The site must show drafts, embargoed and expired articles too, or they are not found; of withdrawn ones the site
  /// knows little: they are listed where the filter asks for no more than a unit or year.
  package func listing(
    articles filter: ListFilter, state: ArticleState? = nil
  ) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    let shown = site.articles.filter(filter.admits).map { article in
      Row(
        article: article, source: article.source,
        state: ArticleState(article.publication(at: site.clock, siteOffset: offset)),
        date: article.date, address: article.address)
    }
    let rows = (shown + withdrawn(filter)).filter { state == nil || $0.state == state }
      .sorted { $0.published(offset) > $1.published(offset) }
    return Listing("articles", of: rows, columns)
  }

  /// One article, and what of it the site knows.
  private struct Row {
    /// Nil for one that was withdrawn.
    var article: Article?
    var source: ArticleSource
    var state: ArticleState
    var date: DateTime
    var address: String

    func published(_ offset: Int) -> Moment { date.moment(siteOffset: offset) }
  }

  private func withdrawn(_ filter: FoundFilter) -> [Row] {
    guard filter.field == nil, filter.column == nil, filter.tag == nil, filter.award == nil
    else { return [] }
    let finder = RecordFinder(registries)
    return site.withdrawn.compactMap { article in
      let day = article.source.day(siteOffset: offset)
      let units = article.source.units.compactMap { try? finder.unit($0.value, on: day) }
      let listings = registries.places.indices.filter { units.contains(id(ofUnit: $0)) }
        .flatMap { site.places.listings[$0] }
      guard filter.admits(listings: listings), filter.admits(year: day.year) else { return nil }
      return Row(
        source: article.source, state: .withdrawn, date: article.source.date.value,
        address: article.address)
    }
  }

  private var columns: [ListingColumn<Row>] {
    [
      .date("date", "Date") { date($0.date) },
      .text("title", "Title", isFlexible: true) { $0.source.title.value },
      .term("status", "Status") { ArticleState.names.term(of: $0.state) },
      .terms("units", "Units") { ($0.article?.units ?? []).map(term(ofUnit:)) },
      .text("path", "File") { $0.source.path },
      .text("address") { $0.address },
      .date("updated") { $0.article?.updatedDate.map(date) },
      .text("column") { $0.article?.column.map { registries.columns[$0].id.value } },
      .list("fields") { ($0.article?.fields ?? []).map { registries.fields[$0].id.value } },
      .list("tags") { ($0.article?.tags ?? []).map { site.tags[$0].name } },
      .list("authors") { $0.source.authors.map(\.name.value) },
      .number("commendations") { $0.source.commendations.count },
      .number("models") { $0.source.models.count },
    ]
  }
}
