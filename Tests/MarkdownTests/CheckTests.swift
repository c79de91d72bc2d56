import Testing

@testable import Markdown

/// What looks like a mark to an author and is none to Markdown, or the other way round.
struct CheckTests {
  @Test(arguments: [
    MistakeTests.Mistake(
      "a row of tildes", "Đoạn một.\n\n~~~ oOo ~~~\n\nĐoạn hai.\n\nĐoạn ba.",
      """
      error unclosed-code 3: This “~~~” begins program code that is never closed, so that all 4 lines below it are shown as code.
      ~~~ oOo ~~~
      ^^^
      help: For a dividing line write “---” between blank lines; to end the code, write “~~~” alone in a line below it.
      """),
    MistakeTests.Mistake(
      "a fence that nothing follows", "Hết.\n\n```",
      """
      error unclosed-code 3: This “```” begins program code that is never closed.
      ```
      ^^^
      help: For a dividing line write “---” between blank lines; to end the code, write “```” alone in a line below it.
      """),
    MistakeTests.Mistake(
      "a fence in a quotation that ends without it", "> ```\n> một\n\n```\nhai\n```",
      """
      error unclosed-code 1: This “```” begins program code that is never closed, so that the line below it is shown as code.
      > ```
        ^^^
      help: For a dividing line write “---” between blank lines; to end the code, write “```” alone in a line below it.
      """),
    MistakeTests.Mistake(
      "words behind a fence", "~~~ Kết quả năm nay\n12 hộ\n~~~",
      """
      error words-behind-fence 1: The words “Kết quả năm nay” stand behind “~~~”, where nobody sees them.
      ~~~ Kết quả năm nay
          ^^^^^^^^^^^^^^^
      help: Delete this “~~~” and the one that closes it; if program code is meant, write the words in a line of their own; for a dividing line write “---” between blank lines.
      """),
    MistakeTests.Mistake(
      "a language with options", "```js {3,4}\nlet a\n```",
      """
      warning words-behind-fence 1: The words “js {3,4}” stand behind “```”, where nobody sees them.
      ```js {3,4}
         ^^^^^^^^
      help: Delete this “```” and the one that closes it; if program code is meant, write the words in a line of their own; for a dividing line write “---” between blank lines.
      """),
    MistakeTests.Mistake(
      "a language with lines", "```js{3}\nlet a\n```",
      """
      warning words-behind-fence 1: The words “js{3}” stand behind “```”, where nobody sees them.
      ```js{3}
         ^^^^^
      help: Delete this “```” and the one that closes it; if program code is meant, write the words in a line of their own; for a dividing line write “---” between blank lines.
      """),
    MistakeTests.Mistake(
      "a file's name behind a fence", "```.env\nlet a\n```",
      """
      warning words-behind-fence 1: The words “.env” stand behind “```”, where nobody sees them.
      ```.env
         ^^^^
      help: Delete this “```” and the one that closes it; if program code is meant, write the words in a line of their own; for a dividing line write “---” between blank lines.
      """),
    MistakeTests.Mistake(
      "prose between fences",
      "~~~\nÔng Nguyễn Văn Thử đã hiến đất làm đường, bà con trong ấp ai cũng khen ngợi và noi theo.\n~~~",
      """
      warning prose-as-code 1: What stands between this “~~~” and the next is shown as program code and not read aloud.
      ~~~
      ^^^
      help: For a dividing line write “---” between blank lines; for a quotation write “> ” before each line.
      """),
    MistakeTests.Mistake(
      "prose between backticks",
      "```\nSáng nay, tại nhà văn hóa ấp Một, hội phụ nữ đã tặng mười suất quà cho các em nhỏ.\n```",
      """
      warning prose-as-code 1: What stands between this “```” and the next is shown as program code and not read aloud.
      ```
      ^^^
      help: For a dividing line write “---” between blank lines; for a quotation write “> ” before each line.
      """),
    MistakeTests.Mistake(
      "an indented paragraph",
      "Mở.\n\n    Sáng nay, tại nhà văn hóa ấp Một, hội phụ nữ đã tặng mười suất quà cho các em nhỏ.",
      """
      error prose-as-code 3: These lines begin with four spaces or a tab, so that they would be shown as program code and not be read aloud.
          Sáng nay, tại nhà văn hóa ấp Một, hội phụ nữ đã tặng mười suất quà cho các em nhỏ.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Delete the spaces at the beginning of each line.
      """),
    MistakeTests.Mistake(
      "a paragraph behind a tab",
      "\tChị Trần Thị Mẫu ở ấp Hai được hội nông dân huyện tặng giấy khen vì nuôi lươn giỏi.",
      """
      error prose-as-code 1: These lines begin with four spaces or a tab, so that they would be shown as program code and not be read aloud.
      	Chị Trần Thị Mẫu ở ấp Hai được hội nông dân huyện tặng giấy khen vì nuôi lươn giỏi.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Delete the spaces at the beginning of each line.
      """),
    MistakeTests.Mistake(
      "numbers with gaps", "3. Ba\n5. Năm\n9. Chín",
      """
      error list-numbers 2: This list is numbered 3, 5, 9, and would be shown as 3, 4, 5.
      5. Năm
      ^^
      help: Write the numbers in order; to keep this one, write a backslash before the full stop: “5\\.”.
      """),
    MistakeTests.Mistake(
      "a number twice", "1. Một\n2. Hai\n2. Hai nữa\n3. Ba\n4. Bốn\n5. Năm",
      """
      error list-numbers 3: This list is numbered 1, 2, 2, …, and would be shown as 1, 2, 3, ….
      2. Hai nữa
      ^^
      help: Write the numbers in order; to keep this one, write a backslash before the full stop: “2\\.”.
      """),
    MistakeTests.Mistake(
      "a year at the beginning of a line", "1986. Một năm đáng nhớ.",
      """
      warning number-as-list 1: This number at a line's beginning makes a numbered list of the line.
      1986. Một năm đáng nhớ.
      ^^^^^
      help: If it is a sentence, write a backslash before the full stop: “1986\\.”.
      """),
    MistakeTests.Mistake(
      "a year in brackets", "2019) Năm được mùa.",
      """
      warning number-as-list 1: This number at a line's beginning makes a numbered list of the line.
      2019) Năm được mùa.
      ^^^^^
      help: If it is a sentence, write a backslash before the full stop: “2019\\.”.
      """),
    MistakeTests.Mistake(
      "a space within stars", "Xã **vui **lắm.",
      """
      warning stray-stars 1: These “**” make nothing bold and are shown as they are, here and in 1 more place.
      Xã **vui **lắm.
         ^^
      help: Write “**vui** lắm.”: spaces stand outside of the marks, not within.
      """),
    MistakeTests.Mistake(
      "a quotation within stars", "Phong trào **“Công suất”**là",
      """
      warning stray-stars 1: These “**” make nothing bold and are shown as they are.
      Phong trào **“Công suất”**là
                 ^^
      help: Write “**“Công suất”** là”: spaces stand outside of the marks, not within.
      """),
    MistakeTests.Mistake(
      "stars without fellows", "Chị **Tư và anh Năm",
      """
      warning stray-stars 1: These “**” make nothing bold and are shown as they are.
      Chị **Tư và anh Năm
          ^^
      help: Put the marks right before and behind the words, or a backslash before each “*” to show it.
      """),
    MistakeTests.Mistake(
      "a heading without a space", "##Đề mục\n\n###Mục nhỏ",
      """
      warning heading-without-space 1: This line is no heading, because no space stands behind “##”, here and in 1 more place.
      ##Đề mục
      ^^
      help: Write “## Đề mục”.
      """),
    MistakeTests.Mistake(
      "items without a space", "-Ông Ba\n-Bà Tư\n\n+Đội Một",
      """
      warning item-without-space 1: This line is no item of a list, because no space stands behind “-”, here and in 2 more places.
      -Ông Ba
      ^
      help: Write “- Ông Ba”, below a blank line.
      """),
    MistakeTests.Mistake(
      "numbers without a space", "1.Ông Năm\n2.Ông Sáu",
      """
      warning number-without-space 1: This line is no item of a numbered list, because no space stands behind its number, here and in 1 more place.
      1.Ông Năm
      ^^
      help: Write “1. Ông Năm”.
      """),
    MistakeTests.Mistake(
      "a number in brackets without a space", "1)tập thể",
      """
      warning number-without-space 1: This line is no item of a numbered list, because no space stands behind its number.
      1)tập thể
      ^^
      help: Write “1) tập thể”.
      """),
    MistakeTests.Mistake(
      "bullets", "• Hội Nông dân\n• Hội Phụ nữ",
      """
      warning bullet-sign 1: This line is no item of a list, because “•” is no mark of one, here and in 1 more place.
      • Hội Nông dân
      ^
      help: Write “- Hội Nông dân”, below a blank line.
      """),
    MistakeTests.Mistake(
      "a word processor’s bullet", " Hội Nông dân",
      """
      warning bullet-sign 1: A sign of a word processor stands here, which readers see as a box.
       Hội Nông dân
      ^
      help: Write “- Hội Nông dân”, below a blank line.
      """),
    MistakeTests.Mistake(
      "two spaces under a number", "1. Một\n  - a\n  - b\n2. Hai",
      """
      warning shallow-list 2: This item is no part of the numbered one above, because fewer spaces stand before it than before that one's text.
        - a
        ^
      help: Write three spaces before it, or four behind numbers of two figures.
      """),
    MistakeTests.Mistake(
      "two spaces under a number in a quotation", "> 1. Một\n>   * a\n> 2. Hai",
      """
      warning shallow-list 2: This item is no part of the numbered one above, because fewer spaces stand before it than before that one's text.
      >   * a
          ^
      help: Write three spaces before it, or four behind numbers of two figures.
      """),
    MistakeTests.Mistake(
      "tabs", "Tên\tSố hộ\nẤp Một\t12\nẤp Hai\t9",
      """
      warning tabs-for-table 1: These lines have tabs like the rows of a table, but are shown as one paragraph.
      Tên	Số hộ
      ^^^^^^^^^
      help: Write a table: “| a | b |”, then “|---|---|”, then the rows.
      """),
    MistakeTests.Mistake(
      "tabs below a line", "Kết quả:\n1\tẤp Một\t12\n2\tẤp Hai\t9",
      """
      warning tabs-for-table 2: These lines have tabs like the rows of a table, but are shown as one paragraph.
      1	Ấp Một	12
      ^^^^^^^^^^^
      help: Write a table: “| a | b |”, then “|---|---|”, then the rows.
      """),
    MistakeTests.Mistake(
      "rows without a rule", "| Ấp | Số hộ |\n| Một | 12 |",
      """
      warning table-without-rule 1: These lines are no table, because no line of dashes stands below the first.
      | Ấp | Số hộ |
      ^^^^^^^^^^^^^^
      help: Write “|---|---|” right below the first line, and leave a blank line above that one.
      """),
    MistakeTests.Mistake(
      "a rule with too few columns", "| Ấp | Số hộ |\n|---|\n| Một | 12 |",
      """
      warning table-without-rule 1: These lines are no table, because the line of dashes has not as many columns as the first.
      | Ấp | Số hộ |
      ^^^^^^^^^^^^^^
      help: Write “|---|---|” right below the first line, and leave a blank line above that one.
      """),
    MistakeTests.Mistake(
      "paragraphs without blank lines",
      "Bà con ấp Một cùng nhau làm đường, bắc cầu, trồng hoa và giữ cho xóm ấp luôn sạch đẹp, ai đi xa về cũng khen ngợi. Ai nấy đều vui.\nTừ ngày có tổ hợp tác, chị em trong ấp có thêm việc làm lúc nông nhàn, thu nhập mỗi tháng thêm gần hai triệu đồng một người.\nBà con ấp Một cùng nhau làm đường, bắc cầu, trồng hoa và giữ cho xóm ấp luôn sạch đẹp, ai đi xa về cũng khen ngợi. Ai nấy đều vui.",
      """
      warning lines-without-blank 1: Each of these lines ends like a paragraph, but they are shown as one.
      Bà con ấp Một cùng nhau làm đường, bắc cầu, trồng hoa và giữ cho xóm ấp luôn sạch đẹp, ai đi xa về cũng khen ngợi. Ai nấy đều vui.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Leave a blank line between paragraphs.
      """),
    MistakeTests.Mistake(
      "paragraphs that end in quotation marks",
      "Bà con ấp Một cùng nhau làm đường, bắc cầu, trồng hoa và giữ cho xóm ấp luôn sạch đẹp, ai đi xa về cũng khen ngợi. Ai nấy đều vui. “Vui lắm!”\n“Từ ngày có tổ hợp tác, chị em trong ấp có thêm việc làm lúc nông nhàn, thu nhập mỗi tháng thêm gần hai triệu đồng một người.”",
      """
      warning lines-without-blank 1: Each of these lines ends like a paragraph, but they are shown as one.
      Bà con ấp Một cùng nhau làm đường, bắc cầu, trồng hoa và giữ cho xóm ấp luôn sạch đẹp, ai đi xa về cũng khen ngợi. Ai nấy đều vui. “Vui lắm!”
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Leave a blank line between paragraphs.
      """),
    MistakeTests.Mistake(
      "a link without its address", "Xem [bài trước][bai] nhé",
      """
      warning undefined-link 1: Nothing says where “[bai]” leads, so that this is shown as text.
      Xem [bài trước][bai] nhé
          ^^^^^^^^^^^^^^^^
      help: Write the address between round brackets: “[text](https://example.org)”.
      """),
    MistakeTests.Mistake(
      "two links without addresses", "[một][1] và [hai][2]",
      """
      warning undefined-link 1: Nothing says where “[1]” leads, so that this is shown as text.
      [một][1] và [hai][2]
      ^^^^^^^^
      help: Write the address between round brackets: “[text](https://example.org)”.

      warning undefined-link 1: Nothing says where “[2]” leads, so that this is shown as text.
      [một][1] và [hai][2]
                  ^^^^^^^^
      help: Write the address between round brackets: “[text](https://example.org)”.
      """),
    MistakeTests.Mistake(
      "a space before an image’s file", "![Lễ khen thưởng] (le.jpg)",
      """
      warning space-before-target 1: With a space before “(”, this is not an image.
      ![Lễ khen thưởng] (le.jpg)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Write “![Lễ khen thưởng](le.jpg)”.
      """),
    MistakeTests.Mistake(
      "a space before an address that is a link by itself", "Xem [tin] (https://example.org/a) đi",
      """
      warning space-before-target 1: With a space before “(”, this is not a link.
      Xem [tin] (https://example.org/a) đi
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: Write “[tin](https://example.org/a)”.
      """),
    MistakeTests.Mistake(
      "a lowered and a raised figure", "Khí CO~2~, 10^2^ con",
      """
      warning raised-sign 1: “~2~” is no mark of Markdown and is shown as it is written, here and in 1 more place.
      Khí CO~2~, 10^2^ con
            ^^^
      help: Write “CO₂”.
      """),
    MistakeTests.Mistake(
      "a raised sign", "diện tích 40 m^2^",
      """
      warning raised-sign 1: “^2^” is no mark of Markdown and is shown as it is written.
      diện tích 40 m^2^
                    ^^^
      help: Write “m²”.
      """),
    MistakeTests.Mistake(
      "a name of no character", "Năm 2019 &mdsah; 2020",
      """
      warning unknown-character-name 1: HTML has no character “&mdsah;”, so that it is shown as it is written.
      Năm 2019 &mdsah; 2020
               ^^^^^^^
      help: Write the character itself.
      """),
    MistakeTests.Mistake(
      "a caption with marks", "Mở.\n\n![Lễ](https://a.vn/b.jpg \"Ảnh: **Thí Dụ**\")",
      """
      warning marks-in-plain-text 3: Marks have no effect in a caption: readers see “**Thí Dụ**” as it is written.
      ![Lễ](https://a.vn/b.jpg "Ảnh: **Thí Dụ**")
                                ^^^^^^^^^^^^^^^
      help: Leave the marks out.
      """),
    MistakeTests.Mistake(
      "a definition that is text", "Mở.\n\n[Ghi chú]: Lan",
      """
      warning unused-definition 3: This line says where “[Ghi chú]” leads, and is left out, because no link has this name.
      [Ghi chú]: Lan
      ^^^^^^^^^^^^^^
      help: If it is text, write a backslash before it: “\\[Ghi chú]:”.
      """),
    MistakeTests.Mistake(
      "a definition of another name", "Xem [bài](https://a.vn).\n\n[bai]: https://b.vn \"Bài\"",
      """
      warning unused-definition 3: This line says where “[bai]” leads, and is left out, because no link has this name.
      [bai]: https://b.vn "Bài"
      ^^^^^^^^^^^^^^^^^^^^^^^^^
      help: If it is text, write a backslash before it: “\\[bai]:”.
      """),
    MistakeTests.Mistake(
      "a template", "{% include a.html %}",
      """
      warning foreign-markup 1: “{% include a.html %}” means something to another tool, and is shown here as it is written.
      {% include a.html %}
      ^^^^^^^^^^^^^^^^^^^^
      help: Delete it; a picture is “![description](photo.jpg "caption")”, a video the key “video”.
      """),
    MistakeTests.Mistake(
      "a shortcode", "{{< figure src=\"a.jpg\" >}} và {{% x %}}",
      """
      warning foreign-markup 1: “{{< figure src=…” means something to another tool, and is shown here as it is written, here and in 2 more places.
      {{< figure src="a.jpg" >}} và {{% x %}}
      ^^^^^^^^^^^^^^^
      help: Delete it; a picture is “![description](photo.jpg "caption")”, a video the key “video”.
      """),
    MistakeTests.Mistake(
      "a caption of another tool", "[caption id=\"a\" width=\"300\"]Ảnh[/caption]",
      """
      warning foreign-markup 1: “[caption id=…” means something to another tool, and is shown here as it is written, here and in 1 more place.
      [caption id="a" width="300"]Ảnh[/caption]
      ^^^^^^^^^^^^
      help: Delete it; a picture is “![description](photo.jpg "caption")”, a video the key “video”.
      """),
  ])
  func report(_ mistake: MistakeTests.Mistake) throws {
    let rendering = try Rendering(mistake.markdown)
    #expect(rendering.report == mistake.report)
  }

