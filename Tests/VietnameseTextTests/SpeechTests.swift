import Testing
import VietnameseText

/// What is written, and how it is read aloud.
@Suite struct SpeechTests {
  @Test(arguments: [
    ("UBND huyện họp.", "Ủy ban nhân dân huyện họp."),
    ("Đồng chí Chủ tịch UBND, HĐND xã", "Đồng chí Chủ tịch Ủy ban nhân dân, Hội đồng nhân dân xã"),
    ("HTX của TP Cao Lãnh", "Hợp tác xã của thành phố Cao Lãnh"),
    ("ở TP. Cao Lãnh", "ở thành phố Cao Lãnh"), ("ở TP.Cao Lãnh", "ở thành phố Cao Lãnh"),
    ("tại TPHCM", "tại Thành phố Hồ Chí Minh"), ("về TP.HCM", "về thành phố Hồ Chí Minh"),
    ("ĐTO - Sáng nay", "Đồng Tháp Online - Sáng nay"),
    ("(ĐTO) Sáng nay", "(Đồng Tháp Online) Sáng nay"),
    ("Ủy ban MTTQVN xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    ("trường THCS-THPT", "trường trung học cơ sở-trung học phổ thông"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"), ("phát triển KT-XH", "phát triển kinh tế - xã hội"),
    ("Phòng LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội"),
    ("Ban T.Ư Đảng", "Ban Trung ương Đảng"), ("đ/c Bí thư", "Đồng chí Bí thư"),
    ("các đ/c Bí thư", "các đồng chí Bí thư"), ("bánh, kẹo, v.v...", "bánh, kẹo, vân vân..."),
    ("PGS.TS Lê Thí Dụ", "Phó giáo sư Tiến sĩ Lê Thí Dụ"), ("ThS Lê Thí Dụ", "Thạc sĩ Lê Thí Dụ"),
    ("chuẩn VietGAP", "chuẩn Việt Gáp"), ("sản phẩm OCOP", "sản phẩm ô cốp"),
    ("“UBND xã”", "“Ủy ban nhân dân xã”"), ("đường QL30", "đường quốc lộ 30"),
    ("ông N.V.A. và bà B", "ông N.V.A. và bà B"), ("cúm A/H5N1", "cúm A, H5N1"),
    ("BTV HU và TU", "Ban Thường vụ Huyện ủy và Tu"), ("ĐT: 0277", "Điện thoại: 0277"),
    ("Đường ĐT846", "Đường tỉnh 846"), ("Đ/V HỘ", "Đ, V Hộ"),
    ("Các Đ/C Bí thư", "Các đồng chí Bí thư"),
    ("I. Kết quả", "Một. Kết quả"), ("I\nII. Sau", "I\nHai. Sau"),
    ("CCB, LĐLĐ và BCH Đoàn", "Cựu chiến binh, Liên đoàn Lao động và Ban Chấp hành Đoàn"),
  ])
  func abbreviationsAreSaidInFull(written: String, said: String) { expect(written, said) }

  @Test(arguments: [
    ("HUYỆN CAO LÃNH", "Huyện Cao Lãnh"), ("xã BA SAO hôm nay", "xã Ba Sao hôm nay"),
    ("ĐẢNG ỦY XÃ MỸ THỌ", "Đảng Ủy Xã Mỹ Thọ"), ("UBND HUYỆN", "Ủy ban nhân dân Huyện"),
    ("chiến dịch QUYẾT THẮNG", "chiến dịch Quyết Thắng"), ("GIÓ VÀ NƯỚC", "Gió Và Nước"),
    ("liên hoan FESTIVAL", "liên hoan Festival"), ("tên МОСКВА", "tên Москва"),
    ("ΑΒΓ", "Αβγ"), ("máy iPHONE", "máy iphone"), ("công ty XYZT", "công ty ích i dài dét tê"),
    ("BKTĐ gặp", "Bê ca tê đê gặp"), ("nhóm ABC", "nhóm a bê xê"),
  ])
  func capitalsBecomeWordsOrLetterNames(written: String, said: String) { expect(written, said) }

  @Test(arguments: [
    ("khóa XII", "khóa mười hai"), ("lần thứ IV", "lần thứ tư"), ("lần thứ I", "lần thứ nhất"),
    ("quý III/2019", "quý ba năm 2019"), ("Quân khu IX", "Quân khu chín"), ("khoá X", "khoá mười"),
    ("Chương V", "Chương năm"), ("Đại hội XIII của Đảng", "Đại hội mười ba của Đảng"),
    ("thế kỷ XXI", "thế kỷ hai mươi mốt"), ("bà V và ông X", "bà V và ông X"),
    ("huân chương hạng III", "huân chương hạng ba"),
  ])
  func romanNumeralsAreNumbers(written: String, said: String) { expect(written, said) }

