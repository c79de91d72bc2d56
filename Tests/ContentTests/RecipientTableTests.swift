import Content
import Diagnostics
import Testing

@Suite struct RecipientTableTests {
  private func decode(_ text: String) throws -> Decoded<RecipientTable> {
    try decodeFile(text, path: "content/articles/danh-sach.csv", RecipientTable.decode)
  }

  static let bothRecipients = """
    {path: "content/articles/danh-sach.csv", recipients: [\
    {name: "Trần Thị Hoa", kind: individual, position: "Hội viên", unit: "my-long"}, \
    {name: "Hội quán Thuận Tân", kind: collective}]}
    """

  @Test(arguments: [
    "name,kind,position,unit\nTrần Thị Hoa,individual,Hội viên,my-long\nHội quán Thuận Tân,collective,,\n",
    "Họ tên;Loại;Chức vụ;Đơn vị\nTrần Thị Hoa;cá nhân;Hội viên;my-long\nHội quán Thuận Tân;tập thể;;",
    "\u{FEFF}TÊN,loai,chuc_vu,ĐƠN-VỊ\r\nTrần Thị Hoa,Cá nhân,Hội viên,my-long\r\n\r\nHội quán Thuận Tân,tap the,,\r\n",
    "STT,đơn vị,chức vụ,loại,họ và tên\n1,my-long,Hội viên,cá nhân,Trần Thị Hoa\n2,,,tập thể,Hội quán Thuận Tân\n,,,,\n",
    " name , kind , position , unit ,\n \"Trần Thị Hoa\" ,individual,\"Hội viên\", my-long ,\n\"Hội quán\n Thuận Tân\",collective,,,,\n",
  ])
  func formsOfOneTable(text: String) throws {
    let table = try decode(text)
    #expect(table.findings == "")
    #expect(outline(table.value) == Self.bothRecipients)
  }

  @Test func everyColumnIsReadByBothOfItsNames() throws {
    let english = try decode(
      """
      name,kind,position,organisation,unit,citation,award,person,minor,consent
      Bé An,individual,Học sinh,"Trường ""Mỹ Long"", lớp 5",my-long,Nhặt của rơi,giay-khen,be-an,true,true
      """)
    let vietnamese = try decode(
      """
      họ tên,loại,chức vụ,cơ quan,đơn vị,thành tích,hình thức,mã người,trẻ em,đồng ý
      Bé An,cá nhân,Học sinh,"Trường ""Mỹ Long"", lớp 5",my-long,Nhặt của rơi,giay-khen,be-an,có,có
      """)
    #expect(english.findings == "")
    #expect(vietnamese.findings == "")
    #expect(
      english.value.recipients.map { outline($0) } == [
        """
        {name: "Bé An", kind: individual, position: "Học sinh", \
        organisation: "Trường "Mỹ Long", lớp 5", unit: "my-long", citation: "Nhặt của rơi", \
        award: "giay-khen", person: "be-an", isMinor: true, hasConsent: true}
        """
      ])
    #expect(
      vietnamese.value.recipients.map { outline($0) }
        == english.value.recipients.map { outline($0) })
    #expect(vietnamese.value.privateColumns.map(\.value) == ["trẻ em", "đồng ý"])
  }

  @Test func rangesAreThoseOfTheCells() throws {
    let table = try decode("tên;đơn vị\n \"Bà \"\"Hoa\"\"\" ; my-long\n")
    let recipient = try #require(table.value.recipients.first)
    #expect(recipient.name.value == "Bà \"Hoa\"")
    #expect(table.file.text(recipient.name.range) == "\"Bà \"\"Hoa\"\"\"")
    #expect(recipient.unit.map { table.file.text($0.range) } == "my-long")
  }

  @Test func namesAreKeptInNormalFormC() throws {
    let table = try decode("name\nTra\u{302}\u{300}n Thi\u{323} Hoa\n")
    #expect(
      table.value.recipients.first.map { Array($0.name.value.utf8) } == Array("Trần Thị Hoa".utf8))
  }

  /// The rows below a quotation mark that is never closed are read all the same.
  @Test(arguments: [
    "name,unit\n\"Bà Hoa,my-long\nBà Năm,my-long\nBà Bảy,\n",
    "name,unit\n\"Bà Hoa,my-long\nBà Năm,my-long\n\"Bà Bảy\",\n",
  ])
  func rowsBelowAMistakeAreKept(text: String) throws {
    let table = try decode(text)
    #expect(table.value.recipients.map(\.name.value) == ["Bà Năm", "Bà Bảy"])
    #expect(
      table.findings == """
        2:1 error unclosed-quote: Cell A2: This quotation mark is never closed.
          "Bà Hoa,my-long
          ^
          help: Close it with “"”; a quotation mark inside the text is written twice.
        """)
  }
}
