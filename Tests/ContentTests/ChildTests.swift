import Content
import Diagnostics
import Testing

/// Names of children are not published unless somebody says so.
@Suite struct ChildTests {
  private func decode(_ recipients: String) throws -> Decoded<ArticleSource> {
    try decodeArticleWith("commendations: [{award: giay-khen, recipients: \(recipients)}]")
  }

  @Test(arguments: [
    "[Cháu Nguyễn Văn An]", "[Em Lê Thị Bé Tư]", "[Bé Trần Gia Hân]", "[{name: BÉ HUỲNH NHƯ}]",
    "[\"Nguyễn Văn An, lớp 5A\"]", "[Lê Thị Tư (lớp 9)]", "[Trần Văn Ba - lớp 12A1]",
    "[{name: Lê Văn Năm, position: Học sinh lớp 4}]",
    "[{name: Lê Văn Năm, kind: individual, position: học sinh Trường THCS Mỹ Long}]",
  ])
  func children(recipients: String) throws {
    let decoded = try decode(recipients)
    #expect(decoded.diagnostics.map(\.id) == ["seems-a-child"])
  }

  @Test(arguments: [
    "[Nguyễn Văn Em]", "[Bé Ba]", "[Em Út]", "[Cháu ngoan Bác Hồ]", "[Lớp 5A]", "[5A Mỹ Long]",
    "[Bé Năm Bạc Liêu]", "[\"Nguyễn Văn An, ấp 5\"]", "[Tập thể lớp 5A]", "[Chi đội Kim Đồng 2]",
    "[{name: Em Lê Văn Tám, minor: false}]",
    "[{name: Cháu Lê Văn Tám, minor: true, consent: true}]",
    "[{name: Bé Nguyễn Văn An, kind: collective}]",
    "[{name: Lê Văn Năm, position: Giáo viên dạy học sinh giỏi}]",
    "[{name: Lê Văn Năm, position: \"Học sinh giỏi: giáo viên bồi dưỡng\"}]",
    "[{name: Lê Văn Năm, position: \"Học sinh, phụ huynh\"}]",
    "[{name: Đội bóng, kind: collective, position: Học sinh lớp 5}]",
  ])
  func others(recipients: String) throws {
    let decoded = try decode(recipients)
    #expect(decoded.findings == "")
  }

  @Test func theKindBesideARecipientCounts() throws {
    let decoded = try decodeArticleWith(
      "commendations: [{award: giay-khen, recipient: Bé Nguyễn Văn An, kind: household}]")
    #expect(decoded.findings == "")
  }

  @Test func oneMessageAList() throws {
    let decoded = try decode("[Em Lê Văn Tám, Bà Ba, Bé Trần Gia Hân]")
    #expect(
      decoded.findings == """
        4:49 warning seems-a-child: “Em Lê Văn Tám” and 1 more here seem to be children, \
        and nothing says whether they are.
          commendations: [{award: giay-khen, recipients: [Em Lê Văn Tám, Bà Ba, Bé Trần Gia Hân]}]
                                                          ^^^^^^^^^^^^^
          help: Add “minor: true” for a child, and “consent: true” once there is consent to the name; else “minor: false”, as in “{name: …, minor: false}”.
        """)
  }

  @Test func aTableOfPupils() throws {
    let decoded = try decodeFile(
      "họ tên,chức vụ,trẻ em\nLê Văn Tám,học sinh lớp 5,\nTrần Thị Tư,Học sinh lớp 4,không\n",
      path: "content/articles/danh-sach.csv", RecipientTable.decode)
    #expect(
      decoded.findings == """
        2:1 warning seems-a-child: Cell A2: “Lê Văn Tám” seems to be a child, and nothing says whether it is.
          Lê Văn Tám,học sinh lớp 5,
          ^^^^^^^^^^
          help: Write “có” in the column “trẻ em” for a child, and in “đồng ý” once there is consent \
        to the name; else “không”.
        """)
  }

  @Test(arguments: [
    ("2005", "2019-06-05", true), ("2003", "2019-06-05", true), ("2002", "2019-12-31", false),
    ("2003", "2019-12-31", false), ("05/06/2003", "2019-06-05", false),
    ("06/06/2003", "2019-06-05", true), ("6/2003", "2019-06-05", true),
    ("5/2003", "2019-06-05", false), ("2003-06-06", "2019-06-05", true),
    ("Sinh năm 2010", "2019-06-05", true), ("05-06-70", "2019-06-05", false),
    ("12", "2019-06-05", true), ("29/02/2004", "2020-02-28", true),
  ])
  func births(text: String, day: String, isChild: Bool) throws {
    let decoded = try decodeFile(
      "họ tên,ngày sinh\nLê Văn Tám,\(text)\n", path: "content/articles/ds.csv",
      RecipientTable.decode)
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    let birth = try #require(decoded.value.births.first?.date)
    #expect(birth.mayBeChild(on: date) == isChild)
    #expect(decoded.findings == "")
  }

  @Test(arguments: ["tháng sáu", "41065", "31/02/2003", "2003/13", "x", "1.2.3.4"])
  func birthsThatAreNone(text: String) throws {
    let decoded = try decodeFile(
      "họ tên,năm sinh\nLê Văn Tám,\(text)\n", path: "content/articles/ds.csv",
      RecipientTable.decode)
    #expect(decoded.value.births.count == 1)
    #expect(decoded.value.births.first?.date == nil)
  }

  @Test func birthsOfWhomNothingIsAsked() throws {
    let decoded = try decodeFile(
      "họ tên,năm sinh,trẻ em,đồng ý,loại\nLê Văn Tám,2012,có,có,\nTrần Thị Tư,2012,không,,\n"
        + "Tổ 5,2012,,,tập thể\nBà Ba,,,,\n",
      path: "content/articles/ds.csv", RecipientTable.decode)
    #expect(decoded.value.births.isEmpty)
    #expect(decoded.findings == "")
  }
}