  @Test(arguments: [
    "~~~\nlet a = 1\n~~~",
    "```swift\nSáng nay, tại nhà văn hóa ấp Một, hội phụ nữ đã tặng mười suất quà cho các em nhỏ.\n```",
    "```\nif (đúng) { làm(); } // một hai ba bốn năm sáu bảy tám chín mười mười một mười hai\n```",
    "> ~~~\n> a\n> ~~~",
    "- một\n\n  ```\n  a\n  ```",
    "1. Một\n2. Hai\n3. Ba",
    "1. Một\n1. Hai\n1. Ba",
    "5. Năm\n6. Sáu",
    "1. Một\n\n   - a\n2. Hai",
    "1986\\. Một năm",
    "- 1. a\n  2. b",
    "**vui** lắm, **“Công suất”** là, 5**3, `**x **y`",
    "\\*\\*x \\*\\*y",
    "\\##Đề",
    "\\-Ông Ba",
    "1\\.Ông Ba",
    "\\[a][b]",
    "#Vì người nghèo\n\n# Đề",
    "— Thưa bà con!\n– Dạ.\n- Ông Ba",
    "-5 độ, +84 277",
    "1.000 hộ\n\n1. Ông Ba\n\n12.5 tấn",
    "“•” là dấu",
    "1. Một\n   - a\n2. Hai",
    "1. Một\n\n- a\n\n2. Hai",
    "một\thai",
    "một\thai\nba\tbốn\tnăm",
    "|x| và |y|\nhai",
    "| a |\n|---|\n| b |",
    "Ấp Một, xã Mỹ Thọ.\nHuyện Cao Lãnh.\nTỉnh Đồng Tháp.",
    "Bà con ấp Một cùng nhau làm đường, bắc cầu, trồng hoa và giữ cho xóm ấp luôn sạch đẹp, ai đi xa về cũng khen ngợi. Ai nấy đều vui.",
    "Gió đưa cây cải về trời,\nRau răm ở lại chịu lời đắng cay.\nAi về Đồng Tháp mà coi.",
    "[x][y]\n\n[y]: https://a.vn",
    "[y]\n\n[Y]: <https://a.vn>",
    "\\[Ghi chú]: Lan",
    "`[a]: b`",
    "```\n[a]: b\n```",
    "[1][^a]\n\n[^a]: b",
    "[ghi chú] (xem sau)",
    "[1] (theo https://example.org/a)",
    "khoảng ~10 hộ, 10~20~30, a^b^c",
    "x~abcd~",
    "AT&T; R&D; &mdash;",
    "{a} {{b}}",
    "[video] [Ảnh: Thí Dụ] [a=b]",
  ])
  func goodTexts(_ markdown: String) throws {
    let rendering = try Rendering(markdown)
    #expect(rendering.report == "")
  }
}
