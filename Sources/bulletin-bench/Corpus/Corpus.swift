import Build
import Workers

/// A site of generated articles, of the same bytes on every machine.
struct Corpus: Sendable {
  /// The number of articles.
  let count: Int
  let seed: UInt64
  /// How many recipients the CSV file of one article more lists; 0 for none.
  var recipients = 0

  /// The path of an article from the project's root.
  static let articles = "content/articles"

  func article(_ number: Int) -> CorpusArticle { CorpusArticle(number, seed: seed) }

  /// The article that comes after all of them, also by date. Its path and text depend on `run`.
  func newest(_ run: Int) -> CorpusArticle {
    CorpusArticle(count + run, seed: seed, earlier: count, date: "2025-12-31")
  }

  /// Writes `content/` into a project's folder.
  ///
  /// - Returns: the paths of the articles from the folder on, in the order of their numbers.
  @discardableResult
  func write(to project: String, workers: Workers) throws(FileSystemError) -> [String] {
    let disk = DiskFileSystem()
    _ = try disk.makeDirectories("\(project)/\(Self.articles)")
    for file in CorpusRegistries.files {
      try disk.writeFile("\(project)/content/\(file.name)", Array(file.text.utf8))
    }
    if recipients > 0 {
      for file in CorpusTable(recipients: recipients, seed: seed).files {
        try disk.write(file.text, at: "\(project)/\(file.path)")
      }
    }
    return try workers.map(count) { number throws(FileSystemError) in
      let article = article(number)
      let path = "\(Self.articles)/\(article.path)"
      try disk.write(article.text(), at: "\(project)/\(path)")
      return path
    }
  }
}

extension DiskFileSystem {
  /// Writes a file that is not there yet, with the folders above it.
  func write(_ text: String, at path: String) throws(FileSystemError) {
    if let slash = path.lastIndex(of: "/") { _ = try makeDirectories(String(path[..<slash])) }
    try writeFile(path, Array(text.utf8))
  }
}
