import Content
import Markdown
import VietnameseText

/// The texts that links can lead to: a site's articles, and then its standing pages.
///
/// A class, as all threads use it.
final class LinkableTexts: Sendable {
  /// What a link to an `.md` file can lead to.
  struct Page: Sendable {
    var address: String
    var publication: Publication
    var headings: [Heading]
  }

  private let articles: [Shared<ArticleSource>]
  /// In step with the articles.
  private let outlines: [ArticleOutline]
  private let pages: [PageSource]
  /// By normalised path: only the references' targets are ever looked up, but any text can be one.
  private let texts: [TextKey: Int]
  /// By their own paths, the texts whose normalised path is that of another one before them.
  private let twins: [TextKey: Int]

  /// - Parameter outlines: in step with the articles.
  init(_ input: SiteInput, _ outlines: [ArticleOutline]) {
    (articles, pages) = (input.articles, input.pages)
    self.outlines = outlines
    let paths = articles.map(\.value.path) + pages.map(\.path)
    var texts: [TextKey: Int] = [:]
    var twins: [TextKey: Int] = [:]
    texts.reserveCapacity(paths.count)
    for index in paths.indices.reversed() {
      if let other = texts.updateValue(index, forKey: TextKey(paths[index].normalized)) {
        twins[TextKey(paths[other])] = other
      }
    }
    self.texts = texts
    self.twins = twins
  }

  var count: Int { articles.count + pages.count }

  /// The file of a text, relative to the project's root.
  func path(_ index: Int) -> String {
    index < articles.count ? articles[index].value.path : pages[index - articles.count].path
  }

  func page(_ index: Int) -> Page {
    if index >= articles.count { return Page(pages[index - articles.count]) }
    return Page(
      address: outlines[index].address, publication: outlines[index].publication,
      headings: articles[index].value.body.headings)
  }

  /// The text at a path; one with these very bytes before one that only reads the same.
  func index(of path: String) -> Int? {
    twins[TextKey(path)] ?? texts[TextKey(path.normalized)]
  }
}

extension LinkableTexts.Page {
  fileprivate init(_ page: PageSource) {
    self.init(
      address: page.slug.value + ".html", publication: .published, headings: page.body.headings)
  }
}
