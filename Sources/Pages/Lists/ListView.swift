import Templates

/// A page that lists articles, newest first: a month, a field, a column, a tag, an author, a unit's year, or a
/// further page of any list.
struct ListView: Sendable {
  var title: String
  /// What is listed: “Chủ đề”; nil where the title says it.
  var kind: String?
  var listing: Listing

  static let view = View<ListView>("list", "A page that lists articles, newest first.") {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.text("kind", "What is listed, such as “Chủ đề”; often empty.") { $0.kind }
    ViewField.one("listing", of: Listing.view, "The articles.") { $0.listing }
  }
}

/// One page's worth of a list.
struct Listing: Sendable {
  var cards: [Record]
  /// How many articles the whole list has; only its first page says it, since full pages never change.
  var total: Int?
  var older: Link?
  var newer: Link?
  var newest: Link?

  static let view = View<Listing>("listing", "One page's worth of a list.") {
    ViewField.records("cards", of: CardView.view, "The articles, newest first.") { $0.cards }
    ViewField.flag("empty", "Whether the list has no article.") { $0.cards.isEmpty }
    ViewField.text("total", "How many articles the whole list has; only on its first page.") {
      $0.total.map(String.init)
    }
    ViewField.flag("several", "Whether the list has more pages than this one.") {
      $0.older != nil || $0.newer != nil
    }
    ViewField.url("older", "The page with the next older articles.") { $0.older }
    ViewField.url("newer", "The page with the next newer articles.") { $0.newer }
    ViewField.url("newest", "The list's first page, seen from a further one.") { $0.newest }
  }
}
