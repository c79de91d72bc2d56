import Build
import Diagnostics
import Foundation
import Testing

/// An address that readers know and that leads nowhere any more is told until somebody mends it.
@Suite struct LostAddressTests {
  private func project() throws -> TestProject {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("Bài một", date: "2019-06-05"),
      "content/articles/b.md": TestProject.article(
        "Bài hai", date: "2019-06-06", "aliases: [cu/b.html]"),
    ])
    try #require(project.build().lines == [])
    return project
  }

  private static let deleted =
    "content/articles/a.md:1:1: warning: The address “2019/06/a.html”, which this file had, leads nowhere now that it is gone. [lost-address]"

  @Test func aDeletedArticleIsToldAtEachBuildUntilAnAliasLeadsOn() throws {
    let project = try project()
    try project.folder.remove("content/articles/a.md")
    for _ in 0..<3 {
      let report = try project.build()
      #expect(report.lines == [Self.deleted])
      #expect(
        report.diagnostics.first?.help
          == "Write “aliases: [2019/06/a.html]” in the article that took its place, or put the file back with “withdrawn: {date: …, reason: …}”."
      )
      #expect(report.publication != nil)
    }
    // Another edit does not hide it, nor does a build that makes everything anew.
    try project.folder.put(
      TestProject.article("Bài ba", date: "2019-06-07"), at: "content/articles/c.md")
    #expect(try project.build().lines == [Self.deleted])
    #expect(try project.build { $0.isForced = true }.lines == [Self.deleted])
    #expect(try project.build().lines == [Self.deleted])

    try project.folder.put(
      TestProject.article("Bài ba", date: "2019-06-07", "aliases: [2019/06/a.html]"),
      at: "content/articles/c.md")
    #expect(try project.build().lines == [])
    try project.folder.put(
      TestProject.article("Bài ba", date: "2019-06-07"), at: "content/articles/c.md")
    #expect(
      try project.build().lines == [
        "content/articles/c.md:3:7: warning: The address “2019/06/a.html”, under which readers know this article, leads nowhere now. [lost-address]"
      ])
  }

  @Test func aWithdrawnArticleLosesNothing() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Bài một", date: "2019-06-05", "withdrawn: {date: 2019-06-09}"),
      at: "content/articles/a.md")
    #expect(try project.build().lines == [])
  }

  @Test(arguments: ["draft: true", "expires: 2019-07-01"])
  func anArticleThatIsOnlyNotShownLosesNothing(key: String) throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Bài một", date: "2019-06-05", key), at: "content/articles/a.md")
    #expect(try project.build().lines == [])
  }

  @Test(arguments: [
    ("content/articles/moi.md", "Bài một", "2019-06-05"),
    ("content/articles/a.md", "Tên khác", "2019-07-05"),
  ])
  func anArticleThatMovedIsToldWithTheLineToAdd(
    path: String, title: String, date: String
  ) throws {
    let project = try project()
    try project.folder.remove("content/articles/a.md")
    try project.folder.put(TestProject.article(title, date: date), at: path)
    let report = try project.build()
    #expect(
      report.lines == [
        "\(path):3:7: warning: The address “2019/06/a.html”, under which readers know this article, leads nowhere now. [lost-address]"
      ])
    #expect(
      report.diagnostics.first?.help
        == "Add the line “aliases: [2019/06/a.html]”, so that it leads here.")
    try project.folder.put(
      TestProject.article(title, date: date, "aliases: [2019/06/a.html]"), at: path)
    #expect(try project.build().lines == [])
    #expect(project.published("2019/06/a.html").contains("http-equiv=\"refresh\""))
  }

  @Test func aSlugIsShownWhereItWasWritten() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Bài hai", date: "2019-06-06", "aliases: [cu/b.html]\nslug: hai"),
      at: "content/articles/b.md")
    let report = try project.build()
    #expect(
      report.lines == [
        "content/articles/b.md:5:7: warning: The address “2019/06/b.html”, under which readers know this article, leads nowhere now. [lost-address]"
      ])
    #expect(
      report.diagnostics.first?.help
        == "Add “2019/06/b.html” at the end of its “aliases”, so that it leads here.")
  }

  @Test func aRemovedAliasIsLostToo() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Bài hai", date: "2019-06-06"), at: "content/articles/b.md")
    #expect(
      try project.build().lines == [
        "content/articles/b.md:3:7: warning: The address “cu/b.html”, under which readers know this article, leads nowhere now. [lost-address]"
      ])
  }

  @Test func whatWasNeverPublishedIsNotMissed() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Nháp", date: "2019-06-08", "draft: true"), at: "content/articles/n.md")
    #expect(try project.build().lines == [])
    try project.folder.remove("content/articles/n.md")
    #expect(try project.build().lines == [])
  }

  @Test func anotherOutputFolderHasLostNothing() throws {
    let project = try project()
    try project.folder.remove("content/articles/a.md")
    #expect(try project.build().lines == [Self.deleted])
    let other = project.folder.path + "/khac"
    #expect(try project.build { $0.output = other }.lines == [])
  }

  @Test func aStrictBuildFailsUntilItIsMended() throws {
    let project = try project()
    try project.folder.remove("content/articles/a.md")
    for _ in 0..<2 {
      let report = try project.build { $0.isStrict = true }
      #expect(report.lines == [Self.deleted])
      #expect(report.publication == nil)
    }
  }

  @Test func anotherArticleOfTheSameTitleIsNoHeir() throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("Tin vắn", date: "2019-06-05"),
      "content/articles/b.md": TestProject.article("Tin vắn", date: "2019-06-06"),
    ])
    try #require(project.build().lines == [])
    try project.folder.remove("content/articles/a.md")
    for _ in 0..<2 { #expect(try project.build().lines == [Self.deleted]) }
  }

  @Test func whatOnlyABuildWithDraftsAndTheFutureShowedIsNotMissed() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Nháp", date: "2019-06-08", "draft: true"), at: "content/articles/n.md")
    try project.folder.put(
      TestProject.article("Mai", date: "2027-06-08"), at: "content/articles/m.md")
    try project.build {
      $0.includesDrafts = true
      $0.includesFuture = true
    }
    try project.folder.remove("content/articles/n.md")
    try project.folder.remove("content/articles/m.md")
    #expect(try project.build().lines == [])
  }

  @Test func anArticleThatBecameADraftIsMissedOnceItIsGone() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article("Bài một", date: "2019-06-05", "draft: true"),
      at: "content/articles/a.md")
    for _ in 0..<2 { #expect(try project.build().lines == []) }
    try project.folder.remove("content/articles/a.md")
    #expect(try project.build().lines == [Self.deleted])
  }

  // MARK: Without a state

  private static let bare =
    "content/articles:1:1: warning: The address “2019/06/a.html”, which the published site has, leads nowhere now. [lost-address]"

  /// A fresh clone has yesterday's site and nothing else.
  @Test func thePublishedSiteKnowsWhatTheStateDid() throws {
    let project = try project()
    try project.folder.remove(".bulletin")
    #expect(try project.build().lines == [])
    try project.folder.remove(".bulletin")
    try project.folder.remove("content/articles/a.md")
    for _ in 0..<3 {
      let report = try project.build()
      #expect(report.lines == [Self.bare])
      #expect(
        report.diagnostics.first?.help
          == "Write “aliases: [2019/06/a.html]” in the article that took its place, or put the file back with “withdrawn: {date: …, reason: …}”."
      )
    }
    try project.folder.put(
      TestProject.article("Bài ba", date: "2019-06-07", "aliases: [2019/06/a.html]"),
      at: "content/articles/c.md")
    #expect(try project.build().lines == [])
  }

  @Test func anArticleOfTheSameSlugUnderANewAddressIsWhatReadersMean() throws {
    let project = try project()
    try project.folder.remove(".bulletin")
    try project.folder.put(
      TestProject.article("Bài một", date: "2019-07-05"), at: "content/articles/a.md")
    let report = try project.build()
    #expect(
      report.lines == [
        "content/articles/a.md:3:7: warning: The address “2019/06/a.html”, under which readers know this article, leads nowhere now. [lost-address]"
      ])
    #expect(
      report.diagnostics.first?.help
        == "Add the line “aliases: [2019/06/a.html]”, so that it leads here.")
  }

  @Test(arguments: ["draft: true", "expires: 2019-07-01", "withdrawn: {date: 2019-06-09}"])
  func whatSaysWhatBecameOfItIsNotMissed(key: String) throws {
    let project = try project()
    try project.build { $0.output += "-cu" }
    try project.folder.remove(".bulletin")
    try project.folder.put(
      TestProject.article("Bài một", date: "2019-06-05", key), at: "content/articles/a.md")
    let builder = Builder(try project.options(), fileSystem: DiskFileSystem())
    #expect(builder.check(against: project.folder.output + "-cu").lines == [])
    #expect(try project.build().lines == [])
  }

  @Test func aCheckComparesWithACopy() throws {
    let project = try project()
    let copy = project.folder.path + "/ban-sao"
    try FileManager.default.moveItem(atPath: project.folder.output, toPath: copy)
    try project.folder.remove("ban-sao/.bulletin")
    try project.folder.remove("content/articles/a.md")
    let builder = Builder(try project.options(), fileSystem: DiskFileSystem())
    #expect(builder.check(against: copy).lines == [Self.bare])
    #expect(builder.check().lines == [])
    #expect(
      builder.check(against: project.folder.path + "/content").failure?.description
        == "“\(project.folder.path)/content” is no copy of a published site: it has no index.html. Name the folder into which the site was copied."
    )
    #expect(
      builder.check(against: project.folder.path + "/khong-co").failure?.id
        == "no-published-copy")
    #expect(try project.folder.disk.status(project.folder.output) == nil)
  }

  /// Lists, files and pages of a month are no articles.
  @Test func onlyArticlesAreMissed() throws {
    let project = try project()
    let copy = project.folder.path + "/ban-sao"
    for name in [
      "index.html", "2018/05/index.html", "2018/05/trang-1.html", "2018/index.html",
      "don-vi/gao/2018.html", "ban-tin/2018/tuan-20.html", "2018/05/anh.jpg", "218/05/a.html",
    ] {
      try project.folder.put("x", at: "ban-sao/" + name)
    }
    let builder = Builder(try project.options(), fileSystem: DiskFileSystem())
    #expect(builder.check(against: copy).lines == [])
  }
}
