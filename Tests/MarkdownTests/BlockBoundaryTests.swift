import Diagnostics
import Testing

@testable import Markdown

/// Bodies are looked at in blocks of sixteen bytes: what matters must be found wherever it stands in one.
@Suite struct BlockBoundaryTests {
  private static let width = 40

  private func text(with mark: String, at offset: Int) -> String {
    let letters = String(repeating: "a", count: Self.width)
    return letters.prefix(offset) + mark + letters.dropFirst(offset)
  }

  @Test(arguments: ["\u{1}", "\u{7F}", "\u{85}", "\u{FFFE}"])
  func controlCharactersAreFound(mark: String) throws {
    for offset in 0...Self.width {
      let rendering = try Rendering(text(with: mark, at: offset))
      #expect(rendering.diagnostics.map(\.id) == ["control-character"], "\(offset)")
      #expect(rendering.diagnostics.first?.column == offset + 1)
    }
  }

  @Test(arguments: [
    ("e\u{302}\u{323}", "ệ"), ("\u{212B}", "Å"), ("\u{1100}\u{1161}", "가"), ("\u{F900}", "豈"),
    ("&#x212B;", "Å"),
  ])
  func textIsNormalised(mark: String, normalised: String) throws {
    for offset in 0...Self.width {
      let html = try Rendering(text(with: mark, at: offset)).html
      let expected = "<p>\(text(with: normalised, at: offset))</p>\n"
      #expect(Array(html.utf8) == Array(expected.utf8))
    }
  }

  @Test(arguments: ["đ", "ạ", "—", "«", "₫"])
  func commonCharactersStay(mark: String) throws {
    for offset in 0...Self.width {
      let html = try Rendering(text(with: mark, at: offset)).html
      #expect(html == "<p>\(text(with: mark, at: offset))</p>\n")
    }
  }

  @Test(arguments: [("\\<", "&lt;"), ("\\>", "&gt;"), ("\\&", "&amp;"), ("\\\"", "&quot;")])
  func marksAreEscaped(mark: String, escaped: String) throws {
    for offset in 0...Self.width {
      let html = try Rendering(text(with: mark, at: offset)).html
      #expect(html == "<p>\(text(with: escaped, at: offset))</p>\n")
    }
  }

  @Test func footnotesAreFound() throws {
    for offset in 1...Self.width {
      let rendering = try Rendering(text(with: "[^x]", at: offset))
      #expect(rendering.diagnostics.map(\.id) == ["undefined-footnote"], "\(offset)")
    }
  }

  @Test func lostLinksAreFound() throws {
    for offset in 0...Self.width {
      let rendering = try Rendering(text(with: "[x](a b.pdf)", at: offset))
      #expect(rendering.diagnostics.map(\.id) == ["space-in-target"], "\(offset)")
    }
  }
}
