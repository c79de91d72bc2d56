import Diagnostics
import Templates
import Testing

struct NameTests {
  @Test(arguments: [
    Case(
      "{{titel}}\n  {{photo.scr}}{{zzzzzzz}}",
      """
      site-templates/page.mustache:1:3: error: “titel” is no field of “Article” or “Site”. [unknown-name]
      {{titel}}
        ^^^^^
      help: Write “title”.
      site-templates/page.mustache:2:11: error: “scr” is no field of “Photo”. [unknown-name]
        {{photo.scr}}{{zzzzzzz}}
                ^^^
      help: Write “src”.
      site-templates/page.mustache:2:18: error: “zzzzzzz” is no field of “Article” or “Site”. [unknown-name]
        {{photo.scr}}{{zzzzzzz}}
                       ^^^^^^^
      help: “bulletin templates” lists the fields of every view.
      """),
    Case(
      "{{^pinned}}{{#tags}}{{titel}}{{/tags}}{{/pinned}}",
      """
      site-templates/page.mustache:1:23: error: “titel” is no field of “Word”, “Article” or “Site”. [unknown-name]
      {{^pinned}}{{#tags}}{{titel}}{{/tags}}{{/pinned}}
                            ^^^^^
      help: Write “title”.
      """),
    Case(
      "{{#articels}}{{anything}}{{#more}}{{/more}}{{/articels}}",
      """
      site-templates/page.mustache:1:4: error: “articels” is no field of “Article” or “Site”. [unknown-name]
      {{#articels}}{{anything}}{{#more}}{{/more}}{{/articels}}
         ^^^^^^^^
      help: “bulletin templates” lists the fields of every view.
      """),
    Case(
      "{{.}}",
      """
      site-templates/page.mustache:1:3: error: “.” means nothing in the view “Article”. [unknown-name]
      {{.}}
        ^
      help: Write the name of one of its fields.
      """),
    Case(
      "{{tags.title}}",
      """
      site-templates/page.mustache:1:3: error: “tags” is a list, so “tags.title” does not say of which item. [path-through-list]
      {{tags.title}}
        ^^^^
      help: Write “{{#tags}}{{title}}{{/tags}}”.
      """),
    Case(
      "{{photo.caption.size}}",
      """
      site-templates/page.mustache:1:3: error: “photo.caption” is a text, which has no fields. [path-through-value]
      {{photo.caption.size}}
        ^^^^^^^^^^^^^
      help: Write “{{photo.caption}}”.
      """),
    Case(
      "{{photo}}",
      """
      site-templates/page.mustache:1:1: error: “photo” is a record, which cannot be written. [not-printable]
      {{photo}}
      ^^^^^^^^^
      help: Write one of its fields, as in “{{photo.src}}”.
      """),
    Case(
      "{{tags}} {{pinned}}",
      """
      site-templates/page.mustache:1:1: error: “tags” is a list, which cannot be written. [not-printable]
      {{tags}} {{pinned}}
      ^^^^^^^^
      help: Open a section, and write within it what is to be shown: “{{#tags}}…{{/tags}}”.
      site-templates/page.mustache:1:10: error: “pinned” is a yes-or-no value, which cannot be written. [not-printable]
      {{tags}} {{pinned}}
               ^^^^^^^^^^
      help: Open a section, and write within it what is to be shown: “{{#pinned}}…{{/pinned}}”.
      """),
    Case(
      "{{params}}",
      """
      site-templates/page.mustache:1:1: error: “params” is a map, which cannot be written. [not-printable]
      {{params}}
      ^^^^^^^^^^
      help: Write one of its values, as in “{{params.name}}”.
      """),
  ])
  func mistakesAreNamed(case given: Case) {
    let fixture = TemplateFixture(["page": given.template])
    #expect(fixture.mistakes(of: Site.view, Article.view) == given.expected)
  }

