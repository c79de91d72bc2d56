import Testing

/// What YAML has and the subset leaves out.
@Suite struct YAMLFeatureRefusalTests {
  static let refusals: [Refusal] = [
    Refusal(
      "title: &a Abc\n",
      reads: "{title: Abc}",
      says: """
        1:8 error anchor: “&a” is an anchor of YAML, which is not read here.
        | title: &a Abc
        |        ^^
        help: Put the text in quotes: title: "&a Abc"
        """),
    Refusal(
      "title: *Quan trọng*\n",
      reads: "{title: null}",
      says: """
        1:8 error alias: “*Quan” is an alias of YAML, which is not read here.
        | title: *Quan trọng*
        |        ^^^^^
        help: Put the text in quotes: title: "*Quan trọng*"
        """),
    Refusal(
      "title: !quan trọng\n",
      reads: "{title: trọng}",
      says: """
        1:8 error tag: “!quan” is a tag of YAML, which is not read here.
        | title: !quan trọng
        |        ^^^^^
        help: Put the text in quotes: title: "!quan trọng"
        """),
    Refusal(
      "&a title: x\n",
      reads: "{title: x}",
      says: """
        1:1 error anchor: “&a” is an anchor of YAML, which is not read here.
        | &a title: x
        | ^^
        help: Delete it; if it belongs to the key, put the key in quotes.
        """),
    Refusal(
      "tags: [&a b, *c, !d e]\n",
      reads: "{tags: [b, null, e]}",
      says: """
        1:8 error anchor: “&a” is an anchor of YAML, which is not read here.
        | tags: [&a b, *c, !d e]
        |        ^^
        help: Put the text in quotes: "&a b"
        1:14 error alias: “*c” is an alias of YAML, which is not read here.
        | tags: [&a b, *c, !d e]
        |              ^^
        help: Put the text in quotes: "*c"
        1:18 error tag: “!d” is a tag of YAML, which is not read here.
        | tags: [&a b, *c, !d e]
        |                  ^^
        help: Put the text in quotes: "!d e"
        """),
    Refusal(
      "a: 1\n<<: *b\nc: 2\n",
      reads: "{a: 1, c: 2}",
      says: """
        2:1 error merge-key: “<<” is a merge key of YAML, which is not read here.
        | <<: *b
        | ^^
        help: Write the entries out instead.
        """),
    Refusal(
      "%YAML 1.2\n---\na: 1\n",
      reads: "{a: 1}",
      says: """
        1:1 error directive: “%YAML 1.2” is a directive of YAML, which is not read here.
        | %YAML 1.2
        | ^^^^^^^^^
        help: Delete this line.
        """),
    Refusal(
      "? a\n: b\nc: d\n",
      reads: "{c: d}",
      says: """
        1:1 error complex-key: A key must be a short text on one line, without brackets or a question mark before it.
        | ? a
        | ^
        help: Write the key, a colon and a space: key: value
        """),
    Refusal(
      "a: {[b]: c}\n",
      reads: "{a: {}}",
      says: """
        1:5 error complex-key: A key must be a short text on one line, without brackets or a question mark before it.
        | a: {[b]: c}
        |     ^^^
        help: Write the key, a colon and a space: key: value
        """),
    Refusal(
      "a: 1\n---\nb: 2\n",
      reads: "{a: 1}",
      says: """
        2:1 error several-documents: A second document begins here; only the first one is read.
        | ---
        | ^^^
        help: Delete this line, or write what follows into a file of its own.
        """),
    Refusal(
      "a: 1\n...\nb: 2\n",
      reads: "{a: 1}",
      says: """
        3:1 error several-documents: A second document begins here; only the first one is read.
        | b: 2
        | ^^^^
        help: Delete this line, or write what follows into a file of its own.
        """),
    Refusal(
      "title: a\ndate: b\ntitle: c\n",
      reads: "{title: a, date: b}",
      says: """
        3:1 error duplicate-key: “title” is written twice: in line 1 and in line 3.
        | title: c
        | ^^^^^
        help: Keep one of the two.
        """),
    Refusal(
      "a: {b: 1, b: 2}\n",
      reads: "{a: {b: 1}}",
      says: """
        1:11 error duplicate-key: “b” is written twice in line 1.
        | a: {b: 1, b: 2}
        |           ^
        help: Keep one of the two.
        """),
    Refusal(
      "title: @abc xyz\n",
      reads: "{title: @abc xyz}",
      says: """
        1:8 error reserved-character: A text cannot begin with “@” unless it is in quotes.
        | title: @abc xyz
        |        ^
        help: Put the text in quotes: title: "@abc xyz"
        """),
    Refusal(
      "title: `x`\n",
      reads: "{title: `x`}",
      says: """
        1:8 error reserved-character: A text cannot begin with “`” unless it is in quotes.
        | title: `x`
        |        ^
        help: Put the text in quotes: title: "`x`"
        """),
    Refusal(
      "title: %abc\n",
      reads: "{title: %abc}",
      says: """
        1:8 error reserved-character: A text cannot begin with “%” unless it is in quotes.
        | title: %abc
        |        ^
        help: Put the text in quotes: title: "%abc"
        """),
    Refusal(
      "title: , x\n",
      reads: "{title: \", x\"}",
      says: """
        1:8 error reserved-character: A text cannot begin with “,” unless it is in quotes.
        | title: , x
        |        ^
        help: Put the text in quotes: title: ", x"
        """),
    Refusal(
      "title: ]x\n",
      reads: "{title: \"]x\"}",
      says: """
        1:8 error reserved-character: A text cannot begin with “]” unless it is in quotes.
        | title: ]x
        |        ^
        help: Put the text in quotes: title: "]x"
        """),
    Refusal(
      "tags: [@a, `b]\n",
      reads: "{tags: [@a, `b]}",
      says: """
        1:8 error reserved-character: A text cannot begin with “@” unless it is in quotes.
        | tags: [@a, `b]
        |        ^
        help: Put the text in quotes: "@a"
        1:12 error reserved-character: A text cannot begin with “`” unless it is in quotes.
        | tags: [@a, `b]
        |            ^
        help: Put the text in quotes: "`b"
        """),
    Refusal(
      "@title: x\n",
      reads: "{@title: x}",
      says: """
        1:1 error reserved-character: A text cannot begin with “@” unless it is in quotes.
        | @title: x
        | ^
        help: Put the text in quotes: "@title"
        """),
    Refusal(
      "- a\n- b\n",
      reads: "{}",
      says: """
        1:1 error root-not-mapping: The first line must be a key with its value.
        | - a
        | ^^^
        help: Write lines like title: Tiêu đề
        """),
    Refusal(
      "\"text\"\n",
      reads: "{}",
      says: """
        1:1 error root-not-mapping: The first line must be a key with its value.
        | "text"
        | ^^^^^^
        help: Write lines like title: Tiêu đề
        """),
    Refusal(
      "[a]\n",
      reads: "{}",
      says: """
        1:1 error root-not-mapping: The first line must be a key with its value.
        | [a]
        | ^^^
        help: Write lines like title: Tiêu đề
        """),
    Refusal(
      "|\n  a\n",
      reads: "{}",
      says: """
        1:1 error root-not-mapping: The first line must be a key with its value.
        | |
        | ^
        help: Write lines like title: Tiêu đề
        """),
    Refusal(
      "a: b\u{07}c\n",
      reads: "{a: b\u{07}c}",
      says: """
        1:5 error control-character: The text holds the control character U+0007.
        | a: b\u{07}c
        |     ^
        help: Delete it: it has no meaning in a text and no browser shows it.
        """),
    Refusal(
      "a: \"b\\0c\"\n",
      reads: "{a: \"b\\0c\"}",
      says: """
        1:6 error control-character: The text holds the control character U+0000.
        | a: "b\\0c"
        |      ^^
        help: Delete it: it has no meaning in a text and no browser shows it.
        """),
    Refusal(
      "a: b\rc\n",
      reads: "{a: b\rc}",
      says: """
        1:5 error control-character: The text holds the control character U+000D.
        | a: b\rc
        |     ^
        help: Put a line break in its place.
        """),
    Refusal(
      "a: bc\n",
      reads: "{a: bc}",
      says: """
        1:5 error control-character: The text holds the control character U+0085.
        | a: bc
        |     ^
        help: Delete it: it has no meaning in a text and no browser shows it.
        """),
    Refusal(
      "a: b\u{FFFE}c\n",
      reads: "{a: b\u{FFFE}c}",
      says: """
        1:5 error control-character: The text holds U+FFFE, which is no character.
        | a: b\u{FFFE}c
        |     ^
        help: Delete it: it has no meaning in a text and no browser shows it.
        """),
    Refusal(
      "a: b\(scalar(0xFDD0))c\nd: [e, \(scalar(0x10FFFF))]\n",
      reads: "{a: b\(scalar(0xFDD0))c, d: [e, \(scalar(0x10FFFF))]}",
      says: """
        1:5 error control-character: The text holds U+FDD0, which is no character.
        | a: b\(scalar(0xFDD0))c
        |     ^
        help: Delete it: it has no meaning in a text and no browser shows it.
        2:8 error control-character: The text holds U+10FFFF, which is no character.
        | d: [e, \(scalar(0x10FFFF))]
        |        ^
        help: Delete it: it has no meaning in a text and no browser shows it.
        """),
    Refusal(
      "a: \"b\\uFFFFc\\U0001FFFE\"\n",
      reads: "{a: \"b\u{FFFF}c\(scalar(0x1FFFE))\"}",
      says: """
        1:6 error control-character: The text holds U+FFFF, which is no character.
        | a: "b\\uFFFFc\\U0001FFFE"
        |      ^^^^^^
        help: Delete it: it has no meaning in a text and no browser shows it.
        1:13 error control-character: The text holds U+1FFFE, which is no character.
        | a: "b\\uFFFFc\\U0001FFFE"
        |             ^^^^^^^^^^
        help: Delete it: it has no meaning in a text and no browser shows it.
        """),
    Refusal(
      "a: \"C:\\Anh\"\n",
      reads: "{a: \"C:\\\\Anh\"}",
      says: """
        1:7 error invalid-escape: “\\A” means nothing inside double quotes.
        | a: "C:\\Anh"
        |       ^^
        help: Delete the backslash, or write \\\\ for one.
        """),
    Refusal(
      "a: \"\\ud83d\"\n",
      reads: "{a: \"\\\\ud83d\"}",
      says: """
        1:5 error invalid-escape: “\\ud83d” means nothing inside double quotes.
        | a: "\\ud83d"
        |     ^^^^^^
        help: Delete the backslash, or write \\\\ for one.
        """),
    Refusal(
      "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\nb: 1\n",
      reads: "{a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]], b: 1}",
      says: """
        1:35 error nesting-too-deep: Lists and mappings are nested over 32 levels deep here.
        | a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        |                                   ^
        help: Write fewer levels.
        """),
  ]

  @Test(arguments: refusals) func saysWhatToWriteInstead(refusal: Refusal) throws {
    try refusal.check()
  }
}
