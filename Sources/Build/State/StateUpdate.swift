import Content
import Diagnostics
import Digests

/// A text that the state is to know, in its stored form only while it is written: all of them together take as
/// much memory as the articles.
struct NewText: Sendable {
  enum Content: Sendable {
    case article(Shared<ArticleSource>)
    case page(Shared<PageSource>)
    case table(Shared<RecipientTable>)
  }

  var path: String
  /// Of the file that it was decoded from.
  var digest: Digest
  var content: Content
  /// The findings of its decoding.
  var diagnostics: [Diagnostic] = []

  var row: TextRow {
    let bytes =
      switch content {
      case .article(let article): article.value.stored(with: diagnostics)
      case .page(let page): page.value.stored(with: diagnostics)
      case .table(let table): table.value.stored(with: diagnostics)
      }
    return TextRow(path: path, digest: digest, bytes: bytes)
  }
}

extension NewText {
  /// An article about whose file there is nothing to say.
  init(_ article: Shared<ArticleSource>) {
    self.init(
      path: article.value.path, digest: article.value.digest, content: .article(article))
  }
}

/// The rows that a build changes in the state.
struct StateUpdate: Sendable {
  /// New and changed ones.
  var files: [FileRow] = []
  var removedFiles: [String] = []
  var texts: [NewText] = []
  var removedTexts: [String] = []
  var pages: [PageRow] = []
  var removedPages: [String] = []
  var bodies: [BodyRow] = []
  /// The addresses of files that show no bodies, or are no more.
  var removedBodies: [String] = []
  var search: [SearchRow] = []
  /// Years that search has no more.
  var removedSearch: [String] = []
  /// All of them; nil if they are those of the last build.
  var findings: [Diagnostic]?
  /// Likewise.
  var lost: [LostAddressRow]?
}
