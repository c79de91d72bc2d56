import Site

/// What articles have in common that stand in a list: all of a site's lists that an article's file can put it into or
/// take it from, while its date stays.
enum ListCriterion: Hashable, Sendable {
  case unit(Int)
  case unitYear(Int, year: Int)
  case column(Int)
  case field(Int)
  case tag(Int)
  case author(Int)

  /// The unit whose list it is, of all years or of one.
  var unit: Int? {
    switch self {
    case .unit(let unit), .unitYear(let unit, _): unit
    default: nil
    }
  }

  /// Whether the list has a page even if it has no article: registered ones do.
  var isLasting: Bool {
    switch self {
    case .unit, .column, .field: true
    case .unitYear, .tag, .author: false
    }
  }

  func includes(_ article: Article) -> Bool {
    switch self {
    case .unit(let unit): article.listings.contains(unit)
    case .unitYear(let unit, let year): article.year == year && article.listings.contains(unit)
    case .column(let column): article.column == column
    case .field(let field): article.fields.contains(field)
    case .tag(let tag): article.tags.contains(tag)
    case .author(let author): article.authors.contains(author)
    }
  }

  static func all(of article: Article) -> Set<ListCriterion> {
    var criteria: Set<ListCriterion> = []
    for unit in article.listings {
      criteria.insert(.unit(unit))
      criteria.insert(.unitYear(unit, year: article.year))
    }
    if let column = article.column { criteria.insert(.column(column)) }
    criteria.formUnion(article.fields.lazy.map(ListCriterion.field))
    criteria.formUnion(article.tags.lazy.map(ListCriterion.tag))
    criteria.formUnion(article.authors.lazy.map(ListCriterion.author))
    return criteria
  }
}
