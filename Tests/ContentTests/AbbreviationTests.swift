import Content
import Testing

@Suite struct AbbreviationTests {
  @Test(arguments: [
    "abbreviations: [{short: NVH, spoken: nhà văn hóa}, {short: đ/v, spoken: đối với}]",
    "chữ viết tắt: [{viết tắt: NVH, đọc là: nhà văn hóa}, {viết tắt: đ/v, đọc là: đối với}]",
  ])
  func bothNamesOfEachKey(text: String) throws {
    let decoded = try decodeFile(
      text, path: "content/abbreviations.yaml", decodeAbbreviations)
    #expect(decoded.findings == "")
    #expect(decoded.value.map(\.short.value) == ["NVH", "đ/v"])
    #expect(decoded.value.map(\.spoken) == ["nhà văn hóa", "đối với"])
  }

  @Test func mistakes() throws {
    let decoded = try decodeFile(
      """
      abbreviations:
        - {short: NVH, spoken: nhà văn hóa}
        - {short: NVH, spoken: nhà vệ sinh}
        - {short: nvh, spoken: nhà văn hóa}
        - {short: NVH xã, spoken: nhà văn hóa xã}
        - {short: TTVH, spoken: trung tâm VHTT/TDTT}
        - {short: TTX}
      """, path: "content/abbreviations.yaml", decodeAbbreviations)
    #expect(
      decoded.findings == """
        3:13 error duplicate-id: The abbreviation “NVH” stands on line 2 and again on line 3.
            - {short: NVH, spoken: nhà vệ sinh}
                      ^^^
          help: Keep one of them.
        4:13 error invalid-abbreviation: “nvh” is not read as an abbreviation.
            - {short: nvh, spoken: nhà văn hóa}
                      ^^^
          help: An abbreviation has two capitals or more, or a sign between letters: “UBND”, “đ/c”.
        5:13 error invalid-abbreviation: “NVH xã” is more than one word.
            - {short: NVH xã, spoken: nhà văn hóa xã}
                      ^^^^^^
          help: Write what stands in texts without a space, such as “UBND” or “GD&ĐT”.
        6:27 error unspoken-words: “trung tâm VHTT/TDTT” is not as it is read aloud.
            - {short: TTVH, spoken: trung tâm VHTT/TDTT}
                                    ^^^^^^^^^^^^^^^^^^^
          help: Write “trung tâm văn hóa, thông tin, thể dục, thể thao”.
        7:5 error missing-spoken: This abbreviation has no “spoken”.
            - {short: TTX}
              ^^^^^^^^^^^^
          help: Add “spoken: …, ” right behind the “{”. How it is read aloud.
        """)
  }
  @Test func wordsAreFew() throws {
    let words = String(repeating: "à ", count: 100)
    let decoded = try decodeFile(
      """
      abbreviations:
        - {short: AB, spoken: \(words)}
        - {short: CD, spoken: \(words)à}
      """, path: "content/abbreviations.yaml", decodeAbbreviations)
    #expect(decoded.value.map(\.short.value) == ["AB"])
    #expect(
      decoded.findings == """
        3:25 error unspoken-words: This is longer than 200 letters.
            - {short: CD, spoken: \(words)à}
                                  \(String(repeating: "^", count: 201))
          help: Write the few words that the abbreviation stands for.
        """)
  }
}
