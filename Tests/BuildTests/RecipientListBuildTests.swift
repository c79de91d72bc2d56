import Build
import Diagnostics
import Foundation
import Testing

/// Lists of recipients from the disk to messages.
@Suite struct RecipientListBuildTests {
  private func project(_ list: Data, more: [String: String] = [:]) throws -> TestProject {
    let files = [
      "content/awards.yaml": "awards: [{id: giay, name: Giấy khen}]\n",
      "content/places.yaml": "places: [{id: gao, name: Xã Gáo, kind: commune}]\n",
      "content/articles/a.md": TestProject.article(
        "A", "commendations: [{award: giay, recipients: ds.csv}]"),
    ]
    let project = try TestProject(files.merging(more) { $1 })
    try list.write(to: URL(fileURLWithPath: project.folder.path + "/content/articles/ds.csv"))
    return project
  }

  /// What is told of a cell stands in another file's findings, in those of its own decoding, and in the state.
  @Test func noFormatQuotesPrivateCells() throws {
    let list = """
      Họ tên;CCCD;Đơn vị;Điện thoại;Ghi chú;Loại
      "Lê Văn
      Năm";087012345678;gaoo;0912345678;bệnh hiểm nghèo;
      Ông Lê Văn Tư;087012345679;gao;0912345679;;cá nhn
      Lê Văn Tư;087012345680;gao;0912345680;;
      Tổng cộng;087012345681;;;;
      Bà Ba;"087012345682;gao;0912345681;;
      """
    let project = try project(Data(list.utf8))
    for _ in 0..<2 {
      let diagnostics = try project.build().diagnostics
      #expect(diagnostics.contains { $0.id == "unknown-place" })
      #expect(diagnostics.contains { $0.id == "repeated-recipient" })
      #expect(diagnostics.contains { $0.id == "unknown-value" })
      #expect(diagnostics.contains { $0.id == "unclosed-quote" })
      let shown =
        TerminalFormatter(color: false, language: .english).format(diagnostics)
        + JSONFormatter(language: .english).format(diagnostics)
        + GitHubFormatter(language: .english).format(diagnostics)
      for text in ["087", "091", "bệnh"] { #expect(!shown.contains(text), "\(text)") }
      #expect(shown.contains("Cell C2: There is no unit “gaoo” in places.yaml."))
    }
  }

  @Test func aListInUTF16IsBuiltAndKept() throws {
    let text = "\u{FEFF}Họ tên;Loại\r\nLê Thị Đượm;cá nhân\r\nTổng cộng: 1;\r\n"
    let project = try project(Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    let first = try project.build()
    #expect(
      first.lines == [
        "content/articles/ds.csv:3:1: warning: Cell A3: “Tổng cộng: 1” is a total, not a recipient. [total-row]"
      ])
    #expect(project.published("2019/06/a.html").contains("Lê Thị Đượm"))
    #expect(!project.published("2019/06/a.html").contains("Tổng cộng"))
    try project.folder.put(
      TestProject.article("B", date: "2019-07-01"), at: "content/articles/b.md")
    #expect(try project.build().diagnostics == first.diagnostics)
  }

  /// A list that was kept back must not be published by the next small change of another text.
  @Test(arguments: ["body", "attachments"])
  func aLaterArticleMustNotPublishAList(by way: String) throws {
    let list = "họ tên,CCCD\nLê Văn Năm,087012345678\n"
    let project = try project(
      Data(list.utf8), more: ["content/articles/b.md": TestProject.article("B", date: "2019-07-01")]
    )
    let first = try project.build()
    #expect(first.diagnostics.filter { $0.severity == .error }.isEmpty)
    try project.folder.put(
      TestProject.article(
        "C", date: "2019-08-01", way == "body" ? "" : "attachments: [{src: ds.csv}]",
        body: way == "body" ? "[Danh sách](ds.csv)\n" : "Thân bài.\n"),
      at: "content/articles/c.md")
    let second = try project.build()
    #expect(second.diagnostics.contains { $0.id == "private-columns" && $0.severity == .error })
    #expect(second.publication == nil)
    #expect(project.published("ds.csv") == "")
  }

  /// The list is linked first, and becomes one of recipients by a later article.
  @Test func aPublishedTableMustNotBecomeAList() throws {
    let project = try project(
      Data("họ tên,CCCD\nLê Văn Năm,087012345678\n".utf8),
      more: [
        "content/articles/a.md": TestProject.article("A", body: "Mở.\n\n[Số liệu](ds.csv)\n")
      ])
    let first = try project.build()
    #expect(first.lines == [])
    try project.folder.put(
      TestProject.article(
        "B", date: "2019-08-01", "commendations: [{award: giay, recipients: ds.csv}]"),
      at: "content/articles/b.md")
    let second = try project.build()
    #expect(
      second.diagnostics.filter { $0.severity == .error }.map(\.path) == ["content/articles/a.md"])
  }

  @Test func unitsByNameAreThoseOfTheDayInEveryBuild() throws {
    let project = try project(
      Data("họ tên,đơn vị\nLê Văn Năm,Xã Gáo\n".utf8),
      more: ["content/articles/b.md": TestProject.article("B", "unit: Gáo")])
    #expect(try project.build().diagnostics == [])
    #expect(project.published("don-vi/gao/index.html").contains("B"))
    try project.folder.put(
      TestProject.article("B", date: "2019-06-05", "unit: Gáo", body: "Thân bài khác.\n"),
      at: "content/articles/b.md")
    #expect(try project.build().diagnostics == [])
    let files = try project.publishedFiles()
    try FileManager.default.removeItem(atPath: project.folder.path + "/.bulletin")
    try project.build()
    #expect(try project.publishedFiles() == files)
  }
}
