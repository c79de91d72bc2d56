import Diagnostics
import Testing

@testable import Markdown

struct HeadingTests {
  @Test(arguments: [
    Golden(
      "levels from two",
      """
      ## Một

      ### Hai

      ###### Sáu
      """,
      """
      <h2 id="mot">Một</h2>
      <h3 id="hai">Hai</h3>
      <h6 id="sau">Sáu</h6>

      """),
    Golden(
      "level one shifts all",
      """
      # Một

      ## Hai

      ###### Sáu
      """,
      """
      <h2 id="mot">Một</h2>
      <h3 id="hai">Hai</h3>
      <h6 id="sau">Sáu</h6>

      """),
    Golden(
      "setext",
      """
      Một
      ===

      Hai
      ---
      """,
      """
      <h2 id="mot">Một</h2>
      <h3 id="hai">Hai</h3>

      """),
    Golden(
      "same text",
      """
      ## Kết quả

      ## Kết quả

      ## Kết quả 2

      ## Kết quả
      """,
      """
      <h2 id="ket-qua">Kết quả</h2>
      <h2 id="ket-qua-2">Kết quả</h2>
      <h2 id="ket-qua-2-2">Kết quả 2</h2>
      <h2 id="ket-qua-3">Kết quả</h2>

      """),
    Golden(
      "no letters",
      """
      ## ***

      ## !!!

      ## ???
      """,
      """
      <h2 id="muc">***</h2>
      <h2 id="muc-2">!!!</h2>
      <h2 id="muc-3">???</h2>

      """),
    Golden(
      "with inlines",
      "## Xã *Mỹ Thọ*: `46` [mô hình](a.md) &amp; đề tài",
      """
      <h2 id="xa-my-tho-46-mo-hinh-de-tai">Xã <em>Mỹ Thọ</em>: <code>46</code> <a \
      href="a.md">mô hình</a> &amp; đề tài</h2>

      """),
    Golden(
      "empty",
      """
      ##

      ## ![a](b.jpg)
      """,
      """
      <h2 id="a"><img src="b.jpg" alt="a" loading="lazy" decoding="async"></h2>

      """),
  ])
  func html(_ golden: Golden) throws {
    #expect(try Rendering(golden.markdown).html == golden.html)
  }

  @Test(arguments: [
    ("## Một \n", "Một"), ("Một\n  hai\n===\n", "Một\n  hai"),
    // The parser has other bytes than the file for a zero byte.
    ("Một\nhai\u{0}\n===", "Một"), ("Một\n\u{0}\u{0}\nhai\n---", "Một\n\u{0}\u{0}\nhai"),
  ])
  func standsInItsLines(markdown: String, text: String) throws {
    let rendering = try Rendering(markdown)
    let heading = try #require(rendering.body.headings.first)
    #expect(rendering.file.text(heading.range) == text)
  }
}
