import Templates
import Testing

struct RecursionTests {
  @Test func aTreeIsWrittenToItsLeaves() {
    let fixture = TemplateFixture([
      "page": "{{#units}}{{> unit}}{{/units}}",
      "partials/unit": "{{name}}({{#units}}{{> unit}}{{/units}})",
    ])
    let listing = Listing(units: [
      Unit(
        name: "tỉnh", units: [Unit(name: "huyện", units: [Unit(name: "xã")]), Unit(name: "phường")])
    ])
    #expect(fixture.render(listing.record) == "tỉnh(huyện(xã())phường())")
  }

  /// Deeper than a stack of calls would hold.
  @Test func depthIsBoundedByTheDataAlone() {
    var unit = Unit(name: "x")
    for _ in 0..<2000 { unit = Unit(name: "x", units: [unit]) }
    let fixture = TemplateFixture([
      "page": "{{#units}}{{> unit}}{{/units}}",
      "partials/unit": "{{name}}{{#units}}{{> unit}}{{/units}}",
    ])
    #expect(fixture.render(Listing(units: [unit]).record) == String(repeating: "x", count: 2001))
  }

  @Test(arguments: [
    Case(
      "{{title}}{{> a}}",
      """
      site-templates/partials/a.mustache:1:10: error: “{{> a}}” includes itself without end. [endless-partial]
      {{title}}{{> a}}
               ^^^^^^^
      help: Delete it, or put it into a section of a list that the innermost view has, as in “{{#children}}{{> a}}{{/children}}”.
      """),
    Case(
      "{{#pinned}}{{> a}}{{/pinned}}",
      """
      site-templates/partials/a.mustache:1:12: error: “{{> a}}” includes itself without end. [endless-partial]
      {{#pinned}}{{> a}}{{/pinned}}
                 ^^^^^^^
      help: Delete it, or put it into a section of a list that the innermost view has, as in “{{#children}}{{> a}}{{/children}}”.
      """),
    // The list is that of the article further out, which stays the same.
    Case(
      "{{#tags}}{{> a}}{{/tags}}",
      """
      site-templates/partials/a.mustache:1:10: error: “{{> a}}” includes itself without end. [endless-partial]
      {{#tags}}{{> a}}{{/tags}}
               ^^^^^^^
      help: Delete it, or put it into a section of a list that the innermost view has, as in “{{#children}}{{> a}}{{/children}}”.
      """),
    Case(
      "{{#params.more}}{{> a}}{{/params.more}}",
      """
      site-templates/partials/a.mustache:1:17: error: “{{> a}}” includes itself without end. [endless-partial]
      {{#params.more}}{{> a}}{{/params.more}}
                      ^^^^^^^
      help: Delete it, or put it into a section of a list that the innermost view has, as in “{{#children}}{{> a}}{{/children}}”.
      """),
  ])
  func aCircleThatNeedNotEndIsAMistake(case given: Case) {
    let fixture = TemplateFixture(["page": "{{> a}}", "partials/a": given.template])
    #expect(fixture.mistakes(of: Article.view) == given.expected)
  }

  @Test func aCircleOfSeveralIsNamedAtEachOfItsTags() {
    let fixture = TemplateFixture([
      "page": "{{> a}}", "partials/a": "{{> b}}", "partials/b": "{{< a}}{{/a}}",
    ])
    #expect(
      fixture.mistakes(of: Article.view) == """
        site-templates/partials/a.mustache:1:1: error: “{{> b}}” includes itself without end. [endless-partial]
        {{> b}}
        ^^^^^^^
        help: Delete it, or put it into a section of a list that the innermost view has, as in “{{#children}}{{> b}}{{/children}}”.
        site-templates/partials/b.mustache:1:1: error: “{{< a}}” includes itself without end. [endless-partial]
        {{< a}}{{/a}}
        ^^^^^^^
        help: Delete it, or put it into a section of a list that the innermost view has, as in “{{#children}}{{< a}}{{/children}}”.
        """)
  }

  @Test func parametersMayDescend() {
    let fixture = TemplateFixture([
      "page": "{{#params.menu}}{{> item}}{{/params.menu}}",
      "partials/item": "{{name}}({{#items}}{{> item}}{{/items}})",
    ])
    let item = Parameters.map([
      ("name", .text("a")), ("items", .list([.map([("name", .text("b"))])])),
    ])
    let article = Article(params: .map([("menu", .list([item]))]))
    #expect(fixture.render(article.record) == "a(b())")
  }
}
