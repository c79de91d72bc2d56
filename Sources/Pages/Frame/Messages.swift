import Content

/// The Vietnamese words that pages need from code: titles, labels of fixed values, breadcrumbs.
///
/// Everything else that a reader reads stands in the templates.
enum Messages {
  static let home = "Trang nhất"
  static let units = "Đơn vị"
  static let years = "Các năm"
  static let fields = "Lĩnh vực"
  static let columns = "Chuyên mục"
  static let tags = "Chủ đề"
  static let authors = "Tác giả"
  static let corrections = "Thông tin cải chính, xin lỗi"
  static let notFound = "Không tìm thấy trang"
  static let withdrawn = "Bài viết đã được gỡ"

  static func year(_ year: Int) -> String { "Năm \(year)" }
  static func month(_ month: Int, _ year: Int) -> String { "Tháng \(month)/\(year)" }
  static func month(_ month: Int) -> String { "Tháng \(month)" }
  static func unit(_ name: String, in year: Int) -> String { "\(name), năm \(year)" }
  static func page(_ number: Int, of title: String) -> String { "\(title) – trang \(number)" }
  static func unitCode(_ code: String) -> String { "mã \(code)" }

  /// “nay thuộc xã Phú Cường”, “nay một phần thuộc xã Phú Cường”, with a subject where that is not the unit just named.
  static func belonging(
    subject: String?, _ scope: Place.Successor.Scope, to successor: String, isFormer: Bool
  ) -> String {
    let words = [subject, isFormer ? "sau này" : "nay", part(scope), "thuộc", successor]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// “Tổ kênh xanh và 44 tập thể, cá nhân, hộ gia đình khác”.
  ///
  /// - Parameter kinds: those of the others, as far as they are known.
  static func recipients(
    _ first: String, more count: Int, kinds: some Sequence<RecipientKind?>
  ) -> String {
    count == 0 ? first : "\(first) và \(count) \(words(for: kinds)) khác"
  }

  /// “tập thể, cá nhân”; “trường hợp” where nobody says what some of them are.
  static func words(for kinds: some Sequence<RecipientKind?>) -> String {
    let unknown = "trường hợp"
    // There may be 100,000 of three kinds.
    var found: [RecipientKind] = []
    for kind in kinds where kind.map(found.contains) != true {
      guard let kind else { return unknown }
      found.append(kind)
    }
    if found.isEmpty { return unknown }
    let order: [RecipientKind] = [.collective, .individual, .household]
    return order.filter(found.contains).map { label($0).lowercased() }.joined(separator: ", ")
  }

  /// “Quyết định số 35/QĐ-UBND” for a bare number; other words as they are.
  static func decision(_ written: String) -> String {
    written.first?.isNumber == true ? "Quyết định số \(written)" : written
  }

  /// “Quyết định số 34/QĐ-UBND ngày 11/01/2006 của …”, as far as it is known; nil if nothing is.
  static func reference(
    decision: String?, decided: CivilDate?, authority: String?
  ) -> String? {
    if decision == nil, decided == nil { return authority.map { "Cơ quan khen thưởng: \($0)" } }
    var text = "Quyết định"
    text.reserveCapacity(96)
    if let decision {
      text += " số "
      text += decision
    }
    if let decided {
      text += " ngày "
      text += Dates.day(decided)
    }
    if let authority {
      text += " của "
      text += authority
    }
    return text
  }

  static func label(_ kind: RecipientKind) -> String {
    switch kind {
    case .individual: "Cá nhân"
    case .collective: "Tập thể"
    case .household: "Hộ gia đình"
    }
  }

  static func label(_ status: ModelRecord.Status) -> String {
    switch status {
    case .registered: "Đăng ký"
    case .piloting: "Làm điểm"
    case .summedUp: "Tổng kết"
    case .replicated: "Nhân rộng"
    }
  }

  static func label(_ kind: Place.Kind) -> String {
    switch kind {
    case .province: "Tỉnh"
    case .city: "Thành phố"
    case .district: "Huyện"
    case .commune: "Xã"
    case .ward: "Phường"
    case .town: "Thị trấn"
    case .specialZone: "Đặc khu"
    case .hamlet: "Ấp, khóm"
    }
  }

  /// How much of a unit came to another one, where it is not all of it.
  static func part(_ scope: Place.Successor.Scope) -> String? {
    switch scope {
    case .whole: nil
    case .part: "một phần"
    case .remainder: "phần còn lại"
    }
  }

  /// “đến 30/06/2025”, “từ 01/07/2025”, both, or nil for a unit without known bounds.
  static func validity(from: CivilDate?, until: CivilDate?) -> String? {
    switch (from, until) {
    case (let from?, let until?):
      "từ \(Dates.day(from)) đến \(Dates.day(until))"
    case (let from?, nil): "từ \(Dates.day(from))"
    case (nil, let until?): "đến \(Dates.day(until))"
    case (nil, nil): nil
    }
  }

  /// How a reader sees a file: “PDF, 320 KB”.
  static func fileSize(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) byte" }
    if bytes < 1_000_000 { return "\((bytes + 512) / 1024) KB" }
    let tenths = (bytes * 10 + 524_288) / 1_048_576
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
  }
}
