/// A date as an author wrote it, perhaps with a time, perhaps with an offset.
package struct DateTime: Hashable, Sendable {
  package var date: CivilDate
  /// Nil when the author gave no time: none is shown, and the article counts as midnight's.
  package var secondOfDay: Int?
  /// Minutes east of Greenwich; nil means the site's zone.
  package var offset: Int?

  package init(date: CivilDate, secondOfDay: Int? = nil, offset: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.offset = offset
  }

  /// The moment meant, where `siteOffset` (minutes east of Greenwich) stands in for a missing offset.
  package func moment(siteOffset: Int) -> Moment {
    Moment(
      unixSeconds: date.daysSinceEpoch * 86_400 + (secondOfDay ?? 0) - (offset ?? siteOffset) * 60)
  }
}

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
package struct Moment: Hashable, Comparable, Sendable {
  package var unixSeconds: Int

  package init(unixSeconds: Int) { self.unixSeconds = unixSeconds }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.unixSeconds < right.unixSeconds
  }

  /// The day and second of day that clocks show `offset` minutes east of Greenwich.
  package func dateTime(offset: Int) -> DateTime {
    let local = unixSeconds + offset * 60
    let second = ((local % 86_400) + 86_400) % 86_400
    return DateTime(
      date: CivilDate(daysSinceEpoch: (local - second) / 86_400), secondOfDay: second,
      offset: offset)
  }
}