  @Test(arguments: [
    ("ngày 05/06/2019", "ngày 5 tháng 6 năm 2019"),
    ("Sáng 19-1-2026,", "Sáng ngày 19 tháng 1 năm 2026,"),
    ("Ngày 29-8, tại", "Ngày 29 tháng 8, tại"), ("mừng 29-8", "mừng ngày 29 tháng 8"),
    ("mừng lễ 2-9", "mừng lễ ngày 2 tháng 9"), ("ngày 5/6", "ngày 5 tháng 6"),
    ("trong tháng 6/2019", "trong tháng 6 năm 2019"), ("từ 6/2019", "từ tháng 6 năm 2019"),
    ("từ ngày 1-5/6/2019", "từ ngày 1 đến ngày 5 tháng 6 năm 2019"),
    ("từ 1 - 5/6/2019.", "từ ngày 1 đến ngày 5 tháng 6 năm 2019."),
    ("28/5-3/6/2019", "ngày 28 tháng 5 đến ngày 3 tháng 6 năm 2019"),
    ("tháng 5-6/2019", "tháng 5 đến tháng 6 năm 2019"),
    ("hạn 2019-06-05", "hạn ngày 5 tháng 6 năm 2019"),
    ("19.1.2026", "ngày 19 tháng 1 năm 2026"), ("5/6/19", "ngày 5 tháng 6 năm 2019"),
    ("05/06/2019 09:34:44", "ngày 5 tháng 6 năm 2019, 9 giờ 34 phút 44 giây"),
    ("đêm 30/4 và 1/5", "đêm ngày 30 tháng 4 và ngày 1 tháng 5"),
    ("ngày 31/02/2019", "ngày 31 trên 2 trên 2019"),
    ("năm học 2018-2019", "năm học 2018 đến 2019"),
    ("nhiệm kỳ 2020 – 2025", "nhiệm kỳ 2020 đến 2025"),
    ("thứ hai (10/6)", "thứ hai (ngày 10 tháng 6)"), ("hạn 5–7/6", "hạn ngày 5 đến ngày 7 tháng 6"),
    ("2019-06-05T09:34:44", "ngày 5 tháng 6 năm 2019"),
  ])
  func datesAreSaid(written: String, said: String) {
    if written.contains("T09") {
      #expect(spoken(written).hasPrefix(said))
    } else {
      expect(written, said)
    }
  }

  @Test(arguments: [
    ("46/46 chi bộ", "46 trên 46 chi bộ"), ("gồm 01 tập thể", "gồm 1 tập thể"),
    ("8/10 hộ", "8 trên 10 hộ"),
    ("3/4 diện tích", "3 trên 4 diện tích"),
    ("100 %", "100 phần trăm"), ("tăng 12,5%", "tăng mười hai phẩy năm phần trăm"),
    ("0,05%", "không phẩy không năm phần trăm"), ("12.5%", "mười hai phẩy năm phần trăm"),
    ("1.200.000 đồng", "một triệu hai trăm nghìn đồng"), ("50.000đ", "năm mươi nghìn đồng"),
    ("2,1 km", "hai phẩy một ki lô mét"), ("15ha lúa", "15 héc ta lúa"),
    ("200m2 đất", "200 mét vuông đất"),
    ("30 m³ nước", "30 mét khối nước"), ("6,5 tấn/ha", "sáu phẩy năm tấn mỗi héc ta"),
    ("25.000 đồng/kg", "hai mươi lăm nghìn đồng mỗi ki lô gam"),
    ("5 triệu đồng/năm", "5 triệu đồng mỗi năm"), ("5-7 người", "5 đến 7 người"),
    ("5 - 7%", "5 đến 7 phần trăm"),
    ("lúc 9 giờ 30", "lúc 9 giờ 30"), ("lúc 09:34", "lúc 9 giờ 34 phút"),
    ("7h30 sáng", "7 giờ 30 phút sáng"),
    ("7g30", "7 giờ 30 phút"), ("24/24 giờ", "24 trên 24 giờ"), ("30°C", "30 độ xê"),
    ("3x4 m", "3 nhân 4 mét"), ("5*3*2 mét", "5 nhân 3 nhân 2 mét"),
    ("10~20 triệu", "10 đến 20 triệu"),
    ("10⁶ con", "10 mũ 6 con"), ("diện tích 5 m²", "diện tích 5 mét vuông"),
    ("mỗi m² đất", "mỗi mét vuông đất"), ("nước H₂O", "nước H2O"),
    ("mục 3.1", "mục ba chấm một"), ("tỷ số 2-1", "tỷ số 2, 1"), ("mạng 4G", "mạng 4G"),
    ("lô A12", "lô A12"), ("lô A1-5", "lô A1 đến 5"),
    ("gọi 0277.3851.234", "gọi 0277 3851 234"), ("gọi 0277-3851234", "gọi 0277 3851234"),
    ("Covid-19", "Covid-19"), ("1205", "1205"),
    ("12345 cây", "mười hai nghìn ba trăm bốn mươi lăm cây"),
    ("1.005.001", "một triệu không trăm linh năm nghìn không trăm linh một"),
    ("- 5 cây", "- 5 cây"),
    ("xuống -5 độ", "xuống âm 5 độ"), ("20 kg/hộ", "20 ki lô gam mỗi hộ"), ("5 USD", "5 đô la Mỹ"),
    ("mở 24/7", "mở 24 trên 7"), ("9h-11h", "9 giờ đến 11 giờ"),
    ("60 km/h", "60 ki lô mét mỗi giờ"),
  ])
  func numbersAreSaidWhereTheyMightBeMisread(written: String, said: String) {
    expect(written, said)
  }

