import Build
import Content
import Diagnostics
import FrontMatter
import Markdown

/// What is done to each article by itself, on one thread, one article after the other as in a build.
struct ArticleStages: ~Copyable {
  enum Stage: CaseIterable {
    case reading, checking, frontMatter, decoding, markdown, cmark
  }

  private(set) var laps = Laps<Stage>()
  private var renderer = MarkdownRenderer()

  /// - Parameters:
  ///   - project: the folder that `articles` start from.
  mutating func measure(_ articles: [String], in project: String) throws {
    let disk = DiskFileSystem()
    for path in articles {
      var diagnostics: [Diagnostic] = []
      laps.begin()
      let bytes = try disk.readFile("\(project)/\(path)")
      laps.end(.reading)
      let source = SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics)
      laps.end(.checking)
      guard let source else { throw Failure.build("“\(path)” is not UTF-8.") }
      try measure(source, &diagnostics)
      guard diagnostics.isEmpty else {
        throw Failure.build("“\(path)” has findings: \(diagnostics[0].message)")
      }
    }
  }

  private mutating func measure(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) throws {
    laps.begin()
    let frontMatter = FrontMatter.parse(file, diagnostics: &diagnostics)
    laps.end(.frontMatter)
    guard let body = frontMatter?.body else { return }
    laps.begin()
    _ = ArticleSource.decode(file, renderer: &renderer, diagnostics: &diagnostics)
    laps.end(.decoding)
    _ = renderer.render(file, body: body, options: MarkdownOptions(), diagnostics: &diagnostics)
    laps.end(.markdown)
    let isWhole = renderer.parse(file.bytes.span.extracting(body))
    laps.end(.cmark)
    if !isWhole { throw Failure.build("cmark cannot parse “\(file.path)”.") }
  }
}
