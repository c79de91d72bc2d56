import Content
import Markdown
import Synchronization
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

  let count: Int
  /// The file of each, relative to the project's root.
  let path: @Sendable (Int) -> String
  let page: @Sendable (Int) -> Page
  private let find: @Sendable (String) -> Int?
  private let index = AtomicLazyReference<Index>()

  /// - Parameter find: finds a text by the very bytes of its path, if that is quicker than to make an index of all.
  init(
    count: Int, path: @escaping @Sendable (Int) -> String,
    page: @escaping @Sendable (Int) -> Page,
    find: @escaping @Sendable (String) -> Int? = { _ in nil }
  ) {
    self.count = count
    self.path = path
    self.page = page
    self.find = find
  }

  /// - Parameter outlines: in step with the articles.
  convenience init(_ input: SiteInput, _ outlines: [ArticleOutline]) {
    let (articles, pages) = (input.articles, input.pages)
    self.init(count: articles.count + pages.count) { index in
      index < articles.count
        ? articles[index].value.path : pages[index - articles.count].path
    } page: { index in
      index < articles.count
        ? Page(
          address: outlines[index].address, publication: outlines[index].publication,
          headings: articles[index].value.body.headings)
        : Page(pages[index - articles.count])
    }
    // All threads are going to ask.
    prepare()
  }

  /// Texts by normalised path: only the references' targets are ever looked up, but any text can be one.
  private final class Index: Sendable {
    let texts: [TextKey: Int]
    /// By their own paths, the texts whose normalised path is that of another one before them.
    let twins: [TextKey: Int]

    init(_ count: Int, _ path: (Int) -> String) {
      var texts: [TextKey: Int] = [:]
      var twins: [TextKey: Int] = [:]
      texts.reserveCapacity(count)
      for index in (0..<count).reversed() {
        if let other = texts.updateValue(index, forKey: TextKey(path(index).normalized)) {
          twins[TextKey(path(other))] = other
        }
      }
      self.texts = texts
      self.twins = twins
    }
  }

  func prepare() { _ = prepared }

  private var prepared: Index {
    if let index = index.load() { return index }
    return index.storeIfNil(Index(count, path))
  }

  /// The text at a path; one with these very bytes before one that only reads the same.
  func index(of path: String) -> Int? {
    find(path) ?? prepared.twins[TextKey(path)] ?? prepared.texts[TextKey(path.normalized)]
  }
}

extension LinkableTexts.Page {
  init(_ page: PageSource) {
    self.init(
      address: page.slug.value + ".html", publication: .published, headings: page.body.headings)
  }
}
