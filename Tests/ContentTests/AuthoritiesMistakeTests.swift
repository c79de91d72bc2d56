import Content
import Testing

@Suite struct AuthoritiesMistakeTests {
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
          help: Add “level: …”.
        2:5 error missing-system: This authority has no “system”.
            - {id: ubnd-my-tho, name: Chủ tịch UBND}
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Add “system: …”.
        3:58 error unknown-value: “system” cannot be “dang uy”.
            - {id: huyen-uy, name: Huyện ủy, level: huyện, system: dang uy}
                                                                   ^^^^^^^
          help: Did you mean “đảng”? It may be “state” (nhà nước), “party” (đảng), “union” (đoàn thể) or “forces” (lực lượng vũ trang).
        """)
  }
}
