import Content

extension Messages {
  static let weeks = "Bản tin tuần"
  static func weeksDescription(newest: SiteIndexes.Week?) -> String {
    "Bản tin của từng tuần, để in và để đọc trên đài"
      + (newest.map { "; mới nhất: tuần \($0.number), năm \($0.year)" } ?? "") + "."
  }

  static func week(_ week: SiteIndexes.Week) -> String {
    "Tuần \(week.number), năm \(week.year)"
  }
  static func weekTitle(_ week: SiteIndexes.Week) -> String {
    "Bản tin tuần \(week.number), năm \(week.year)"
  }
  /// - Parameter titles: of all its articles, Monday's first.
  static func weekDescription(_ week: SiteIndexes.Week, titles: [String]) -> String {
    let words = titles.prefix(3).map { "“\($0)”" }.joined(separator: "; ")
    return "\(titles.count) bài viết từ ngày \(Dates.day(week.monday)) đến ngày "
      + "\(Dates.day(week.sunday)): \(words)\(titles.count > 3 ? "…" : ".")"
  }
  static func weeks(of year: Int) -> String { "Bản tin tuần năm \(year)" }
  static func weeksDescription(of year: Int, count: Int) -> String {
    "\(count) bản tin tuần của năm \(year), để in và để đọc trên đài."
  }

  // MARK: On the radio

  static func greeting(_ programme: String) -> String {
    "Kính chào quý vị và bà con. Mời quý vị và bà con nghe chương trình \(programme)."
  }
  static let closing =
    "Chương trình đến đây là hết. Cảm ơn quý vị và bà con đã lắng nghe. Kính chào và hẹn gặp lại."

  /// “thứ hai, ngày 10 tháng 6 năm 2019”
  static func spokenDay(_ date: CivilDate) -> String {
    let weekday = ["hai", "ba", "tư", "năm", "sáu", "bảy"]
    let name = date.weekday == 7 ? "chủ nhật" : "thứ \(weekday[date.weekday - 1])"
    return "\(name), ngày \(date.day) tháng \(date.month) năm \(date.year)"
  }

  /// “Bài của Sen Minh Họa, cộng tác viên, và Bút Ví Dụ.”; nil if nobody is named.
  static func spokenAuthors(_ authors: [Author]) -> String? {
    let names = authors.map { author in
      author.name.value + (author.role.map { ", \($0)" } ?? "")
    }
    guard let last = names.last else { return nil }
    if names.count == 1 { return "Bài của \(last)." }
    return "Bài của \(names.dropLast().joined(separator: "; ")) và \(last)."
  }

  /// “12 phút 35 giây”, up to the next five seconds.
  static func duration(_ seconds: Int) -> String {
    let rounded = (seconds + 4) / 5 * 5
    let (minutes, rest) = (rounded / 60, rounded % 60)
    if minutes == 0 { return "\(rest) giây" }
    return rest == 0 ? "\(minutes) phút" : "\(minutes) phút \(rest) giây"
  }
}
