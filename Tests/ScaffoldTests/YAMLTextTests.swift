import Diagnostics
import FrontMatter
import Testing

@testable import Scaffold

@Suite struct YAMLTextTests {
  @Test(arguments: [
    "Bản tin", "Cao Lãnh: nhiều mô hình", "“Trong ngoặc”", "a # b", "- gạch", "true", "No", "12",
    "3.5", "'", "\"",
    "\\", "a\nb", "a: b", "a:", "[x]", "{x}", "@x", "x@y", "100 %", "%", "`", "!", "&a", "*a", "?",
    "? a", "~", "",
    " trước", "sau ", "a\tb", "null", "Hỏi?", "A, B", "2019-06-05",
  ])
  func comesBackAsItWas(_ text: String) throws {
    for written in [YAMLText.scalar(text), YAMLText.quoted(text)] {
      var diagnostics: [Diagnostic] = []
      let file = try #require(
        SourceFile(
          path: "a.yaml", bytes: Array("title: \(written)   # ghi chú\n".utf8),
          diagnostics: &diagnostics))
      let root = parseRoot(file, diagnostics: &diagnostics)
      #expect(diagnostics.isEmpty)
      guard case .mapping(let entries) = root.value,
        case .scalar(let scalar) = entries[0].value.value
      else {
        Issue.record("\(written) is no text")
        continue
      }
      #expect(scalar.text == text)
    }
  }

  @Test func plainTextsStayPlain() {
    #expect(YAMLText.scalar("Bản tin biểu dương xã Ba Sao") == "Bản tin biểu dương xã Ba Sao")
    #expect(YAMLText.scalar("https://example.org/") == "https://example.org/")
  }
}
