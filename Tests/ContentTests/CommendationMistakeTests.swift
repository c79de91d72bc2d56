import Content
import Testing

@Suite struct CommendationMistakeTests {
  @Test func nothingToAward() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - recipient: Bà Hoa
      """)
    #expect(
      decoded.findings == """
        5:5 error missing-award: This commendation has no “award”.
            - recipient: Bà Hoa
              ^^^^^^^^^^^^^^^^^
          help: Add “award: …”. The form of commendation: an id of content/awards.yaml, such as giay-khen.
        """)
  }

  /// What decisions themselves call their day and the body that issued them.
  @Test func keysByTheWordsOfDecisions() throws {
    let decoded = try decodeArticleWith(
      "khen thưởng: [{hình thức: giay-khen, ngày ký: 05/06/2019, cơ quan: ubnd, người nhận: [A]}]")
    #expect(decoded.findings == "")
    #expect(decoded.value.commendations.first?.authority?.value == "ubnd")
    #expect(decoded.value.commendations.first?.decided != nil)
  }

  @Test func nobodyCommended() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          unit: my-long
      """)
    #expect(
      decoded.findings == """
        5:5 error missing-recipients: This commendation has no “recipients”.
            - award: giay-khen
              ^^^^^^^^^^^^^^^^
          help: Add “recipients: [name, name]”, or “recipient: name” for one.
        """)
  }

  @Test func bothWaysAtOnce() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipient: Bà Hoa
          kind: cá nhân
          đơn vị: my-long
          người nhận: [Bà Năm]
      """)
    #expect(
      decoded.findings == """
        6:5 error conflicting-keys: “recipient” is short for one recipient and cannot stand beside “người nhận”.
              recipient: Bà Hoa
              ^^^^^^^^^
          help: Keep one of them.
        7:5 error conflicting-keys: “kind” is short for one recipient and cannot stand beside “người nhận”.
              kind: cá nhân
              ^^^^
          help: Write it with each recipient: “recipients: [{name: …, kind: …}]”.
        8:5 error conflicting-keys: “đơn vị” is short for one recipient and cannot stand beside “người nhận”.
              đơn vị: my-long
              ^^^^^^
          help: Write it with each recipient: “recipients: [{name: …, unit: …}]”.
        """)
  }

  @Test func childrenWithoutConsent() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients:
            - {name: Bé An, minor: true}
            - {tên: Bé Bình, trẻ em: có, đồng ý: không}
            - {name: Bé Chi, minor: true, consent: true}
      """)
    #expect(
      decoded.findings == """
        7:23 error minor-without-consent: “Bé An” is a child, and nothing says that there is consent to the name.
                - {name: Bé An, minor: true}
                                ^^^^^
          help: Write “consent: true” once the consent is there, or leave the name out.
        8:24 error minor-without-consent: “Bé Bình” is a child, and nothing says that there is consent to the name.
                - {tên: Bé Bình, trẻ em: có, đồng ý: không}
                                 ^^^^^^
          help: Write “consent: true” once the consent is there, or leave the name out.
        """)
  }

  @Test func recipientsWithoutNames() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients:
            - {position: Trưởng ấp}
            - {name: "", kind: cá nhân}
      """)
    #expect(
      decoded.findings == """
        7:9 error missing-name: This recipient has no “name”.
                - {position: Trưởng ấp}
                  ^^^^^^^^^^^^^^^^^^^^^
          help: Add “name: …, ” right behind the “{”. The full name, or that of a collective or household.
        8:10 error missing-name: The value of “name” is missing.
                - {name: "", kind: cá nhân}
                   ^^^^
          help: Write it after “name: ”. The full name, or that of a collective or household.
        """)
  }

  @Test func aTableInAList() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients: [danh-sach.csv]
      """)
    #expect(
      decoded.findings == """
        6:18 error wrong-shape: “danh-sach.csv” is a file, and stands in a list of names.
              recipients: [danh-sach.csv]
                           ^^^^^^^^^^^^^
          help: Write “recipients: danh-sach.csv”, without a list.
        """)
  }

  @Test func aTableOfAnotherProgram() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients: ds.xlsx
      """)
    #expect(
      decoded.findings == """
        6:17 error wrong-shape: “ds.xlsx” is a file, and recipients are read from .csv files only.
              recipients: ds.xlsx
                          ^^^^^^^
          help: Save the table as CSV in UTF-8, and write “recipients: ds.csv”.
        """)
  }

  @Test func anUnfitTable() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients: ../../../../danh-sach.csv
      """)
    #expect(
      decoded.findings == """
        6:17 error invalid-path: “../../../../danh-sach.csv” leads out of the folder “content”.
              recipients: ../../../../danh-sach.csv
                          ^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Put the file beside this one and write its name.
        """)
  }

  @Test func keysOfNestedRecords() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients: [{name: A, chuc vuu: x}]
          decison: 1/QĐ
      """)
    #expect(
      decoded.findings == """
        6:28 warning unknown-key: “chuc vuu” is no key of a recipient and has no effect.
              recipients: [{name: A, chuc vuu: x}]
                                     ^^^^^^^^
          help: Did you mean “chức vụ”?
        7:5 warning unknown-key: “decison” is no key of a commendation and has no effect.
              decison: 1/QĐ
              ^^^^^^^
          help: Did you mean “decision”?
        """)
  }

  @Test func anEmptyList() throws {
    let decoded = try decodeArticleWith("commendations: [{award: giay-khen, recipients: []}]")
    #expect(
      decoded.findings == """
        4:48 error missing-recipients: This list of recipients is empty.
          commendations: [{award: giay-khen, recipients: []}]
                                                         ^^
          help: Write at least one name.
        """)
  }

  @Test func aCommaInATextWithoutQuotationMarksIsExplained() throws {
    let decoded = try decodeArticleWith(
      """
      commendations:
        - award: giay-khen
          recipients: [{name: A, citation: Giặt, phơi}]
      """)
    #expect(
      decoded.findings == """
        6:44 warning unknown-key: “phơi” is no key of a recipient and has no effect.
              recipients: [{name: A, citation: Giặt, phơi}]
                                                     ^^^^
          help: A comma ends a value: if this belongs to the value before it, put all of that in quotation marks.
        """)
  }
}
