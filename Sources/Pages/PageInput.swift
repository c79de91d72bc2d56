package import Markdown
package import Site

/// What pages need besides the site.
package struct PageInput: Sendable {
  package var site: Site
  /// Addresses of the published style sheets and scripts, ascending by their names before the digest.
  package var stylesheets: [String]
  package var scripts: [String]
  package var icon: String?
  /// Renders a body again when its page is written: `path`, its Markdown's bytes, whether its first paragraph is the lead.
  package var body:
    @Sendable (_ path: String, _ body: Range<Int>, _ movesFirstParagraph: Bool) -> MarkdownBody

  package init(
    site: Site, stylesheets: [String] = [], scripts: [String] = [], icon: String? = nil,
    body: @escaping @Sendable (String, Range<Int>, Bool) -> MarkdownBody
  ) {
    self.site = site
    self.stylesheets = stylesheets
    self.scripts = scripts
    self.icon = icon
    self.body = body
  }
}
