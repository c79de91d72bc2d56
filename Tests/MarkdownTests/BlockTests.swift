import Testing

@testable import Markdown

struct BlockTests {
  @Test(arguments: [
    Golden(
      "paragraphs",
      """
      Một
      dòng.

      Hai & ba < bốn.
      """,
      """
      <p>Một
      dòng.</p>
      <p>Hai &amp; ba &lt; bốn.</p>

      """),
    Golden(
      "hard breaks",
      """
      một\\
      hai  
      ba
      """,
      """
      <p>một<br>
      hai<br>
      ba</p>

      """),
    Golden(
      "quote",
      """
      > Lời *nói*
      tiếp
      >
      > > sâu
      """,
      """
      <blockquote>
      <p>Lời <em>nói</em>
      tiếp</p>
      <blockquote>
      <p>sâu</p>
      </blockquote>
      </blockquote>

      """),
    Golden(
      "tight list",
      """
      - một
      - hai
        - ba
      """,
      """
      <ul>
      <li>một</li>
      <li>hai
      <ul>
      <li>ba</li>
      </ul>
      </li>
      </ul>

      """),
    Golden(
      "loose list",
      """
      - một

      - hai

        đoạn
      """,
      """
      <ul>
      <li>
      <p>một</p>
      </li>
      <li>
      <p>hai</p>
      <p>đoạn</p>
      </li>
      </ul>

      """),
    Golden(
      "ordered list",
      """
      3. ba
      4. bốn
      """,
      """
      <ol start="3">
      <li>ba</li>
      <li>bốn</li>
      </ol>

      """),
    Golden(
      "task items",
      """
      - [x] Đã tổng kết
      - [ ] Nhân rộng
      """,
      """
      <ul>
      <li class="task"><input type="checkbox" disabled checked aria-label="Đã xong"> Đã tổng \
      kết</li>
      <li class="task"><input type="checkbox" disabled aria-label="Chưa xong"> Nhân rộng</li>
      </ul>

      """),
    Golden(
      "task items with blank lines",
      """
      - [x] a

      - [ ] b
      """,
      """
      <ul>
      <li class="task">
      <p><input type="checkbox" disabled checked aria-label="Đã xong"> a</p>
      </li>
      <li class="task">
      <p><input type="checkbox" disabled aria-label="Chưa xong"> b</p>
      </li>
      </ul>

      """),
    Golden(
      "indented code",
      """
          a < b
          "c"
      """,
      """
      <pre tabindex="0"><code>a &lt; b
      &quot;c&quot;
      </code></pre>

      """),
    Golden(
      "fenced code",
      """
      ```html title
      <b>&amp;</b>
      ```
      """,
      """
      <pre tabindex="0"><code class="language-html">&lt;b&gt;&amp;amp;&lt;/b&gt;
      </code></pre>

      """),
    Golden(
      "empty code",
      """
      ```
      ```
      """,
      """
      <pre tabindex="0"><code></code></pre>

      """),
    Golden(
      "thematic break",
      """
      a

      ***

      b
      """,
      """
      <p>a</p>
      <hr>
      <p>b</p>

      """),
    Golden(
      "tags are left out, words stay",
      """
      <div>
      x
      </div>

      Trước <b>đậm</b> sau
      """,
      """
      <p>x</p>
      <p>Trước đậm sau</p>

      """),
    Golden(
      "empty body",
      "",
      ""),
    Golden(
      "blank body",
      """
       


      """,
      ""),
  ])
  func html(_ golden: Golden) throws {
    #expect(try Rendering(golden.markdown).html == golden.html)
  }
}
