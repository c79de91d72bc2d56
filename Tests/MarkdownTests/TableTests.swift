import Testing

@testable import Markdown

struct TableTests {
  @Test(arguments: [
    Golden(
      "alignment",
      """
      | Tên | Số | Giữa | Trái |
      |---|--:|:-:|:--|
      | a | 1 | b | c |
      """,
      """
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">Tên</th>
      <th scope="col" class="right">Số</th>
      <th scope="col" class="center">Giữa</th>
      <th scope="col">Trái</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>a</td>
      <td class="right">1</td>
      <td class="center">b</td>
      <td>c</td>
      </tr>
      </tbody>
      </table>
      </div>

      """),
    Golden(
      "head only",
      """
      |a|
      |-|
      """,
      """
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>

      """),
    Golden(
      "missing and extra cells",
      """
      |a|b|
      |-|-|
      |c|
      |d|e|f|
      """,
      """
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>c</td>
      <td></td>
      </tr>
      <tr>
      <td>d</td>
      <td>e</td>
      </tr>
      </tbody>
      </table>
      </div>

      """),
    Golden(
      "escaped bars",
      """
      |a \\| b|`c \\| d`|
      |-|-|
      """,
      """
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">a | b</th>
      <th scope="col"><code>c | d</code></th>
      </tr>
      </thead>
      </table>
      </div>

      """),
    Golden(
      "two tables",
      """
      |a|
      |-|
      |b|

      |c|
      |-|
      |d|
      """,
      """
      <div class="table" role="region" aria-label="Bảng 1" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>b</td>
      </tr>
      </tbody>
      </table>
      </div>
      <div class="table" role="region" aria-label="Bảng 2" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">c</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>d</td>
      </tr>
      </tbody>
      </table>
      </div>

      """),
    Golden(
      "inlines in cells",
      """
      |**a**|[b](c.md)|
      |-|-|
      |~~d~~|![e](f.jpg)|
      """,
      """
      <div class="table" role="region" aria-label="Bảng" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col"><strong>a</strong></th>
      <th scope="col"><a href="c.md">b</a></th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td><del>d</del></td>
      <td><img src="f.jpg" alt="e" loading="lazy" decoding="async"></td>
      </tr>
      </tbody>
      </table>
      </div>

      """),
  ])
  func html(_ golden: Golden) throws {
    #expect(try Rendering(golden.markdown).html == golden.html)
  }
}
