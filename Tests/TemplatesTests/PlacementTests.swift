import Testing

/// What may be written where in HTML.
struct PlacementTests {
  @Test(arguments: [
    Case(
      "<script>a = \"{{title}}\"</script>",
      "stands in <script>, where no value can be written safely. [variable-in-code]"),
    Case(
      "<SCRIPT a='>'\n>x</scriptx>{{title}}</script>",
      "stands in <script>, where no value can be written safely. [variable-in-code]"),
    Case(
      "<style>a{color:{{title}}}</style>",
      "stands in <style>, where no value can be written safely. [variable-in-code]"),
    Case(
      "<iframe>{{title}}</iframe>",
      "stands in <iframe>, where no value can be written safely. [variable-in-code]"),
    Case(
      "<a onclick=\"go('{{title}}')\">",
      "stands in an attribute “on…”, where no value can be written safely. [variable-in-code]"),
    Case(
      "<a OnClick = '{{title}}'>",
      "stands in an attribute “on…”, where no value can be written safely. [variable-in-code]"),
    Case(
      "<a style=\"color:{{title}}\">",
      "stands in an attribute “style”, where no value can be written safely. [variable-in-code]"),
    Case(
      "<iframe srcdoc=\"{{title}}\"></iframe>",
      "stands in an attribute “srcdoc”, where no value can be written safely. [variable-in-code]"),
    Case(
      "<a title={{title}}>",
      "stands in the value of an attribute without quotes. [unquoted-attribute]"),
    Case(
      "<a title=a{{title}}>",
      "stands in the value of an attribute without quotes. [unquoted-attribute]"),
    Case(
      "<a {{title}}>", "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<a x {{title}}=\"\">",
      "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<a x{{title}}=\"\">",
      "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<{{title}}>", "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<h{{title}}>", "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "</{{title}}>", "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<!doctype {{title}}>",
      "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<!-- --!><a {{title}}>",
      "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<!a--><a {{title}}>",
      "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case(
      "<!a-- ><a {{title}}>",
      "stands inside a tag, outside the value of an attribute. [variable-in-tag]"),
    Case("<a href=\"{{title}}\">", "is text where a URL belongs. [text-in-url]"),
    Case("<a href=' {{title}}'>", "is text where a URL belongs. [text-in-url]"),
    Case("<a href=\"/x/{{title}}\">", "is text where a URL belongs. [text-in-url]"),
    Case("<a href=\"{{url}}?{{title}}\">", "is text where a URL belongs. [text-in-url]"),
    Case("<form action=\"{{title}}\"></form>", "is text where a URL belongs. [text-in-url]"),
    Case("<video poster=\"{{title}}\">", "is text where a URL belongs. [text-in-url]"),
    Case(
      "<img srcset=\"{{url}} 480w, {{title}} 960w\">", "is text where a URL belongs. [text-in-url]"),
    Case("<img srcset=\"a.webp, {{title}}\">", "is text where a URL belongs. [text-in-url]"),
  ])
  func aTextIsRefused(case given: Case) throws {
    let mistakes = TemplateFixture(["page": given.template]).mistakes(of: Article.view)
    let expected = "error: “{{title}}” \(given.expected)"
    #expect(mistakes.split(separator: "\n")[0].hasSuffix(expected), "\(mistakes)")
    let line = try #require(given.template.split(separator: "\n").last)
    let tag = try #require(line.firstRange(of: "{{title}}"))
    let caret = mistakes.split(separator: "\n")[2]
    #expect(caret.hasSuffix(" " + String(repeating: "^", count: 9)), "\(mistakes)")
    #expect(caret.count - 9 == line.distance(from: line.startIndex, to: tag.lowerBound))
  }

