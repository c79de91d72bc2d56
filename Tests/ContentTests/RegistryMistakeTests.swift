import Content
import Testing

@Suite struct RegistryMistakeTests {
  @Test func placesWithoutWhatTheyNeed() throws {
    let decoded = try decodeFile(
      """
      places:
        - name: Xã Mỹ Long
        - id: my-hiep
          tên: Xã Mỹ Hiệp
          kind: làng
        - id: Mỹ Thọ
          name: Thị trấn Mỹ Thọ
          kind: thị trấn
          từ ngày: 2025-07-01
          đến ngày: 2025-06-30
          successors: [{scope: phần còn lại}, {id: a, scope: nửa}]
      """, path: "content/places.yaml", decodePlaces)
    #expect(
      decoded.findings == """
        2:5 error missing-id: This place has no “id”.
            - name: Xã Mỹ Long
              ^^^^^^^^^^^^^^^^
          help: Add “id: …”. An id of its own that never changes: small letters without marks, digits and “-”, such as kinh-te.
        2:5 error missing-kind: This place has no “kind”.
            - name: Xã Mỹ Long
              ^^^^^^^^^^^^^^^^
          help: Add “kind: …”. The kind: tỉnh, thành phố, huyện, xã, phường, thị trấn, đặc khu or ấp.
        5:11 error unknown-value: “kind” cannot be “làng”.
              kind: làng
                    ^^^^
          help: It may be “province” (tỉnh), “city” (thành phố), “district” (huyện), “commune” (xã), “ward” (phường), “town” (thị trấn), “special-zone” (đặc khu) or “hamlet” (ấp).
        6:9 error invalid-id: “Mỹ Thọ” is no id: ids take letters a–z, digits and single hyphens, at most 200.
            - id: Mỹ Thọ
                  ^^^^^^
          help: Write “my-tho”.
        10:5 error ends-before-it-begins: The last day, “đến ngày” (30/06/2025), is before the first one, “từ ngày” (01/07/2025).
              đến ngày: 2025-06-30
              ^^^^^^^^
          help: Correct one of the two days.
        11:18 error missing-id: This successor has no “id”.
              successors: [{scope: phần còn lại}, {id: a, scope: nửa}]
                           ^^^^^^^^^^^^^^^^^^^^^
          help: Add “id: …, ” right behind the “{”. The id of the unit that followed, from places.yaml.
        11:56 error unknown-value: “scope” cannot be “nửa”.
              successors: [{scope: phần còn lại}, {id: a, scope: nửa}]
                                                                 ^^^
          help: It may be “whole” (toàn bộ), “part” (một phần) or “remainder” (phần còn lại).
        """)
  }

  @Test func placesWithOneID() throws {
    let decoded = try decodeFile(
      """
      places:
        - {id: my-long, name: Xã Mỹ Long, kind: xã}
        - {id: my-hiep, name: Xã Mỹ Hiệp, kind: xã}
        - {id: my-long, name: Xã Mỹ Long, kind: xã}
      """, path: "content/places.yaml", decodePlaces)
    #expect(
      decoded.findings == """
        4:10 error duplicate-id: The id “my-long” stands on line 2 and again on line 4.
            - {id: my-long, name: Xã Mỹ Long, kind: xã}
                   ^^^^^^^
          help: Give one of the two another id.
        """)
  }

  @Test func anotherFilesKey() throws {
    let decoded = try decodeFile(
      """
      place: []
      """, path: "content/places.yaml", decodePlaces)
    #expect(
      decoded.findings == """
        1:1 warning unknown-key: “place” is no key of a list of places and has no effect.
          place: []
          ^^^^^
          help: Did you mean “places”?
        """)
  }

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
          help: Add “authority: …, ” right behind the “{”. The level: xã, huyện, tỉnh or trung ương.
        5:75 error ends-before-it-begins: The last day, “until” (31/12/2023), is before the first one, “from” (01/01/2024).
              levels: [{authority: xã, from: 2024}, huyện, quận, {from: 2024-01-01, until: 2023-12-31}]
                                                                                    ^^^^^
          help: Correct one of the two days.
        """)
  }

  @Test func authoritiesWithoutWhatTheyNeed() throws {
    let decoded = try decodeFile(
      """
      authorities:
        - {id: ubnd-my-tho, name: Chủ tịch UBND}
        - {id: huyen-uy, name: Huyện ủy, level: huyện, system: dang uy}
      """, path: "content/authorities.yaml", decodeAuthorities)
    #expect(
      decoded.findings == """
        2:5 error missing-level: This authority has no “level”.
            - {id: ubnd-my-tho, name: Chủ tịch UBND}
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Add “level: …, ” right behind the “{”. The level: xã, huyện, tỉnh or trung ương.
        2:5 error missing-system: This authority has no “system”.
            - {id: ubnd-my-tho, name: Chủ tịch UBND}
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Add “system: …, ” right behind the “{”. State, party, mass organisation or armed forces.
        3:58 error unknown-value: “system” cannot be “dang uy”.
            - {id: huyen-uy, name: Huyện ủy, level: huyện, system: dang uy}
                                                                   ^^^^^^^
          help: Did you mean “đảng”? It may be “state” (nhà nước), “party” (đảng), “union” (đoàn thể) or “forces” (lực lượng vũ trang).
        """)
  }
}
