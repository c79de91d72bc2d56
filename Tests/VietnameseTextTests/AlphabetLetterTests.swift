import Testing

@testable import VietnameseText

@Suite struct AlphabetLetterTests {
  @Test(arguments: [
    ("An", "A"), ("ánh", "A"), ("Ấp", "Â"), ("Ẵm", "Ă"), ("Đèn", "Đ"), ("đ", "Đ"), ("Ớt", "Ơ"),
    ("Ửng", "Ư"), ("Yến", "Y"), ("A\u{301}nh", "A"),
  ])
  func withoutItsTone(name: String, letter: String) {
    #expect(alphabetLetter(of: name) == letter)
  }

  @Test(arguments: ["", "27", "“Hoa”", "Ñu"]) func whatBeginsWithNone(name: String) {
    #expect(alphabetLetter(of: name) == nil)
  }
}
