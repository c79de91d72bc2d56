import Testing

@testable import Build

@Suite struct PublishedScriptTests {
  private func published(_ script: String) -> String {
    String(decoding: publishedScript(Array(script.utf8)), as: UTF8.self)
  }

  @Test func commentsAndIndentationAreLeftOut() {
    #expect(
      published(
        "// Counts `a`, and /* b.\nlet count = 1; // one\n\n  if (count) {\n\t// Once.\n\tcall(\"  // no\");\n  }\n"
      )
        == "let count = 1; // one\nif (count) {\ncall(\"  // no\");\n}\n")
  }

  @Test func licencesAndMapsStay() {
    let script = "//! Licence: MIT\ncall();\n//# sourceMappingURL=a.map\n"
    #expect(published(script) == script)
  }

  @Test(arguments: [
    "let text = `a\n  // b`;\n", "/*\n  // a\n*/\n", "let text = \"a\\\n  // b\";\n",
  ])
  func linesThatMayBePartOfATextStay(_ script: String) {
    #expect(published(script) == script)
  }
}
