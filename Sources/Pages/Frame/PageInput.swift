package import Content
package import Diagnostics
package import Digests
package import Markdown
package import Site
package import Workers

/// What pages need besides the site.
package struct PageInput: Sendable {
  package var site: Site
  /// Addresses of the published style sheets and scripts, ascending by their names before the digest.
  package var stylesheets: [String]
  package var scripts: [String]
  /// The script of the page that searches, which no other page loads.
  package var searchScript: String?
  package var icon: String?
  /// All of them, the style sheets and scripts too.
  package var assets: [AssetFile]
  package var workers: Workers
  /// The body of the text at `path`, made when its page is written.
  ///
  /// The digest is that of the file which the site was made of.
  package var body:
    @Sendable (_ path: String, _ digest: Digest, _ outline: BodyOutline) -> MarkdownBody
  /// The same body's text to be read aloud.
  package var readingText:
    @Sendable (_ path: String, _ digest: Digest, _ outline: BodyOutline) -> [UInt8]
  /// The same body's plain text, for search.
  package var plainText: BodyShards.PlainText
  /// Whether each page is made once, as builds do; else what several pages are made of is not kept from one to the other.
  package var makesEachPageOnce = true
  /// Takes what is found wrong with a text only when a page of it is made, which then is not whole.
  package var report: @Sendable (Finding) -> Void

  package init(
    site: Site, stylesheets: [String] = [], scripts: [String] = [], searchScript: String? = nil,
    icon: String? = nil, assets: [AssetFile] = [], workers: Workers,
    body: @escaping @Sendable (String, Digest, BodyOutline) -> MarkdownBody,
    readingText: @escaping @Sendable (String, Digest, BodyOutline) -> [UInt8],
    plainText: @escaping BodyShards.PlainText,
    report: @escaping @Sendable (Finding) -> Void
  ) {
    self.site = site
    self.stylesheets = stylesheets
    self.scripts = scripts
    self.searchScript = searchScript
    self.icon = icon
    self.assets = assets
    self.workers = workers
    self.body = body
    self.readingText = readingText
    self.plainText = plainText
    self.report = report
  }
}

/// A file beside the templates that is published.
package struct AssetFile: Sendable {
  /// Relative to the project's root, where it lies or may lie.
  package var path: String
  /// Of its bytes.
  package var digest: Digest
  package var address: String
  /// Nil for a file of the project.
  package var bytes: [UInt8]?

  package init(path: String, digest: Digest, address: String, bytes: [UInt8]? = nil) {
    self.path = path
    self.digest = digest
    self.address = address
    self.bytes = bytes
  }

  var body: Page.Body {
    if let bytes { .generated { bytes } } else { .copied(path: path, digest) }
  }
}