  @Test func aMissingTemplateIsNamed() {
    let fixture = TemplateFixture(["articel": "", "partials/card": ""])
    #expect(
      fixture.mistakes("article") == """
        site-templates/article.mustache:1:1: error: The template “article” is missing. [unknown-template]
        help: Write it, or rename “articel.mustache”.
        """)
    #expect(
      fixture.mistakes("card") == """
        site-templates/card.mustache:1:1: error: The template “card” is missing. [unknown-template]
        help: Write it: every kind of page has a template.
        """)
  }

  @Test func aMistakeOfASharedPartialIsReportedOnce() {
    let fixture = TemplateFixture([
      "page": "{{> card}}{{#tags}}{{> card}}{{/tags}}", "other": "{{> card}}",
      "partials/card": "{{titel}}",
    ])
    var diagnostics = fixture.set.diagnostics
    for name in fixture.set.names {
      #expect(
        fixture.set.resolve(name, frames: [Article.view.schema], diagnostics: &diagnostics) == nil)
    }
    #expect(diagnostics.map(\.line) == [1])
  }

  @Test(arguments: [
    // The page's view is asked before the site's, and the site's where the page's has no such field.
    ("{{title}}/{{tagline}}", "Gương sáng/Học tập &amp; làm theo"),
    ("{{photo.caption}}", "Đường hoa"),
    ("{{#photo}}{{caption}}/{{title}}{{/photo}}", "Đường hoa/Gương sáng"),
    ("{{#photo}}{{photo.caption}}{{/photo}}", "Đường hoa"),
    ("{{#lead}}{{.}}{{/lead}}{{^lead}}none{{/lead}}", "none"),
    ("{{#title}}{{#pinned}}{{/pinned}}{{.}}{{/title}}", "Gương sáng"),
    ("{{#url}}<a href=\"{{.}}\">{{/url}}", "<a href=\"2019/06/guong-sang.html\">"),
    ("{{#body}}{{{.}}}{{/body}}", "<p>Một</p>"),
    ("{{#tags}}{{.}};{{/tags}}", "nông thôn;hoa;"),
    ("{{#tags}}{{#.}}{{.}}{{/.}}{{/tags}}", "nông thônhoa"),
    (
      "{{^tags}}none{{/tags}}{{^photo}}none{{/photo}}{{^body}}none{{/body}}{{^url}}none{{/url}}", ""
    ),
    ("{{#pinned}}pinned{{/pinned}}{{^pinned}}not{{/pinned}}", "not"),
  ])
  func namesAreFoundFromInside(template: String, expected: String) {
    let article = Article(photo: Photo(), tags: ["nông thôn", "hoa"])
    #expect(
      TemplateFixture(["page": template]).render(Site().record, article.record) == expected)
  }

  @Test(arguments: [
    ("{{photo.caption}}{{photo.src}}", ""),
    ("{{#photo.caption}}x{{/photo.caption}}{{^photo.caption}}none{{/photo.caption}}", "none"),
    ("{{#photo}}x{{/photo}}{{^photo}}none{{/photo}}", "none"),
    ("{{lead}}", ""),
    ("{{^tags}}none{{/tags}}", "none"),
  ])
  func whatIsMissingIsFalse(template: String, expected: String) {
    #expect(TemplateFixture(["page": template]).render(Article().record) == expected)
  }

  /// The inner article has no lead, and the outer one's does not show through.
  @Test func aNewerFrameShadowsAnOlderOneOfItsTypeWholly() {
    let inner = Article(title: "trong").record
    let listing = Listing(articles: [inner, Article(title: "hai", lead: "có").record], lead: inner)
    let fixture = TemplateFixture([
      "page": "{{title}}:{{#articles}}{{title}}={{lead}}({{#first}}{{title}}{{/first}}){{title}};"
        + "{{/articles}}{{title}}"
    ])
    let outer = Article(title: "ngoài", lead: "có").record
    #expect(
      fixture.render(outer, listing.record) == "ngoài:trong=(trong)trong;hai=có(trong)hai;ngoài")
  }
}
