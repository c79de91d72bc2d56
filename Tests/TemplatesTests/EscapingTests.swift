import Digests
import Templates
import Testing

struct EscapingTests {
  private static let hostile = Article(
    title: "<b> & \"x\" 'y'", lead: "a<", link: .site("a/\"b\"&c.html"),
    photo: Photo(source: .external("https://example.org/?a=1&b='2'"), caption: nil),
    params: .map([("note", .text("<i>"))]))

  @Test(arguments: [
    ("<p>{{title}}</p>", "<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>"),
    ("<p title='{{title}}'>", "<p title='&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;'>"),
    ("<title>{{lead}}</title>", "<title>a&lt;</title>"),
    ("<!-- {{lead}} -->", "<!-- a&lt; -->"),
    ("<a href=\"{{url}}\">", "<a href=\"../&#39;/a/&quot;b&quot;&amp;c.html\">"),
    ("<a href=\"{{url}}#{{lead}}\">", "<a href=\"../&#39;/a/&quot;b&quot;&amp;c.html#a&lt;\">"),
    ("{{photo.src}}", "https://example.org/?a=1&amp;b=&#39;2&#39;"),
    ("{{params.note}}", "&lt;i&gt;"),
    ("{{{body}}}{{& body}}", "<p>Một</p><p>Một</p>"),
    ("<p>a{{! < }}b</p>", "<p>ab</p>"),
  ])
  func htmlIsEscaped(template: String, expected: String) {
    let fixture = TemplateFixture(["page": template])
    #expect(fixture.render(Self.hostile.record, root: "../'/") == expected)
  }

  @Test(arguments: [
    ("{{title}}|{{{title}}}|{{&title}}", "<b> & \"x\" 'y'|<b> & \"x\" 'y'|<b> & \"x\" 'y'"),
    ("{{url}} {{{url}}}", "../'/a/\"b\"&c.html ../'/a/\"b\"&c.html"),
    ("{{photo.src}}", "https://example.org/?a=1&b='2'"),
    ("{{params.note}}{{{params.note}}}", "<i><i>"),
    ("<a {{lead}}<script>{{lead}}", "<a a<<script>a<"),
    ("{{> line}}", "a<"),
  ])
  func plainTextIsNot(template: String, expected: String) {
    let fixture = TemplateFixture(["page.txt": template, "partials/line": "{{lead}}"])
    #expect(fixture.render(Self.hostile.record, as: "page.txt", root: "../'/") == expected)
  }

  @Test func aPieceIsATextLikeAString() {
    let text = "<b> & \"x\""
    let piece = View<String>("Note", "A note.") {
      ViewField.piece("text", "What it says.") { TextPiece(Array($0.utf8), label: "x") }
    }
    let string = View<String>("Note", "A note.") {
      ViewField.text("text", "What it says.") { $0 }
    }
    #expect(piece.record(text).digest == string.record(text).digest)
    let template = "{{#text}}{{text}}{{/text}}{{^text}}none{{/text}}"
    let fixture = TemplateFixture(["page": template, "page.txt": template])
    #expect(fixture.render(piece.record(text)) == "&lt;b&gt; &amp; &quot;x&quot;")
    #expect(fixture.render(piece.record(text), as: "page.txt") == text)
    #expect(fixture.render(piece.record("")) == "none")
  }

  @Test func aPlainTextPartialIsEscapedInHTML() {
    let fixture = TemplateFixture(["page": "{{> line.txt}}", "partials/line.txt": "{{lead}}"])
    #expect(fixture.render(Self.hostile.record) == "a&lt;")
  }

  @Test func plainTextHoldsNoHTML() {
    #expect(
      TemplateFixture(["page.txt": "{{{body}}}"]).mistakes("page.txt", of: Article.view) == """
        site-templates/page.txt.mustache:1:1: error: “body” is HTML, but this template writes plain text. [markup-in-text]
        {{{body}}}
        ^^^^^^^^^^
        help: Only text can stand here: write a field of it, such as “{{page.title}}”.
        """)
  }

  @Test(arguments: [
    Case(
      "{{{title}}} {{&lead}}",
      """
      site-templates/page.mustache:1:1: error: “title” is a text and must be escaped. [unescaped-text]
      {{{title}}} {{&lead}}
      ^^^^^^^^^^^
      help: Write “{{title}}”.
      site-templates/page.mustache:1:13: error: “lead” is a text and must be escaped. [unescaped-text]
      {{{title}}} {{&lead}}
                  ^^^^^^^^^
      help: Write “{{lead}}”.
      """),
    Case(
      "{{{url}}} {{{params.note}}}",
      """
      site-templates/page.mustache:1:1: error: “url” is a URL and must be escaped. [unescaped-text]
      {{{url}}} {{{params.note}}}
      ^^^^^^^^^
      help: Write “{{url}}”.
      site-templates/page.mustache:1:11: error: “params.note” is a text and must be escaped. [unescaped-text]
      {{{url}}} {{{params.note}}}
                ^^^^^^^^^^^^^^^^^
      help: Write “{{params.note}}”.
      """),
    Case(
      "{{#pinned}}{{body}}{{/pinned}}",
      """
      site-templates/page.mustache:1:12: error: “body” is HTML, and two braces would show its tags to readers. [escaped-markup]
      {{#pinned}}{{body}}{{/pinned}}
                 ^^^^^^^^
      help: Write “{{{body}}}”.
      """),
  ])
  func bracesMustSuitTheKind(case given: Case) {
    #expect(TemplateFixture(["page": given.template]).mistakes(of: Article.view) == given.expected)
  }

  @Test func deferredMarkupKnowsTheWayToTheRoot() {
    let article = Article(
      body: .deferred(.of([])) { root, output in output += "<a href=\"\(root)x.html\">".utf8 })
    let fixture = TemplateFixture(["page": "{{#body}}[{{{body}}}]{{/body}}"])
    #expect(fixture.render(article.record, root: "../../") == "[<a href=\"../../x.html\">]")
  }

  @Test func emptyTextAndHTMLAreFalse() {
    let article = Article(lead: "", body: .html([]))
    let fixture = TemplateFixture([
      "page": "{{#lead}}x{{/lead}}{{#body}}x{{/body}}{{^body}}none{{/body}}"
    ])
    #expect(fixture.render(article.record) == "none")
  }

  @Test(arguments: [("", "2019/a.html"), ("../../", "../../2019/a.html")])
  func linksStartAtThePage(root: String, expected: String) {
    let article = Article(link: .site("2019/a.html"))
    #expect(
      TemplateFixture(["page": "{{url}}"]).render(article.record, root: root) == expected)
  }
}