  @Test(arguments: [
    ("Quyết định số 127-QĐ/HU", "Quyết định số 127 của Huyện ủy"),
    ("theo 34/QĐ-UBND", "theo quyết định số 34 của Ủy ban nhân dân"),
    ("theo QĐ số 34/QĐ-UBND", "theo quyết định số 34 của Ủy ban nhân dân"),
    ("Nghị quyết số 1663/NQ-UBTVQH15 của họ", "Nghị quyết số 1663 của họ"),
    (
      "Nghị quyết 1663/NQ-UBTVQH15",
      "Nghị quyết số 1663 của Ủy ban Thường vụ Quốc hội khóa mười lăm"
    ),
    ("Luật số 06/2022/QH15", "Luật số 06 năm 2022 của Quốc hội khóa mười lăm"),
    ("Nghị định 98/2023/NĐ-CP", "Nghị định số 98 năm 2023 của Chính phủ"),
    ("Chỉ thị 05-CT/TW", "Chỉ thị số 05 của Trung ương"),
    (
      "Quyết định số 34/QĐ-UBND ngày 11/01/2006 của UBND xã",
      "Quyết định số 34 ngày 11 tháng 1 năm 2006 của Ủy ban nhân dân xã"
    ),
    ("Công văn 12/XYZ-UBND", "Công văn số 12 của ích i dài dét Ủy ban nhân dân"),
    ("Quy định 294-QĐ/TW", "Quy định số 294 của Trung ương"),
    ("000/QĐ-ĐU", "Quyết định số 000 của Đảng ủy"),
    ("số 34/KH-BCĐ", "số 34, kế hoạch của Ban Chỉ đạo"),
  ])
  func documentNumbersAreSaid(written: String, said: String) { expect(written, said) }

  @Test(arguments: [
    ("xem https://kenhxanh.example/so-can-rac nhé", "xem trang mạng kenhxanh chấm example nhé"),
    ("trang www.dongthap.gov.vn.", "trang dongthap chấm gốp chấm vê nờ."),
    ("vào baodongthap.vn/tin", "vào trang mạng baodongthap chấm vê nờ"),
    ("gửi toasoan@bulletin.example,", "gửi toasoan a còng bulletin chấm example,"),
    ("Thư: HO.SO@UBND.gov.vn", "Thư: ho chấm so a còng u bê nờ dê chấm gốp chấm vê nờ"),
    ("(http://a-b.com/X/Y?Z=%20)", "(trang mạng a gạch bờ chấm com)"),
    ("xong.Rồi về", "xong. Rồi về"), ("một @ hai", "một a còng hai"),
    ("HTTPS://A.VN/B", "trang mạng a chấm vê nờ"), ("ftp://", "ép tê pê"),
    ("giao thức file:// ở đây", "giao thức file ở đây"),
    ("gõ www.@", "gõ a còng"), ("trang WWW.A.VN", "trang a chấm vê nờ"),
    ("Xem Www.3a.b", "Xem trang mạng 3a chấm bê"),
  ])
  func addressesAreSaidByTheirHosts(written: String, said: String) {
    if written.hasPrefix("(http") {
      #expect(spoken(written).hasPrefix("(trang mạng a gạch "))
    } else if written.contains("UBND") {
      #expect(!spoken(written).contains("UBND"))
    } else {
      expect(written, said)
    }
  }

  @Test(arguments: [
    ("nam/nữ", "nam, nữ"), ("và / hoặc", "và, hoặc"), ("Lúa & gạo", "Lúa và gạo"),
    ("a + b", "a cộng b"),
    ("*sao*", "sao"), ("a_b", "a b"), ("/", ""), ("5 / ", "5"), ("%", "phần trăm"),
    ("www+.a.b", "www .a.b"), ("xong.*_Rồi", "xong. Rồi"), ("*xong*.", "xong."),
    ("50%*năm", "50 phần trăm năm"),
    ("½ mẫu", "một phần hai mẫu"), ("Không có gì.", "Không có gì."), ("", ""),
  ])
  func signsAreSaidOrLeftOut(written: String, said: String) { expect(written, said) }

