import Content
import Diagnostics
import Testing

@Suite struct DateMistakeTests {
  @Test func datesInOtherForms() throws {
    let decoded = try decodeArticleWith(
      """
      updated: June 5, 2019
      pinned: 5 tháng 6 năm 2019
      expires: 5/6/2019
      commendations:
        - {award: a, recipient: A, decided: 05/06/19}
        - {award: a, recipient: A, decided: 2019/06/05}
        - {award: a, recipient: A, decided: 5.6.2019}
        - {award: a, recipient: A, decided: 2019-6-5}
        - {award: a, recipient: A, decided: hôm qua}
        - {award: a, recipient: A, decided: 20190605}
      """)
    #expect(
      decoded.findings == """
        4:10 error invalid-date: “updated” takes a date, but “June 5, 2019” is not written as one.
          updated: June 5, 2019
                   ^^^^^^^^^^^^
          help: Write “2019-06-05”.
        5:9 error invalid-date: “pinned” takes a date, but “5 tháng 6 năm 2019” is not written as one.
          pinned: 5 tháng 6 năm 2019
                  ^^^^^^^^^^^^^^^^^^
          help: Write “2019-06-05”.
        6:10 error invalid-date: “expires” takes a date, but “5/6/2019” is not written as one.
          expires: 5/6/2019
                   ^^^^^^^^
          help: Write “05/06/2019”.
        8:39 error invalid-date: The year of “05/06/19” needs four digits.
            - {award: a, recipient: A, decided: 05/06/19}
                                                ^^^^^^^^
          help: Write “05/06/2019”.
        9:39 error invalid-date: “decided” takes a date, but “2019/06/05” is not written as one.
            - {award: a, recipient: A, decided: 2019/06/05}
                                                ^^^^^^^^^^
          help: Write “2019-06-05”.
        10:39 error invalid-date: “decided” takes a date, but “5.6.2019” is not written as one.
            - {award: a, recipient: A, decided: 5.6.2019}
                                                ^^^^^^^^
          help: Write “2019-06-05”.
        11:39 error invalid-date: “decided” takes a date, but “2019-6-5” is not written as one.
            - {award: a, recipient: A, decided: 2019-6-5}
                                                ^^^^^^^^
          help: Write “2019-06-05”.
        12:39 error invalid-date: “decided” takes a date, but “hôm qua” is not written as one.
            - {award: a, recipient: A, decided: hôm qua}
                                                ^^^^^^^
          help: Write it like “2019-06-05”, “05/06/2019” or “05/06/2019 09:34”.
        13:39 error invalid-date: “decided” takes a date, but “20190605” is not written as one.
            - {award: a, recipient: A, decided: 20190605}
                                                ^^^^^^^^
          help: Write it like “2019-06-05”, “05/06/2019” or “05/06/2019 09:34”.
        """)
  }

  @Test func momentsInOtherForms() throws {
    let decoded = try decodeArticleWith(
      """
      updated: 05-06-2019 9h30
      expires: 2019-06-05T09:34:44.Z
      """)
    #expect(
      decoded.findings == """
        4:10 error invalid-date: “updated” takes a date, but “05-06-2019 9h30” is not written as one.
          updated: 05-06-2019 9h30
                   ^^^^^^^^^^^^^^^
          help: Write “2019-06-05 09:30”.
        5:10 error invalid-date: “expires” takes a date, but “2019-06-05T09:34:44.Z” is not written as one.
          expires: 2019-06-05T09:34:44.Z
                   ^^^^^^^^^^^^^^^^^^^^^
          help: Write “2019-06-05 09:34:44Z”.
        """)
  }

  /// Other systems write parts of a second, which no page shows.
  @Test(arguments: [
    ("2024-11-20T07:15:09.5+07:00", "2024-11-20+26109s@420"),
    ("2024-11-20T07:15:09.000Z", "2024-11-20+26109s@0"),
    ("2024-11-20 07:15:09.123456789", "2024-11-20+26109s"),
    ("20/11/2024 07:15:09.01 +07:00", "2024-11-20+26109s@420"),
  ])
  func partsOfASecondAreDropped(text: String, read: String) throws {
    let decoded = try decodeArticle("title: Bài\ndate: \(text)")
    #expect(decoded.findings == "")
    #expect(outline(decoded.value.date.value) == read)
  }

  @Test(arguments: [
    "2024-11-20 07:15.5", "2024-11-20.5", "2024-11-20 07:15:09,5x", "2024-11-20 07:15:09.5.5",
  ])
  func otherPartsAreNotRead(text: String) throws {
    #expect(
      try decodeArticle("title: Bài\ndate: \(text)").diagnostics.map(\.id) == ["invalid-date"])
  }

  /// A suggestion must not be another moment than the author wrote.
  @Test(arguments: [
    ("09:30 05/06/2024", "05/06/2024 09:30"), ("9h30 ngày 05/06/2024", "05/06/2024 09:30"),
    ("9 giờ 5 phút, 05/06/2024", "05/06/2024 09:05"), ("05/06/2024 - 9:30", "05/06/2024 09:30"),
    ("05/06/2024 01:30 PM", "05/06/2024 13:30"), ("05/06/2024 1:30 chiều", "05/06/2024 13:30"),
    ("05/06/2024 12:30 AM", "05/06/2024 00:30"),
    ("05/06/2024 09:30 (GMT+7)", "05/06/2024 09:30+07:00"),
    ("2024-06-05 09:34 +0700", "2024-06-05 09:34+07:00"),
    ("2024-06-05T9:34:44.5+07:00", "2024-06-05 09:34:44+07:00"),
    ("“2024-06-05”", "2024-06-05"), ("5th June 2024", "2024-06-05"),
    ("05/06/2024 9h30 tối", nil), ("05/06/2024 13:30 AM", nil), ("05/06/2024 09:30 ICT", nil),
    ("05/06/2024 09:30 (GMT+70)", nil), ("2024-06-05 +09:30", nil), ("trước 05/06/2024", nil),
    ("tháng 6 ngày 5 năm 2024", nil), ("05/06/2024-07/06/2024", nil), ("25:30 05/06/2024", nil),
  ])
  func aDateIsSuggestedOnlyIfAllIsUnderstood(text: String, suggestion: String?) throws {
    let decoded = try decodeArticleWith("expires: \(text)")
    let forms: Message = "Write it like “2019-06-05”, “05/06/2019” or “05/06/2019 09:34”."
    let help: Message = suggestion.map { "Write “\($0)”." } ?? forms
    #expect(decoded.diagnostics.map(\.help) == [help])
    #expect(
      decoded.diagnostics.map(\.message) == [
        "“expires” takes a date, but “\(text)” is not written as one."
      ])
  }

  @Test func aDayIsSuggestedWithoutATime() throws {
    let decoded = try decodeArticleWith("pinned: 9h30 ngày 05/06/2024")
    #expect(
      decoded.findings == """
        4:9 error invalid-date: “pinned” takes a date, but “9h30 ngày 05/06/2024” is not written as one.
          pinned: 9h30 ngày 05/06/2024
                  ^^^^^^^^^^^^^^^^^^^^
          help: Write “05/06/2024”.
        """)
  }

  @Test func monthFirst() throws {
    let decoded = try decodeArticleWith(
      """
      updated: 06/25/2019
      """)
    #expect(
      decoded.findings == """
        4:10 error invalid-date: “06/25/2019” has the month first, but dates are written day first.
          updated: 06/25/2019
                   ^^^^^^^^^^
          help: Write “25/06/2019”.
        """)
  }

  @Test func noSuchDays() throws {
    let decoded = try decodeArticleWith(
      """
      updated: 2019-02-30
      expires: 31/04/2020
      pinned: 2019-13-01
      corrections: [{date: 00/06/2019}, {date: 0000-01-01}, {date: 29/02/1900}]
      """)
    #expect(
      decoded.findings == """
        4:10 error invalid-date: The day “2019-02-30” does not exist.
          updated: 2019-02-30
                   ^^^^^^^^^^
          help: Month 2 of 2019 has 28 days.
        5:10 error invalid-date: The day “31/04/2020” does not exist.
          expires: 31/04/2020
                   ^^^^^^^^^^
          help: Month 4 of 2020 has 30 days.
        6:9 error invalid-date: The day “2019-13-01” does not exist.
          pinned: 2019-13-01
                  ^^^^^^^^^^
          help: Months are from 01 to 12.
        7:22 error invalid-date: The day “00/06/2019” does not exist.
          corrections: [{date: 00/06/2019}, {date: 0000-01-01}, {date: 29/02/1900}]
                               ^^^^^^^^^^
          help: Month 6 of 2019 has 30 days.
        7:42 error invalid-date: The day “0000-01-01” does not exist.
          corrections: [{date: 00/06/2019}, {date: 0000-01-01}, {date: 29/02/1900}]
                                                   ^^^^^^^^^^
          help: Years are from 0001 to 9999.
        7:62 error invalid-date: The day “29/02/1900” does not exist.
          corrections: [{date: 00/06/2019}, {date: 0000-01-01}, {date: 29/02/1900}]
                                                                       ^^^^^^^^^^
          help: Month 2 of 1900 has 28 days.
        """)
  }

  @Test func noSuchTimes() throws {
    let decoded = try decodeArticleWith(
      """
      updated: 2019-06-05 25:00
      expires: 2019-06-05 24:00:00
      commendations: [{award: a, recipient: A, decided: 2019-06-05 10:61}]
      """)
    #expect(
      decoded.findings == """
        4:10 error invalid-date: The time of “2019-06-05 25:00” does not exist.
          updated: 2019-06-05 25:00
                   ^^^^^^^^^^^^^^^^
          help: Hours are from 00 to 23, minutes and seconds from 00 to 59, offsets from -14:00 to +14:00.
        5:10 error invalid-date: The time of “2019-06-05 24:00:00” does not exist.
          expires: 2019-06-05 24:00:00
                   ^^^^^^^^^^^^^^^^^^^
          help: Hours are from 00 to 23, minutes and seconds from 00 to 59, offsets from -14:00 to +14:00.
        6:51 error invalid-date: The time of “2019-06-05 10:61” does not exist.
          commendations: [{award: a, recipient: A, decided: 2019-06-05 10:61}]
                                                            ^^^^^^^^^^^^^^^^
          help: Hours are from 00 to 23, minutes and seconds from 00 to 59, offsets from -14:00 to +14:00.
        """)
  }

  @Test func aDayTakesNoTime() throws {
    let decoded = try decodeArticleWith(
      """
      pinned: 2019-06-30 08:00
      withdrawn: {date: 05/06/2019 09:34:44}
      """)
    #expect(
      decoded.findings == """
        4:9 error unexpected-time: “pinned” is a day and takes no time.
          pinned: 2019-06-30 08:00
                  ^^^^^^^^^^^^^^^^
          help: Write “2019-06-30”.
        5:19 error unexpected-time: “date” is a day and takes no time.
          withdrawn: {date: 05/06/2019 09:34:44}
                            ^^^^^^^^^^^^^^^^^^^
          help: Write “05/06/2019”.
        """)
  }

  @Test func offsetsTooFar() throws {
    let decoded = try decodeArticleWith(
      """
      updated: 2019-06-05T09:00:00+15:00
      """)
    #expect(
      decoded.findings == """
        4:10 error invalid-date: The time of “2019-06-05T09:00:00+15:00” does not exist.
          updated: 2019-06-05T09:00:00+15:00
                   ^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Hours are from 00 to 23, minutes and seconds from 00 to 59, offsets from -14:00 to +14:00.
        """)
  }

  @Test func changedBeforePublished() throws {
    let decoded = try decodeArticleWith(
      """
      updated: 2019-06-04
      """)
    #expect(
      decoded.findings == """
        4:10 error updated-before-date: The article was changed before it was published.
          updated: 2019-06-04
                   ^^^^^^^^^^
          help: Write in “updated” when it was last changed, or leave “updated” out.
        """)
  }
}
