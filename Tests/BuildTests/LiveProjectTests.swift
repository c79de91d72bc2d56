import Content
import Diagnostics
import Site
import Testing

@testable import Build

/// What a preview shows while somebody writes. That it shows what a clean build makes after any edit, `EditSequenceTests`
/// sees.
@Suite struct LiveProjectTests {
  private static let files = [
    "content/articles/a.md": TestProject.article("Bài A", body: "Lời dẫn.\n\nMột.\n"),
    "content/articles/b.md": TestProject.article(
      "Bài B", date: "2019-06-06", body: "Lời dẫn.\n\nHai.\n"),
  ]

  private let project: TestProject
  private let live: LiveProject
  private let clock: Moment

  init() throws {
    project = try TestProject(Self.files)
    let options = try project.options()
    live = LiveProject(options, fileSystem: DiskFileSystem())
    clock = options.clock
  }

  private func update() throws -> LiveSite { try live.update(clock: clock) }

  private func text(_ address: String, _ site: LiveSite) -> String? {
    guard case .bytes(let bytes) = site.file(at: address) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func nothingIsWrittenAndNothingChangesByItself() throws {
    let before = try project.folder.files(in: "")
    let first = try update()
    #expect(first.revision == 1)
    #expect(try update() === first)
    #expect(try project.folder.files(in: "") == before)
  }

  @Test func wordsAreShownWithoutAnotherSite() throws {
    let first = try update()
    try project.replace("Một.", by: "Ba.", in: "content/articles/a.md")
    let second = try update()
    #expect(second.revision == 2)
    #expect(second.changes == ["content/articles/a.md"])
    // The very same plan of pages.
    #expect(second.site.articles.first?.digest == first.site.articles.first?.digest)
    #expect(text("2019/06/a.html", second)?.contains("<p>Ba.</p>") == true)
    #expect(text("ban-tin/2019/tuan-23.html", second)?.contains("<p>Ba.</p>") == true)
    #expect(text("feed.xml", second)?.contains("Ba.") == true)
    // And again: the words that are shown are not those that the plan was made of.
    try project.replace("Ba.", by: "Bốn.", in: "content/articles/a.md")
    #expect(try text("2019/06/a.html", update())?.contains("<p>Bốn.</p>") == true)
    try project.replace("Bốn.", by: "Một.", in: "content/articles/a.md")
    #expect(try text("2019/06/a.html", update())?.contains("<p>Một.</p>") == true)
  }

  @Test func aTextWithAnErrorIsShownAsItWasAndAllOthersAsTheyAre() throws {
    _ = try update()
    // Words first, so that what was right last is more than what the plan was made of.
    try project.replace("Một.", by: "Một rưỡi.", in: "content/articles/a.md")
    _ = try update()
    try project.replace("Một rưỡi.", by: "Xem [đó](khong-co.md).", in: "content/articles/a.md")
    let wrong = try update()
    #expect(
      wrong.report.lines == [
        "content/articles/a.md:8:10: error: There is no file “khong-co.md”. [broken-link]"
      ])
    #expect(text("2019/06/a.html", wrong)?.contains("Một rưỡi.") == true)
    try project.replace("title: Bài B", by: "title: Bài B mới", in: "content/articles/b.md")
    let other = try update()
    #expect(other.report.errors == 1)
    #expect(text("2019/06/b.html", other)?.contains("Bài B mới") == true)
    #expect(text("2019/06/a.html", other)?.contains("Một rưỡi.") == true)
    #expect(text("index.html", other)?.contains("Bài B mới") == true)
    try project.replace("Xem [đó](khong-co.md).", by: "Xong.", in: "content/articles/a.md")
    let mended = try update()
    #expect(mended.report.errors == 0)
    #expect(text("2019/06/a.html", mended)?.contains("<p>Xong.</p>") == true)
  }

  @Test func nothingIsLostWhereAllPagesAreWrong() throws {
    _ = try update()
    try project.folder.put("title: [\n", at: "content/site.yaml")
    let wrong = try update()
    #expect(wrong.report.errors > 0)
    #expect(text("2019/06/a.html", wrong)?.contains("Bài A – Bản tin") == true)
    // What is written meanwhile is shown when that is mended.
    try project.replace("Một.", by: "Hai rưỡi.", in: "content/articles/a.md")
    #expect(try text("2019/06/a.html", update())?.contains("Một.") == true)
    try project.folder.put(TestProject.settings, at: "content/site.yaml")
    let mended = try update()
    #expect(mended.report.errors == 0)
    #expect(text("2019/06/a.html", mended)?.contains("Hai rưỡi.") == true)
  }

  @Test func errorsFromTheStartDoNotHideTheRest() throws {
    try project.folder.put("---\ntitle: Bài C\n---\nLời.\n", at: "content/articles/c.md")
    let site = try update()
    #expect(site.report.errors == 1)
    #expect(text("2019/06/a.html", site)?.contains("Bài A") == true)
    #expect(text("index.html", site)?.contains("Bài B") == true)
  }

  @Test func theStateOfTheLastBuildIsReadAndLeftAsItIs() throws {
    try #require(try project.build().publication != nil)
    try project.replace("Một.", by: "Ba.", in: "content/articles/a.md")
    let before = try project.folder.files(in: ".bulletin")
    let site = try update()
    #expect(text("2019/06/a.html", site)?.contains("<p>Ba.</p>") == true)
    #expect(text("2019/06/b.html", site)?.contains("<p>Hai.</p>") == true)
    #expect(try project.folder.files(in: ".bulletin") == before)
  }

  @Test func aDayThatComesMakesAnotherSite() throws {
    try project.folder.put(
      TestProject.article("Mai", date: "2026-02-01", body: "Lời.\n"), at: "content/articles/mai.md")
    let today = try update()
    #expect(today.file(at: "2026/02/mai.html") == nil)
    let until = try #require(today.until)
    #expect(until == DateTime("2026-02-01")?.moment(siteOffset: 420))
    let later = try live.update(clock: until)
    #expect(later.revision == 2)
    #expect(later.file(at: "2026/02/mai.html") != nil)
  }
}
