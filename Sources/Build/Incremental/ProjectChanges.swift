import Content
import Diagnostics
import Site

/// What is different from the last build, in words.
struct ProjectChanges: Sendable {
  /// The one reason for everything, if there is one: nothing is known of the last build.
  private(set) var whole: Message?
  /// By path: `content/articles/2019/06/a.md (title, lead)`.
  private(set) var files: [String: Message] = [:]
  /// What the caller asks for and did not ask for the last time, or the other way round; the clock.
  private(set) var wishes: [Message] = []
  private var removed: [Message] = []

  /// - Parameters:
  ///   - known: the state of the last build; nil if it is of no use.
  ///   - texts: those of the state.
  init(
    _ reading: BuildRun.Reading, _ articles: [Shared<ArticleSource>], _ options: BuildOptions,
    since known: StateHeader?, texts: [TextRow]
  ) {
    guard let known else {
      whole = "nothing is known of the last build"
      return
    }
    let old = Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let sources = Dictionary(
      articles.map { ($0.value.path, $0) }, uniquingKeysWith: { first, _ in first })
    for index in reading.files.changed {
      let path = reading.files.rows[index].path
      files[path] = Self.change(path, sources[path], since: old[path])
    }
    removed = reading.files.removed.map { "\($0) is gone" }
    if options.baseURL != known.wishes.baseURL { wishes.append("another --base-url") }
    if options.includesDrafts != known.wishes.includesDrafts {
      wishes.append(options.includesDrafts ? "--drafts" : "no --drafts any more")
    }
    if options.includesFuture != known.wishes.includesFuture {
      wishes.append(options.includesFuture ? "--future" : "no --future any more")
    }
    if options.includesExpired != known.wishes.includesExpired {
      wishes.append(options.includesExpired ? "--expired" : "no --expired any more")
    }
    if !known.clockBounds.contains(options.clock) {
      wishes.append("a date that has come since the last build")
    }
  }

  private static func change(
    _ path: String, _ article: Shared<ArticleSource>?, since row: TextRow?
  ) -> Message {
    guard let row else { return article == nil ? .verbatim(path) : "\(path) (new)" }
    guard let article, let old = ArticleSource.restored(from: row.bytes)?.source else {
      return .verbatim(path)
    }
    let keys = article.value.changedKeys(since: old)
    return keys.isEmpty ? bodyChange(of: path) : "\(path) (\(keys.joined(separator: ", ")))"
  }

  /// Of an article of which nothing but words of its body changed.
  static func bodyChange(of path: String) -> Message { "\(path) (body)" }

  /// Everything that is different.
  var all: [Message] { files.keys.sorted().compactMap { files[$0] } + removed + wishes }

  func files(under folder: String) -> [Message] {
    files.keys.filter { $0.hasPrefix(folder) }.sorted().compactMap { files[$0] }
  }
}
