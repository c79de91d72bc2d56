import Templates
import Testing

struct SyntaxTests {
  @Test(arguments: [
    Case(
      "a {{title b\n{{lead}}",
      """
      site-templates/page.mustache:1:3: error: The tag “{{title” is never closed. [unclosed-tag]
      a {{title b
        ^^^^^^^
      help: Write “}}” behind the name.
      """),
    Case(
      "{{{body}} {{title",
      """
      site-templates/page.mustache:1:1: error: The tag “{{{body” is never closed. [unclosed-tag]
      {{{body}} {{title
      ^^^^^^^
      help: Write “}}}” behind the name.
      site-templates/page.mustache:1:11: error: The tag “{{title” is never closed. [unclosed-tag]
      {{{body}} {{title
                ^^^^^^^
      help: Write “}}” behind the name.
      """),
    Case(
      "Đồng {{! ghi chú",
      """
      site-templates/page.mustache:1:6: error: The tag “{{!” is never closed. [unclosed-tag]
      Đồng {{! ghi chú
           ^^^
      help: Write “}}” where the comment ends.
      """),
    Case(
      "{{=<% %>",
      """
      site-templates/page.mustache:1:1: error: The tag “{{=” is never closed. [unclosed-tag]
      {{=<% %>
      ^^^
      help: Write “=}}” behind the name.
      """),
    Case(
      "<p>\u{FFFE}{{title}}\u{7}</p>\r\n",
      """
      site-templates/page.mustache:1:4: error: The text holds U+FFFE, which is no character. [control-character]
      <p>\u{FFFE}{{title}}\u{7}</p>
         ^
      help: Delete it: it has no meaning in a text and no browser shows it.
      site-templates/page.mustache:1:14: error: The text holds the control character U+0007. [control-character]
      <p>\u{FFFE}{{title}}\u{7}</p>
                   ^
      help: Delete it: it has no meaning in a text and no browser shows it.
      """),
    Case(
      "{{=<%=}}{{title}}",
      """
      site-templates/page.mustache:1:1: error: “{{=<%=}}” does not give two delimiters. [bad-delimiters]
      {{=<%=}}{{title}}
      ^^^^^^^^
      help: Write the two with a space between them and without “=”, as in “{{=<% %>=}}”.
      """),
    Case(
      "{{#lead}}{{#title}}x{{/lead}}\n{{^pinned}}",
      """
      site-templates/page.mustache:1:10: error: “{{#title}}” is never closed. [unclosed-section]
      {{#lead}}{{#title}}x{{/lead}}
               ^^^^^^^^^^
      help: Write “{{/title}}” where it ends.
      site-templates/page.mustache:2:1: error: “{{^pinned}}” is never closed. [unclosed-section]
      {{^pinned}}
      ^^^^^^^^^^^
      help: Write “{{/pinned}}” where it ends.
      """),
    Case(
      "{{#lead}}x{{/laed}}",
      """
      site-templates/page.mustache:1:11: error: “{{/laed}}” stands where “{{#lead}}” must be closed. [mismatched-close]
      {{#lead}}x{{/laed}}
                ^^^^^^^^^
      help: Write “{{/lead}}”.
      """),
    Case(
      "x{{/lead}}",
      """
      site-templates/page.mustache:1:2: error: “{{/lead}}” closes nothing. [unopened-close]
      x{{/lead}}
       ^^^^^^^^^
      help: Remove it, or open “{{#lead}}” before it.
      """),
    Case(
      "{{ }} {{#}}",
      """
      site-templates/page.mustache:1:1: error: The tag “{{ }}” names nothing. [empty-tag]
      {{ }} {{#}}
      ^^^^^
      help: Write a name into it, as in “{{title}}”.
      site-templates/page.mustache:1:7: error: The tag “{{#}}” names nothing. [empty-tag]
      {{ }} {{#}}
            ^^^^^
      help: Write a name into it, as in “{{#title}}”.
      """),
    Case(
      "{{photo src}} {{#photo..src}}",
      """
      site-templates/page.mustache:1:3: error: “photo src” is no name. [bad-name]
      {{photo src}} {{#photo..src}}
        ^^^^^^^^^
      help: A name has no spaces, and its parts are separated by one dot, as in “photo.caption”.
      site-templates/page.mustache:1:18: error: “photo..src” is no name. [bad-name]
      {{photo src}} {{#photo..src}}
                       ^^^^^^^^^^
      help: A name has no spaces, and its parts are separated by one dot, as in “photo.caption”.
      """),
    Case(
      "{{> *kind}}",
      """
      site-templates/page.mustache:1:5: error: A template's name cannot be taken from a field: “*kind”. [dynamic-name]
      {{> *kind}}
          ^^^^^
      help: Write the template's own name, and sections around it where it depends on a field.
      """),
  ])
  func mistakesAreNamed(case given: Case) {
    #expect(TemplateFixture(["page": given.template]).mistakes(of: Article.view) == given.expected)
  }

  @Test func filesThatNoPageUsesAreChecked() {
    let fixture = TemplateFixture([
      "page": "x", "partials/unused": "{{#lead}}", "partials/other": "{{> unusd}}",
    ])
    #expect(
      fixture.set.diagnostics.map(\.drawing) == [
        """
        site-templates/partials/other.mustache:1:5: error: There is no partial “unusd”. [unknown-partial]
        {{> unusd}}
            ^^^^^
        help: Write “{{> unused}}”.
        """,
        """
        site-templates/partials/unused.mustache:1:1: error: “{{#lead}}” is never closed. [unclosed-section]
        {{#lead}}
        ^^^^^^^^^
        help: Write “{{/lead}}” where it ends.
        """,
      ])
    #expect(fixture.set.names == ["page"])
  }

  @Test func aByteOrderMarkIsNoText() {
    #expect(
      TemplateFixture(["page": "\u{FEFF}{{#pinned}}\nx{{/pinned}}|"]).render(Article().record)
        == "|")
  }

  @Test(arguments: [
    ("{{#lead}}\r\n{{lead}}\r\n{{/lead}}\r\n|", "Mở\r\n|"),
    ("{{#lead}} {{! note }}\n{{/lead}} {{#title}}\nx\n{{/title}}\n", "x\n"),
    ("{{#lead}}a{{/lead}}\n", "a\n"),
    ("{{ lead }}{{=| |=}}|lead|{{lead}}", "MởMở{{lead}}"),
    ("{{\n lead\n}}", "Mở"),
  ])
  func linesOfTagsAloneAreNotWritten(template: String, expected: String) {
    let article = Article(lead: "Mở")
    #expect(TemplateFixture(["page": template]).render(article.record) == expected)
  }
}
