import Content
import Diagnostics
import Site

/// Changes of a project since the last build that are few articles, and files that these bring with them.
struct ArticleEdits: Sendable {
  /// The articles as they are now.
  let articles: [Shared<ArticleSource>]

  /// Nil if something else changed too.
  init?(_ change: SmallChange) {
    let reading = change.reading.files
    let paths = Set(change.findings.map(\.path))
    var articles: [Shared<ArticleSource>] = []
    for index in reading.changed {
      let path = reading.rows[index].path
      switch reading.texts[index] {
      case .article(let article, let diagnostics):
        guard diagnostics.isEmpty, !paths.contains(path) else { return nil }
        articles.append(article)
      case nil:
        // What is there for an article: it shows nothing as long as none names it. One whose name reads like that of
        // another, in whatever form, may be taken for that.
        guard path.hasPrefix("content/articles/"), !Self.isDocument(path),
          !change.files.contains(where: { $0.path == path })
        else { return nil }
      default: return nil
      }
    }
    if articles.isEmpty { return nil }
    self.articles = articles
  }

  /// Whether a file may be an article under another ending, which is reported unless a text names it.
  private static func isDocument(_ path: String) -> Bool {
    let path = path.lowercased()
    return [".txt", ".doc", ".docx"].contains { path.hasSuffix($0) }
  }
}
