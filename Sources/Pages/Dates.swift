import Content

/// Dates as readers and as machines read them.
enum Dates {
  /// `05/06/2019`
  static func day(_ date: CivilDate) -> String {
    "\(two(date.day))/\(two(date.month))/\(date.year)"
  }

  /// `05/06/2019 09:34:44`, or the day alone if the author gave no time.
  static func full(_ date: DateTime) -> String {
    guard let second = date.secondOfDay else { return day(date.date) }
    return day(date.date) + " " + clock(second)
  }

  /// `2019-06-05T09:34:44+07:00`, or the day alone if the author gave no time: what `datetime` attributes take.
  static func machine(_ date: DateTime, siteOffset: Int) -> String {
    guard let second = date.secondOfDay else { return machine(date.date) }
    return machine(date.date) + "T" + clock(second) + zone(date.offset ?? siteOffset)
  }

  static func machine(_ date: CivilDate) -> String {
    let year = String(date.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(two(date.month))-\(two(date.day))"
  }

  /// Always with a time and an offset, as Atom and schema.org want it.
  static func timestamp(_ moment: Moment, siteOffset: Int) -> String {
    machine(moment.dateTime(offset: siteOffset), siteOffset: siteOffset)
  }

  private static func clock(_ second: Int) -> String {
    "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func zone(_ offset: Int) -> String {
    let minutes = abs(offset)
    return (offset < 0 ? "-" : "+") + "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
