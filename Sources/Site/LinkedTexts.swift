package import Content
package import Diagnostics
import Markdown
import Workers

extension Site {
  /// The paths of the texts that a body may link to, as far as it alone says.
  package static func linkedTexts(of source: ArticleSource) -> [String] {
    source.body.references.filter { $0.kind == .link && !$0.target.contains(":") }
      .compactMap { contentPath(String($0.target.prefix { $0 != "#" }), from: source.path) }
      .filter { $0.hasSuffix(".md") }
  }

  /// Where the links and images of one article's body lead.
  ///
  /// - Parameter input: the site as it is, with at least those of its texts that the body may link to.
  package static func targets(
    of source: ArticleSource, in input: SiteInput
  ) -> (targets: [LinkTarget], findings: [Finding]) {
    var findings: [Finding] = []
    let references = SiteMaker(input, workers: Workers(count: 1)).referenceResolver()
    let targets = references.targets(of: source.body, in: source.path, findings: &findings)
    return (targets, findings)
  }
}
