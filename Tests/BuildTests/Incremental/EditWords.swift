/// What edits choose from: few enough that texts share places, tags and days, which is where one text's page
/// depends on another's file.
enum EditWords {
  static let present = "2026-01-31T08:00:00+07:00"

  /// Before, at and behind the boundaries of embargoes, expiries, pins, units and the news sitemap.
  static let clocks = [
    present, "2026-01-31T08:00:01+07:00", "2025-07-01T06:00:00+07:00",
    "2026-01-30T23:59:59+07:00", "2026-01-31T23:59:59+07:00", "2026-02-01T00:00:00+07:00",
    "2026-02-01T09:00:00+07:00", "2026-02-02T10:00:01+07:00", "2026-02-04T00:00:00+07:00",
    "2026-03-01T00:00:00+07:00",
  ]

  static let dates = [
    "2019-06-05", "2019-06-05 09:34:44", "2019-06-20", "2019-07-01", "2025-06-30",
    "2025-07-01 07:00", "2026-01-29 09:00", "2026-01-30 10:00", "2026-01-31", "2026-01-31 07:30",
    "2026-02-01 08:00", "2026-02-02",
  ]

  static let titles = [
    "Nhân rộng tám đề tài", "Ngày đầu ở xã mới", "Kênh xanh ba cây số", "Giấy khen trên tường",
    "Vườn xoài", "Chợ sáng", "Ghe sách cập bến", "Một ngày & một đêm", "Lớp học bơm nước",
  ]

  static let sentences = [
    "Mở đầu của bài.", "Đoạn có **chữ đậm** và ~~chữ gạch~~.", "Tổ trưởng nói: “Cứ thế mà làm”.",
    "Số liệu năm nay.\n\n| Việc | Số |\n|---|---:|\n| Đề tài | 8 |", "Thêm một đoạn nữa.",
    "![Sơ đồ](«»tep/b.svg \"Sơ đồ\")", "Xem [văn bản](«»tep/qd.pdf).",
    "Chú thích[^1].\n\n[^1]: Theo sổ.", "CLBX và UBND xã góp 46/46 phần, theo 12-QĐ/HU.",
  ]

  /// The heading that links lead to.
  static let heading = "## Mục một"

  static let units = [
    "[gao]", "[huyen]", "[phong]", "[gao, phong]", "[ap]", "[huyen, ap]", "[tinh]",
  ]
  static let tags = [
    "[Làm theo Bác]", "[làm theo bác, Tổng kết]", "[Tổng kết]", "[Kênh xanh, Làm theo Bác]",
    "[Kenh xanh]", "[tổng kết]",
  ]
  static let authors = [
    "Bút Thử", "{name: Bút Thử, role: cộng tác viên}", "[Lê Hoa, Bút Thử]", "Le Hoa", "bút thử",
  ]
  static let photos = [
    "{src: «»tep/a.svg, alt: Loa}", "{src: «»tep/a.svg, alt: Cột điện, credit: Người thử}",
    "{src: «»tep/b.svg, caption: Cây cầu}", "«»tep/b.svg",
  ]
  /// Enough recipients for a decision to have pages of its own.
  private static let many = (1...21).map { "Người \($0)" }.joined(separator: ", ")
  /// Decisions that no other article reports, most of them.
  static func ownCommendations(_ number: Int) -> [String] {
    [
      "[{award: giay-khen, authority: ubnd, decision: \(number)/QĐ-UBND, decided: 2019-06-01, recipients: [Tổ Một, {name: Tổ Hai, unit: gao}]}]",
      "[{award: bang-khen, authority: ubnd, decision: \(number)/QĐ-UBND, document: «»tep/qd.pdf, recipients: [\(many)]}]",
      "[{award: giay-khen, recipients: [{name: Trần Thị Hoa, person: hoa, unit: ap}]}]",
      "[{award: giay-khen, decision: 8/QĐ, status: proposed, comments_until: 2026-03-01, recipients: [Tổ Ba]}]",
      "[{award: bang-khen, authority: ubnd, decided: 2017-01-01, recipients: [{name: Tổ Một, kind: collective, unit: phong}]}]",
      "[{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [Tổ Một, Tổ Ba]}]",
    ]
  }

