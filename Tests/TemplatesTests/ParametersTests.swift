import Templates
import Testing

struct ParametersTests {
  private static let article = Article(
    params: .map([
      ("colour", .text("xanh")), ("wide", .text("true")), ("hidden", .text("false")),
      ("empty", .text("")), ("place", .map([("name", .text("Mỹ Thọ")), ("title", .text("xã"))])),
      ("links", .list([.map([("title", .text("một"))]), .map([("other", .text("hai"))])])),
      ("words", .list([.text("a"), .text("b")])),
      ("grid", .list([.list([.text("1"), .text("2")])])),
      ("none", .list([])),
    ]))

  @Test(arguments: [
    ("{{params.colour}}", "xanh"),
    ("{{params.place.name}}", "Mỹ Thọ"),
    ("{{params.nothing}}{{params.place.nothing.more}}{{params.words}}{{params.words.a}}", ""),
    ("{{#params.wide}}{{title}}{{/params.wide}}", "Gương sáng"),
    ("{{#params.hidden}}x{{/params.hidden}}{{^params.hidden}}y{{/params.hidden}}", "y"),
    (
      "{{#params.empty}}x{{/params.empty}}{{#params.none}}x{{/params.none}}{{^params.no}}y{{/params.no}}",
      "y"
    ),
    ("{{#params.words}}{{.}},{{/params.words}}", "a,b,"),
    ("{{#params.grid}}{{#.}}{{.}},{{/.}}{{/params.grid}}", "1,2,"),
    // An item's own value comes before the view's field of that name, which stands in where there is none.
    ("{{#params.links}}{{title}},{{/params.links}}", "một,Gương sáng,"),
    ("{{#params.links}}{{other}}{{^other}}-{{/other}},{{/params.links}}", "-,hai,"),
    (
      "{{#params.place}}{{name}} {{title}} {{url}}{{/params.place}}",
      "Mỹ Thọ xã 2019/06/guong-sang.html"
    ),
    ("{{#params}}{{colour}}{{#place}}{{name}}{{/place}}{{/params}}", "xanhMỹ Thọ"),
  ])
  func valuesAreLookedUp(template: String, expected: String) {
    #expect(TemplateFixture(["page": template]).render(Self.article.record) == expected)
  }

  @Test func aURLIsNoParameter() {
    #expect(
      TemplateFixture(["page": "<a href=\"{{params.link}}\">"]).mistakes(of: Article.view) == """
        site-templates/page.mustache:1:10: error: “{{params.link}}” is text where a URL belongs. [text-in-url]
        <a href="{{params.link}}">
                 ^^^^^^^^^^^^^^^
        help: Write a field of the kind url, as “{{url}}”.
        """)
  }
}
