package import Content
package import Diagnostics
import Markdown

extension Site {
  /// The paths of the texts that a body may link to, as far as it alone says.
  package static func linkedTexts(of source: ArticleSource) -> Set<String> {
    let links = source.body.references.lazy.filter { $0.kind == .link && !$0.target.contains(":") }
    return Set(
      links.compactMap { contentPath(String($0.target.prefix { $0 != "#" }), from: source.path) }
        .filter { $0.hasSuffix(".md") })
  }

  /// Where the links and images of some articles' bodies lead, in step with them.
  ///
  /// - Parameter input: the site as it is, with at least those of its texts that the bodies may link to.
  package static func targets(
    of sources: [Shared<ArticleSource>], in input: SiteInput
  ) -> (targets: [[LinkTarget]], findings: [Finding]) {
    let present = Present(input)
    let outlines = input.articles.map { ArticleOutline($0, present) }
    let references = ReferenceResolver(input.files, LinkableTexts(input, outlines), input.settings)
    var findings: [Finding] = []
    let targets = sources.map {
      references.targets(of: $0.value.body, in: $0.value.path, findings: &findings)
    }
    return (targets, findings)
  }
}
