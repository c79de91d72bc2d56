import Templates

/// The views of the tests: a page with articles, a photo, units that hold units, and author's parameters.
struct Article: Sendable {
  var title = "Gương sáng"
  var lead: String?
  var link = Link.site("2019/06/guong-sang.html")
  var body = Markup.html(Array("<p>Một</p>".utf8))
  var isPinned = false
  var photo: Photo?
  var tags: [String] = []
  var params = Parameters.none

  static let view = View<Article>("Article", "One article.") {
    ViewField.text("title", "Its title.") { $0.title }
    ViewField.text("lead", "Its lead.") { $0.lead }
    ViewField.url("url", "Its page.") { $0.link }
    ViewField.markup("body", "Its text.") { $0.body }
    ViewField.flag("pinned", "Whether it stands first.") { $0.isPinned }
    ViewField.one("photo", of: Photo.view, "Its photo.") { $0.photo }
    ViewField.list("tags", of: View<String>.words, "Its tags.") { $0.tags }
    ViewField.params("params", "What its author set.") { $0.params }
  }

  var record: Record { Self.view.record(self) }
}

struct Photo: Sendable {
  var source = Link.site("anh/a.webp")
  var caption: String? = "Đường hoa"

  static let view = View<Photo>("Photo", "A photo with its caption.") {
    ViewField.url("src", "The file.") { $0.source }
    ViewField.text("caption", "What it shows.") { $0.caption }
  }
}

struct Site: Sendable {
  var title = "Bản tin"
  var home = Link.site("index.html")

  static let view = View<Site>("Site", "The whole site.") {
    ViewField.text("title", "Its title.") { $0.title }
    ViewField.text("tagline", "Its motto.") { _ in "Học tập & làm theo" }
    ViewField.url("home", "The front page.") { $0.home }
  }

  var record: Record { Self.view.record(self) }
}

struct Listing: Sendable {
  var articles: [Record] = []
  var units: [Unit] = []
  var lead: Record?

  static let view = View<Listing>("Listing", "A page that lists articles.") {
    ViewField.records("articles", of: Article.view, "Newest first.") { $0.articles }
    ViewField.list("units", of: Unit.view, "The units, the uppermost first.") { $0.units }
    ViewField.record("first", of: Article.view, "The article that opens the page.") { $0.lead }
  }

  var record: Record { Self.view.record(self) }
}

struct Unit: Sendable {
  var name: String
  var units: [Unit] = []

  static let view: View<Unit> = View("Unit", "A unit with those below it.") {
    ViewField.text("name", "Its name.") { $0.name }
    ViewField.list("units", of: Unit.view, "The units below it.") { $0.units }
  }
}

extension View<String> {
  static let words: View<String> = View("Word", "A word.") {
    ViewField.text(".", "The word itself.") { $0 }
  }
}
