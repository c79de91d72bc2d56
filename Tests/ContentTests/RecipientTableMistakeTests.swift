import Content
import Diagnostics
import Testing

@Suite struct RecipientTableMistakeTests {
  @Test func cellsWithMistakes() throws {
    let decoded = try decodeFile(
      """
      STT;Họ và tên;Loại;Đơn vị;Trẻ em;Ghi chú;chức vuj
      1;Trần Thị Hoa;cá nhân;my-long;;;
      2;;cá nhân;my-long;;;
      3;Lê Văn Năm;người;Mỹ Long;có;;

      4;"Hội quán; Thuận Tân";tập thể;my-long;;;
      5;Bà Sáu;cá nhân
      6;Bà Bảy;cá nhân;my-long;;;;;x
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        1:34 warning unknown-key: Cell F1: “Ghi chú” is no key of a recipient and has no effect.
          STT;Họ và tên;Loại;Đơn vị;Trẻ em;Ghi chú;chức vuj
                                           ^^^^^^^
        1:42 warning unknown-key: Cell G1: “chức vuj” is no key of a recipient and has no effect.
          STT;Họ và tên;Loại;Đơn vị;Trẻ em;Ghi chú;chức vuj
                                                   ^^^^^^^^
          help: Did you mean “chức vụ”?
        3:3 error missing-name: Cell B3: This row has no name.
          2;;cá nhân;my-long;;;
            ^
          help: Fill in the column “Họ và tên”.
        4:14 error unknown-value: Cell C4: “Loại” cannot be “người”.
          3;Lê Văn Năm;người;Mỹ Long;có;;
                       ^^^^^
          help: It may be “individual” (cá nhân), “collective” (tập thể) or “household” (hộ gia đình).
        4:28 error minor-without-consent: Cell E4: “Lê Văn Năm” is a child, and nothing says that there is consent to the name.
          3;Lê Văn Năm;người;Mỹ Long;có;;
                                     ^^
          help: Add a column “đồng ý” and write “có” in it once the consent is there, or leave the name out.
        7:1 error wrong-cell-count: Row 7: This row has 3 cells, but that of the headers has 7.
          •;••••••;•••••••
          ^^^^^^^^^^^^^^^^
          help: Put a cell that has a comma or semicolon in its text in quotation marks.
        8:1 error wrong-cell-count: Row 8: This row has 9 cells, but that of the headers has 7.
          •;••••••;•••••••;•••••••;;;;;•
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Put a cell that has a comma or semicolon in its text in quotation marks.
        """)
  }

  /// Where no number stands before it, the kind is the first cell with anything in it.
  @Test func aKindWithoutANameIsNoSection() throws {
    let decoded = try decodeFile(
      "Họ và tên,Loại,Thành tích\n,cá nhân,Chở đò ngày mưa\n,CÁ NHÂN,\nLê Văn Năm,,\n",
      path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        2:1 error missing-name: Cell A2: This row has no name.
          ,cá nhân,Chở đò ngày mưa
          ^
          help: Fill in the column “Họ và tên”.
        3:2 warning section-row: Cell B3: “CÁ NHÂN” is no recipient: it is read as the kind of those below it.
          ,CÁ NHÂN,
           ^^^^^^^
          help: Delete the row, and write “cá nhân” in a column “loại” of each row below it.
        """)
  }

  @Test func noNames() throws {
    let decoded = try decodeFile(
      """
      chức vụ,đơn vị
      Trưởng ấp,my-long
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        1:1 error missing-name: Row 1: No column of this file is headed “họ tên”.
          chức vụ,đơn vị
          ^^^^^^^^^^^^^^
          help: Write the headers in the first line, “họ tên” above the names.
        """)
  }

  @Test func aNameColumnByOtherWords() throws {
    let decoded = try decodeFile(
      """
      STT,Họ và tên người nhận,Ghi chú
      1,Bà Hoa,x
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        1:5 error missing-name: Cell B1: No column of this file is headed “họ tên”.
          STT,Họ và tên người nhận,Ghi chú
              ^^^^^^^^^^^^^^^^^^^^
          help: Write “họ tên” instead of “Họ và tên người nhận”.
        """)
  }

  @Test func tabsBetweenColumns() throws {
    let decoded = try decodeFile(
      "họ tên\tchức vụ\nBà Hoa\tTrưởng ấp\n", path: "content/articles/danh-sach.csv",
      RecipientTable.decode)
    #expect(
      decoded.diagnostics.map(\.message) == [
        "Cell A1: The columns of this file are separated by tabs."
      ])
    #expect(
      decoded.diagnostics.map(\.help) == [
        "Save the table as CSV, with commas or semicolons between the columns."
      ])
  }

  @Test func headersAlone() throws {
    let decoded = try decodeFile(
      "họ tên,chức vụ\n", path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        1:1 error missing-recipients: Row 1: This file has headers, but no recipient below them.
          họ tên,chức vụ
          ^^^^^^^^^^^^^^
          help: Write a recipient in each further line.
        """)
  }

