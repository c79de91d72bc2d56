import Testing

@testable import Markdown

struct FootnoteTests {
  @Test(arguments: [
    Golden(
      "one",
      """
      Câu[^a].

      [^a]: Chú *thích*.
      """,
      """
      <p>Câu<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú thích \
      1">1</a></sup>.</p>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <p>Chú <em>thích</em>. <a href="#fnref:1" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "order of use",
      """
      x[^b] y[^a] z[^b]

      [^a]: A
      [^b]: B
      """,
      """
      <p>x<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú thích \
      1">1</a></sup> y<sup><a href="#fn:2" id="fnref:2" role="doc-noteref" aria-label="Chú \
      thích 2">2</a></sup> z<sup><a href="#fn:1" id="fnref:1:2" role="doc-noteref" \
      aria-label="Chú thích 1">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <p>B <a href="#fnref:1" role="doc-backlink">Trở lại (1)</a> <a href="#fnref:1:2" \
      role="doc-backlink">Trở lại (2)</a></p>
      </li>
      <li id="fn:2">
      <p>A <a href="#fnref:2" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "ends with a list",
      """
      x[^1]

      [^1]:
          - a
      """,
      """
      <p>x<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú thích \
      1">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <ul>
      <li>a</li>
      </ul>
      <p><a href="#fnref:1" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "ends with a figure",
      """
      x[^1]

      [^1]: ![a](b.jpg)
      """,
      """
      <p>x<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú thích \
      1">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <figure><img src="b.jpg" alt="a" loading="lazy" decoding="async"></figure>
      <p><a href="#fnref:1" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "footnote in a footnote",
      """
      x[^1]

      [^1]: a[^2]
      [^2]: b[^1]
      """,
      """
      <p>x<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú thích \
      1">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <p>a<sup><a href="#fn:2" id="fnref:2" role="doc-noteref" aria-label="Chú thích \
      2">2</a></sup> <a href="#fnref:1" role="doc-backlink">Trở lại (1)</a> <a \
      href="#fnref:1:2" role="doc-backlink">Trở lại (2)</a></p>
      </li>
      <li id="fn:2">
      <p>b<sup><a href="#fn:1" id="fnref:1:2" role="doc-noteref" aria-label="Chú thích \
      1">1</a></sup> <a href="#fnref:2" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "in a heading",
      """
      ## Mục[^1]

      [^1]: a
      """,
      """
      <h2 id="muc">Mục<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú \
      thích 1">1</a></sup></h2>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <p>a <a href="#fnref:1" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "in a link",
      """
      [x[^1]](y.md)

      [^1]: a
      """,
      """
      <p><a href="y.md">x<sup>1</sup></a></p>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <p>a</p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "in a cell",
      """
      |a[^1]|
      |-|

      [^1]: b
      """,
      """
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">a<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Chú \
      thích 1">1</a></sup></th>
      </tr>
      </thead>
      </table>
      </div>
      <section class="footnotes" role="doc-endnotes" aria-label="Chú thích">
      <ol>
      <li id="fn:1">
      <p>b <a href="#fnref:1" role="doc-backlink">Trở lại</a></p>
      </li>
      </ol>
      </section>

      """),
    Golden(
      "in an alternative text",
      """
      ![x[^1]](y.jpg)

      [^1]: a
      """,
      """
      <figure><img src="y.jpg" alt="x" loading="lazy" decoding="async"></figure>

      """),
  ])
  func html(_ golden: Golden) throws {
    #expect(try Rendering(golden.markdown).html == golden.html)
  }
}
