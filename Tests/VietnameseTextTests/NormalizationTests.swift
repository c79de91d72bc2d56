import Foundation
import Testing

import VietnameseText

@Suite struct NormalizationTests {
  @Test(
    arguments: [
      ("", ""),
      ("Đồng Tháp", "Đồng Tháp"),
      ("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "Tiếng Việt"),
      ("Vie\u{302}\u{323}t", "Việt"),
      ("mơ\u{323}, u\u{31B}\u{301}, Ă\u{323}", "mợ, ứ, Ặ"),
      ("a\u{30A}\u{301}", "ǻ"),
      ("\u{212B} \u{2126} \u{2000}", "Å Ω \u{2002}"),
      ("\u{301}a", "\u{301}a"),
      ("q\u{307}\u{323}", "q\u{323}\u{307}"),
      ("\u{1112}\u{1161}\u{11AB}", "한"),
      ("か\u{3099}", "が"),
      ("\u{344}", "\u{308}\u{301}"),
      ("\u{958}", "\u{915}\u{93C}"),
    ])
  func textBecomesNFC(text: String, expected: String) {
    #expect(Array(text.normalized.utf8) == Array(expected.utf8))
  }

  @Test func everyScalarAgreesWithFoundation() {
    var wrong: [String] = []
    for scalar in allScalars() {
      let text = String(scalar)
      let expected = Array(text.precomposedStringWithCanonicalMapping.utf8)
      if Array(text.normalized.utf8) != expected { wrong.append(scalar.debugDescription) }
    }
    #expect(wrong.isEmpty)
  }

  /// What a composite ends in must be seen as suspicious, and be let through by the composition.
  @Test func everyCompositeIsComposed() {
    var wrong: [String] = []
    for scalar in allScalars() {
      let text = String(scalar)
      let decomposed = text.decomposedStringWithCanonicalMapping
      if decomposed.unicodeScalars.count < 2 { continue }
      let composed = decomposed.precomposedStringWithCanonicalMapping
      if Array(decomposed.normalized.utf8) != Array(composed.utf8) {
        wrong.append(scalar.debugDescription)
      }
    }
    #expect(wrong.isEmpty)
  }

  /// Foundation composes 가 + ᆨ only if it is given both in form D.
  @Test func mixedTextAgreesWithFoundation() {
    var random = SeededGenerator(seed: 1)
    let pieces = [
      "a", "e", "o", "U", "đ", "ạ", "Ơ", "ê", "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}",
      "\u{309}", "\u{31B}", "\u{323}", "\u{327}", "\u{308}", "\u{344}", "\u{335}", "–", " ", "中",
      "\u{1100}", "\u{1161}", "\u{11A8}", "가", "\u{9C7}", "\u{9BE}", "\u{212B}", "é", "😀", "й",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let expected = text.decomposedStringWithCanonicalMapping
        .precomposedStringWithCanonicalMapping
      #expect(Array(text.normalized.utf8) == Array(expected.utf8), "\(text.unicodeScalars)")
    }
  }

  @Test func longRunsOfMarksAreOrdered() {
    let count = 20_000
    let text = "a" + String(repeating: "\u{301}\u{323}", count: count)
    let ordered =
      "ạ" + String(repeating: "\u{323}", count: count - 1)
      + String(repeating: "\u{301}", count: count)
    #expect(Array(text.normalized.utf8) == Array(ordered.utf8))
  }
}
