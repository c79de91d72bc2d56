import Testing

/// Lists and mappings in brackets.
@Suite struct BracketRefusalTests {
  static let refusals: [Refusal] = [
    Refusal(
      "tags: [a, b\ndate: 2019\n",
      reads: "{tags: [a, b], date: 2019}",
      says: """
        1:7 error unclosed-bracket: The bracket that opens here is never closed.
        | tags: [a, b
        |       ^
        help: Write ] behind the last entry; if the bracket belongs to a text, put the text in quotes.
        """),
    Refusal(
      "tags: {a: b\n",
      reads: "{tags: {a: b}}",
      says: """
        1:7 error unclosed-bracket: The bracket that opens here is never closed.
        | tags: {a: b
        |       ^
        help: Write } behind the last entry; if the bracket belongs to a text, put the text in quotes.
        """),
    Refusal(
      "tags: [a, {b: c]\n",
      reads: "{tags: [a, {b: c}]}",
      says: """
        1:16 error mismatched-bracket: “]” does not close the “{” of line 1.
        | tags: [a, {b: c]
        |                ^
        help: Write } here, or put the text in quotes if the bracket belongs to it.
        """),
    Refusal(
      "tags: [a, , b]\n",
      reads: "{tags: [a]}",
      says: """
        1:11 error empty-entry: There is no entry before this comma.
        | tags: [a, , b]
        |           ^
        help: Delete the comma, or write the entry.
        """),
    Refusal(
      "tags: [a: {b: c}: d]\n",
      reads: "{tags: [{a: {b: c}}]}",
      says: """
        1:17 error missing-comma: Inside brackets a comma must stand between this entry and the one before.
        | tags: [a: {b: c}: d]
        |                 ^
        help: Write a comma before it, or put the text in quotes if it belongs to one.
        """),
    Refusal(
      "tags: [- a]\n",
      reads: "{tags: []}",
      says: """
        1:8 error item-in-brackets: Inside brackets no hyphen stands before an entry.
        | tags: [- a]
        |        ^
        help: Delete the hyphen; put it in quotes if it is meant as text.
        """),
    Refusal(
      "tags: [a]]\n",
      reads: "{tags: [a]}",
      says: """
        1:10 error text-after-value: There is text behind the closing bracket: “]”.
        | tags: [a]]
        |          ^
        help: Delete it, or put the whole text in quotes.
        """),
    Refusal(
      "tags: [a]#b\n",
      reads: "{tags: [a]}",
      says: """
        1:10 error text-after-value: There is text behind the closing bracket: “#b”.
        | tags: [a]#b
        |          ^^
        help: Put a space before the #.
        """),
    Refusal(
      "tags: [“a, b”, c]\n",
      reads: "{tags: [“a, b”, c]}",
      says: """
        1:8 error curly-quotes: Curly quotes do not hold a text together; only straight ones do.
        | tags: [“a, b”, c]
        |        ^
        help: Put straight quotes around the text: "“a, b”"
        """),
    Refusal(
      "tags: [a,\nb,\nc]\nd: e\n",
      reads: "{tags: [a, b, c], d: e}",
      says: """
        2:1 error unindented-text: This line belongs to the brackets that open in line 1, but is not indented.
        | b,
        | ^^
        help: Put 2 spaces before it.
        """),
    Refusal(
      "tags: {a:[b]}\n",
      reads: "{tags: {a: [b]}}",
      says: """
        1:9 error missing-space: There is no space behind the colon of “a”.
        | tags: {a:[b]}
        |         ^
        help: Write a: [
        """),
    Refusal(
      "tags: {a:b}\n",
      reads: "{tags: {a:b: null}}",
      says: """
        1:9 error missing-space: There is no space behind the colon of “a”.
        | tags: {a:b}
        |         ^
        help: Write a: b
        """),
    Refusal(
      "tags: [|a]\n",
      reads: "{tags: [|a]}",
      says: """
        1:8 error reserved-character: A text cannot begin with “|” unless it is in quotes.
        | tags: [|a]
        |        ^
        help: Put the text in quotes: "|a"
        """),
    Refusal(
      "tags: [chợ quê, #vốn vay, #ấp #1]\nlead: a\n",
      reads: "{tags: [chợ quê, #vốn vay, #ấp], lead: a}",
      says: """
        1:17 error reserved-character: A text cannot begin with “#” unless it is in quotes.
        | tags: [chợ quê, #vốn vay, #ấp #1]
        |                 ^
        help: Put the text in quotes: "#vốn vay"
        1:27 error reserved-character: A text cannot begin with “#” unless it is in quotes.
        | tags: [chợ quê, #vốn vay, #ấp #1]
        |                           ^
        help: Put the text in quotes: "#ấp"
        1:31 error hash-begins-comment: A # behind a space begins a comment, which hides the rest of the line.
        | tags: [chợ quê, #vốn vay, #ấp #1]
        |                               ^
        help: Put the text in quotes: "#ấp #1"
        """),
    Refusal(
      "tags: [ấp số #1, b]\n",
      reads: "{tags: [ấp số, b]}",
      says: """
        1:14 error hash-begins-comment: A # behind a space begins a comment, which hides the rest of the line.
        | tags: [ấp số #1, b]
        |              ^
        help: Put the text in quotes: "ấp số #1"
        """),
    Refusal(
      "tags: [\n\ta]\n",
      reads: "{tags: []}",
      says: """
        2:1 error tab-indentation: This line is indented with a tab.
        | \ta]
        | ^
        help: Indent it with spaces, 2 for each level.
        """),
  ]

  @Test(arguments: refusals) func saysWhatToWriteInstead(refusal: Refusal) throws {
    try refusal.check()
  }
}
