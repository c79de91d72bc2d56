import Diagnostics
import Testing

@testable import Markdown

/// HTML that authors write: its words stay, its tags are told of.
struct HTMLTests {
  @Test(arguments: [
    Golden(
      "words of a block",
      "<div class=\"a\">\n<p>Chị <b>Sáu</b> &amp; anh&nbsp;Tư, 5 * 3</p>\n</div>\n\nsau",
      "<p>Chị Sáu &amp; anh\u{A0}Tư, 5 * 3</p>\n<p>sau</p>\n"),
    Golden(
      "line breaks", "<p>Một<br>hai<BR/></p>\n\nba<br />bốn\n\n|a|\n|-|\n|b<br>c|",
      """
      <p>Một<br>
      hai</p>
      <p>ba<br>
      bốn</p>
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>b<br>
      c</td>
      </tr>
      </tbody>
      </table>
      </div>

      """),
    Golden(
      "raised and lowered", "m<sup>2</sup>, CO<SUB>2</SUB>, *x<sup>**a**</sup>* <sup>y",
      "<p>m<sup>2</sup>, CO<sub>2</sub>, <em>x<sup><strong>a</strong></sup></em> y</p>\n"),
    Golden(
      "raised and lowered in a block", "<p>m<sup class=\"a\">2</sup></p>", "<p>m<sup>2</sup></p>\n"),
    // Read as Markdown, each would be a block of HTML again.
    Golden(
      "raised signs without words in a block",
      "</sub>\n\n<div><sup></div>\n\n<p>Một</p><p><sub></p><p>hai<sup>2</sup></p>",
      "<p>Một</p>\n<p>hai<sup>2</sup></p>\n"),
    Golden("tags that overlap", "<sup>a<sub>b</sup>c</sub>", "<p><sup>ab</sup>c</p>\n"),
    Golden(
      "rows and cells",
      "<table><tr><th>Tổ</th><th>Hộ</th></tr>\n<tr><td>Một</td><td>12</td></tr></table>",
      "<p>Tổ; Hộ</p>\n<p>Một; 12</p>\n"),
    Golden(
      "items", "<ul>\n<li>Một</li>\n<li>Hai\n</ul>", "<p>Một</p>\n<p>Hai</p>\n"),
    Golden(
      "lines of a preformatted block", "<pre>Một\nhai\n\nba</pre>", "<p>Một<br>\nhai<br>\nba</p>\n"),
    Golden(
      "comments, scripts and styles",
      "<!-- a -->\n\nb <!-- c --> d <script>e</script>f\n\n<style>\ng\n</style>",
      "<p>b  d f</p>\n"),
    Golden(
      "a script in a block", "<div>a<script>if (x < y) {}</script>b</div>", "<p>ab</p>\n"),
    Golden(
      "a tag that HTML does not have", "Tổ <Hoa Sen> trồng rau\n\n<ghi-chu>\nx\n</ghi-chu>",
      "<p>Tổ &lt;Hoa Sen&gt; trồng rau</p>\n<p>&lt;ghi-chu&gt; x &lt;/ghi-chu&gt;</p>\n"),
    Golden(
      "character data", "<![CDATA[a *b* c]]>", "<p>a *b* c</p>\n"),
    Golden(
      "blocks within a line", "a<p>b</p><p>c</p>", "<p>a<br>\nb<br>\nc</p>\n"),
    Golden(
      "a block in a tight list", "- a\n  <p>b</p>\n- c",
      "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n"),
    Golden(
      "signs behind bare addresses alone",
      "“http://a.vn/x.”, <https://b.vn/y!> [https://c.vn.](https://c.vn.)",
      """
      <p>“<a href="http://a.vn/x">http://a.vn/x</a>.”, <a href="https://b.vn/y!">https://b.vn/y!</a> \
      <a href="https://c.vn.">https://c.vn.</a></p>

      """),
    Golden("nothing but tags", "<b></b>\n\n<div></div>", ""),
    Golden(
      "what only looks like a tag", "<div>1 < 2 & 3 > 2 <3</div>",
      "<p>1 &lt; 2 &amp; 3 &gt; 2 &lt;3</p>\n"),
    Golden(
      "a reference is read once", "<p>&amp;lt;b&gt; &mdash; &#233;</p>",
      "<p>&amp;lt;b&gt; — é</p>\n"),
  ])
  func html(_ golden: Golden) throws {
    let rendering = try Rendering(golden.markdown)
    #expect(rendering.html == golden.html)
  }

