import Build
import Diagnostics
import FrontMatter
import Markdown

/// How long cmark alone takes for the bodies of these articles, in seconds of one thread.
func cmarkSeconds(_ paths: [String]) throws -> Double {
  let disk = DiskFileSystem()
  var renderer = MarkdownRenderer()
  var laps = Laps<Bool>()
  for path in paths {
    var diagnostics: [Diagnostic] = []
    let bytes = try disk.readFile(path)
    guard let file = SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics),
      let body = FrontMatter.parse(file, diagnostics: &diagnostics)?.body
    else { throw Failure.build("“\(path)” is no article.") }
    laps.begin()
    let isWhole = renderer.parse(bytes.span.extracting(body))
    laps.end(true)
    if !isWhole { throw Failure.build("cmark cannot parse “\(path)”.") }
  }
  return laps.seconds(true)
}
