import Testing

/// Texts and their quotes.
@Suite struct TextRefusalTests {
  static let refusals: [Refusal] = [
    Refusal(
      "title: \"abc\ndate: 2019\n",
      reads: "{title: null, date: 2019}",
      says: """
        1:8 error unclosed-quote: The quote that opens here is never closed.
        | title: "abc
        |        ^
        help: Write " at the end of the text too, or leave both out.
        """),
    Refusal(
      "title: 'abc\n",
      reads: "{title: null}",
      says: """
        1:8 error unclosed-quote: The quote that opens here is never closed.
        | title: 'abc
        |        ^
        help: Write ' at the end of the text too, or leave both out.
        """),
    Refusal(
      "title: \"a\nb c\ndate: 2019\n",
      reads: "{title: null, date: 2019}",
      says: """
        1:8 error unclosed-quote: The quote that opens here is never closed.
        | title: "a
        |        ^
        help: Write " at the end of the text too, or leave both out.
        """),
    Refusal(
      "title: \"Hội thi \"Tiếng hát\" năm\"\n",
      reads: "{title: \"Hội thi \"}",
      says: """
        1:18 error text-after-value: The text in quotes ends before “Tiếng hát" năm"”.
        | title: "Hội thi "Tiếng hát" năm"
        |                  ^^^^^^^^^^^^^^^
        help: Put the whole text in quotes of the other kind: title: 'Hội thi "Tiếng hát" năm'
        """),
    Refusal(
      "title: \"Chợ quê\" giữ lửa\n",
      reads: "{title: \"Chợ quê\"}",
      says: """
        1:18 error text-after-value: The text in quotes ends before “giữ lửa”.
        | title: "Chợ quê" giữ lửa
        |                  ^^^^^^^
        help: Put the whole text in quotes of the other kind: title: '"Chợ quê" giữ lửa'
        """),
    Refusal(
      "title: \"Ba\" và \"hai\"\n",
      reads: "{title: \"Ba\"}",
      says: """
        1:13 error text-after-value: The text in quotes ends before “và "hai"”.
        | title: "Ba" và "hai"
        |             ^^^^^^^^
        help: Put the whole text in quotes of the other kind: title: '"Ba" và "hai"'
        """),
    Refusal(
      "title: 'Bài của Y'Moan'\n",
      reads: "{title: \"Bài của Y\"}",
      says: """
        1:19 error text-after-value: The text in quotes ends before “Moan'”.
        | title: 'Bài của Y'Moan'
        |                   ^^^^^
        help: Put the whole text in quotes of the other kind: title: "Bài của Y'Moan"
        """),
    Refusal(
      "title: \"a\"# no\n",
      reads: "{title: \"a\"}",
      says: """
        1:11 error text-after-value: The text in quotes ends before “# no”.
        | title: "a"# no
        |           ^^^^
        help: Put a space before the #.
        """),
    Refusal(
      "title: \"a\n  b\" c\n",
      reads: "{title: \"a b\"}",
      says: """
        2:6 error text-after-value: The text in quotes that begins in line 1 ends before “c”.
        |   b" c
        |      ^
        help: Close the quotes at the end of the text, and only there.
        """),
    Refusal(
      "lead: \"a\nb\"\nc: d\n",
      reads: "{lead: \"a b\", c: d}",
      says: """
        2:1 error unindented-text: This line belongs to the text in quotes that begins in line 1, but is not indented.
        | b"
        | ^^
        help: Put 2 spaces before it.
        """),
    Refusal(
      "title: “Hội thi #1” tại\n",
      reads: "{title: “Hội thi}",
      says: """
        1:8 error curly-quotes: Curly quotes do not hold a text together; only straight ones do.
        | title: “Hội thi #1” tại
        |        ^
        help: Put the text in quotes: title: "“Hội thi #1” tại"
        """),
    Refusal(
      "“title”: Abc\n",
      reads: "{title: Abc}",
      says: """
        1:1 error curly-quotes: Curly quotes do not hold a text together; only straight ones do.
        | “title”: Abc
        | ^^^^^^^
        help: Write the key without quotes.
        """),
    Refusal(
      "lead: a\n  b: c\n",
      reads: "{lead: a b: c}",
      says: """
        2:4 error colon-in-text: This line goes on with the text of line 1, so it cannot hold a colon and a space.
        |   b: c
        |    ^
        help: Begin the line in the column of “lead” if it is a key of its own; otherwise put the whole text in quotes.
        """),
    Refusal(
      "title: a: b\n  c\n",
      reads: "{title: a: b c}",
      says: """
        1:9 error colon-in-text: This text goes on in the next line, so it cannot hold a colon and a space.
        | title: a: b
        |         ^
        help: Begin the line in the column of “title” if it is a key of its own; otherwise put the whole text in quotes.
        """),
    Refusal(
      "title: a # b\n  c\n",
      reads: "{title: a}",
      says: """
        2:3 error comment-in-text: A comment ended the text above, so this line belongs to nothing.
        |   c
        |   ^
        help: Delete the comment, or put the whole text in quotes.
        """),
    Refusal(
      "title: Hội thi #HocTapBac\n",
      reads: "{title: Hội thi}",
      says: """
        1:16 warning hash-begins-comment: “#HocTapBac” is a comment, so it is not read.
        | title: Hội thi #HocTapBac
        |                ^^^^^^^^^^
        help: Put the text in quotes: title: "Hội thi #HocTapBac"; or, if it is a comment, put a space behind the #.
        """),
    Refusal(
      "title: #HocTapBac\ntags:\n  - #a # b\n  - c # d\n",
      reads: "{title: null, tags: [null, c]}",
      says: """
        1:8 warning hash-begins-comment: “#HocTapBac” is a comment, so it is not read.
        | title: #HocTapBac
        |        ^^^^^^^^^^
        help: Put the text in quotes: title: "#HocTapBac"; or, if it is a comment, put a space behind the #.
        3:5 warning hash-begins-comment: “#a # b” is a comment, so it is not read.
        |   - #a # b
        |     ^^^^^^
        help: Put the text in quotes: "#a # b"; or, if it is a comment, put a space behind the #.
        """),
    Refusal(
      "tags: a\n  - b\n",
      reads: "{tags: a - b}",
      says: """
        2:3 warning hyphen-in-text: This line goes on with the text above and begins no list item.
        |   - b
        |   ^
        help: Write nothing behind the key if the list is its value; otherwise put the whole text in quotes.
        """),
    Refusal(
      "lead: > Đồng Tháp\n  x\n",
      reads: "{lead: null}",
      says: """
        1:9 error text-beside-mark: The text that “>” opens begins on the next line, but here stands “Đồng Tháp”.
        | lead: > Đồng Tháp
        |         ^^^^^^^^^
        help: Move it to a line of its own, indented by 2 spaces; if “>” belongs to the text, put it in quotes.
        """),
    Refusal(
      "lead: |\n    a\n  b\nc: d\n",
      reads: "{lead: \"a\\n\", c: d}",
      says: """
        3:3 error text-indentation: This line is not indented like the first line of the text that “|” in line 1 opens.
        |   b
        |   ^
        help: Begin every line of the text in the same column.
        """),
    Refusal(
      "lead: |\n    \n  b\nc: d\n",
      reads: "{lead: \"  \\nb\\n\", c: d}",
      says: """
        2:4 error text-indentation: This line is not indented like the first line of the text that “|” in line 1 opens.
        |     
        |    ^
        help: Begin every line of the text in the same column.
        """),
  ]

  @Test(arguments: refusals) func saysWhatToWriteInstead(refusal: Refusal) throws {
    try refusal.check()
  }
}
