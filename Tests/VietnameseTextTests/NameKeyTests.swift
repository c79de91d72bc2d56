import Testing
import VietnameseText

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Hòa Bình", "hoà bình"), ("Khỏe đẹp", "khoẻ  đẹp"), ("Thúy Hằng", "Thuý Hằng"),
    ("ỦY BAN", "uỷ ban"), ("Nguyễn Thị Xòe", "Nguyễn Thị Xoè"), ("Ðoàn Thị Hoa", "Đoàn Thị Hoa"),
    ("Phường Hòa-Hóa", "phường Hoà-Hoá"), ("Tòa soạn ĐTO", "Toà soạn ÐTO"),
    ("Hoa\u{300}", "Ho\u{300}a"),
  ])
  func oneName(left: String, right: String) {
    #expect(nameKey(left) == nameKey(right))
  }

  @Test(arguments: [
    ("quý", "quí"), ("quý", "qúy"), ("loa", "lòa"), ("hoàn", "hòan"), ("hoà", "hoá"),
    ("mùa", "muà"), ("của", "cuả"), ("hòai", "hoài"), ("thúyên", "thuyến"), ("tòă", "toằ"),
    ("wòa", "woà"), ("Minh Thành", "Minh Thạnh"), ("lìa", "lià"),
  ])
  func twoNames(left: String, right: String) {
    #expect(nameKey(left) != nameKey(right))
  }
}
