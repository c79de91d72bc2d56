import Content

/// What pages say of themselves to search engines and to those who share them: what stands there.
extension Messages {
  static let correctionsDescription = "Những thông tin đã cải chính và lời xin lỗi."

  /// “Xã Ba Sao: 65 bài viết, bài mới nhất ngày 22/05/2026: “Bốn giấy khen”; “Cây đèn thứ một”…”
  ///
  /// - Parameters:
  ///   - subject: what they are about: “Xã Ba Sao”.
  ///   - count: of the whole list, or of one full page of it.
  ///   - oldest: its day; nil where only the newest is known.
  ///   - titles: the newest ones'.
  static func articles(
    of subject: String, count: Int, from oldest: CivilDate?, until newest: CivilDate,
    titles: [String]
  ) -> String {
    let period =
      oldest.map { "từ ngày \(Dates.day($0)) đến ngày \(Dates.day(newest))" }
      ?? "bài mới nhất ngày \(Dates.day(newest))"
    return "\(subject): \(count) bài viết, \(period): \(quoted(titles, of: count))"
  }

  static func noArticles(of subject: String) -> String { "\(subject): chưa có bài viết nào." }

  /// “Lĩnh vực: Kinh tế, Văn hóa, Y tế và 4 mục khác.”
  static func index(of kind: String, names: [String]) -> String {
    "\(kind): \(list(names, more: "mục"))."
  }

  /// “Bài viết từ năm 2018 đến năm 2026, theo từng tháng.”
  static func years(from oldest: Int?, until newest: Int?) -> String {
    guard let oldest, let newest else { return "Chưa có bài viết nào." }
    return oldest == newest
      ? "Bài viết năm \(newest), theo từng tháng."
      : "Bài viết từ năm \(oldest) đến năm \(newest), theo từng tháng."
  }

  private static let shown = 6

  private static func list(_ names: [String], more: String) -> String {
    let rest = names.count - shown
    let words = names.prefix(shown).joined(separator: ", ")
    return rest > 0 ? "\(words) và \(rest) \(more) khác" : words
  }

  private static func quoted(_ titles: [String], of count: Int) -> String {
    let words = titles.map { "“\($0)”" }.joined(separator: "; ")
    return titles.count < count ? words + "…" : words + "."
  }
}
