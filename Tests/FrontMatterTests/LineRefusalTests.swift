import Testing

/// Lines in the wrong place, or without what makes them a key or an item.
@Suite struct LineRefusalTests {
  static let refusals: [Refusal] = [
    Refusal(
      "a:\n\tb: 1\n\tc: 2\nd: 3\n",
      reads: "{a: null, d: 3}",
      says: """
        2:1 error tab-indentation: This line is indented with a tab.
        | \tb: 1
        | ^
        help: Indent it with spaces, 2 for each level.
        """),
    Refusal(
      "a: 1\n\tb: 2\n",
      reads: "{a: 1}",
      says: """
        2:1 error tab-indentation: This line is indented with a tab.
        | \tb: 2
        | ^
        help: Indent it with spaces, 2 for each level.
        """),
    Refusal(
      "title: Abc\n  date: 2019\n",
      reads: "{title: Abc date: 2019}",
      says: """
        2:7 error colon-in-text: This line goes on with the text of line 1, so it cannot hold a colon and a space.
        |   date: 2019
        |       ^
        help: Begin the line in the column of “title” if it is a key of its own; otherwise put the whole text in quotes.
        """),
    Refusal(
      "title: 'x'\n  date: 2019\n",
      reads: "{title: \"x\"}",
      says: """
        2:3 error wrong-indentation: This line is indented like none of the lines above.
        |   date: 2019
        |   ^^^^^^^^^^
        help: Begin it in the same column as “title”, or indent it like the lines that it belongs to.
        """),
    Refusal(
      "a:\n    b: 1\n  c: 2\nd: 3\n",
      reads: "{a: {b: 1}, d: 3}",
      says: """
        3:3 error wrong-indentation: This line is indented like none of the lines above.
        |   c: 2
        |   ^^^^
        help: Begin it in the same column as “a”, or indent it like the lines that it belongs to.
        """),
    Refusal(
      "  a: 1\nb: 2\n",
      reads: "{a: 1, b: 2}",
      says: """
        2:1 error wrong-indentation: This line is indented like none of the lines above.
        | b: 2
        | ^^^^
        help: Begin it in the same column as “a”, or indent it like the lines that it belongs to.
        """),
    Refusal(
      "just text\n",
      reads: "{}",
      says: """
        1:1 error missing-colon: This line has no key: “just text”.
        | just text
        | ^^^^^^^^^
        help: Write a key, a colon, a space and the value; indent the line by 2 spaces if it goes on with the text above.
        """),
    Refusal(
      "lead: a\nb c d\ne f\ndate: x\n",
      reads: "{lead: a, date: x}",
      says: """
        2:1 error missing-colon: This line has no key: “b c d”.
        | b c d
        | ^^^^^
        help: Write a key, a colon, a space and the value; indent the line by 2 spaces if it goes on with the text above.
        """),
    Refusal(
      "title = Abc\n",
      reads: "{}",
      says: """
        1:1 error missing-colon: This line has no key: “title = Abc”.
        | title = Abc
        | ^^^^^^^^^^^
        help: Write title: Abc
        """),
    Refusal(
      "title:Abc\ndate: 2019\n",
      reads: "{title: Abc, date: 2019}",
      says: """
        1:6 error missing-space: There is no space behind the colon of “title”.
        | title:Abc
        |      ^
        help: Write title: Abc
        """),
    Refusal(
      "\"title\":Abc\n",
      reads: "{title: Abc}",
      says: """
        1:8 error missing-space: There is no space behind the colon of “"title"”.
        | "title":Abc
        |        ^
        help: Write "title": Abc
        """),
    Refusal(
      "source:\n  name:Báo\n  url: x\n",
      reads: "{source: {name: Báo, url: x}}",
      says: """
        2:7 error missing-space: There is no space behind the colon of “name”.
        |   name:Báo
        |       ^
        help: Write name: Báo
        """),
    Refusal(
      "tags:\n-a\n-b\ndate: x\n",
      reads: "{tags: [a, b], date: x}",
      says: """
        2:1 error missing-space: There is no space behind the hyphen of this list item.
        | -a
        | ^
        help: Write “- a”.
        3:1 error missing-space: There is no space behind the hyphen of this list item.
        | -b
        | ^
        help: Write “- b”.
        """),
    Refusal(
      "tags:\n  -a\n  - b\n",
      reads: "{tags: [a, b]}",
      says: """
        2:3 error missing-space: There is no space behind the hyphen of this list item.
        |   -a
        |   ^
        help: Write “- a”.
        """),
    Refusal(
      "title：Abc\n",
      reads: "{title: Abc}",
      says: """
        1:6 error full-width-colon: The colon behind “title” is a full-width one.
        | title：Abc
        |      ^
        help: Write title: Abc
        """),
    Refusal(
      " title: x\n",
      reads: "{title: x}",
      says: """
        1:1 error invisible-character: An invisible character stands before this key.
        |  title: x
        | ^
        help: Delete what stands before the key, and indent with ordinary spaces.
        """),
    Refusal(
      "title:\u{A0}Bài\ndate: x\n",
      reads: "{title: Bài, date: x}",
      says: """
        1:7 error invisible-character: An invisible character (such as a non-breaking space) stands behind the colon of “title”.
        | title:\u{A0}Bài
        |       ^
        help: Delete it. Write title: Bài
        """),
    Refusal(
      "series:\n\u{A0}\u{A0}name: Chợ\n \u{A0}part: 1\ntitle: Bài\n",
      reads: "{series: {name: Chợ, part: 1}, title: Bài}",
      says: """
        2:1 error invisible-character: This line is indented with invisible characters (non-breaking spaces).
        | \u{A0}\u{A0}name: Chợ
        | ^^
        help: Delete them, and indent this line and those below it with ordinary spaces.
        """),
    Refusal(
      "people:\n\u{A0}\u{A0}- name: A\n\u{A0}\u{A0}\u{A0}\u{A0}kind: x\n\u{A0}\u{A0}- name: B\n",
      reads: "{people: [{name: A, kind: x}, {name: B}]}",
      says: """
        2:1 error invisible-character: This line is indented with invisible characters (non-breaking spaces).
        | \u{A0}\u{A0}- name: A
        | ^^
        help: Delete them, and indent this line and those below it with ordinary spaces.
        """),
    Refusal(
      ": a\n",
      reads: "{}",
      says: """
        1:1 error missing-key: There is no key before this colon.
        | : a
        | ^
        help: Write the key before it: key: value
        """),
    Refusal(
      "tags: - a\n",
      reads: "{tags: null}",
      says: """
        1:7 error item-beside-key: A list item cannot stand on the line of its key.
        | tags: - a
        |       ^
        help: Begin the list on the next line, below “tags”; if the hyphen belongs to a text, put it in quotes: tags: "- a"
        """),
    Refusal(
      "tags: a\n- b\n- c\nd: e\n",
      reads: "{tags: a, d: e}",
      says: """
        2:1 error misplaced-item: This list item belongs to no key.
        | - b
        | ^^^
        help: Write nothing behind “tags:” if the list is its value.
        """),
    Refusal(
      "people:\n  - name: A\n  kind: x\nd: e\n",
      reads: "{people: [{name: A}], d: e}",
      says: """
        3:3 error misplaced-key: “kind” stands below the hyphens of a list, so it belongs to no item.
        |   kind: x
        |   ^^^^
        help: Indent it by 2 more spaces if it belongs to the item above.
        """),
    Refusal(
      "people:\n  - A\n  B\n",
      reads: "{people: [A]}",
      says: """
        3:3 error missing-hyphen: This line stands in a list but does not begin with a hyphen.
        |   B
        |   ^
        help: Write “- B”, its hyphen below those of the list.
        """),
  ]

  @Test(arguments: refusals) func saysWhatToWriteInstead(refusal: Refusal) throws {
    try refusal.check()
  }
}
