import Foundation
import Pages
import Testing

@testable import Build

/// Which files each kind of edit makes anew: all that show it, and no others.
@Suite struct RebuildTests {
  @Test(arguments: RebuildEdit.articles + RebuildEdit.others)
  func whatShowsTheEditIsMade(edit: RebuildEdit) throws {
    var project = try RebuiltSite.project()
    try #require(project.build().lines == [])
    let searchFiles = try Set(project.publishedFiles().keys.filter(Self.isOfSearch))
    try edit.change(&project)
    let report = try project.build()
    // Some edits take an address or a use of a file away, which has tests of its own.
    let others = ["[lost-address]", "[unused-file]"]
    #expect(report.lines.filter { line in !others.contains(where: line.hasSuffix) } == [])
    #expect(report.made.filter { !Self.isOfSearch($0) }.sorted() == edit.made.sorted())
    let removed = try searchFiles.subtracting(project.publishedFiles().keys).count
    #expect(report.publication?.removed == edit.removed + removed)
    // Of search those of the years whose articles changed.
    let years = Set(edit.made.filter(isArticleAddress).map { $0.prefix(5) })
    for address in report.made where address.hasPrefix("tim-kiem/2") {
      #expect(years.contains(address.dropFirst("tim-kiem/".count).prefix(5)), "\(address)")
    }
    #expect(try project.build().made == [])
  }

  private static func isOfSearch(_ address: String) -> Bool { address.hasPrefix("tim-kiem/") }

  /// Each template is marked, so that its pages can be told.
  @Test(arguments: PageTemplate.allCases)
  func aTemplateMakesThePagesOfItsKind(kind: PageTemplate) throws {
    let project = try RebuiltSite.project()
    try project.folder.put(
      TestProject.article(
        "Gỡ", date: "2019-01-01",
        "corrections: [{date: 2019-01-02, was: a, now: b}]\nwithdrawn: {date: 2019-01-02}"),
      at: RebuiltSite.article("go"))
    try project.replace(
      "lead: Lời B", by: "lead: Lời B\ncorrections: [{date: 2019-06-07, was: a, now: b}]",
      in: RebuiltSite.article("b"))
    // Enough recipients for a decision to have a page of its own.
    let many = (1...21).map { "Người \($0)" }.joined(separator: ", ")
    try project.folder.put("people: [{id: hoa, name: Hoa}]\n", at: "content/people.yaml")
    try project.folder.put(
      TestProject.article(
        "Khen", date: "2019-01-01",
        "commendations: [{award: giay-khen, decision: 1/QĐ, recipients: [{name: Hoa, person: hoa}, \(many)]}]"
      ),
      at: RebuiltSite.article("khen"))
    let template = "site-templates/\(kind.rawValue).mustache"
    let anchor =
      switch kind {
      case .redirect: "</body>"
      case .weekScript: "{{closing}}"
      default: "{{/content}}"
      }
    try project.replace(anchor, by: "<!-- một -->" + anchor, in: template)
    try #require(project.build().publication != nil)
    let pages = try project.publishedFiles().filter {
      String(decoding: $0.value, as: UTF8.self).contains("<!-- một -->")
    }
    #expect(!pages.isEmpty)

    try project.replace("<!-- một -->", by: "<!-- hai -->", in: template)
    #expect(try project.build().made.sorted() == pages.keys.sorted())
    for address in pages.keys {
      #expect(project.published(address).contains("<!-- hai -->"))
    }
  }

  @Test func aPartialMakesThePagesOfTheTemplatesThatUseIt() throws {
    let project = try RebuiltSite.project()
    try project.build()
    try project.replace("</li>", by: "</li><!-- x -->", in: "site-templates/partials/card.mustache")
    let made = try project.build().made
    #expect(made.contains("index.html"))
    #expect(made.contains("2019/06/index.html"))
    let shown = try project.publishedFiles().filter {
      String(decoding: $0.value, as: UTF8.self).contains("<!-- x -->")
    }
    #expect(Set(made).isSuperset(of: shown.keys))
    #expect(
      !made.contains { $0.hasSuffix("/b.html") || $0 == "gioi-thieu.html" || $0 == "404.html" })
  }

  /// What stands on every page makes all of them, and nothing that does not show it.
  @Test func theFrameMakesEveryPageAndNoFeed() throws {
    let project = try RebuiltSite.project()
    try project.build()
    try project.replace(
      "page_size: 2", by: "page_size: 2\nnotice: Trang thử", in: "content/site.yaml")
    let made = try project.build().made
    #expect(try project.addresses(showing: "Trang thử") == made)
    #expect(made.filter { !$0.hasSuffix(".html") } == [])
    #expect(made.contains("gioi-thieu.html"))

    try project.folder.put("body { color: red }\n", at: "site-templates/assets/site.css")
    let remade = try project.build().made
    let sheets = remade.filter { $0.hasPrefix("assets/site.") }
    #expect(sheets.count == 1)
    #expect(try project.addresses(showing: sheets.first ?? "") + sheets == made + sheets)
    #expect(remade.count == made.count + 1)
  }

  @Test func theAddressOfTheSiteMakesAllButCopiedFiles() throws {
    let project = try RebuiltSite.project()
    try project.build()
    let report = try project.build { $0.baseURL = "https://khac.example/" }
    #expect(try project.addresses(showing: "https://khac.example/") == report.made)
    for address in ["index.html", "feed.xml", "robots.txt", "du-lieu/don-vi.csv"] {
      #expect(report.made.contains(address))
    }
  }

  @Test func draftsMakeTheirPagesAndListsButNoFeed() throws {
    let project = try RebuiltSite.project()
    try project.build()
    let report = try project.build { $0.includesDrafts = true }
    #expect(
      report.made.sorted() == [
        "2019/06/b.html", "2019/06/index.html", "2019/06/nhap.html", "2019/07/c.html",
        "2019/index.html", "2019/trang-1.html", "2019/trang-2.html", "404.html",
        "ban-tin/2019/index.html", "ban-tin/2019/tuan-23.html", "ban-tin/index.html",
        "index.html", "nam/index.html", "sitemap.xml", "tim-kiem/2019/b-0.js",
        "tim-kiem/2019/c-0.js", "tim-kiem/2019/e-0.js", "tim-kiem/2019/s-0.js",
        "tim-kiem/2019/t-0.js", "tim-kiem/muc.js",
      ])
  }

  @Test func forcedBuildsMakeAllAndChangeNothing() throws {
    let project = try RebuiltSite.project()
    try project.build()
    let before = try project.publishedFiles()
    let report = try project.build { $0.isForced = true }
    #expect(report.made.sorted() == before.keys.sorted())
    #expect(report.publication?.unchanged == before.count)
    #expect(try project.publishedFiles() == before)
    #expect(try project.build().made == [])
  }

  @Test func damagedFilesOfTheOutputAreMadeAgainAndNoOthers() throws {
    let project = try RebuiltSite.project()
    try project.build()
    let before = try project.publishedFiles()
    try project.folder.remove("public/2019/06/a.html")
    try project.folder.put("x", at: "public/feed.xml")
    try project.replace("Thân", by: "Thâm", in: "public/2019/06/b.html")
    let report = try project.build()
    #expect(report.made.sorted() == ["2019/06/a.html", "2019/06/b.html", "feed.xml"])
    #expect(try project.publishedFiles() == before)
    #expect(try project.build().made == [])
  }
}
