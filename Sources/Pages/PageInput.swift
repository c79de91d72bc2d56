package import Markdown
package import Site

/// What pages need besides the site.
package struct PageInput: Sendable {
  package var site: Site
  /// Addresses of the published style sheets and scripts, ascending by their names before the digest.
  package var stylesheets: [String]
  package var scripts: [String]
  package var icon: String?
  /// All of them, the style sheets and scripts too.
  package var assets: [AssetFile]
  /// Renders a body again when its page is written: `path`, its Markdown's bytes, whether its first paragraph is the lead.
  package var body:
    @Sendable (_ path: String, _ body: Range<Int>, _ movesFirstParagraph: Bool) -> MarkdownBody

  package init(
    site: Site, stylesheets: [String] = [], scripts: [String] = [], icon: String? = nil,
    assets: [AssetFile] = [], body: @escaping @Sendable (String, Range<Int>, Bool) -> MarkdownBody
  ) {
    self.site = site
    self.stylesheets = stylesheets
    self.scripts = scripts
    self.icon = icon
    self.assets = assets
    self.body = body
  }
}

/// A file of the templates that is published.
package struct AssetFile: Sendable {
  /// Relative to the project's root.
  package var path: String
  package var address: String

  package init(path: String, address: String) {
    self.path = path
    self.address = address
  }
}
