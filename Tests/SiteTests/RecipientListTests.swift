import SampleProjects
import Testing

/// What lists of recipients keep back: children's names, and columns that no page shows.
@Suite struct RecipientListTests {
  private func findings(
    _ commendation: String, _ list: String, body: String = "", path: String = "articles/ds.csv",
    more: [String: String] = [:], frontMatter: String = ""
  ) -> [String] {
    var files = [
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/" + path: list,
      "content/articles/a.md": SampleProject.article(
        "A", date: "2019-06-05",
        frontMatter + "commendations: [{award: giay-khen, \(commendation)}]") + body,
    ]
    files.merge(more) { $1 }
    return SampleProject(files: files).make().findings
  }

  // MARK: Births

  @Test func whoMayBeUnder16() {
    #expect(
      findings(
        "decided: 2019-06-01, recipients: ds.csv",
        "họ tên,năm sinh\nBà Ba,1960\nLê Văn Tám,2003\nTrần Thị Tư,2010\nLê An,2002\n") == [
          "content/articles/ds.csv:3:1: error: “Lê Văn Tám” (and 1 more here) was or may have been under 16 on 01/06/2019, and nothing says that the name may be published. [maybe-a-child] → Write “có” in the columns “trẻ em” and “đồng ý” once there is consent; “không” in “trẻ em” for who is no child."
        ])
  }

  @Test func theArticlesDayCountsWhereTheDecisionHasNone() {
    #expect(
      findings("recipients: ds.csv", "họ tên,ngày sinh\nLê Văn Tám,06/06/2003\n") == [
        "content/articles/ds.csv:2:1: error: “Lê Văn Tám” was or may have been under 16 on 05/06/2019, and nothing says that the name may be published. [maybe-a-child] → Write “có” in the columns “trẻ em” and “đồng ý” once there is consent; “không” in “trẻ em” for who is no child."
      ])
    #expect(findings("recipients: ds.csv", "họ tên,ngày sinh\nLê Văn Tám,05/06/2003\n") == [])
  }

  @Test func aBirthThatCannotBeRead() {
    #expect(
      findings("recipients: ds.csv", "họ tên,ngày sinh\nLê Văn Tám,tháng 6\n") == [
        "content/articles/ds.csv:2:1: error: The day of birth of “Lê Văn Tám” is none that can be read: it may be a child's. [maybe-a-child] → Write the year with four digits, or the day as 05/06/1970; or “không” in a column “trẻ em”."
      ])
  }

  @Test(arguments: [
    "họ tên,năm sinh,trẻ em,đồng ý\nLê Văn Tám,2010,có,có\nTrần Thị Tư,2011,không,\n",
    "họ tên,năm sinh,loại\nTổ 5,2018,tập thể\nBà Ba,1960,\nÔng Tư,,\n",
  ])
  func whoIsNoChildOrMayBeNamed(list: String) {
    #expect(findings("recipients: ds.csv", list) == [])
  }

  // MARK: Private columns

  private static let list = "họ tên,CCCD,năm sinh\nBà Ba,087012345678,1960\n"

  @Test func aListIsLinked() {
    #expect(
      findings("recipients: ds.csv", Self.list, body: "Xem [danh sách](ds.csv).\n") == [
        "content/articles/a.md:8:17: error: This publishes all of “ds.csv”, and no page shows its columns “CCCD” and “năm sinh”. [private-columns] → Put a copy without them beside this file and name that one, or name none."
      ])
  }

  @Test func aListIsAttached() {
    #expect(
      findings(
        "document: ds.csv, recipients: ds.csv", "họ tên,điện thoại\nBà Ba,0912\n",
        frontMatter: "attachments: [{src: ds.csv}]\n") == [
          "content/articles/a.md:4:21: error: This publishes all of “ds.csv”, and no page shows its column “điện thoại”. [private-columns] → Put a copy without them beside this file and name that one, or name none.",
          "content/articles/a.md:5:46: error: This publishes all of “ds.csv”, and no page shows its column “điện thoại”. [private-columns] → Put a copy without them beside this file and name that one, or name none.",
        ])
  }

  @Test func anotherTextLinksToAList() {
    #expect(
      findings(
        "recipients: ds.csv", Self.list,
        more: ["content/articles/b.md": SampleProject.article("B") + "[Tải về](ds.csv#x)\n"]) == [
          "content/articles/b.md:7:10: error: This publishes all of “ds.csv”, and no page shows its columns “CCCD” and “năm sinh”. [private-columns] → Put a copy without them beside this file and name that one, or name none."
        ])
  }

  @Test func aListInStatic() {
    #expect(
      findings("recipients: /ds.csv", Self.list, path: "static/ds.csv") == [
        "content/static/ds.csv:1:8: error: This list is published with everything in “static”, and no page shows its columns “CCCD” and “năm sinh”. [private-columns] → Move it beside its article, and put only a copy without them here."
      ])
  }

  @Test(arguments: [
    ("STT,Họ tên,Chức vụ,Thành tích\n1,Bà Ba,Bí thư,Giỏi\n", "[Danh sách](ds.csv)"),
    ("họ tên,CCCD\nBà Ba,087012345678\n", "Không có liên kết."),
  ])
  func listsThatMayBePublished(list: String, body: String) {
    #expect(findings("recipients: ds.csv", list, body: body) == [])
  }

  @Test func aTableThatIsNoListOfRecipientsIsPublished() {
    #expect(
      findings(
        "recipients: [A]", Self.list, body: "[Số liệu](ds.csv)\n") == [])
  }
}
