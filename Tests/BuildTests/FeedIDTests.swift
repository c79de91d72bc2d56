import Foundation
import Testing

@testable import Build

/// Whoever follows a feed sees an article once, whatever becomes of its file.
struct FeedIDTests {
  private static let first = "content/articles/2019/06/bai.md"
  private static let site = "title: Bản tin\nbase_url: https://example.org/bao/\n"

  private func project(_ site: String = site) throws -> TestProject {
    try TestProject([
      "content/site.yaml": site, Self.first: TestProject.article("Bài", date: "2019-06-05"),
    ])
  }

  private func ids(_ project: TestProject) throws -> [String] {
    try project.build()
    return project.published("feed.xml").split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    .filter { $0.hasPrefix("<id>tag:") }
  }

  @Test func anIDIsTheFirstAddress() throws {
    #expect(try ids(project()) == ["<id>tag:example.org,2019:bao/2019/06/bai.html</id>"])
    #expect(
      try ids(project(Self.site + "feed_authority: example.org,2018\n"))
        == ["<id>tag:example.org,2018:2019/06/bai.html</id>"])
  }

  struct Edit: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var path: String
    var keys: [String] = []
    var date = "2019-06-05"
  }

  @Test(arguments: [
    Edit(testDescription: "a photo beside it", path: "content/articles/2019/06/bai/index.md"),
    Edit(testDescription: "a renamed folder", path: "content/articles/thang-sau/bai.md"),
    Edit(testDescription: "another day", path: first, date: "2019-06-07"),
    Edit(
      testDescription: "another month", path: first, keys: ["aliases: [2019/06/bai.html]"],
      date: "2019-07-01"),
    Edit(
      testDescription: "another slug", path: first,
      keys: ["slug: bai-khac", "aliases: [2019/06/bai.html]"]),
    Edit(
      testDescription: "another slug for the second time", path: first,
      keys: ["slug: bai-nua", "aliases: [2019/06/bai.html, 2019/06/bai-khac.html]"]),
  ])
  func anEditKeepsTheID(edit: Edit) throws {
    let project = try project()
    let before = try ids(project)
    try project.folder.remove(Self.first)
    try project.folder.put(
      TestProject.article("Bài mới", date: edit.date, edit.keys.joined(separator: "\n")),
      at: edit.path)
    #expect(try ids(project) == before)
    #expect(before.count == 1)
  }

  @Test func anotherDomainKeepsTheIDUnderAnAuthority() throws {
    let project = try project(Self.site + "feed_authority: example.org,2019\n")
    let before = try ids(project)
    try project.folder.put(
      "title: Bản tin\nbase_url: https://bao.example.net/\nfeed_authority: example.org,2019\n",
      at: "content/site.yaml")
    #expect(try ids(project) == before)
  }

  @Test func aBaseURLOfTheCommandLineKeepsTheID() throws {
    let project = try project()
    let before = try ids(project)
    try project.build { $0.baseURL = "https://thu.example.net/" }
    #expect(project.published("feed.xml").contains(before[0]))
    #expect(project.published("feed.xml").contains("https://thu.example.net/2019/06/bai.html"))
  }
}
