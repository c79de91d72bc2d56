import Foundation
import Testing

@testable import VietnameseText

@Suite struct LegacyTextTests {
  /// The judgement as a reader of messages sees it.
  private func judge(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let found = LegacyText(judging: bytes.span) else { return nil }
    let written = String(decoding: bytes[found.range], as: UTF8.self)
    return "\(found.encoding.name): \(written) → \(found.meaning)"
  }

  @Test(arguments: [
    (
      "Héi n«ng d©n x· Mü Long gióp nhau lµm kinh tÕ.",
      "TCVN3 (ABC): Héi n«ng d©n x· Mü Long gióp nhau lµm kinh tÕ "
        + "→ Hội nông dân xã Mỹ Long giúp nhau làm kinh tế"
    ),
    (
      "UBND huyÖn Cao L·nh, tØnh §ång Th¸p",
      "TCVN3 (ABC): huyÖn Cao L·nh, tØnh §ång Th¸p → huyện Cao Lãnh, tỉnh Đồng Tháp"
    ),
    // A soft hyphen is the ư.
    ("Ng\u{AD}êi d©n \u{AD}íc m¬", "TCVN3 (ABC): Ng\u{AD}êi d©n \u{AD}íc m¬ → Người dân ước mơ"),
    (
      "Hoäi noâng daân xaõ Myõ Long giuùp nhau laøm kinh teá.",
      "VNI-Windows: Hoäi noâng daân xaõ Myõ Long giuùp nhau laøm kinh teá "
        + "→ Hội nông dân xã Mỹ Long giúp nhau làm kinh tế"
    ),
    (
      "ÑAÛNG BOÄ HUYEÄN\nnöôùc saïch",
      "VNI-Windows: ÑAÛNG BOÄ HUYEÄN → ĐẢNG BỘ HUYỆN"
    ),
    (
      "Tiáº¿ng Viá»‡t trong sÃ¡ng",
      "UTF-8 that was encoded twice: Tiáº¿ng Viá»‡t trong sÃ¡ng → Tiếng Việt trong sáng"
    ),
    // Much correct text beside it says nothing.
    (
      "Xã Mỹ Long có nhiều người tốt, việc tốt, học tập và làm theo Bác.\nHä ®· gióp nhau.",
      "TCVN3 (ABC): Hä ®· gióp → Họ đã giúp"
    ),
    ("BÃ¡o", "UTF-8 that was encoded twice: BÃ¡o → Báo"),
    ("Ä\u{90}á»“ng ThÃ¡p", "UTF-8 that was encoded twice: Ä\u{90}á»“ng ThÃ¡p → Đồng Tháp"),
  ])
  func whatIsFound(text: String, judgement: String) {
    #expect(judge(text) == judgement)
  }

  @Test(arguments: [
    "", "a", "Hội nông dân xã Mỹ Long giúp nhau làm kinh tế.",
    "Toà nhà cao 25 m², rộng 3×4 m, nhiệt độ 37°C; «Má» là mẹ, giá 5.000\u{A0}đồng.",
    "Bà Ðoàn Thị Hoa ở Đắk Lắk nói tiếng Ê Đê, ăn phở Hòa, uống trà ô lông; ½ số hộ.",
    "Müller, Gröber und Söhne; façade, naïve, Øre, Ångström, señor",
    "Les élèves de l'école française où l'été commence à l'île de Ré, près de la forêt",
    "Garçon, ça va bien à l'hôtel — bœuf à la crème brûlée, pâté, œuvre",
    "soft\u{AD}hyphens in long\u{AD}er words and one\u{AD}more",
    "Hai từ «x· Mü» là TCVN3 trong một đoạn văn đúng về phông chữ cũ của các cơ quan.",
    "© 2019 Báo Đồng Tháp® – §5, ¶2, 20 µm, ±3, £4, ¥5, ¿qué?",
  ])
  func whatIsNot(text: String) {
    #expect(judge(text) == nil)
    #expect(judge(text.decomposedStringWithCanonicalMapping) == nil)
  }

  /// Texts that other programs have encoded, for letters that the samples above lack.
  @Test(arguments: [
    "Ông Nguyễn Văn Được khuyên lũ trẻ chẳng nên bỏ dở việc đã hứa, kẻo uổng phí cả buổi trưa",
    "bà lão quỳ gối rửa kỹ từng vỉ ớt, lẫn vài ngọn mỡ, lỡ tay vấp ngã giữa bãi cỏ, tự hỏi cớ sự",
  ])
  func everyLetterIsReadAgain(text: String) throws {
    let twice = text.utf8.map { String(UnicodeScalar($0)) }.joined()
    for (encoding, encoded) in [
      (LegacyEncoding.tcvn3, try #require(Self.inTCVN3(text))), (.twiceEncoded, twice),
    ] {
      let bytes = Array(encoded.utf8)
      let judged = LegacyText(judging: bytes.span)
      let found = try #require(judged)
      #expect(found.encoding == encoding)
      #expect(text.contains(found.meaning), "\(found.meaning)")
    }
  }

  @Test(arguments: [
    (
      LegacyEncoding.windows1258, [0x54, 0x72, 0xE2, 0xCC, 0x6E, 0x20, 0x54, 0x68, 0x69, 0xF2],
      "Trần Thị"
    ),
    (.tcvn3, [0x54, 0x72, 0xC7, 0x6E, 0x20, 0x54, 0x68, 0xDE], "Trần Thị"),
    (
      .vni, [0x54, 0x72, 0x61, 0xE0, 0x6E, 0x20, 0x54, 0x68, 0xF2, 0x20, 0x56, 0x61, 0xE2, 0x6E],
      "Trần Thị Vân"
    ),
    (.windows1258, [0xD0, 0xF4, 0xCC, 0x6E, 0x67, 0x20, 0x54, 0x68, 0xE1, 0x70], "Đồng Tháp"),
  ])
  func bytesAreNamed(encoding: LegacyEncoding, bytes: [UInt8], meaning: String) throws {
    let judged = LegacyText(judgingBytes: bytes.span)
    let found = try #require(judged)
    #expect(found.encoding == encoding)
    #expect(found.meaning == meaning)
  }

  @Test(arguments: [
    [], [0x61, 0xFF, 0xFE], Array(repeating: 0xC3, count: 100),
    Array("Gr\u{F6}\u{DF}e stra\u{DF}e M\u{FC}nchen".unicodeScalars.map { UInt8($0.value) }),
  ])
  func bytesOfOthers(bytes: [UInt8]) {
    let judged = LegacyText(judgingBytes: bytes.span)
    #expect(judged?.meaning == nil)
  }

  /// Twice as much text takes twice the time.
  @Test(arguments: ["Ã", "á»", "x· ", "ø", "aù", "ÄÃ¡", "\u{AD}", "đồng "])
  func timeIsLinear(piece: String) {
    let bytes = Array(String(repeating: piece, count: (1 << 17) / piece.utf8.count).utf8)
    let clock = ContinuousClock()
    let time = clock.measure { _ = LegacyText(judging: bytes.span) }
    #expect(time < .seconds(5))
  }

  /// - Returns: nil if the encoding has not all letters.
  private static func inTCVN3(_ text: String) -> String? {
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in UInt8(0xA1)...0xFF {
      let sign = Unicode.Scalar(value)
      let decoded = LegacyEncoding.tcvn3.decode([sign].span, at: 0)
      if decoded.isChanged { signs[decoded.scalar] = sign }
    }
    var encoded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let sign = scalar.isASCII ? scalar : signs[scalar] else { return nil }
      encoded.append(sign)
    }
    return String(encoded)
  }
}
