package import Diagnostics
private import Digests
internal import FrontMatter
package import Markdown

extension PageSource {
  static let keys = RecordKeys<PageSource>("page", neighbours: [.site, .articles]) { keys in
    keys.required("title", "tiêu đề", "tít", to: \.title) { $0.locatedLine }
    keys.optional("order", "thứ tự", to: \.order) {
      $0.wholeNumber(-Int(Int32.max)...Int(Int32.max))?.value
    }
    keys.optional("slug", "đường dẫn", to: \.slug) { $0.slugText }
    let help: Message =
      "Standing pages are always published: keep the file outside “content” until it is ready."
    keys.refused("draft", "nháp", help: help)
    keys.refused("expires", "hết hạn", help: help)
    keys.refused("withdrawn", "gỡ bài", help: help)
  }

  /// Reads a standing page's file, as ``ArticleSource/decode(_:digest:renderer:diagnostics:keep:)`` reads an
  /// article's.
  package static func decode(
    _ file: SourceFile, renderer: inout MarkdownRenderer, diagnostics: inout [Diagnostic],
    keep: (MarkdownBody) -> Void = { _ in }
  ) -> PageSource {
    let name = FileName(path: file.path)
    var page = PageSource(
      path: file.path, title: Located("", .start), slug: Located(name.slug, .start),
      body: BodyOutline(range: file.bytes.count..<file.bytes.count))
    page.digest = .of(file.bytes)
    guard let frontMatter = FrontMatter.parse(file, diagnostics: &diagnostics)
    else { return page }

    let decoder = FileDecoder(file)
    let given = keys.decode(
      frontMatter.entries, of: frontMatter.range, isDamaged: frontMatter.isDamaged,
      into: &page, with: decoder)
    if given["slug"] == nil { name.checkSlug(frontMatter.range, decoder) }
    diagnostics += decoder.diagnostics

    let title = FrontMatterText(page.title.value, page.title.range)
    let rendered = renderer.render(
      file, body: frontMatter.body, options: MarkdownOptions(styledWith: [title]),
      diagnostics: &diagnostics)
    page.body = BodyOutline(
      range: frontMatter.body, references: rendered.references.map(\.judged),
      headings: rendered.headings)
    keep(rendered)
    return page
  }
}
