import Foundation
import Testing

import Diagnostics

@Suite struct MachineFormatterTests {
  private static let diagnostics = [
    Diagnostic(
      severity: .error, id: "unknown-place", path: "content/a.md", line: 5, column: 12, length: 7,
      message: "There is no unit “my-lonh” in places.yaml.", excerpt: "communes: [my-lonh]\t\"",
      help: "Did you mean “my-long”?"),
    Diagnostic(
      severity: .warning, id: "odd", path: "a,b:c%.md", message: "100 % odd:\r\nyes, it is."),
  ]

  @Test func jsonIsOneStableDocument() {
    #expect(
      JSONFormatter(language: .english).format(
        Self.diagnostics, summary: [("errors", .number(1)), ("until", .text("2019-06-05"))]) == #"""
          {"diagnostics":[
          {"severity":"error","id":"unknown-place","path":"content/a.md","line":5,"column":12,"length":7,"message":"There is no unit “my-lonh” in places.yaml.","excerpt":"communes: [my-lonh]\t\"","excerptColumn":1,"help":"Did you mean “my-long”?","fix":null},
          {"severity":"warning","id":"odd","path":"a,b:c%.md","line":1,"column":1,"length":1,"message":"100 % odd:\r\nyes, it is.","excerpt":null,"excerptColumn":1,"help":null,"fix":null}
          ],"language":"en","summary":{"errors":1,"until":"2019-06-05"}}

          """#)
  }

  @Test func jsonOfNothingIsADocumentToo() {
    #expect(
      JSONFormatter(language: .english).format([])
        == "{\"diagnostics\":[],\"language\":\"en\",\"summary\":{}}\n")
  }

  @Test func gitHubGetsWorkflowCommands() {
    #expect(
      GitHubFormatter(language: .english).format(Self.diagnostics) == """
        ::error file=content/a.md,line=5,col=12,endColumn=19,title=unknown-place::\
        There is no unit “my-lonh” in places.yaml.%0ADid you mean “my-long”?
        ::warning file=a%2Cb%3Ac%25.md,line=1,col=1,endColumn=2,title=odd::\
        100 %25 odd:%0Ayes, it is.

        """)
  }

  @Test func authorsCannotWriteWorkflowCommands() {
    let diagnostic = Diagnostic(
      severity: .error, id: "id", path: "a\n::x::",
      message: "\u{2028}\n::set-output name=a::b\u{1B}[0m")
    #expect(
      GitHubFormatter(language: .english).format([diagnostic]) == """
        ::error file=a%0A%3A%3Ax%3A%3A,line=1,col=1,endColumn=2,title=id::\
        %0A%0A::set-output name=a::b␛[0m

        """)
  }

  @Test(
    arguments: [
      ("", #""""#),
      ("Đồng Tháp 😀", #""Đồng Tháp 😀""#),
      ("a\"b\\c/", #""a\"b\\c/""#),
      ("\n\r\t\u{0}\u{8}\u{1F}\u{7F}", #""\n\r\t\u0000\u0008\u001F\u007F""#),
      ("</script>&\u{2028}\u{2029}\u{2027}", "\"</script>&\u{2028}\u{2029}\u{2027}\""),
    ])
  func jsonTextIsEscaped(text: String, expected: String) {
    #expect(json(text, for: .document) == expected)
  }

  @Test(
    arguments: [
      ("</script><!-- & -->", #""\u003C/script\u003E\u003C!-- \u0026 --\u003E""#),
      ("a\u{2028}b\u{2029}c\u{2027}\u{202A}€", "\"a\\u2028b\\u2029c\u{2027}\u{202A}€\""),
    ])
  func jsonTextInAScriptIsHarmless(text: String, expected: String) {
    #expect(json(text, for: .script) == expected)
  }

  @Test(arguments: [JSONText.Place.document, .script])
  func jsonTextReadsBackAsWritten(place: JSONText.Place) throws {
    let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init) + ["\u{FFFF}", "\u{10FFFF}", "😀"]
    let text = String(String.UnicodeScalarView(scalars))
    let read = try JSONDecoder().decode(String.self, from: Data(json(text, for: place).utf8))
    #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  /// Text is looked at in blocks of sixteen bytes.
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1F}", "\\u001F"), ("\u{7F}", "\\u007F"),
    ("<", "\\u003C"), (">", "\\u003E"), ("&", "\\u0026"), ("\u{2028}", "\\u2028"), ("’", "’"),
  ])
  func jsonTextEscapesAtAnyPlace(mark: String, escaped: String) {
    let letters = String(repeating: "a", count: 40)
    for offset in 0...40 {
      let text = String(letters.prefix(offset) + mark + letters.dropFirst(offset))
      let expected = "\"" + letters.prefix(offset) + escaped + letters.dropFirst(offset) + "\""
      #expect(json(text, for: .script) == expected)
    }
  }

  private func json(_ text: String, for place: JSONText.Place) -> String {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes, for: place)
    return String(decoding: bytes, as: UTF8.self)
  }
}