  @Test(arguments: [
    Case(
      "<a href=\"{{title}}\">",
      """
      site-templates/page.mustache:1:10: error: “{{title}}” is text where a URL belongs. [text-in-url]
      <a href="{{title}}">
               ^^^^^^^^^
      help: Write a field of the kind url, as “{{url}}”.
      """),
    Case(
      "<a href=\"/x/{{url}}\">",
      """
      site-templates/page.mustache:1:13: error: “{{url}}” is a whole URL, but stands inside another one. [url-within-url]
      <a href="/x/{{url}}">
                  ^^^^^^^
      help: Write nothing before it.
      """),
    Case(
      "<a\n  title={{title}}>",
      """
      site-templates/page.mustache:2:9: error: “{{title}}” stands in the value of an attribute without quotes. [unquoted-attribute]
        title={{title}}>
              ^^^^^^^^^
      help: Put quotes around the whole value.
      """),
    Case(
      "<a {{title}}>",
      """
      site-templates/page.mustache:1:4: error: “{{title}}” stands inside a tag, outside the value of an attribute. [variable-in-tag]
      <a {{title}}>
         ^^^^^^^^^
      help: Write it into the value of an attribute, as in “title="{{title}}"”.
      """),
    Case(
      "<script>{{title}}</script>",
      """
      site-templates/page.mustache:1:9: error: “{{title}}” stands in <script>, where no value can be written safely. [variable-in-code]
      <script>{{title}}</script>
              ^^^^^^^^^
      help: Write it into an attribute “data-…” and read that.
      """),
    Case(
      "<style>{{title}}</style>",
      """
      site-templates/page.mustache:1:8: error: “{{title}}” stands in <style>, where no value can be written safely. [variable-in-code]
      <style>{{title}}</style>
             ^^^^^^^^^
      help: Choose between classes, as in “class="{{kind}}"”.
      """),
    Case(
      "<title>{{{body}}}</title><a title=\"{{{body}}}\"><!-- {{{body}}} -->",
      """
      site-templates/page.mustache:1:8: error: “{{{body}}}” is HTML, which cannot stand in <title>. [misplaced-markup]
      <title>{{{body}}}</title><a title="{{{body}}}"><!-- {{{body}}} -->
             ^^^^^^^^^^
      help: Only text can stand here: write a field of it, such as “{{page.title}}”.
      site-templates/page.mustache:1:36: error: “{{{body}}}” is HTML, which cannot stand in an attribute. [misplaced-markup]
      <title>{{{body}}}</title><a title="{{{body}}}"><!-- {{{body}}} -->
                                         ^^^^^^^^^^
      help: Only text can stand here: write a field of it, such as “{{page.title}}”.
      site-templates/page.mustache:1:53: error: “{{{body}}}” is HTML, which cannot stand in a comment. [misplaced-markup]
      <title>{{{body}}}</title><a title="{{{body}}}"><!-- {{{body}}} -->
                                                          ^^^^^^^^^^
      help: Only text can stand here: write a field of it, such as “{{page.title}}”.
      """),
    Case(
      "{{#pinned}}<a href=\"{{/pinned}}x\">",
      """
      site-templates/page.mustache:1:1: error: The section “{{#pinned}}” begins and ends at different places of the HTML. [section-splits-markup]
      {{#pinned}}<a href="{{/pinned}}x">
      ^^^^^^^^^^^
      help: Let it hold whole tags, whole attributes, or a part of one value.
      """),
    Case(
      "<p>\n<a title=\"{{title}}>",
      """
      site-templates/page.mustache:2:1: error: What begins here is not finished where the template ends. [unfinished-markup]
      <a title="{{title}}>
      ^
      help: Finish it in the same template.
      """),
  ])
  func mistakesAreNamed(case given: Case) {
    #expect(TemplateFixture(["page": given.template]).mistakes(of: Article.view) == given.expected)
  }

  @Test func aViewWithoutURLsHasNoneToOffer() {
    #expect(
      TemplateFixture(["page": "<a href=\"{{name}}\">"]).mistakes(of: Unit.view) == """
        site-templates/page.mustache:1:10: error: “{{name}}” is text where a URL belongs. [text-in-url]
        <a href="{{name}}">
                 ^^^^^^^^
        help: Only fields of the kind url can be written here.
        """)
  }

  @Test(arguments: [
    "a < b {{title}} <3 {{title}}", "<!-->{{{body}}}", "<!-- a -- > {{title}} -->{{{body}}}",
    "<!--->{{{body}}}", "<!----!>{{{body}}}", "<!--!> {{title}} --- -->{{{body}}}",
    "<!---!> {{title}} --!-> {{title}} -->{{{body}}}", "<!a-- >{{{body}}}",
    "<!doctype html>{{{body}}}", "<script>{{#pinned}}x{{/pinned}}</script >{{{body}}}",
    "<script src=\"{{url}}\" defer></script>{{{body}}}", "<br/>{{{body}}}", "</p x='>'>{{{body}}}",
    "<textarea>{{title}}<b></textarea>{{{body}}}", "<a title=x>{{{body}}}", "<a title>{{{body}}}",
    "<a data-href='{{title}}' href='{{url}}'>", "<a href=\"#{{title}}\">",
    "<a title=\"{{url}} {{title}}\">", "<img srcset=\"{{url}} {{title}}w, {{url}} {{title}}w\">",
    "<img srcset=\"{{url}}, {{url}}\">", "<a{{#pinned}} title=\"{{title}}\"{{/pinned}}>",
    "<a {{#pinned}}hidden{{/pinned}} {{^pinned}}class=x{{/pinned}} id=\"{{title}}\">",
    "<a href=\"{{#pinned}}{{url}}{{/pinned}}{{^pinned}}{{url}}#{{title}}{{/pinned}}\">",
    "<p class=\"a{{#pinned}} b{{/pinned}}\">{{{body}}}",
    "<meta content=\"0; url={{url}}\">",
  ])
  func whatIsSafeIsLet(template: String) {
    #expect(TemplateFixture(["page": template]).mistakes(of: Article.view) == "")
  }
}
