import Diagnostics
import FrontMatter
import Testing

/// A whole file that is no mapping, though a single key would make one of it.
@Suite struct RootTests {
  struct Refused: Sendable {
    var text: String
    var listKey: String?
    var says: String
  }

  @Test(arguments: [
    Refused(
      text: "# Các chuyên mục\n- id: nguoi-tot\n  name: Người tốt\n", listKey: "columns",
      says: """
        2:1 error root-not-mapping: The list that begins here has no key.
        | - id: nguoi-tot
        | ^^^^^^^^^^^^^^^
        help: Write “columns:” on a line of its own above the list.
        """),
    Refused(
      text: "[{id: y-te, name: Y tế}]\n", listKey: "fields",
      says: """
        1:1 error root-not-mapping: The list that begins here has no key.
        | [{id: y-te, name: Y tế}]
        | ^^^^^^^^^^^^^^^^^^^^^^^^
        help: Write “fields: ” before the bracket.
        """),
    Refused(
      text: "\"Bà Hai\"\n", listKey: "people",
      says: """
        1:1 error root-not-mapping: The first line must be a key with its value.
        | "Bà Hai"
        | ^^^^^^^^
        help: Write “people:”, and below it the list.
        """),
    Refused(
      text: "- title: Bản tin\n", listKey: nil,
      says: """
        1:1 error root-not-mapping: The first line must be a key with its value.
        | - title: Bản tin
        | ^^^^^^^^^^^^^^^^
        help: Write lines like title: Tiêu đề
        """),
  ])
  func saysWhichKeyIsMissing(refused: Refused) throws {
    var diagnostics: [Diagnostic] = []
    let entries = parseDocument(
      try sourceFile(refused.text), listKey: refused.listKey, diagnostics: &diagnostics)
    #expect(entries.isEmpty)
    #expect(diagnostics.map(rendered).joined(separator: "\n") == refused.says)
  }

  @Test(arguments: ["places:\n- id: a\n", "places: []\n", ""])
  func saysNothingOfAListWithItsKey(text: String) throws {
    var diagnostics: [Diagnostic] = []
    _ = parseDocument(try sourceFile(text), listKey: "places", diagnostics: &diagnostics)
    #expect(diagnostics == [])
  }
}
