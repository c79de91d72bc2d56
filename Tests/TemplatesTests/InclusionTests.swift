import Templates
import Testing

/// Partials, parents and blocks.
struct InclusionTests {
  @Test func whatDoesNotExistIsNamed() {
    let fixture = TemplateFixture([
      "page": "{{> crad}}\n{{> zzzz}}\n{{< layuot}}{{/layuot}}\n{{< qqqqq}}{{/qqqqq}}",
      "layout": "", "partials/card": "",
    ])
    #expect(
      fixture.mistakes() == """
        site-templates/page.mustache:1:5: error: There is no partial “crad”. [unknown-partial]
        {{> crad}}
            ^^^^
        help: Write “{{> card}}”.
        site-templates/page.mustache:2:5: error: There is no partial “zzzz”. [unknown-partial]
        {{> zzzz}}
            ^^^^
        help: Write it as “site-templates/partials/zzzz.mustache”.
        site-templates/page.mustache:3:5: error: There is no template or partial “layuot”. [unknown-parent]
        {{< layuot}}{{/layuot}}
            ^^^^^^
        help: Write “{{< layout}}”.
        site-templates/page.mustache:4:5: error: There is no template or partial “qqqqq”. [unknown-parent]
        {{< qqqqq}}{{/qqqqq}}
            ^^^^^
        help: Write it as “site-templates/partials/qqqqq.mustache”.
        """)
  }

  @Test func blocksMustExist() {
    let fixture = TemplateFixture([
      "page": "{{< layout}}{{$contnet}}{{/contnet}}{{$head}}{{/head}}{{$head}}{{/head}}{{/layout}}",
      "layout": "{{> head}}{{$content}}{{/content}}", "partials/head": "{{$head}}{{/head}}",
      "other": "{{< plain}}{{$content}}{{/content}}{{/plain}}", "plain": "",
    ])
    #expect(
      fixture.mistakes() == """
        site-templates/other.mustache:1:15: error: The parent “plain” has no block “content”. [unknown-block]
        {{< plain}}{{$content}}{{/content}}{{/plain}}
                      ^^^^^^^
        help: Blocks are marked in the parent, as in “{{$content}}{{/content}}”.
        site-templates/page.mustache:1:16: error: The parent “layout” has no block “contnet”. [unknown-block]
        {{< layout}}{{$contnet}}{{/contnet}}{{$head}}{{/head}}{{$head}}{{/head}}{{/layout}}
                       ^^^^^^^
        help: Write “{{$content}}”.
        site-templates/page.mustache:1:58: error: The block “head” is filled twice in “{{< layout}}”. [duplicate-block]
        {{< layout}}{{$contnet}}{{/contnet}}{{$head}}{{/head}}{{$head}}{{/head}}{{/layout}}
                                                                 ^^^^
        help: Remove one of the two.
        """)
  }

  @Test func whatAParentTagIgnoresIsAWarning() {
    let fixture = TemplateFixture([
      "page": "{{< layout}}\nchữ thừa {{title}}\n{{$content}}x{{/content}}\n{{/layout}}",
      "layout": "{{$content}}{{/content}}",
    ])
    #expect(
      fixture.mistakes(of: Article.view) == """
        site-templates/page.mustache:2:1: warning: “chữ thừa” is not written: between the tags of a parent only blocks count. [ignored-in-parent]
        chữ thừa {{title}}
        ^^^^^^^^
        help: Move it into a block, as in “{{$content}}…{{/content}}”.
        site-templates/page.mustache:2:10: warning: “{{title}}” is not written: between the tags of a parent only blocks count. [ignored-in-parent]
        chữ thừa {{title}}
                 ^^^^^^^^^
        help: Move it into a block, as in “{{$content}}…{{/content}}”.
        """)
  }

  @Test func aPageFillsItsLayout() {
    let fixture = TemplateFixture([
      "page": """
      {{< article}}
      {{$content}}
      <h1>{{title}}</h1>
      {{/content}}
      {{/article}}

      """,
      "article": "{{< layout}}{{$head}}<b>{{/head}}{{$title}}{{title}}{{/title}}{{/layout}}",
      "layout": """
      <title>{{$title}}{{tagline}}{{/title}}</title>
      {{$head}}{{/head}}
      <main>
        {{$content}}
        {{/content}}
      </main>

      """,
    ])
    #expect(
      fixture.render(Site().record, Article(title: "A & B").record) == """
        <title>A &amp; B</title>
        <b>
        <main>
          <h1>A &amp; B</h1>
        </main>

        """)
  }

  /// In the parent's place, a block's text is judged as what stands there.
  @Test func aBlockIsCheckedWhereItIsWritten() {
    let fixture = TemplateFixture([
      "page": "{{< layout}}{{$title}}{{{body}}}{{/title}}{{$class}}a\" {{/class}}{{/layout}}",
      "layout": "<title>{{$title}}{{/title}}</title><p class=\"{{$class}}{{/class}}\">",
    ])
    #expect(
      fixture.mistakes(of: Article.view) == """
        site-templates/page.mustache:1:23: error: “{{{body}}}” is HTML, which cannot stand in <title>. [misplaced-markup]
        {{< layout}}{{$title}}{{{body}}}{{/title}}{{$class}}a" {{/class}}{{/layout}}
                              ^^^^^^^^^^
        help: Only text can stand here: write a field of it, such as “{{page.title}}”.
        site-templates/page.mustache:1:43: error: This block begins and ends at different places of the HTML. [unfinished-markup]
        {{< layout}}{{$title}}{{{body}}}{{/title}}{{$class}}a" {{/class}}{{/layout}}
                                                  ^^^^^^^^^^
        help: Let it hold whole tags, whole attributes, or a part of one value.
        """)
  }

  @Test func aPartialIsCheckedWhereItIsWritten() {
    let fixture = TemplateFixture([
      "page": "<p class=\"{{> line}}\">{{> line}}", "partials/line": "{{title}}{{{body}}}",
    ])
    #expect(
      fixture.mistakes(of: Article.view) == """
        site-templates/partials/line.mustache:1:10: error: “{{{body}}}” is HTML, which cannot stand in an attribute. [misplaced-markup]
        {{title}}{{{body}}}
                 ^^^^^^^^^^
        help: Only text can stand here: write a field of it, such as “{{page.title}}”.
        """)
  }

  @Test func indentationReachesEachLineOfAPartial() {
    let fixture = TemplateFixture([
      "page": "<ul>\n  {{#units}}\n  {{> unit}}\n  {{/units}}\n</ul>\n",
      "partials/unit":
        "<li>{{name}}\n\n{{#units}}\n  {{> unit}}\n{{/units}}\n{{> end}}|{{> end}}\n</li>\n",
      "partials/end": "a\nb",
    ])
    let listing = Listing(units: [Unit(name: "1", units: [Unit(name: "2")])])
    #expect(
      fixture.render(listing.record) == """
        <ul>
          <li>1

            <li>2

            a
        b|a
        b
            </li>
          a
        b|a
        b
          </li>
        </ul>

        """)
  }

  @Test func usedFilesAreTold() throws {
    let fixture = TemplateFixture([
      "page": "{{< layout}}{{$content}}{{> card}}{{/content}}{{/layout}}",
      "layout": "{{$content}}{{> empty}}{{/content}}{{^pinned}}{{> foot}}{{/pinned}}", "other": "",
      "partials/card": "", "partials/empty": "", "partials/foot": "",
    ])
    var diagnostics = fixture.set.diagnostics
    let template = try #require(
      fixture.set.resolve("page", frames: [Article.view.schema], diagnostics: &diagnostics))
    #expect(
      template.sources == [
        "site-templates/layout.mustache", "site-templates/page.mustache",
        "site-templates/partials/card.mustache", "site-templates/partials/foot.mustache",
      ])
    #expect(fixture.set.names == ["layout", "other", "page"])
  }
}