  @Test(arguments: [
    MistakeTests.Mistake(
      "tags of one name are counted", "<p>Một</p>\n<p>Hai</p>\n\nba <b>bốn</b>\n\n<b>năm</b>",
      """
      warning raw-html 1: The HTML tag “<p>” is left out, here and in 1 more place; the words around it stay.
      <p>Một</p>
      ^^^
      help: Leave a blank line between paragraphs instead.

      warning raw-html 4: The HTML tag “<b>” is left out, here and in 1 more place; the words around it stay.
      ba <b>bốn</b>
         ^^^
      help: Write “**bold**” instead.
      """),
    MistakeTests.Mistake(
      "a tag behind others that are kept", "m<sup>2</sup>\nmột<br>hai <sup>ba",
      """
      warning raw-html 2: The HTML tag “<sup>” is left out; the words around it stay.
      một<br>hai <sup>ba
                 ^^^^^
      help: Write “<sup>” before and “</sup>” behind the raised or lowered signs, in one paragraph.
      """),
    MistakeTests.Mistake(
      "raised signs without words in a block", "<div><sup></div>",
      """
      warning raw-html 1: The HTML tag “<div>” is left out; the words around it stay.
      <div><sup></div>
      ^^^^^
      help: Leave a blank line between paragraphs instead.

      warning raw-html 1: The HTML tag “<sup>” is left out; the words around it stay.
      <div><sup></div>
           ^^^^^
      help: Write “<sup>” before and “</sup>” behind the raised or lowered signs, in one paragraph.
      """),
    MistakeTests.Mistake(
      "closing tag alone", "x </font>",
      """
      warning raw-html 1: The HTML tag “</font>” is left out; the words around it stay.
      x </font>
        ^^^^^^^
      help: Leave it out: the looks of the text belong to the site's templates.
      """),
    MistakeTests.Mistake(
      "long tag", "<a href=\"https://example.org/mot-dia-chi-rat-dai\">x</a>",
      """
      warning raw-html 1: The HTML tag “<a href="https://example.org/mot-dia-chi…” is left out; the words around it stay.
      <a href="https://example.org/mot-dia-chi-rat-dai">x</a>
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Write “[text](address)” instead.
      """),
    MistakeTests.Mistake(
      "what is left out with all that it holds",
      "<div>\n<script>\na()\n</script></div>\n\nx <img src=\"a.jpg\">",
      """
      warning raw-html 1: The HTML tag “<div>” is left out; the words around it stay.
      <div>
      ^^^^^
      help: Leave a blank line between paragraphs instead.

      warning raw-html 2: The HTML tag “<script>” is left out with all that it holds.
      <script>
      ^^^^^^^^
      help: Leave it out: scripts and styles belong to the site's templates.

      warning raw-html 6: The HTML “<img src="a.jpg">” is left out, and nothing is shown instead.
      x <img src="a.jpg">
        ^^^^^^^^^^^^^^^^^
      help: Write “![description](photo.jpg "caption")” in a paragraph of its own instead.
      """),
    MistakeTests.Mistake(
      "a tag that HTML does not have", "> Tổ <Hoa Sen> và <Nhom B>",
      """
      warning unknown-html-tag 1: HTML has no tag “<Hoa Sen>”, so that it is shown as it is written.
      > Tổ <Hoa Sen> và <Nhom B>
           ^^^^^^^^^
      help: Put the words between quotation marks, or write “\\<” instead of “<”.

      warning unknown-html-tag 1: HTML has no tag “<Nhom B>”, so that it is shown as it is written.
      > Tổ <Hoa Sen> và <Nhom B>
                        ^^^^^^^^
      help: Put the words between quotation marks, or write “\\<” instead of “<”.
      """),
    MistakeTests.Mistake(
      "Markdown within HTML", "<div>\nBiểu dương **bà Bảy**\n</div>",
      """
      warning raw-html 1: The HTML tag “<div>” is left out; the words around it stay.
      <div>
      ^^^^^
      help: Leave a blank line between paragraphs instead.

      error markdown-in-html 2: These marks of Markdown stand within HTML, where they are shown as they are.
      Biểu dương **bà Bảy**
                 ^^
      help: Delete the tags around this text, or leave a blank line below and above them.
      """),
    MistakeTests.Mistake(
      "an item within HTML", "<div>\n- Một\n1. Hai\n</div>",
      """
      warning raw-html 1: The HTML tag “<div>” is left out; the words around it stay.
      <div>
      ^^^^^
      help: Leave a blank line between paragraphs instead.

      error markdown-in-html 2: These marks of Markdown stand within HTML, where they are shown as they are.
      - Một
      ^
      help: Delete the tags around this text, or leave a blank line below and above them.
      """),
    MistakeTests.Mistake(
      "a comment without an end", "một\n\n<!-- hai\n\nba",
      """
      error unclosed-html 3: This “<!--” is never closed, so that all behind it is left out.
      <!-- hai
      ^^^^
      help: Write “-->” where it ends, or delete it.
      """),
    MistakeTests.Mistake(
      "a script without an end", "<script async>\nmột\n\nba",
      """
      error unclosed-html 1: This “<script>” is never closed, so that all behind it is left out.
      <script async>
      ^^^^^^^^^^^^^^
      help: Write “</script>” where it ends, or delete it.

      warning raw-html 1: The HTML tag “<script async>” is left out with all that it holds.
      <script async>
      ^^^^^^^^^^^^^^
      help: Leave it out: scripts and styles belong to the site's templates.
      """),
  ])
  func report(_ mistake: MistakeTests.Mistake) throws {
    let rendering = try Rendering(mistake.markdown)
    #expect(rendering.report == mistake.report)
  }

  @Test(arguments: [
    "<!-- nhắc: gọi lại -->\n\nMột <!-- hai --> ba", "m<sup>2</sup> và H<sub>2</sub>O",
    "một<br>hai",
    "a < b > c <3 <- -> <>", "<p>", "x",
  ])
  func goodTexts(_ markdown: String) throws {
    let rendering = try Rendering(markdown)
    #expect(rendering.diagnostics.filter { $0.id != "raw-html" }.isEmpty)
  }
}
