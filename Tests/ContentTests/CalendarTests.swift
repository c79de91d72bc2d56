import Content
import Testing

@Suite struct CalendarTests {
  @Test func daysAreNumberedWithoutGapsOverFourHundredYears() throws {
    var number = try #require(CivilDate(year: 1800, month: 1, day: 1)).daysSinceEpoch
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          guard date.daysSinceEpoch == number, CivilDate(daysSinceEpoch: number) == date else {
            Issue.record("day \(number) is not \(date)")
            return
          }
          number += 1
        }
      }
    }
    #expect(number - 146_097 == CivilDate(year: 1800, month: 1, day: 1)?.daysSinceEpoch)
  }

  @Test(arguments: [
    (2019, 2, 29), (1900, 2, 29), (2019, 2, 30), (2019, 4, 31), (2019, 13, 1), (2019, 0, 1),
    (2019, 1, 0), (2019, 1, 32), (0, 1, 1), (10_000, 1, 1),
  ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2000, 2, 29), (2024, 2, 29), (1, 1, 1), (9999, 12, 31)])
  func farDays(year: Int, month: Int, day: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date)
  }

  /// From the calendar of ISO 8601: weeks begin on Monday, the first has the year's first Thursday.
  @Test(arguments: [
    (2019, 6, 5, 2019, 23, 3), (2019, 12, 30, 2020, 1, 1), (2020, 12, 31, 2020, 53, 4),
    (2021, 1, 3, 2020, 53, 7), (2021, 1, 4, 2021, 1, 1), (2005, 1, 1, 2004, 53, 6),
    (2008, 12, 29, 2009, 1, 1), (2010, 1, 3, 2009, 53, 7), (1969, 12, 31, 1970, 1, 3),
    (2024, 12, 31, 2025, 1, 2), (1, 1, 1, 1, 1, 1),
  ])
  func week(
    year: Int, month: Int, day: Int, weekYear: Int, week: Int, weekday: Int
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.isoWeek == (weekYear, week))
    #expect(date.weekday == weekday)
  }

  @Test func weeksFollowOneAnotherForFortyYears() {
    var date = CivilDate(daysSinceEpoch: 0)
    while date.weekday != 1 { date = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 1) }
    var last = date.isoWeek
    for _ in 0..<(40 * 52) {
      for day in 0..<7 {
        #expect(CivilDate(daysSinceEpoch: date.daysSinceEpoch + day).isoWeek == last)
      }
      date = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 7)
      let next = date.isoWeek
      #expect(next == (last.year, last.week + 1) || next == (last.year + 1, 1) && last.week >= 52)
      last = next
    }
  }

  @Test func momentsCountFromGreenwich() throws {
    let date = try #require(CivilDate(year: 2019, month: 6, day: 5))
    let second = 9 * 3600 + 34 * 60 + 44
    let local = DateTime(date: date, secondOfDay: second)
    #expect(local.moment(siteOffset: 420) == Moment(unixSeconds: 1_559_702_084))
    #expect(
      DateTime(date: date, secondOfDay: second, offset: 0).moment(siteOffset: 420)
        == Moment(unixSeconds: 1_559_702_084 + 7 * 3600))
    #expect(DateTime(date: date).moment(siteOffset: 420) == Moment(unixSeconds: 1_559_667_600))
  }

  @Test(arguments: [-1, 0, 1_559_667_599, 1_559_667_600, -62_135_596_800])
  func clocksShowTheMomentAgain(unixSeconds: Int) {
    let moment = Moment(unixSeconds: unixSeconds)
    for offset in [-14 * 60, 0, 7 * 60, 14 * 60] {
      let shown = moment.dateTime(offset: offset)
      #expect(shown.moment(siteOffset: 0) == moment)
      #expect((0..<86_400).contains(shown.secondOfDay ?? -1))
    }
  }
}
