/// The times of several runs by what was done, in the order in which that came up.
struct StageResults {
  private var names: [String] = []
  private var seconds: [String: [Double]] = [:]

  mutating func add(_ seconds: Double, to name: String) {
    if self.seconds[name] == nil { names.append(name) }
    self.seconds[name, default: []].append(seconds)
  }

  /// - Parameter title: what all of it is.
  func table(_ title: String, articles: Int) -> MarkdownTable {
    var table = MarkdownTable(title, "ms", "µs an article")
    for name in names {
      guard let median = seconds[name, default: []].median else { continue }
      table.rows.append([
        name, decimal(median * 1e3, digits: 1),
        decimal(median * 1e6 / Double(articles), digits: 2),
      ])
    }
    return table
  }
}

extension ArticleStages.Stage {
  var name: String {
    switch self {
    case .reading: "read: `DiskFileSystem.readFile`"
    case .checking: "UTF-8 and lines: `SourceFile`"
    case .frontMatter: "front matter: `FrontMatter.parse`"
    case .decoding: "article, with front matter and Markdown: `ArticleSource.decode`"
    case .markdown: "Markdown: `MarkdownRenderer.render`"
    case .cmark: "cmark's parse alone"
    }
  }
}

extension PageStages.Stage {
  var name: String {
    switch self {
    case .records: "records of all pages"
    case .templates: "render: templates of all pages, bodies ready"
    case .generated: "feeds and sitemaps"
    }
  }
}
