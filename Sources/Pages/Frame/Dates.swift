import Content

/// Dates as readers and as machines read them.
enum Dates {
  /// `05/06/2019`
  static func day(_ date: CivilDate) -> String {
    text(capacity: 10) { bytes in
      append(date.day, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      append(date.month, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      bytes += String(date.year).utf8
    }
  }

  /// `05/06/2019 09:34:44`, or the day alone if the author gave no time.
  static func full(_ date: DateTime) -> String {
    guard let second = date.secondOfDay else { return day(date.date) }
    return day(date.date) + " " + text(capacity: 8) { append(clock: second, to: &$0) }
  }

  /// `2019-06-05T09:34:44+07:00`, or the day alone if the author gave no time: what `datetime` attributes take.
  static func machine(_ date: DateTime, siteOffset: Int) -> String {
    text(capacity: 25) { bytes in
      append(date.date, to: &bytes)
      guard let second = date.secondOfDay else { return }
      bytes.append(UInt8(ascii: "T"))
      append(clock: second, to: &bytes)
      let offset = date.offset ?? siteOffset
      bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
      append(abs(offset) / 60, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(abs(offset) % 60, to: &bytes)
    }
  }

  static func machine(_ date: CivilDate) -> String {
    text(capacity: 10) { append(date, to: &$0) }
  }

  /// Always with a time and an offset, as Atom and schema.org want it.
  static func timestamp(_ moment: Moment, siteOffset: Int) -> String {
    machine(moment.dateTime(offset: siteOffset), siteOffset: siteOffset)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  // MARK: Bytes: joining texts takes five times as long, and each card shows two dates

  private static func text(capacity: Int, _ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
    append(date.year / 100, to: &bytes)
    append(date.year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.day, to: &bytes)
  }

  private static func append(clock second: Int, to bytes: inout [UInt8]) {
    append(second / 3600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(second / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(second % 60, to: &bytes)
  }

  /// Two digits.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
