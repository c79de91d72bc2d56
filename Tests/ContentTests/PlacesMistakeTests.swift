import Content
import Testing

@Suite struct PlacesMistakeTests {
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
          help: Add “id: …”.
        2:5 error missing-kind: This place has no “kind”.
            - name: Xã Mỹ Long
              ^^^^^^^^^^^^^^^^
          help: Add “kind: …”.
        5:11 error unknown-value: “kind” cannot be “làng”.
              kind: làng
                    ^^^^
          help: It may be “province” (tỉnh), “city” (thành phố), “district” (huyện), “commune” (xã), “ward” (phường), “town” (thị trấn), “special-zone” (đặc khu) or “hamlet” (ấp).
        6:9 error invalid-id: “Mỹ Thọ” is no id: ids have only the letters a–z, digits and single hyphens.
            - id: Mỹ Thọ
                  ^^^^^^
          help: Write “my-tho”.
        10:5 error ends-before-it-begins: “đến ngày” is before “từ ngày”.
              đến ngày: 2025-06-30
              ^^^^^^^^
          help: “until” is the last day, “from” the first one.
        11:18 error missing-id: This successor has no “id”.
              successors: [{scope: phần còn lại}, {id: a, scope: nửa}]
                           ^^^^^^^^^^^^^^^^^^^^^
          help: Add “id: …”.
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
}
