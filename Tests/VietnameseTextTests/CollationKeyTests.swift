import Foundation
import Testing

import VietnameseText

@Suite struct CollationKeyTests {
  @Test(
    arguments: [
      "An Ăn Ân Ba Bà Bá Dương Đồng",
      "a A à À ả ã á ạ ă Ă ằ ẳ ẵ ắ ặ â ầ ậ Ậ b",
      "d dz đ Đ đa e é ê f",
      "ma mà mả mã má mạ mà_x",
      "o ó ô ốp ơ ợ p",
      "u ứ v",
      "1 10 2 9 a",
      "Hoà Hòa",
    ])
  func wordsStandInOrder(words: String) {
    let words = words.replacing("_", with: "").split(separator: " ").map(String.init)
    for (left, right) in zip(words, words.dropFirst()) {
      #expect(CollationKey(left) < CollationKey(right), "\(left) before \(right)")
      #expect(!(CollationKey(right) < CollationKey(left)), "\(right) not before \(left)")
    }
  }

  @Test func spacesComeBeforeSignsDigitsAndLetters() {
    let texts = [
      "a a", "a_a", "a-a", "a,a", "a.a", "a'a", "a”a", "a(a", "a/a", "a+a", "a₫a", "a1a", "aa",
      "aя", "a中",
    ]
    #expect(texts.shuffled().sorted { CollationKey($0) < CollationKey($1) } == texts)
  }

  @Test func generatedNamesAgreeWithFoundation() {
    let texts = vietnameseTexts(count: 3_000, seed: 7)
    let sorted = texts.sorted { CollationKey($0) < CollationKey($1) }
    for (left, right) in zip(sorted, sorted.dropFirst()) { expectAgreement(left, right) }
    for (left, right) in zip(texts, texts.dropFirst()) { expectAgreement(left, right) }
  }

  @Test func everyPairOfCommonCharactersAgreesWithFoundation() {
    let letters = "aAàÀảãáạăĂằặâẦậbdDđĐeèêỀệiIíoóôỐơỢuúưỨyỹzZfjw".map(String.init)
    let signs = "_-–—,;:!?.·'‘’\"“”«»()[]{}§@*/\\&#%‰•`´^°©®→+±÷×<=>|~−$£¥₫€0123456789 \t".map(
      String.init)
    let others = [
      "ä", "ç", "ñ", "Å", "é\u{327}", "ǎ", "ĕ", "a\u{306}\u{323}", "a\u{30A}\u{306}",
      "a\u{302}\u{306}", "n\u{302}", "…",
    ]
    let characters = letters + signs + others
    for left in characters {
      for right in characters {
        expectAgreement(left + "n", right + "n")
      }
    }
  }

  @Test func bothNormalizationFormsHaveOneKey() {
    for text in vietnameseTexts(count: 500, seed: 3) + ["Ångström", "a\u{302}\u{308}\u{323}"] {
      #expect(CollationKey(text) == CollationKey(text.decomposedStringWithCanonicalMapping))
    }
  }

  /// CLDR ranks them so on its third level; Foundation's comparison takes them for equal.
  @Test(arguments: [("m2", "m²"), ("Ba Sao", "Ba\u{A0}Sao"), ("Ba‐Sao", "Ba\u{2011}Sao")])
  func typographicVariantsFollowWhatTheyVary(plain: String, variant: String) {
    #expect(CollationKey(plain) < CollationKey(variant))
    #expect(CollationKey(variant) < CollationKey(plain + "a"))
  }

  @Test func invisibleCharactersDoNotCount() {
    #expect(CollationKey("Ba\u{200B} S\u{AD}ao") == CollationKey("Ba Sao"))
  }

  private func expectAgreement(_ left: String, _ right: String) {
    let (leftKey, rightKey) = (CollationKey(left), CollationKey(right))
    let ours: ComparisonResult =
      leftKey < rightKey
      ? .orderedAscending : rightKey < leftKey ? .orderedDescending : .orderedSame
    let judge = left.compare(right, locale: Locale(identifier: "vi_VN"))
    #expect(ours == judge, "“\(left)” and “\(right)”")
    #expect((leftKey == rightKey) == (ours == .orderedSame))
  }
}
