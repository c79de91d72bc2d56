import Testing

@testable import Markdown

struct InlineTests {
  @Test(arguments: [
    Golden(
      "emphasis",
      "*a* _b_ **c** ***d*** ~~e~~ ~g~",
      """
      <p><em>a</em> <em>b</em> <strong>c</strong> <em><strong>d</strong></em> <del>e</del> \
      ~g~</p>

      """),
    Golden(
      "nested emphasis",
      "**a *b* c** *d **e***",
      """
      <p><strong>a <em>b</em> c</strong> <em>d <strong>e</strong></em></p>

      """),
    Golden(
      "code",
      "`a<b` `` ` ``",
      """
      <p><code>a&lt;b</code> <code>`</code></p>

      """),
    Golden(
      "smart punctuation",
      "\"Học tập\" 'và' -- làm theo --- gương...",
      """
      <p>“Học tập” ‘và’ – làm theo — gương…</p>

      """),
    Golden(
      "entities and escapes",
      "&lt;b&gt; \\*a\\* &copy; &#1;&#x80;x",
      """
      <p>&lt;b&gt; *a* © x</p>

      """),
    Golden(
      "links",
      """
      [a](b.md) [c](<d e.md> "T&T") [f][g] [g]

      [g]: h.md#i
      """,
      """
      <p><a href="b.md">a</a> <a href="d e.md">c</a> <a href="h.md#i">f</a> <a \
      href="h.md#i">g</a></p>

      """),
    Golden(
      "link around emphasis",
      "[a **b** `c`](d.md)",
      """
      <p><a href="d.md">a <strong>b</strong> <code>c</code></a></p>

      """),
    Golden(
      "link without text",
      "[](a.md)",
      """
      <p><a href="a.md"></a></p>

      """),
    Golden(
      "bare addresses",
      """
      www.a.vn/x?y=1&z=2, https://b.vn. c@d.vn <https://e.vn> <f@g.vn>
      """,
      """
      <p><a href="http://www.a.vn/x?y=1&amp;z=2">www.a.vn/x?y=1&amp;z=2</a>, <a \
      href="https://b.vn">https://b.vn</a>. <a href="mailto:c@d.vn">c@d.vn</a> <a \
      href="https://e.vn">https://e.vn</a> <a href="mailto:f@g.vn">f@g.vn</a></p>

      """),
    Golden(
      "image in text",
      "Xem ![hình *một*](a.jpg \"Tựa \\\"x\\\"\") này",
      """
      <p>Xem <img src="a.jpg" alt="hình một" title="Tựa &quot;x&quot;" loading="lazy" \
      decoding="async"> này</p>

      """),
    Golden(
      "query in a target",
      "[a](b?x=1&y=\"2\")",
      """
      <p><a href="b?x=1&amp;y=&quot;2&quot;">a</a></p>

      """),
  ])
  func html(_ golden: Golden) throws {
    #expect(try Rendering(golden.markdown).html == golden.html)
  }
}
