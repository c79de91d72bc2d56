import Foundation
import Testing

@testable import VietnameseText

@Suite struct SyllableTests {
  @Test(arguments: [
    "a", "Ông", "nghiêng", "gì", "gìn", "giêng", "giếng", "già", "giường", "quý", "quí", "quýt",
    "quốc", "quên", "khuya", "khuỷu", "nguyễn", "NGUYỄN", "hòa", "hoà", "thuỷ", "thủy", "xoong",
    "ngoằn", "ngoèo", "đường", "yêu", "uống", "ươm", "mứt", "Kạn", "Pờ", "huếch", "nghỉ", "ghế",
  ])
  func whatIsOne(text: String) {
    #expect(Syllable(text.unicodeScalars) != nil)
    #expect(Syllable(text.decomposedStringWithCanonicalMapping.unicodeScalars) != nil)
  }

  @Test(arguments: [
    "", "q", "qy", "UBND", "tand", "nge", "ghà", "cê", "ngiêng", "khoac", "tốch", "hàt", "cảp",
    "bich", "wa", "jun", "zô", "faq", "thánngg", "Tiếếng", "à̀", "nguyênnn", "bưn", "êa", "gê",
  ])
  func whatIsNone(text: String) {
    #expect(Syllable(text.unicodeScalars) == nil)
  }

  @Test func marks() throws {
    for text in ["đi", "trăng", "cũ", "ô"] {
      #expect(try #require(Syllable(text.unicodeScalars)).isMarked, "\(text)")
    }
    #expect(try !#require(Syllable("trang".unicodeScalars)).isMarked)
    #expect(try #require(Syllable("bệnh".unicodeScalars)).tone == .dot)
  }
}