  static let commendations = [
    "[{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [Tổ Một, Tổ Hai]}]",
    "[{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, document: «»tep/qd.pdf, recipients: [Tổ Hai]}]",
    "[{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, status: revoked, recipients: [Tổ Một]}]",
    "[{award: bang-khen, authority: ubnd, decision: 7/QĐ-UBND, decided: 2020-02-03, recipients: [\(many)]}]",
    "[{award: bang-khen, authority: ubnd, decision: 7/QĐ-UBND, document: «»tep/qd.pdf, decided: 2020-02-03, recipients: [\(many)]}]",
    "[{award: giay-khen, decision: 8/QĐ, status: proposed, comments_until: 2026-03-01, recipients: [{name: Trần Thị Hoa, person: hoa, unit: gao}]}]",
    "[{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, citation: Cứu bạn, document: «»tep/qd.pdf, recipients: [{name: Tổ Một, minor: true, consent: true}, {name: Tổ Hai, kind: collective}]}]",
    "[{award: giay-khen, authority: ubnd, decided: 2019-06-01, recipients: [Nguyễn Văn Thử, {name: Tổ Một, kind: collective, unit: phong}]}]",
    "[{award: bang-khen, authority: ubnd, recipients: «»tep/ds.csv}]",
    "[{award: giay-khen, recipients: «»tep/ds.csv, document: «»tep/qd.pdf}]",
    "[{award: giay-khen, status: revoked, recipients: [{name: Trần Thị Hoa, person: hoa, award: bang-khen}]}]",
  ]
  static let models = [
    "[{name: Kênh xanh, id: kenh-xanh, unit: gao, field: an-ninh, status: replicated, replicated_to: [phong]}]",
    "[{name: Kênh xanh, id: kenh-xanh, field: an-ninh}]",
    "[{name: Đường hoa, unit: ap, year: 2018}]",
    "[{name: Kênh xanh, id: kenh-xanh, unit: gao, field: an-ninh, year: 2018, status: registered}]",
    "[{name: Kênh xanh, id: kenh-xanh, unit: gao, year: 2019, status: piloting, people: [Lê Hoa]}]",
    "[{name: Kênh sạch, id: kenh-xanh, unit: phong, status: replicated, replicated_to: [gao, ap]}]",
    "[{name: Đường hoa, id: duong-hoa, unit: ap, organisation: Tổ Một, status: summed-up, year: 2018}, {name: Kênh xanh, id: kenh-xanh}]",
    "[{name: Đường hoa, id: duong-hoa, unit: huyen, field: kinh-te, status: registered, year: 2018}]",
    "[{name: Vườn mẫu, id: vuon-mau, unit: tinh, field: van-hoa, status: registered, year: 2026}]",
  ]
  static let kickers = ["Gương sáng quanh ta", "Xã Gáo Giồng", "Gương sáng", "Việc riêng"]
  static let placeNames = ["Xã Gáo Giồng", "Xã Phong Mỹ", "Xã Mới", "Huyện Cao Lãnh", "Ấp Một"]
  static let recordNames = ["Kinh tế", "Văn hóa", "An ninh", "Gương sáng", "Tin vắn", "Giấy khen"]

  static func svg(width: Int, colour: String) -> [UInt8] {
    Array(
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="400"><path fill="\#(colour)"/></svg>"#
        .utf8)
  }

  static let recipientTables = [
    "họ tên,loại,đơn vị\nNguyễn Văn Thử,cá nhân,gao\n",
    "họ tên,loại,đơn vị\nNguyễn Văn Khác,cá nhân,gao\n",
    "họ tên,loại,đơn vị\nNguyễn Thị Lạ,cá nhân,gao\n",
    "họ tên,loại,đơn vị\nTổ kênh xanh,tập thể,phong\nNguyễn Văn Thử,cá nhân,gao\n",
    "họ tên,hình thức\nLê Văn Tám,giay-khen\n",
  ]
}
