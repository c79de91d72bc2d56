import Templates

/// The page that searches.
struct SearchView: Sendable {
  var script: Link?
  var typingScript: Link?

  static let view = View<SearchView>(
    "search", "The page that searches: what it finds is written by its script."
  ) {
    ViewField.url("script", "The script that searches: assets/search.js.") { $0.script }
    ViewField.url(
      "typingScript", "What it loads when somebody types: assets/search-typing.js."
    ) { $0.typingScript }
  }
}
