import Content

/// Moments as the desk writes them, on the site's clocks.
enum DeskDates {
  /// “05/12/2026 08:00”, or a day alone at midnight.
  static func moment(_ moment: Moment, _ offset: Int) -> String {
    let local = moment.dateTime(offset: offset)
    let second = local.secondOfDay ?? 0
    let day = "\(two(local.date.day))/\(two(local.date.month))/\(local.date.year)"
    return second == 0 ? day : day + " \(two(second / 3600)):\(two(second / 60 % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
