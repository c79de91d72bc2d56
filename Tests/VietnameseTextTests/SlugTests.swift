import Foundation
import Testing

import VietnameseText

@Suite struct SlugTests {
  @Test(
    arguments: [
      ("Đồng Tháp", "dong-thap"),
      ("HUYỆN CAO LÃNH", "huyen-cao-lanh"),
      ("đĐ", "dd"),
      ("Thạnh", "thanh"),
      ("  Học tập – và   làm theo… gương Bác!  ", "hoc-tap-va-lam-theo-guong-bac"),
      ("34/QĐ-UBND", "34-qd-ubnd"),
      ("2019", "2019"),
      ("Crème brûlée, Łódź, Æsir, Straße, naïve", "creme-brulee-lodz-aesir-strasse-naive"),
      ("Ǽsir, gǿr", "aesir-gor"),
      ("5 \u{212A}m", "5-km"),
      ("Ấp\u{200B} B\u{AD}a", "ap-ba"),
      ("xã 中文 Mỹ", "xa-my"),
      ("Đời sống я", "doi-song"),
      ("中文", ""),
      ("", ""),
      ("---", ""),
      ("\u{301}a", "a"),
      ("a\u{0}b\u{85}c\u{80}d", "a-b-cd"),
    ])
  func text(_ text: String, givesSlug expected: String) {
    #expect(slug(text) == expected)
    #expect(slug(text.decomposedStringWithCanonicalMapping) == expected)
    #expect(slug(expected) == expected)
  }

  @Test func allSlugsAreSafe() {
    for text in vietnameseTexts(count: 500, seed: 5) {
      let slug = slug(text)
      #expect(
        slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
      #expect(slug == slugByFoundation(text))
    }
  }

  /// The rule of the slug, put in Foundation's terms.
  private func slugByFoundation(_ text: String) -> String {
    let letters = text.replacing("đ", with: "d").replacing("Đ", with: "d")
      .decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(letters))
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
