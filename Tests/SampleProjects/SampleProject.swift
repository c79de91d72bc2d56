import Content
package import Diagnostics
import Digests
import Markdown
package import Site
import Workers

/// A project of a few files, decoded and resolved like a real one, without a disk.
package struct SampleProject {
  /// By path from the project's root.
  package var files: [String: String]
  package var clock = "2026-01-31T08:00:00+07:00"
  package var includesDrafts = false
  package var includesFuture = false
  package var includesExpired = false

  package init(
    files: [String: String], clock: String = "2026-01-31T08:00:00+07:00",
    includesDrafts: Bool = false, includesFuture: Bool = false, includesExpired: Bool = false
  ) {
    self.files = files
    self.clock = clock
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.includesExpired = includesExpired
  }

  package static let places = """
    places:
      - {id: tinh-dong-thap, name: Tỉnh Đồng Tháp, kind: province}
      - {id: huyen-cao-lanh, name: Huyện Cao Lãnh, kind: district, parent: tinh-dong-thap, until: 2025-06-30}
      - id: gao-giong
        name: Xã Gáo Giồng
        kind: commune
        parent: huyen-cao-lanh
        until: 2025-06-30
        successors:
          - {id: xa-phong-my, scope: remainder}
          - {id: xa-phu-cuong, scope: part}
      - {id: xa-phong-my, name: Xã Phong Mỹ, kind: commune, parent: tinh-dong-thap, from: 2025-07-01}
      - {id: xa-phu-cuong, name: Xã Phú Cường, kind: commune, parent: tinh-dong-thap, from: 2025-07-01}

    """

  package static func article(
    _ title: String, date: String = "2019-06-05", _ more: String = "", body: String = "Thân bài.\n"
  ) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(more.isEmpty ? "" : more + "\n")---\n\n\(body)"
  }

  package struct Result {
    package var site: Site
    /// By path.
    package var sources: [String: SourceFile]
    /// What the site's own checks found, as `path:line:column: severity: message [id] → help`.
    package var findings: [String]
    /// The addresses that some of the findings hang on.
    package var conditions: [String]
  }

  package func make() -> Result {
    var files = files
    if files["content/site.yaml"] == nil {
      files["content/site.yaml"] = "title: Bản tin\nbase_url: https://example.org/\n"
    }
    var ignored: [Diagnostic] = []
    var sources: [String: SourceFile] = [:]
    for (path, text) in files {
      sources[path] = SourceFile(path: path, bytes: Array(text.utf8), diagnostics: &ignored)
    }
    func registry<Records>(
      _ name: String, _ decode: (SourceFile, inout [Diagnostic]) -> [Records]
    ) -> [Records] {
      sources["content/\(name).yaml"].map { decode($0, &ignored) } ?? []
    }
    var registries = Registries()
    registries.places = registry("places") { decodePlaces($0, diagnostics: &$1) }
    registries.awards = registry("awards") { decodeAwards($0, diagnostics: &$1) }
    registries.authorities = registry("authorities") { decodeAuthorities($0, diagnostics: &$1) }
    registries.fields = registry("fields") { decodeFields($0, diagnostics: &$1) }
    registries.columns = registry("columns") { decodeColumns($0, diagnostics: &$1) }
    registries.people = registry("people") { decodePeople($0, diagnostics: &$1) }

    var renderer = MarkdownRenderer()
    var articles: [Shared<ArticleSource>] = []
    var pages: [PageSource] = []
    var others: [ContentFile] = []
    var tables: [String: RecipientTable] = [:]
    for (path, source) in sources.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix("content/articles/"), path.hasSuffix(".md") {
        articles.append(
          Shared(ArticleSource.decode(source, renderer: &renderer, diagnostics: &ignored)))
      } else if path.hasPrefix("content/pages/"), path.hasSuffix(".md") {
        pages.append(PageSource.decode(source, renderer: &renderer, diagnostics: &ignored))
      } else if !path.hasSuffix(".yaml") {
        if path.hasSuffix(".csv") {
          tables[path] = RecipientTable.decode(source, diagnostics: &ignored)
        }
        var file = ContentFile(
          path: path, size: source.bytes.count, digest: .of(source.bytes))
        if [".jpg", ".png"].contains(where: path.hasSuffix), files[path] != "no picture" {
          (file.width, file.height) = (4, 3)
        }
        others.append(file)
      }
    }
    let settings =
      sources["content/site.yaml"].map { SiteSettings.decode($0, diagnostics: &ignored) }
      ?? SiteSettings(title: "", baseURL: "https://example.org/")
    let (site, findings) = Site.make(
      SiteInput(
        settings: settings, registries: registries, articles: articles, pages: pages,
        recipientTables: tables, files: FileCatalogue(others),
        clock: DateTime(clock)?.moment(siteOffset: 420) ?? Moment(unixSeconds: 0),
        includesDrafts: includesDrafts, includesFuture: includesFuture,
        includesExpired: includesExpired),
      workers: Workers(count: 2))
    let all = findings + addressMistakes(site.addressClaims)
    var search = NameSearch()
    return Result(
      site: site, sources: sources,
      findings: all.map { finding in
        let file = sources[finding.path]
        let diagnostic = finding.diagnostic(in: file, &search)
        return
          "\(finding.path):\(file == nil ? 0 : diagnostic.line):\(file == nil ? 0 : diagnostic.column): \(finding.severity): \(finding.message) [\(finding.id)] → \(diagnostic.help ?? "")"
      }, conditions: all.compactMap(\.unlessPublished))
  }
}
