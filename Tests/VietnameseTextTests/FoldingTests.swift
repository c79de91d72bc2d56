import Foundation
import Testing

import VietnameseText

@Suite struct FoldingTests {
  @Test(
    arguments: [
      ("Tiêu đề", "tieude"),
      ("tieu_de", "tieude"),
      ("TIEU-DE", "tieude"),
      (" tiêu\u{A0}đề ", "tieude"),
      ("Tiêu – đề", "tieude"),
      ("hộ gia đình", "hogiadinh"),
      ("summed-up", "summedup"),
      ("Größe", "grosse"),
      ("Ǽǿ", "aeo"),
      ("a.b", "a.b"),
      ("Йод", "иод"),
      ("中文", "中文"),
      ("-_ ", ""),
    ])
  func text(_ text: String, hasKey expected: String) {
    #expect(foldedKey(text) == expected)
    #expect(
      Array(foldedKey(text.decomposedStringWithCanonicalMapping).utf8)
        == Array(foldedKey(text).utf8))
    #expect(foldedKey(foldedKey(text)) == foldedKey(text))
  }

  @Test(
    arguments: [
      ("Gương  Sáng", "gương sáng"),
      ("  NÔNG\u{A0}THÔN\n mới ", "nông thôn mới"),
      ("Vie\u{323}\u{302}t “Nam” – 2019", "việt “nam” – 2019"),
      ("ÀẢÃÁẠĂÂĐÊÔƠƯỲ", "àảãáạăâđêôơưỳ"),
      ("École Ωmega ЙОД", "école ωmega йод"),
      ("\u{212A}", "k"),
      ("İ", "i\u{307}"),
      ("2019/06/A.html", "2019/06/a.html"),
      ("", ""),
      (" ", ""),
    ])
  func text(_ text: String, isCaseFoldedTo expected: String) {
    #expect(Array(caseFolded(text).utf8) == Array(expected.utf8))
    #expect(Array(caseFolded(expected).utf8) == Array(expected.utf8))
  }

  @Test func quickAndSlowWaysAgree() {
    for text in vietnameseTexts(count: 500, seed: 9) {
      let expected = text.lowercased().split(separator: " ").joined(separator: " ")
      #expect(caseFolded(text) == expected)
      // The letter я takes the text to the slow way.
      #expect(caseFolded(text + "я") == expected + "я")
    }
  }
}
