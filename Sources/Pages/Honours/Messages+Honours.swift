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

  static func honours(in year: Int) -> String { "Khen thưởng năm \(year)" }
  static func honours(of unit: String) -> String { "Khen thưởng: \(unit)" }
  static func honourNames(in year: Int) -> String { "Khen thưởng năm \(year), từ A đến Z" }
  static func decisions(in year: Int) -> String { "Quyết định khen thưởng năm \(year)" }

  // What pages say of themselves to search engines.
  static func honoursDescription(count: Int, years: [Int]) -> String {
    let words = "\(count) lượt khen thưởng tập thể, cá nhân, hộ gia đình"
    guard let newest = years.first, let oldest = years.last else { return words + "." }
    let period = oldest == newest ? "năm \(newest)" : "từ năm \(oldest) đến năm \(newest)"
    return "\(words) \(period), theo năm, đơn vị và hình thức."
  }
  /// “Khen thưởng năm 2026: 15 lượt, mới nhất ngày 15/05/2026: Giấy khen, Bằng khen.”
  ///
  /// - Parameter oldest: nil where only the newest day is known.
  static func honourList(
    _ title: String, count: Int, from oldest: CivilDate?, until newest: CivilDate?,
    awards: [String]
  ) -> String {
    var words = "\(title): \(count) lượt"
    if let newest {
      words +=
        oldest.map { ", từ ngày \(Dates.day($0)) đến ngày \(Dates.day(newest))" }
        ?? ", mới nhất ngày \(Dates.day(newest))"
    }
    return awards.isEmpty ? words + "." : "\(words): \(awards.joined(separator: ", "))."
  }
  static func honourNamesDescription(_ year: Int, _ count: Int) -> String {
    "\(count) lượt khen thưởng năm \(year), xếp theo tên người, tên tập thể."
  }
  /// “Các lần khen thưởng của Nguyễn Văn Mẫu, xã Mỹ Hiệp: Giấy khen, Bằng khen.”
  static func profile(_ name: String, unit: String?, awards: [String]) -> String {
    let who = unit.map { "\(name), \($0)" } ?? name
    let what = awards.isEmpty ? "" : ": \(awards.joined(separator: ", "))"
    return "Các lần khen thưởng của \(who)\(what)."
  }
  static func registersDescription(count: Int, authorities: [String]) -> String {
    "\(count) quyết định khen thưởng của \(authorities.joined(separator: "; "))."
  }
  static func register(of authority: String, count: Int, years: [Int]) -> String {
    let numbers = years.map(String.init).joined(separator: ", ")
    return "\(authority): \(count) quyết định khen thưởng, năm \(numbers)."
  }
  /// “Chủ tịch UBND xã Mỹ Thọ, năm 2026: quyết định số 12/QĐ-UBND, 14/QĐ-UBND…”
  static func register(of authority: String, in year: Int, numbers: [String]) -> String {
    let words = numbers.prefix(4).joined(separator: ", ")
    return "\(authority), năm \(year): quyết định số \(words)\(numbers.count > 4 ? "…" : ".")"
  }
  static func decisionDescription(
    _ title: String, decided: CivilDate?, authority: String?, recipients: String
  ) -> String {
    let day = decided.map { " ngày \(Dates.day($0))" } ?? ""
    let by = authority.map { " của \($0)" } ?? ""
    return "\(title)\(day)\(by): \(recipients) được khen thưởng."
  }

  // Tables of counts, and the charts beside them.
  static func chart(of table: String) -> String {
    "Biểu đồ \(table.prefix(1).lowercased())\(table.dropFirst())"
  }
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
