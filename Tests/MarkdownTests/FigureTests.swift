import Testing

@testable import Markdown

struct FigureTests {
  @Test(arguments: [
    Golden(
      "figure",
      "![Lễ trao](a.jpg \"Ảnh: CTV\")",
      """
      <figure><img src="a.jpg" alt="Lễ trao" loading="lazy" decoding="async"><figcaption>Ảnh: \
      CTV</figcaption></figure>

      """),
    Golden(
      "figure without a caption",
      "![Lễ trao](a.jpg)",
      """
      <figure><img src="a.jpg" alt="Lễ trao" loading="lazy" decoding="async"></figure>

      """),
    Golden(
      "linked figure",
      "[![Lễ trao](a.jpg \"Ảnh\")](a-lon.jpg \"Xem\")",
      """
      <figure><a href="a-lon.jpg"><img src="a.jpg" alt="Lễ trao" loading="lazy" \
      decoding="async"></a><figcaption>Ảnh</figcaption></figure>

      """),
    Golden(
      "gallery",
      """
      ![a](a.jpg "A") ![b](b.jpg)
      [![c](c.jpg)](d.jpg)
      """,
      """
      <div class="gallery">
      <figure><img src="a.jpg" alt="a" loading="lazy" \
      decoding="async"><figcaption>A</figcaption></figure>
      <figure><img src="b.jpg" alt="b" loading="lazy" decoding="async"></figure>
      <figure><a href="d.jpg"><img src="c.jpg" alt="c" loading="lazy" \
      decoding="async"></a></figure>
      </div>

      """),
    Golden(
      "gallery with breaks",
      """
      ![a](a.jpg)\\
      ![b](b.jpg)
      """,
      """
      <div class="gallery">
      <figure><img src="a.jpg" alt="a" loading="lazy" decoding="async"></figure>
      <figure><img src="b.jpg" alt="b" loading="lazy" decoding="async"></figure>
      </div>

      """),
    Golden(
      "image beside text",
      "![a](a.jpg) và",
      """
      <p><img src="a.jpg" alt="a" loading="lazy" decoding="async"> và</p>

      """),
    Golden(
      "figure in a list item",
      "- ![a](a.jpg)",
      """
      <ul>
      <li>
      <figure><img src="a.jpg" alt="a" loading="lazy" decoding="async"></figure>
      </li>
      </ul>

      """),
    Golden(
      "escaped caption",
      "![a\"b](a.jpg \"<c> & \\\"d\\\"\")",
      """
      <figure><img src="a.jpg" alt="a”b" loading="lazy" \
      decoding="async"><figcaption>&lt;c&gt; &amp; &quot;d&quot;</figcaption></figure>

      """),
    Golden(
      "by definition",
      """
      ![a][x]

      [x]: b.jpg "C"
      """,
      """
      <figure><img src="b.jpg" alt="a" loading="lazy" \
      decoding="async"><figcaption>C</figcaption></figure>

      """),
  ])
  func html(_ golden: Golden) throws {
    #expect(try Rendering(golden.markdown).html == golden.html)
  }
}
