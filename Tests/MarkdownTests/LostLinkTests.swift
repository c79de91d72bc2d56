import Diagnostics
import Testing

@testable import Markdown

/// Links and images that Markdown takes for text.
struct LostLinkTests {
  @Test(arguments: [
    (
      "![Chợ](cho que.png)",
      """
      error space-in-target 1: With a space in its target, this is not an image.
      ![Chợ](cho que.png)
             ^^^^^^^^^^^
      help: Write “![Chợ](<cho que.png>)”.
      """
    ),
    (
      "- Xem [*văn* bản]( van ban (1).pdf \"Tải về\") và [b](b.md)",
      """
      error space-in-target 1: With a space in its target, this is not a link.
      - Xem [*văn* bản]( van ban (1).pdf "Tải về") và [b](b.md)
                         ^^^^^^^^^^^^^^^^^^^^^^^^
      help: Write “[*văn* bản](<van ban (1).pdf> "Tải về")”.
      """
    ),
    (
      "một `[x](a b.md)`\n  [x](#Kết quả) \\[x](a b.md)",
      """
      error space-in-target 2: With a space in its target, this is not a link.
        [x](#Kết quả) \\[x](a b.md)
            ^^^^^^^^
      help: Write “[x](<#Kết quả>)”.
      """
    ),
    (
      "[x](https://example.net/tiếng việt)",
      """
      error space-in-target 1: With a space in its target, this is not a link.
      [x](https://example.net/tiếng việt)
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Write “[x](<https://example.net/tiếng việt>)”.
      """
    ),
    (
      "| a |\n|---|\n| [x](bai kia.md) |",
      """
      error space-in-target 3: With a space in its target, this is not a link.
      | [x](bai kia.md) |
            ^^^^^^^^^^
      help: Write “[x](<bai kia.md>)”.
      """
    ),
    (
      "![x](a.png “Chú thích”)",
      """
      error invalid-caption 1: These quotation marks are not those of Markdown, so that this is \
      not an image.
      ![x](a.png “Chú thích”)
           ^^^^^^^^^^^^^^^^^
      help: Write “![x](a.png "Chú thích")”.
      """
    ),
    (
      "Khoản [1](và các khoản sau)",
      """
      warning space-in-target 1: With a space in its target, this is not a link.
      Khoản [1](và các khoản sau)
                ^^^^^^^^^^^^^^^^
      help: Write “[1](<và các khoản sau>)”, or, if it is none, a space before the “(”.
      """
    ),
    (
      "![ảnh][y] ![ảnh][]",
      """
      warning undefined-image 1: Nothing says which file “[y]” is, so that this is shown as text.
      ![ảnh][y] ![ảnh][]
      ^^^^^^^^^
      help: Write the file between round brackets instead: “![description](photo.jpg)”.

      warning undefined-image 1: Nothing says which file “[ảnh]” is, so that this is shown as text.
      ![ảnh][y] ![ảnh][]
                ^^^^^^^^
      help: Write the file between round brackets instead: “![description](photo.jpg)”.
      """
    ),
  ])
  func isReported(_ markdown: String, _ report: String) throws {
    #expect(try Rendering(markdown).report == report)
  }

  @Test(arguments: [
    "(a) [b] (c d)", "`![x](a b.png)`", "\\[x](a b.png)", "![x](a.png \"Chú thích\")",
    "[x](<a b.png>)", "[x](<a b.png> 'c d')", "a](b c.md)", "x[^1](xem trang 5)\n\n[^1]: y",
    "\\[a][b]", "\\!\\[a][b]", "```\n![x](a b.png)\n```", "[a](b.md \"c) d\") a](b",
  ])
  func trueTextIsLeftAlone(_ markdown: String) throws {
    #expect(try Rendering(markdown).report == "")
  }

  @Test(arguments: ["[x](a b ", "![x](a b.png)", "](", "[[[](", "`](", "![a][b"])
  func thousandsOnOneLineEnd(_ piece: String) throws {
    let rendering = try Rendering(String(repeating: piece, count: 100_000))
    #expect(rendering.diagnostics.count <= 1001)
  }
}
