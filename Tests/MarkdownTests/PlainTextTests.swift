import Diagnostics
import Testing

@testable import Markdown

struct PlainTextTests {
  @Test(arguments: [
    ("Một *hai*\nba\\\nbốn.\n\n## Năm `sáu`", "Một hai ba bốn.\nNăm sáu"),
    ("- a\n- b\n\n  c\n\n> d", "a\nb\nc\nd"),
    ("|a|b|\n|-|-|\n|c||\n|d|e|", "a b\nc\nd e"),
    ("Xem ![hình](a.jpg) này[^1] nhé\n\n[^1]: Chú thích", "Xem này nhé\nChú thích"),
    ("![hình](a.jpg \"Ảnh: CTV\")", "Ảnh: CTV"),
    ("```swift\nlet a = 1\n\nlet b = 2\n```\n\nsau", "let a = 1\n\nlet b = 2\nsau"),
    ("&lt;b&gt; <i>c</i> \"d\"", "<b> c “d”"),
    ("<div>\nx\n</div>", "x"), ("<!-- x -->", ""),
    ("10<sup>6</sup> H<sub>2</sub>O", "10⁶ H₂O"), ("Điều 5<sup>bis</sup>", "Điều 5bis"),
    ("e\u{301} a\u{1}b", "\u{E9} ab"),
    ("", ""),
  ])
  func plainText(_ markdown: String, _ text: String) throws {
    let body = try Rendering(markdown).body
    #expect(Array(body.plainText.utf8) == Array(text.utf8))
  }

  struct Lead: Sendable {
    var markdown: String
    var lead: String?
    var html: String
  }

  @Test(arguments: [
    Lead(markdown: "Một *hai*\n[ba](a.md).\n\nBốn", lead: "Một hai ba.", html: "<p>Bốn</p>\n"),
    Lead(markdown: "<!-- x -->\n\nMột\n\nHai", lead: "Một", html: "<p>Hai</p>\n"),
    Lead(
      markdown: "![a](b.jpg)\n\nMột\n\nHai", lead: "Một",
      html: """
        <figure><img src="b.jpg" alt="a" loading="lazy" decoding="async"></figure>
        <p>Hai</p>

        """),
    Lead(
      markdown: "Một\n![a](b.jpg \"c\")\n\nHai", lead: "Một ",
      html: """
        <figure><img src="b.jpg" alt="a" loading="lazy" decoding="async">\
        <figcaption>c</figcaption></figure>
        <p>Hai</p>

        """),
    Lead(
      markdown: "[![a](b.jpg)](c.md) Một *![d](e.jpg)*", lead: " Một ",
      html: """
        <div class="gallery">
        <figure><a href="c.md"><img src="b.jpg" alt="a" loading="lazy" decoding="async"></a></figure>
        <figure><img src="e.jpg" alt="d" loading="lazy" decoding="async"></figure>
        </div>

        """),
    Lead(markdown: "<p>Một</p>\n<p>Hai</p>", lead: "Một", html: "<p>Hai</p>\n"),
    Lead(
      markdown: "> Một\n\nHai", lead: nil,
      html: "<blockquote>\n<p>Một</p>\n</blockquote>\n<p>Hai</p>\n"),
    Lead(markdown: "## Một\n\nHai", lead: nil, html: "<h2 id=\"mot\">Một</h2>\n<p>Hai</p>\n"),
    Lead(
      markdown: "Một ![a](b.jpg) hai", lead: "Một  hai",
      html: "<figure><img src=\"b.jpg\" alt=\"a\" loading=\"lazy\" decoding=\"async\"></figure>\n"),
    Lead(markdown: "<b></b>\n\nMột", lead: "Một", html: ""),
    Lead(markdown: "", lead: nil, html: ""),
  ])
  func lead(_ lead: Lead) throws {
    let rendering = try Rendering(
      lead.markdown, options: MarkdownOptions(movesFirstParagraph: true))
    #expect(rendering.body.lead == lead.lead)
    #expect(rendering.html == lead.html)
  }

  /// A footnote that only the lead refers to is not shown, and others are numbered without it.
  @Test func footnotesOfTheLead() throws {
    let rendering = try Rendering(
      "Một[^1] hai[^2].\n\nBa[^2].\n\n[^1]: A\n[^2]: B",
      options: MarkdownOptions(movesFirstParagraph: true))
    #expect(rendering.body.lead == "Một hai.")
    #expect(rendering.body.plainText == "Ba.\nB")
    #expect(rendering.html.contains("<p>B <a href=\"#fnref:1\" role=\"doc-backlink\">"))
    #expect(!rendering.html.contains("fnref:1:2"))
    #expect(rendering.diagnostics.map(\.id) == ["footnote-in-lead"])
  }

  /// What is wrong with the lead's links is still told, though they are no part of the body.
  @Test func mistakesOfTheLead() throws {
    let rendering = try Rendering(
      "Một [a](file:b) <i>c</i> [d](e.md)\n\nHai",
      options: MarkdownOptions(movesFirstParagraph: true))
    #expect(rendering.diagnostics.map(\.id) == ["unsafe-link", "link-in-lead", "raw-html"])
    #expect(rendering.body.references.map(\.target) == ["e.md"])
    #expect(rendering.body.slots.isEmpty)
  }

  /// A link that readers of the lead cannot follow is a loss, unless they read its address anyway.
  @Test(arguments: [
    ("Xem [bài trước](a.md).", true), ("Xem [trang](https://a.example/b).", true),
    ("Xem www.a.example.", false), ("Xem https://a.example/b nhé.", false),
    ("Viết cho a@b.example.", false), ("Không có gì.", false),
  ])
  func linksOfTheLead(text: String, isLoss: Bool) throws {
    let rendering = try Rendering(
      text + "\n\nHai", options: MarkdownOptions(movesFirstParagraph: true))
    #expect(
      rendering.diagnostics.map(\.message)
        == (isLoss ? ["The first paragraph is shown as the lead, which has no links."] : []))
  }

  @Test func aPlacementPrefixesIDsAndLowersHeadings() throws {
    let rendering = try Rendering("## Một[^1]\n\n[^1]: a")
    #expect(
      rendering.html(BodyPlacement(idPrefix: "b2-", headingShift: 1)) == """
        <h3 id="b2-mot">Một<sup><a href="#b2-fn:1" id="b2-fnref:1" role="doc-noteref" \
        aria-label="Chú thích 1">1</a></sup></h3>
        <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
        <ol>
        <li id="b2-fn:1">
        <p>a <a href="#b2-fnref:1" role="doc-backlink">Trở lại</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(rendering.body.headings.map(\.id) == ["mot"])
  }

  @Test func headings() throws {
    let rendering = try Rendering(
      "# Một *hai* ##\n\n> Ba\n> bốn\n> ===\n\n###### Năm", frontMatter: "---\n---\n")
    let headings = rendering.body.headings
    #expect(headings.map(\.level) == [2, 2, 6])
    #expect(headings.map(\.text) == ["Một hai", "Ba bốn", "Năm"])
    #expect(
      headings.map { rendering.file.text($0.range) } == ["Một *hai*", "Ba\n> bốn", "Năm"])
  }
}
