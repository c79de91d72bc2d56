import Diagnostics
import Templates
import Testing

/// Templates that no one writes by intent must still end in a mistake, not in a crash or a hang.
struct HostileTemplateTests {
  @Test(arguments: [
    "{{", "{{{", "{{#a}}", "{{$a}}", "{{/a}}", "{{#title}}{{^lead}}", "{{! ", "{{=| |=}}|{",
    "{{< page}}",
    "{{> page}}{{> a}}", "<a b='", "{{title}", "\u{0}", "{{<page}}{{$a}}", "{{..}}", "{{title.}}",
    "<!--",
    "{{=", "{{\n", "Đ",
  ])
  func repetitionEnds(piece: String) {
    let text = String(repeating: piece, count: (64 << 10) / piece.utf8.count)
    let fixture = TemplateFixture(["page": text, "partials/a": text])
    var diagnostics = fixture.set.diagnostics
    let template = fixture.set.resolve(
      "page", frames: [Article.view.schema], diagnostics: &diagnostics)
    #expect((template == nil) == diagnostics.contains { $0.severity == .error })
    #expect(diagnostics.reduce(0) { $0 + ($1.excerpt?.utf8.count ?? 0) } < 16 << 20)
  }

  @Test func nestingIsBounded() {
    let opening = String(repeating: "{{#pinned}}", count: 100)
    let closing = String(repeating: "{{/pinned}}", count: 100)
    #expect(TemplateFixture(["page": opening + closing]).mistakes(of: Article.view) == "")
    let mistakes = TemplateFixture(["page": "\(opening)\n{{^lead}}{{/lead}}\(closing)"])
      .mistakes(of: Article.view)
    #expect(
      mistakes.hasPrefix(
        """
        site-templates/page.mustache:2:1: error: “{{^lead}}” stands in more than 100 sections. [nested-too-deeply]
        {{^lead}}{{/lead}}{{/pinned}}
        """), "\(mistakes)")
    #expect(mistakes.hasSuffix("\nhelp: Move inner sections to a partial."), "\(mistakes)")
  }

  /// Each partial includes the next one twice: 2³⁰ times the last one.
  @Test func inclusionIsBounded() {
    var diagnostics: [Diagnostic] = []
    var texts = [
      "site-templates/page.mustache": "{{> p0}}", "site-templates/partials/p30.mustache": "x",
    ]
    for level in 0..<30 {
      texts["site-templates/partials/p\(level).mustache"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}"
    }
    let set = TemplateSet(
      texts.compactMap {
        SourceFile(path: $0, bytes: Array($1.utf8), diagnostics: &diagnostics)
      })
    #expect(set.resolve("page", frames: [], diagnostics: &diagnostics) == nil)
    #expect(
      diagnostics.map(\.drawing) == [
        """
        site-templates/page.mustache:1:1: error: The templates that “page” uses include each other too often. [template-too-large]
        {{> p0}}
        ^
        help: Include fewer partials in partials.
        """
      ])
  }
}
