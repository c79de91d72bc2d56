import Testing
import VietnameseText

/// No text takes long to be read aloud, and none becomes too long.
@Suite struct SpeechBoundTests {
  /// Runs in which each rule is met as often as can be.
  static let units = [
    "T", "B", "UBND", "UBNDB", "TTTTB ", "@", "@a.", "a.", "a.a/", "a@", "a.@", "a.a@b@ ", "Q.",
    "Q-", "Q&",
    "QĐ-", "T.Ư-", "1.", "1,", "12/", "1-", "1–", "1 x ", "999.999.", "0123456789", "DEADBEEF01",
    "0F", "www.", "www.a", "http://", "https://a.", "://", "a:", "mailto:", "mailto:a@", "ngày ",
    "ngày 1/",
    "nghiêng", "số 1/QĐ-", "QĐ1-", "1/A-", "1/QĐ-UBND ", "XII ", "khóa X", "TP. ", "ĐT: ", "ĐT ",
    "BTV HU ", "HUYỆN ", "CAO", "iPhone", "aB", "ВА", "Ά", "/", "a/b", "đ/c", "a / ", "%", "& ",
    "+",
    " ", "(", "\"", "“", "( UBND", " 1", "ha ", "1 ha/", "-", "----@", "....@", "-.a", "a..", "!?@",
    "=~#a.",
    "½", "…", "\u{FF0F}", "e\u{301}", "😀", "\n", "I. ", "V.\n",
  ]

  /// With 24 looks at each byte, a rule that is not linear could look a few hundred bytes far only.
  @Test(arguments: units, ["", "a@b.", "1/QĐ-", "----"])
  func everyRunIsReadInTimeThatGrowsLikeIt(unit: String, prefix: String) throws {
    let speech = Speech(stepsPerByte: 24)
    for ending in ["", "Ế", ".vn", "@x.vn/"] {
      let text = prefix + String(repeating: unit, count: 4000 / unit.utf8.count) + ending
      #expect(throws: Never.self) { try speech.spoken(text) }
    }
  }

  @Test func whatNobodyThoughtOfIsRefused() {
    #expect(throws: SpeechExcess.effort) {
      try Speech(stepsPerByte: 0).spoken("UBND huyện và UBND xã")
    }
  }

  @Test func whatIsSaidHasALongestLength() throws {
    let speech = Speech(abbreviations: [("AB", String(repeating: "à ", count: 100) + "à")])
    let fits = String(repeating: "AB, ", count: 40_000)
    #expect(try speech.spoken(fits).utf8.count == 40_000 * 304)
    #expect(throws: SpeechExcess.length) { try speech.spoken(fits + fits) }
  }

  /// Each names parts that are known, and the longest of them first where there are several.
  @Test(arguments: [
    ("MTTQVN", "Mặt trận Tổ quốc Việt Nam"), ("TTTT", "thông tin, truyền thông"),
    ("UBNDTP", "Ủy ban nhân dân thành phố"), ("HĐNDUBND", "Hội đồng nhân dân Ủy ban nhân dân"),
    ("UBNDBV", "u bê nờ dê bê vê"),
    (String(repeating: "UBND", count: 3) + "Ế", "u bê nờ dê u bê nờ dê u bê nờ dê e"),
    (
      String(repeating: "UBND", count: 6),
      Array(repeating: "Ủy ban nhân dân", count: 6).joined(separator: " ")
    ),
    (
      String(repeating: "UBND", count: 7),
      Array(repeating: "u bê nờ dê", count: 7).joined(separator: " ")
    ),
  ])
  func capitalsThatRunTogetherAreTakenApart(written: String, said: String) {
    #expect(aloud("ở " + written, Speech()) == "ở " + said)
  }

  @Test(arguments: [
    ("xem a.b.c.vn/x.y nhé", "xem trang mạng a chấm bê chấm xê chấm vê nờ nhé"),
    ("xem foo@@abc.vn", "xem foo a còng a còng trang mạng abc chấm vê nờ"),
    ("thư tới a.b@c.vn?x=1.", "thư tới a chấm bê a còng xê chấm vê nờ."),
    ("mailto:toasoan@baodongthap.vn,", "toasoan a còng baodongthap chấm vê nờ,"),
    ("xem x.vn./a", "xem trang mạng ích chấm vê nờ"), ("a.b_c.vn", "a.b trang mạng xê chấm vê nờ"),
    ("(https://x.vn/a?b=c#d)", "(trang mạng ích chấm vê nờ)"),
    ("a@b@c.vn", "a a còng bê a còng xê chấm vê nờ"),
  ])
  func addressesAreToldByTheirServers(written: String, said: String) {
    #expect(aloud(written, Speech()) == said)
  }
}