  @Test func aChildWithoutConsentInItsColumn() throws {
    let decoded = try decodeFile(
      """
      họ tên,trẻ em,Đồng ý
      Bé An,có,không
      Bé Bình,có,
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    let help: Message =
      "Write “có” in the column “Đồng ý” once the consent is there, or leave the name out."
    #expect(decoded.diagnostics.map(\.id) == ["minor-without-consent", "minor-without-consent"])
    #expect(decoded.diagnostics.map(\.help) == [help, help])
  }

  @Test func aColumnTwice() throws {
    let decoded = try decodeFile(
      """
      name,họ tên
      Bà Hoa,Bà Hoa
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        1:6 error duplicate-key: Cell B1: The columns “name” and “họ tên” are one and the same.
          name,họ tên
               ^^^^^^
          help: Keep one of them.
        """)
  }

  @Test func anUnclosedQuote() throws {
    let decoded = try decodeFile(
      """
      name,position
      "Bà Hoa,Trưởng ấp
      Bà Năm,Phó ấp
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        2:1 error unclosed-quote: Cell A2: This quotation mark is never closed.
          "Bà Hoa,Trưởng ấp
          ^
          help: Close it with “"”; a quotation mark inside the text is written twice.
        """)
  }

  @Test func textBehindAQuote() throws {
    let decoded = try decodeFile(
      """
      name,position
      "Bà" Hoa, Trưởng ấp
      """, path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        2:5 error text-after-quote: Row 2: There is text behind the closing quotation mark of this cell.
          "Bà" Hoa, Trưởng ấp
              ^^^^
          help: A quotation mark inside the text is written twice: “""”.
        """)
  }

  @Test func aFileWithoutRows() throws {
    let decoded = try decodeFile(
      "", path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        1:1 error missing-recipients: This file has no rows.
          
          ^
          help: Write the headers in its first line, “họ tên,chức vụ”, and a recipient in each further one.
        """)
  }

  @Test func controlCharacters() throws {
    let decoded = try decodeFile(
      "name\nBà\u{1} Hoa\u{85}\n", path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(decoded.diagnostics.map(\.id) == ["control-character", "control-character"])
    #expect(decoded.diagnostics.map(\.column) == [3, 8])
  }

  @Test func nonCharacters() throws {
    let decoded = try decodeFile(
      "name\nBà\u{FFFE} Hoa\n\"Bà \(scalar(0xFDEF))\(scalar(0x2FFFF))Lê\"\n",
      path: "content/articles/danh-sach.csv",
      RecipientTable.decode)
    #expect(
      decoded.findings == """
        2:3 error control-character: Cell A2: The text holds U+FFFE, which is no character.
          Bà\u{FFFE} Hoa
            ^
          help: Delete it: it has no meaning in a text and no browser shows it.
        3:5 error control-character: Cell A3: The text holds U+FDEF, which is no character.
          "Bà \(scalar(0xFDEF))\(scalar(0x2FFFF))Lê"
              ^
          help: Delete it: it has no meaning in a text and no browser shows it.
        3:6 error control-character: Cell A3: The text holds U+2FFFF, which is no character.
          "Bà \(scalar(0xFDEF))\(scalar(0x2FFFF))Lê"
               ^
          help: Delete it: it has no meaning in a text and no browser shows it.
        """)
  }
}
