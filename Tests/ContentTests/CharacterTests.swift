import Diagnostics
import Testing

@testable import Content

/// Characters that are not what they seem, wherever they stand in a file.
struct CharacterTests {
  @Test func textOfAnotherEncoding() throws {
    let findings = try decodeArticle(
      "title: Bài\ndate: 2019-06-05",
      body: "Đoạn tốt.\n\nHéi N«ng d©n x· Mü Thä ®· tÆng giÊy khen cho bèn tËp thÓ."
    ).findings
    #expect(
      findings == """
        8:1 error legacy-encoding: This text is TCVN3 (ABC), which readers cannot read; here it seems to mean \
        “Hội Nông dân xã Mỹ Thọ đã tặng giấy khen cho bốn tập thể”.
          Héi N«ng d©n x· Mü Thä ®· tÆng giÊy khen cho bèn tËp thÓ.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Convert the whole text to Unicode, as with UniKey's Toolkit (Ctrl+Shift+F6), and paste it again.
        """)
  }

  @Test func aTitleThatWasEncodedTwice() throws {
    let findings = try decodeArticle("title: Khen thÆ°á»Ÿng\ndate: 2019-06-05").findings
    #expect(
      findings == """
        2:13 error legacy-encoding: This text is UTF-8 that was encoded twice, which readers cannot read; here it seems to \
        mean “thưởng”.
          title: Khen thÆ°á»Ÿng
                      ^^^^^^^^^
          help: Convert the whole text to Unicode, as with UniKey's Toolkit (Ctrl+Shift+F6), and paste it again.
        """)
  }

  @Test func marksOfDirection() throws {
    let decoded = try decodeArticle(
      "title: B\u{202E}ài\u{200F}\ndate: 2019-06-05", body: "Một\u{2066} hai.")
    #expect(
      decoded.findings == """
        2:9 warning direction-mark: An invisible mark of the direction of writing (U+202E) is left out, here and in 2 more \
        places.
          title: B\u{202E}ài\u{200F}
                  ^
          help: Delete it, or type the line anew: it came with a text from elsewhere.
        """)
    #expect(decoded.value.title.value == "Bài")
    #expect(decoded.value.lead?.value == "Một hai.")
  }

  @Test func lostCharacters() throws {
    let findings = try decodeArticle("title: B\u{FFFD}i\ndate: 2019-06-05", body: "M\u{FFFD}t.")
      .findings
    #expect(
      findings == """
        2:9 warning lost-character: A character was lost, so that readers see “\u{FFFD}”, here and in 1 more place.
          title: B\u{FFFD}i
                  ^
          help: Write the word anew.
        """)
  }

  /// What nobody sees is dropped without a word; what emoji and figures need stays.
  @Test func invisibleCharactersAreDropped() throws {
    let decoded = try decodeArticle(
      "title: Kh\u{AD}en\u{200B} thưởng\u{FEFF}\ndate: 2019-06-05",
      body: "Một\u{200B} h\u{AD}ai \u{FEFF}👩\u{200D}👧 5\u{A0}hộ\u{200C}.")
    #expect(decoded.findings == "")
    #expect(decoded.value.title.value == "Khen thưởng")
    #expect(decoded.value.lead?.value == "Một hai 👩\u{200D}👧 5\u{A0}hộ\u{200C}.")
  }

  @Test(arguments: [
    "Thị trấn Mỹ Thọ biểu dương 12 tập thể – “gương sáng” – lúc 9 giờ… €5, 20°C, ±3, ©, ½, ×",
    "Señor Müller, façade, naïve, Ångström, œuvre, ČSSR",
    "“Hòa và ‘Hoà’” · « Thúy » ‹a› ₫ → ✓ 👍",
    "Thi\u{323} tra\u{302}\u{301}n",
  ])
  func goodTexts(_ text: String) throws {
    #expect(try decodeArticle("title: Bài\ndate: 2019-06-05", body: text).findings == "")
  }
}
