import Build
import Foundation
import Testing

/// What no disk could hold, or no Windows computer, is an error at its place: of checks, of whole builds and of those
/// after small changes.
@Suite struct UnusableAddressTests {
  private static let sentence =
    "content/articles/2019/06/x*.pdf:1:1: error: The site cannot have the address “2019/06/x*.pdf” of this file: no name on Windows has the character “*”. [unusable-address]"

  @Test func aCheckFindsWhatABuildFinds() throws {
    let project = try TestProject([
      "content/articles/2019/06/a.md": TestProject.article("A", "attachments: ['x*.pdf']"),
      "content/articles/2019/06/x*.pdf": "x",
      "content/static/sub/nul.txt": "x",
    ])
    let lines = [
      Self.sentence,
      "content/static/sub/nul.txt:1:1: error: The site cannot have the address “sub/nul.txt” of this file: Windows keeps the name “nul.txt” for a device. [unusable-address]",
    ]
    #expect(try project.check().lines == lines)
    let report = try project.build()
    #expect(report.lines == lines)
    #expect(report.failure == nil)
    #expect(project.published("index.html").isEmpty)
  }

  @Test func anAssetOfTheTemplatesToo() throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("A"),
      "site-templates/assets/con.svg": "<svg/>",
    ])
    #expect(
      try project.check().lines == [
        "site-templates/assets/con.svg:1:1: error: The site cannot have the address “assets/con.svg” of this file: Windows keeps the name “con.svg” for a device. [unusable-address]"
      ])
  }

  @Test(arguments: [
    ("attachments: ['x*.pdf']", Self.sentence),
    (
      "tags: [\(String(repeating: "a", count: 250))]",
      "content/articles/2019/06/b.md:4:8: error: The address of the tag “\(String(repeating: "a", count: 40))…” would have 250 letters, and 200 are the most. [name-too-long]"
    ),
  ])
  func aNewArticleIsLookedAtToo(more: String, line: String) throws {
    let project = try TestProject([
      "content/articles/2019/06/a.md": TestProject.article("A", "tags: [Chung]")
    ])
    try #require(project.build().lines == [])
    if more.hasPrefix("attachments") {
      try project.folder.put("x", at: "content/articles/2019/06/x*.pdf")
    }
    try project.folder.put(
      TestProject.article("B", more), at: "content/articles/2019/06/b.md")
    let report = try project.build()
    #expect(report.lines == [line])
    #expect(report.failure == nil)
    #expect(try project.build().lines == [line])
  }

  /// The address of a decision's page is made of both.
  @Test func anAuthoritysIdMayBeTooLongForItsDecisions() throws {
    let id = String(repeating: "a", count: 192)
    let names = (1...21).map { "Người \($0)" }.joined(separator: ", ")
    let project = try TestProject([
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/authorities.yaml":
        "authorities:\n  - {id: \(id), name: UBND, level: commune, system: state}\n",
      "content/articles/a.md": TestProject.article(
        "A",
        "commendations: [{award: giay-khen, authority: \(id), decision: 1/QĐ-UBND, recipients: [\(names)]}]"
      ),
    ])
    let address = "khen-thuong/quyet-dinh/\(id)/2019/so-1-qd-ubnd.html"
    #expect(address.count == 238)
    #expect(try project.check().lines == [])
    try project.folder.put(
      TestProject.article(
        "A",
        "commendations: [{award: giay-khen, authority: \(id), decision: 1234/QĐ-UBND, recipients: [\(names)]}]"
      ), at: "content/articles/a.md")
    #expect(
      try project.check().lines == [
        "content/authorities.yaml:2:10: error: The site cannot have the address “khen-thuong/quyet-dinh/\(id)/2019/so-1234-qd-ubnd.html” of this authority: it has 241 characters, and Windows takes 240 below the folder of a site. [unusable-address]"
      ])
  }
}
