import Content
import Testing

@Suite struct AwardsMistakeTests {
  @Test func awardsWithWrongValues() throws {
    let decoded = try decodeFile(
      """
      awards:
        - id: giay-khen
          name: Giấy khen
          kinds: [cá nhân, nhóm]
          levels: [{authority: xã, from: 2024}, huyện, quận, {from: 2024-01-01, until: 2023-12-31}]
      """, path: "content/awards.yaml", decodeAwards)
    #expect(
      decoded.findings == """
        4:22 error unknown-value: “kinds” cannot be “nhóm”.
              kinds: [cá nhân, nhóm]
                               ^^^^
          help: It may be “individual” (cá nhân), “collective” (tập thể) or “household” (hộ gia đình).
        5:36 error invalid-date: “from” takes a date, but “2024” is not written as one.
              levels: [{authority: xã, from: 2024}, huyện, quận, {from: 2024-01-01, until: 2023-12-31}]
                                             ^^^^
          help: Write it like “2019-06-05”, “05/06/2019” or “05/06/2019 09:34”.
        5:50 error unknown-value: “levels” cannot be “quận”.
              levels: [{authority: xã, from: 2024}, huyện, quận, {from: 2024-01-01, until: 2023-12-31}]
                                                           ^^^^
          help: It may be “commune” (xã), “district” (huyện), “province” (tỉnh) or “central” (trung ương).
        5:56 error missing-authority: This level has no “authority”.
              levels: [{authority: xã, from: 2024}, huyện, quận, {from: 2024-01-01, until: 2023-12-31}]
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Add “authority: …”.
        5:75 error ends-before-it-begins: “until” is before “from”.
              levels: [{authority: xã, from: 2024}, huyện, quận, {from: 2024-01-01, until: 2023-12-31}]
                                                                                    ^^^^^
          help: “until” is the last day, “from” the first one.
        """)
  }
}
