/// Why a text is no date.
enum DateMistake: Error, Equatable {
  /// Not in one of the forms that dates have.
  case form
  /// A year of two digits, as in `05/06/19`.
  case shortYear
  /// Numbers with slashes whose second is no month while the first could be one.
  case monthFirst
  /// A day that the calendar does not have.
  case noSuchDay(year: Int, month: Int)
  /// A time that clocks do not show.
  case noSuchTime
}

extension DateTime {
  /// Reads a date in one of the forms that CONTENT.md lists: `2019-06-05`, or day first `05/06/2019`, each
  /// perhaps with a time, perhaps with seconds, perhaps with an offset. Parts of a second, which other systems write,
  /// are read and dropped: no page shows them.
  init(parsing text: String) throws(DateMistake) {
    var digits = DateDigits(text)
    let date = try digits.readDate()
    guard !digits.isAtEnd else {
      self.init(date: date)
      return
    }
    guard digits.skipSeparator(), let hour = digits.read(2), digits.skip(UInt8(ascii: ":")),
      let minute = digits.read(2)
    else { throw .form }
    var second = 0
    if digits.skip(UInt8(ascii: ":")) {
      guard let read = digits.read(2) else { throw .form }
      second = read
      guard digits.skipFraction() else { throw .form }
    }
    let offset = digits.isAtEnd ? nil : digits.readOffset()
    guard digits.isAtEnd else { throw .form }
    guard hour < 24, minute < 60, second < 60, abs(offset ?? 0) <= UTCOffset.limit
    else { throw .noSuchTime }
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60 + second, offset: offset)
  }
}

extension DateTime {
  /// Reads a moment in the forms that authors use; nil for anything else.
  package init?(_ text: String) {
    guard let parsed = try? DateTime(parsing: text) else { return nil }
    self = parsed
  }
}

/// An offset from Greenwich, such as `+07:00`, in minutes to the east.
enum UTCOffset {
  /// The farthest that any zone is from Greenwich.
  static let limit = 14 * 60

  static func parse(_ text: String) -> Int? {
    var digits = DateDigits(text)
    guard let offset = digits.readOffset(), digits.isAtEnd, abs(offset) <= limit else { return nil }
    return offset
  }
}

/// Reads a date's digits from left to right.
private struct DateDigits {
  /// The longest form is `2019-06-05T09:34:44+07:00`; of longer texts only so much is looked at.
  private static let capacity = 40

  private var bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8.prefix(Self.capacity))
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Skips what stands between day and time: `T`, or spaces.
  mutating func skipSeparator() -> Bool {
    if skip(UInt8(ascii: "T")) { return true }
    let start = position
    while skip(UInt8(ascii: " ")) {}
    return position > start
  }

  /// A number of exactly `count` digits.
  mutating func read(_ count: Int) -> Int? {
    var number = 0
    for offset in 0..<count {
      guard position + offset < bytes.count, isDigit(bytes[position + offset]) else { return nil }
      number = number * 10 + Int(bytes[position + offset] - UInt8(ascii: "0"))
    }
    if position + count < bytes.count, isDigit(bytes[position + count]) { return nil }
    position += count
    return number
  }

  /// Skips a point and digits behind it, if there is a point; false if there are no digits.
  mutating func skipFraction() -> Bool {
    guard skip(UInt8(ascii: ".")) else { return true }
    let start = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    return position > start
  }

  mutating func readDate() throws(DateMistake) -> CivilDate {
    if let year = read(4) {
      guard skip(UInt8(ascii: "-")), let month = read(2), skip(UInt8(ascii: "-")),
        let day = read(2)
      else { throw .form }
      return try date(year: year, month: month, day: day)
    }
    guard let day = read(2), skip(UInt8(ascii: "/")), let month = read(2),
      skip(UInt8(ascii: "/"))
    else { throw .form }
    guard let year = read(4) else { throw read(2) == nil ? .form : .shortYear }
    if month > 12, (1...12).contains(day) { throw .monthFirst }
    return try date(year: year, month: month, day: day)
  }

  private func date(year: Int, month: Int, day: Int) throws(DateMistake) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day)
    else { throw .noSuchDay(year: year, month: month) }
    return date
  }

  mutating func readOffset() -> Int? {
    while skip(UInt8(ascii: " ")) {}
    if skip(UInt8(ascii: "Z")) { return 0 }
    let isWest = skip(UInt8(ascii: "-"))
    guard isWest || skip(UInt8(ascii: "+")), let hours = read(2), skip(UInt8(ascii: ":")),
      let minutes = read(2), minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }
}