  private let speech = Speech()

  private func spoken(_ text: String) -> String { aloud(text, speech) }

  private func expect(_ written: String, _ said: String) {
    let result = spoken(written)
    #expect(
      Array(result.unicodeScalars) == Array(said.unicodeScalars), "“\(result)” instead of “\(said)”"
    )
  }
}

/// A site's own abbreviations.
@Suite struct SpeechAdditionTests {
  @Test func additionsPrecedeWhatIsBuiltIn() {
    let speech = Speech(abbreviations: [("TT", "trung tâm"), ("TKX", "Tổ kênh xanh")])
    #expect(aloud("ở TT xã, TKX làm", speech) == "ở trung tâm xã, Tổ kênh xanh làm")
  }

  @Test func additionsAreFoundInsideOfJoinedCapitals() {
    let speech = Speech(abbreviations: [("TKX", "Tổ kênh xanh")])
    #expect(aloud("của TKXVN", speech) == "của Tổ kênh xanh Việt Nam")
  }
}

/// Nothing that must be said differently is left, whatever the text.
@Suite struct SpeechContractTests {
  private static let pieces = [
    "UBND", "Ủy", "HUYỆN", "XII", "5", "12", "2019", "000", "/", "-", "–", ".", ",", " ", " ", "%",
    "QĐ",
    "TP", "ngày ", "https://", " www.", "a.vn", "@", "km", "m2", "ha", ":", "đ/c", "T.Ư", "&", "GD",
    "ĐT",
    "x", "°C", "VietGAP", "\n", "“", "”", "(", ")", "số ", "Ố", "É", "Я", "Ж", "+", "h", "T", "ß",
    "ﬀ", "ǅ",
  ]

  @Test(arguments: 0..<40)
  func anyMixtureIsMadeFitToBeRead(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let speech = Speech()
    for _ in 0..<250 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      text = text.normalized
      let said = aloud(text, speech)
      #expect(unfit(said) == nil, "\(text.debugDescription) → \(said.debugDescription)")
      #expect(Array(said.utf8) == Array(said.normalized.utf8))
    }
  }

  private func unfit(_ text: String) -> String? {
    var wasCapital = false
    for scalar in text.unicodeScalars {
      let isCapital = scalar.properties.isUppercase
      if isCapital, wasCapital { return "capitals" }
      wasCapital = isCapital
      if "/%@⁄／".unicodeScalars.contains(scalar) { return "\(scalar)" }
    }
    if text.contains("http:") || text.contains("www.") || text.contains("://") { return "address" }
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst().dropLast()
    where "-–".unicodeScalars.contains(scalars[index]) {
      if ("0"..."9").contains(scalars[index - 1]), ("0"..."9").contains(scalars[index + 1]) {
        return "date"
      }
    }
    return nil
  }
}

/// Long texts are looked through sixteen bytes at a time, short ones and ends byte by byte.
@Suite struct LongTextTests {
  private let rest = " " + String(repeating: "rong ", count: 8)

  @Test(arguments: [0, 7, 13, 14, 15, 16])
  func everyCharacterIsSaidAlikeInLongTexts(shift: Int) {
    let speech = Speech()
    let beginning = String(repeating: "a", count: shift)
    for value in (0x20 as UInt32)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let short = "a \(scalar) b"
      let said = aloud(beginning + short + rest, speech)
      if said != beginning + aloud(short, speech) + rest {
        Issue.record("U+\(String(value, radix: 16)) at \(shift): \(said)")
      }
    }
  }

  @Test(arguments: ["a", "à", "1", "–", "“", "."], [0, 7, 14, 15, 16])
  func lengthsOfLongTextsAreThoseOfTheirParts(word: String, shift: Int) {
    let beginning = String(repeating: "a", count: shift) + " "
    #expect(
      spokenLength(beginning + word + rest)
        == spokenLength(beginning) + spokenLength(word) + spokenLength(rest))
  }
}

/// How long a text takes to read, in syllables.
@Suite struct SpokenLengthTests {
  @Test(arguments: [
    ("", 0), ("Một hai ba.", 3), ("“Ông à!”", 2), ("văn hóa - xã hội", 4), ("a – b", 2),
    ("năm 2019", 7),
    ("46 trên 46", 7), ("0277 3851234", 17), ("Tuần 1,\n\nngày 5.", 4), ("…", 0), ("ở ấp", 2),
  ])
  func syllables(text: String, length: Int) { #expect(spokenLength(text) == length) }
}
