import Content
import Site
import Templates

/// What a page says of itself to browsers, search engines and those who share it.
struct PageHead: Sendable {
  var address: String
  /// The page's own title, without the site's.
  var title: String
  var siteTitle: String
  var description: String?
  /// Whole URL of this page.
  var url: String
  /// Whole URL of the page that search engines should show: this one, or the original of a text taken from elsewhere.
  var canonical: String
  var isIndexed: Bool
  var isArticle = false
  /// Whole URL.
  var image: String?
  var imageAlt: String?
  var published: String?
  var modified: String?
  /// From the front page to this page's parent.
  var breadcrumbs: [LinkView] = []
  var feed: LinkView?
  var structuredData: [UInt8]?

  static let view = View<PageHead>("page", "This page: its head and its place.") {
    ViewField.text("title", "The page's own title.") { $0.title }
    ViewField.text("fullTitle", "The title for the browser: the page's, then the site's.") {
      $0.address == Addresses.home ? $0.siteTitle : "\($0.title) – \($0.siteTitle)"
    }
    ViewField.text("description", "One or two sentences for search engines.") {
      $0.description
    }
    ViewField.url("url", "The page's whole address.") { .external($0.url) }
    ViewField.url(
      "canonical", "The whole address for search engines: an original's, if it has one."
    ) {
      .external($0.canonical)
    }
    ViewField.text("robots", "What search engines may do.") {
      $0.isIndexed ? "max-image-preview:large" : "noindex"
    }
    ViewField.flag("home", "Whether it is the front page.") { $0.address == Addresses.home }
    ViewField.flag("article", "Whether it is an article.") { $0.isArticle }
    ViewField.url("image", "The whole address of the picture to share.") {
      $0.image.map { .external($0) }
    }
    ViewField.text("imageAlt", "What that picture shows.") { $0.imageAlt }
    ViewField.text("published", "The article's date for machines.") { $0.published }
    ViewField.text("modified", "The date of its last change for machines.") { $0.modified }
    ViewField.flag("hasBreadcrumbs", "Whether there are pages above this one.") {
      !$0.breadcrumbs.isEmpty
    }
    ViewField.list("breadcrumbs", of: LinkView.view, "The pages above this one.") {
      $0.breadcrumbs
    }
    ViewField.one("feed", of: LinkView.view, "The page's own Atom feed.") { $0.feed }
    ViewField.markup(
      "structuredData", "JSON-LD for search engines, with its script element."
    ) {
      $0.structuredData.map { .html($0) }
    }
  }
}
