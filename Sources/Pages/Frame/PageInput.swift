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
  package var searchScripts: SearchScripts
  package var icon: String?
  /// Ascending by their sizes.
  package var pngIcons: [PNGIcon]
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
  package var plainText:
    @Sendable (_ path: String, _ digest: Digest, _ outline: BodyOutline) -> [UInt8]
  /// Where what several pages are made of is kept if pages are asked for one by one, any number of times; nil in builds, which
  /// make each page once and then let go of it.
  package var recentWork: RecentWork?
  /// Takes what is found wrong with a text only when a page of it is made, which then is not whole.
  package var report: @Sendable (Finding) -> Void

  package init(
    site: Site, stylesheets: [String] = [], scripts: [String] = [],
    searchScripts: SearchScripts = SearchScripts(),
    icon: String? = nil, pngIcons: [PNGIcon] = [], assets: [AssetFile] = [], workers: Workers,
    body: @escaping @Sendable (String, Digest, BodyOutline) -> MarkdownBody,
    readingText: @escaping @Sendable (String, Digest, BodyOutline) -> [UInt8],
    plainText: @escaping @Sendable (String, Digest, BodyOutline) -> [UInt8],
    report: @escaping @Sendable (Finding) -> Void
  ) {
    self.site = site
    self.stylesheets = stylesheets
    self.scripts = scripts
    self.searchScripts = searchScripts
    self.icon = icon
    self.pngIcons = pngIcons
    self.assets = assets
    self.workers = workers
    self.body = body
    self.readingText = readingText
    self.plainText = plainText
    self.report = report
  }
}

/// The addresses of the scripts of the page that searches, which no other page loads.
package struct SearchScripts: Sendable {
  package var page: String?
  /// What that one loads when somebody types.
  package var typing: String?

  package init(page: String? = nil, typing: String? = nil) {
    self.page = page
    self.typing = typing
  }

  package var addresses: [String] { [page, typing].compactMap(\.self) }
}

/// A square icon.
package struct PNGIcon: Sendable {
  /// In pixels: for the home screen of an iPhone, and what a web manifest is expected to have.
  package static let sizes = [180, 192, 512]
  /// Of the icon that iPhones take.
  static let touch = 180

  package var size: Int
  package var address: String

  package init(size: Int, address: String) {
    self.size = size
    self.address = address
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
