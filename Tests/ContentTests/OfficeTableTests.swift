import Content
import Diagnostics
import Digests
import Testing

/// Lists of recipients as offices keep them.
@Suite struct OfficeTableTests {
  private func decode(_ text: String) throws -> Decoded<RecipientTable> {
    try decodeFile(text, path: "content/articles/danh-sach.csv", RecipientTable.decode)
  }

  private func names(_ table: RecipientTable) -> [String] { table.recipients.map(\.name.value) }

  // MARK: Encodings

  private func open(_ bytes: [UInt8]) -> (text: TableText?, findings: String) {
    var diagnostics: [Diagnostic] = []
    let text = TableText(path: "content/articles/ds.csv", bytes: bytes, diagnostics: &diagnostics)
    return (text, diagnostics.map(rendered).joined(separator: "\n"))
  }

  @Test(arguments: [",", ";", "\t"])
  func utf16IsRead(separator: String) throws {
    let written = "\u{FEFF}Họ tên\(separator)Chức vụ\r\nLê Thị Đượm\(separator)Bí thư\r\n"
    let little = written.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = written.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      let opened = open(bytes)
      let text = try #require(opened.text)
      var diagnostics: [Diagnostic] = []
      let table = RecipientTable.decode(text, diagnostics: &diagnostics)
      #expect(opened.findings == "")
      #expect(diagnostics.isEmpty)
      #expect(names(table) == ["Lê Thị Đượm"])
      #expect(table.digest == Digest.of(bytes))
    }
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61], [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61],
    ] as [[UInt8]])
  func utf16ThatIsNotWhole(bytes: [UInt8]) {
    #expect(
      open(bytes).findings == """
        1:1 error invalid-utf16: This file begins as UTF-16, but not all of it is.
          help: Save it again; in Excel: File, Save As, “CSV UTF-8 (Comma delimited)”.
        """)
  }

  @Test func windows1258() {
    // “Họ tên;Chức vụ”, “Trần Thị Đượm;Bí thư” as Excel saves “CSV”.
    let bytes: [UInt8] =
      [0x48, 0x6F, 0xF2, 0x20, 0x74, 0xEA, 0x6E, 0x3B, 0x43, 0x68, 0xFD, 0xEC, 0x63, 0x20]
      + [0x76, 0x75, 0xF2, 0x0A, 0x54, 0x72, 0xE2, 0xCC, 0x6E, 0x20, 0x54, 0x68, 0x69, 0xF2]
    #expect(
      open(bytes).findings == """
        1:3 error invalid-utf8: This file is not UTF-8 text but Windows-1258, where it begins with \
        “Họ tên;Chức vụ”.
          help: In Excel: File, Save As, “CSV UTF-8 (Comma delimited)”, not “CSV”.
        """)
  }

  @Test func tcvn3InBytes() {
    // “name”, “Trần Thị Ví” in TCVN3: the row may hold what is private.
    let bytes: [UInt8] =
      Array("name\nTr".utf8) + [0xC7, 0x6E, 0x20, 0x54, 0x68, 0xDE, 0x20, 0x56, 0xDD]
    #expect(
      open(bytes).findings == """
        2:3 error invalid-utf8: This file is not UTF-8 text but TCVN3 (ABC).
          help: Convert the table to Unicode, as with UniKey's toolkit (Ctrl+Shift+F6), and save it \
        as “CSV UTF-8”.
        """)
  }

  @Test func bytesOfNoKnownEncoding() {
    #expect(
      open(Array("name\nGr".utf8) + [0xF6, 0xDF, 0x65]).findings == """
        2:3 error invalid-utf8: This file is not UTF-8 text.
          help: Save it again; in Excel: File, Save As, “CSV UTF-8 (Comma delimited)”.
        """)
  }

  @Test(arguments: [
    (
      "Hä vµ tªn;Chøc vô\nTrÇn ThÞ Hoa;BÝ th­\n",
      """
      1:1 error legacy-encoding: This table is in TCVN3 (ABC), where it begins with “Họ và tên;Chức vụ”.
        Hä vµ tªn;Chøc vô
        ^^^^^^^^^^^^^^^^^
        help: Convert the table to Unicode, as with UniKey's toolkit (Ctrl+Shift+F6), and save it as \
      “CSV UTF-8”.
      """
    ),
    (
      "name;position\nLÃª VÄƒn NÄƒm;BÃ­ thÆ°\n",
      """
      2:1 error legacy-encoding: This table is in UTF-8 that was encoded twice.
        help: Open the file anew as UTF-8 (in Excel: Data, From Text/CSV, 65001), and save it as \
      “CSV UTF-8”.
      """
    ),
  ])
  func textThatWasDecodedWrongly(text: String, findings: String) {
    #expect(open(Array(text.utf8)).findings == findings)
  }

  @Test(arguments: ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "sep=;;;\n"])
  func theSeparatorIsDeclared(line: String) throws {
    let table = try decode(line + "Họ tên;Thành tích\nLê Văn Năm;Giỏi, chăm, ngoan\n;x\n")
    #expect(names(table.value) == ["Lê Văn Năm"])
    #expect(table.value.recipients.first?.citation == "Giỏi, chăm, ngoan")
    // The spreadsheet does not show the line.
    #expect(table.diagnostics.map(\.message) == ["Cell A3: This row has no name."])
    #expect(table.diagnostics.map(\.line) == [4])
  }

  // MARK: Titles

  @Test func titlesAboveTheHeaders() throws {
    let table = try decode(
      """
      ỦY BAN NHÂN DÂN XÃ MỸ LONG;;
      DANH SÁCH, KÈM QUYẾT ĐỊNH SỐ 000/QĐ-UBND, NGÀY 5, THÁNG 6;;

      STT;Họ và tên;Chức vụ
      1;Lê Văn Năm;Trưởng ấp
      2;;Phó ấp
      """)
    #expect(names(table.value) == ["Lê Văn Năm"])
    #expect(
      table.findings == """
        1:1 warning rows-above-headers: Row 1: The headers stand in row 4; what is above them is left out.
          ỦY BAN NHÂN DÂN XÃ MỸ LONG;;
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Delete rows 1 to 3 of the table.
        6:3 error missing-name: Cell B6: This row has no name.
          2;;Phó ấp
            ^
          help: Fill in the column “Họ và tên”.
        """)
  }

  // MARK: Names in two columns

  @Test(arguments: [
    (
      "STT;Họ;Tên\n1;Nguyễn Thị;An\n",
      """
      1:5 error split-names: Cell B1: The names are in two columns, B and C.
        STT;Họ;Tên
            ^^
        help: Join them in one column “họ tên”; in a spreadsheet by =B2&" "&C2.
      """
    ),
    // Cells of the headers that were merged.
    (
      "Họ và tên,,Chức vụ\nNguyễn Thị,An,Trưởng ấp\n",
      """
      1:1 error split-names: Cell A1: The names are in two columns, A and B.
        Họ và tên,,Chức vụ
        ^^^^^^^^^
        help: Join them in one column “họ tên”; in a spreadsheet by =A2&" "&B2.
      """
    ),
  ])
  func namesInTwoColumns(text: String, findings: String) throws {
    let table = try decode(text)
    #expect(table.findings == findings)
    #expect(table.value.recipients.isEmpty)
  }

  @Test(arguments: ["Họ tên;;Chức vụ\nBà Hoa;;x\n", "Hộ;Tên\nx;Bà Hoa\n", "Họ tên;\nBà Hoa;12\n"])
  func namesInOneColumn(text: String) throws {
    let table = try decode(text)
    #expect(names(table.value) == ["Bà Hoa"])
    #expect(table.diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  // MARK: Totals and sections

  @Test(arguments: [
    "Tổng", "Tổng cộng", "TỔNG CỘNG: 2", "Tổng số 2 người", "Cộng: 02", "Cộng = 2",
    "Tổng cộng: 2 (1 nam, 1 nữ)", "Tổng cộng 1 tập thể, 1 cá nhân", "Tổng số người được khen: 2",
  ])
  func totals(label: String) throws {
    let table = try decode("họ tên,chức vụ\nLê Văn Năm,\nTổ hợp tác số 2,\n\"\(label)\",\n")
    #expect(names(table.value) == ["Lê Văn Năm", "Tổ hợp tác số 2"])
    #expect(
      table.findings == """
        4:1 warning total-row: Cell A4: “\(label)” is a total, not a recipient.
          "\(label)",
          ^\(String(repeating: "^", count: label.count + 1))
          help: Delete the row.
        """)
  }

  @Test(arguments: [
    "Tổng Văn An", "Tổng công ty Lúa gạo", "Cộng Hòa", "Tổ Tổng hợp", "Trường THCS Mỹ Thọ 2",
    "Tập thể lớp 5A", "Danh Sách", "Hộ bà Năm", "Cá Nhân Ái", "Đội 1",
  ])
  func namesLikeTotalsAndSections(name: String) throws {
    let table = try decode("họ tên\n\(name)\n")
    #expect(table.findings == "")
    #expect(names(table.value) == [name])
  }

  @Test func aTotalThatDisagrees() throws {
    let table = try decode(
      """
      STT;Họ tên;Chức vụ
      1;Lê Văn Năm;
      2;Trần Thị Tư;
      ;Tổng cộng: 3;
      Cộng;;17
      """)
    #expect(
      table.findings == """
        4:2 error wrong-total: Cell B4: “Tổng cộng: 3” is a total of 3, but 2 recipients stand above it.
          ;Tổng cộng: 3;
           ^^^^^^^^^^^^
          help: Add those who are missing, or correct the total.
        5:1 error wrong-total: Cell A5: “Cộng” is a total of 17, but 2 recipients stand above it, \
        0 of them in this part.
          Cộng;;17
          ^^^^
          help: Add those who are missing, or correct the total.
        """)
  }

  @Test func sections() throws {
    let table = try decode(
      """
      TT;Họ tên;Tiền thưởng
      I;TẬP THỂ;
      1;Tổ hợp tác Thuận Tân;1000000
      ;Cộng: 1;1000000
      II. CÁ NHÂN;;
      1;Lê Văn Năm;300000
      2;Trần Thị Tư;300000
      ;Cộng: 2;600000
      ;Tổng cộng: 3;1600000
      """)
    #expect(
      table.value.recipients.map { outline($0) } == [
        "{name: \"Tổ hợp tác Thuận Tân\", kind: collective}",
        "{name: \"Lê Văn Năm\", kind: individual}", "{name: \"Trần Thị Tư\", kind: individual}",
      ])
    #expect(
      table.diagnostics.sorted().map { "\($0.severity) \($0.id) \($0.line)" } == [
        "warning unknown-key 1", "warning section-row 2", "warning total-row 4",
        "warning section-row 5", "warning total-row 8", "warning total-row 9",
      ])
    #expect(
      table.findings.contains(
        """
        5:1 warning section-row: Cell A5: “II. CÁ NHÂN” is no recipient: it is read as the kind of those below it.
          II. CÁ NHÂN;;
          ^^^^^^^^^^^
          help: Delete the row, and write “cá nhân” in a column “loại” of each row below it.
        """))
  }

  @Test func aKindInItsColumnGoesBeforeThatOfTheSection() throws {
    let table = try decode("họ tên,loại\n1/ Các hộ gia đình:,\nHộ bà Tư,\nLê Văn Năm,cá nhân\n")
    #expect(table.value.recipients.map(\.kind) == [.household, .individual])
  }

  // MARK: What is no name

  @Test func whatIsNoName() throws {
    let table = try decode(
      """
      họ tên,chức vụ
      #REF!,Trưởng ấp
      15,Phó ấp
      ---,
      Danh sách này có 2 người,
      Lê Văn Năm,#N/A
      Tổ 5,
      Họ và tên,chức vụ
      Nguy?n V?n An,
      Đội "Ai nhanh hơn?",
      Người lập biểu,
      """)
    #expect(names(table.value) == ["Lê Văn Năm", "Tổ 5", "Đội \"Ai nhanh hơn?\""])
    #expect(
      table.findings == """
        2:1 error not-a-name: Cell A2: “#REF!” is a mistake of the spreadsheet, not a name.
          #REF!,Trưởng ấp
          ^^^^^
          help: Correct the formula, or write the name.
        3:1 error not-a-name: Cell A3: “15” is a number, not a name.
          15,Phó ấp
          ^^
          help: Write the name, or delete the row.
        4:1 error not-a-name: Cell A4: “---” has no letters, and so is no name.
          ---,
          ^^^
          help: Write the name, or delete the row.
        5:1 error not-a-name: Cell A5: “Danh sách này có 2 người” is about the list, not the name of a recipient.
          Danh sách này có 2 người,
          ^^^^^^^^^^^^^^^^^^^^^^^^
          help: Delete it: recipients are named one by one.
        6:12 error spreadsheet-error: Cell B6: “#N/A” is a mistake of the spreadsheet.
          Lê Văn Năm,#N/A
                     ^^^^
          help: Correct the formula, or empty the cell.
        8:1 error not-a-name: Cell A8: This row is that of the headers once more.
          Họ và tên,chức vụ
          ^^^^^^^^^
          help: Delete the row.
        9:1 error not-a-name: Cell A9: In “Nguy?n V?n An” letters became “?” when it was saved.
          Nguy?n V?n An,
          ^^^^^^^^^^^^^
          help: Save the table again where it is whole; in Excel as “CSV UTF-8 (Comma delimited)”.
        11:1 error not-a-name: Cell A11: “Người lập biểu” is about the list, not the name of a recipient.
          Người lập biểu,
          ^^^^^^^^^^^^^^
          help: Delete it: recipients are named one by one.
        """)
  }

  // MARK: Cells that no message shows

  @Test func noMessageShowsPrivateCells() throws {
    let table = try decode(
      """
      Họ tên;CCCD;Loại;Ngày sinh;Điện thoại
      Lê Văn Năm;087012345678;người;05/06/1970;0912345678
      ;087087087087;;01/02/1980;0999999999
      Trần Thị Tư;087111111111;cá nhân;07/08/1990
      Bà Sáu;087222222222;cá nhân;1960;"0911222333
      """)
    let shown = table.diagnostics.flatMap {
      [$0.message.english, $0.excerpt ?? "", $0.help?.english ?? ""]
    }
    for text in ["0870", "0871", "0872", "1970", "1980", "1990", "1960", "09"] {
      #expect(!shown.contains { $0.contains(text) }, "\(text)")
    }
    #expect(
      table.findings.contains(
        """
        2:25 error unknown-value: Cell C2: “Loại” cannot be “người”.
          Lê Văn Năm;••••••••••••;người;••••••••••;••••••••••
                                  ^^^^^
          help: It may be “individual” (cá nhân), “collective” (tập thể) or “household” (hộ gia đình).
        """))
    #expect(
      table.value.privateColumns.map(\.value) == ["CCCD", "Ngày sinh", "Điện thoại"])
  }

  @Test func aTableWithoutHeadersShowsNoNumbers() throws {
    let table = try decode("Lê Văn Năm,087012345678,Trưởng ấp\n")
    #expect(table.diagnostics.map(\.excerpt) == ["Lê Văn Năm,••••••••••••,Trưởng ấp"])
  }

  @Test func columnsThatPagesShow() throws {
    let table = try decode("STT,Họ tên,Chức vụ,\n1,Lê Văn Năm,Trưởng ấp,\n")
    #expect(table.value.privateColumns.isEmpty)
    let headless = try decode("STT,Họ tên,Chức vụ,\n1,Lê Văn Năm,Trưởng ấp,0912\n")
    #expect(headless.value.privateColumns.map(\.value) == [""])
  }
}
