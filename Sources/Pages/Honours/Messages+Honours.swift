import Content

/// The words of the honour roll and the register.
extension Messages {
  static let honours = "Bảng vàng khen thưởng"
  static let awards = "Hình thức khen thưởng"
  static let honoursByUnit = "Khen thưởng theo đơn vị"
  static let honoursByAward = "Khen thưởng theo hình thức"
  static let profiles = "Hồ sơ khen thưởng"
  static let registers = "Sổ quyết định khen thưởng"
  static let unknownAuthority = "Không ghi cơ quan khen thưởng"
  static let notGiven = "Không ghi"
  static let honoursDescription =
    "Cá nhân, tập thể, hộ gia đình được khen thưởng, theo năm, đơn vị và hình thức."
  static let registersDescription = "Các quyết định khen thưởng theo cơ quan ban hành và năm."

  static func honours(in year: Int) -> String { "Khen thưởng năm \(year)" }
  static func honours(of unit: String) -> String { "Khen thưởng: \(unit)" }
  static func honourIndex(of title: String) -> String { "\(title), kèm số lượt khen thưởng." }
  static func honourList(_ title: String) -> String {
    "\(title): ai được khen, hình thức, quyết định và bài viết."
  }
  static func profile(_ name: String) -> String { "Các lần khen thưởng của \(name)." }
  static func register(of authority: String) -> String {
    "Quyết định khen thưởng theo năm: \(authority)."
  }
  static func decisions(in year: Int) -> String { "Quyết định khen thưởng năm \(year)" }
  static func register(of authority: String, in year: Int) -> String {
    "Quyết định khen thưởng năm \(year): \(authority)."
  }
  static func decisionDescription(_ title: String, recipients count: Int) -> String {
    "\(title): danh sách \(count) trường hợp được khen thưởng."
  }

  // Tables of counts.
  static let countsByYear = "Số lượt khen thưởng theo năm"
  static let yearColumn = "Năm"
  static let awardColumn = "Hình thức"
  static let unitColumn = "Đơn vị"
  static let totalColumn = "Tổng số"
  static func countsByAward(in year: Int) -> String {
    "Số lượt khen thưởng theo hình thức, năm \(year)"
  }
  static func countsByUnit(in year: Int) -> String {
    "Số lượt khen thưởng theo đơn vị, năm \(year)"
  }

  /// “Chưa tính 2 trường hợp đang đề nghị và 1 trường hợp đã thu hồi.”, or nil if all is counted.
  static func notCounted(proposed: Int, revoked: Int) -> String? {
    var parts: [String] = []
    if proposed > 0 { parts.append("\(proposed) trường hợp đang đề nghị") }
    if revoked > 0 { parts.append("\(revoked) trường hợp đã thu hồi") }
    return parts.isEmpty ? nil : "Không tính \(parts.joined(separator: " và "))."
  }
}
