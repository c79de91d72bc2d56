import Testing
import VietnameseText

@Suite struct TonePlacementTests {
  @Test(arguments: [
    ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Tòa", "Toà"), ("HÓA", "HOÁ"),
    ("ùy", "uỳ"),
  ])
  func bothPlaces(first: String, last: String) {
    #expect(TonePlacement(of: first) == .firstVowel)
    #expect(TonePlacement(of: last) == .lastVowel)
    for word in [first, last] {
      #expect(TonePlacement.firstVowel.applied(to: word) == first)
      #expect(TonePlacement.lastVowel.applied(to: word) == last)
    }
  }

  @Test(arguments: ["hoa", "quý", "hoàn", "ngoài", "mùa", "của", "người", "òa1", "xoaf", "Đ", ""])
  func onePlace(word: String) {
    #expect(TonePlacement(of: word) == nil)
    #expect(TonePlacement.lastVowel.applied(to: word) == word)
  }
}
