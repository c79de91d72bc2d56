import Build
import Diagnostics
import Foundation
import Testing

@Suite struct BuilderTests {
  private func project() throws -> TestProject {
    try TestProject([
      "content/articles/2019/06/a.md": TestProject.article(
        "Bài A", "aliases: [tin/a.html, cu]", body: "Đoạn mở.\n\nXem [B](b.md#hai) và ~~x~~.\n"),
      "content/articles/2019/06/b.md": TestProject.article(
        "Bài B", date: "2019-06-06", body: "Mở.\n\n## Hai\n\n[Về A](a.md)\n"),
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nĐây là trang.\n",
      "content/static/robots-cu.txt": "x",
    ])
  }

  @Test func theSiteHasItsPagesAndLinksThatFindThem() throws {
    let project = try project()
    let report = try project.build()
    #expect(report.lines == [])
    let files = try project.publishedFiles()
    for address in [
      "index.html", "2019/06/a.html", "2019/06/index.html", "2019/index.html", "nam/index.html",
      "gioi-thieu.html", "tin/a.html", "cu/index.html", "404.html", "feed.xml",
      "sitemap.xml", "robots.txt", "robots-cu.txt",
    ] {
      #expect(files[address] != nil, "\(address) is missing")
    }
    let page = project.published("2019/06/a.html")
    #expect(page.contains(#"<a href="../../2019/06/b.html#hai">B</a>"#))
    #expect(project.published("cu/index.html").contains("url=../2019/06/a.html"))
    #expect(project.published("404.html").contains(#"href="/bao/nam/index.html""#))
    #expect(files["news-sitemap.xml"] == nil)
  }

  /// They need not fit into memory.
  @Test func filmsAndDocumentsAreCopiedPieceByPiece() throws {
    let project = try project()
    let film = Array((0..<3_000_000).lazy.map { UInt8(truncatingIfNeeded: $0 / 7) })
    for _ in 0..<2 {
      try project.folder.write(film, at: "content/static/phim.mp4", .replacing)
      let disk = FaultyFileSystem()
      let report = Builder(try project.options(), fileSystem: disk).build()
      #expect(report.lines == [])
      #expect(disk.readPaths.contains { $0.hasSuffix("/static/phim.mp4") })
      #expect(!disk.wholeReadPaths.contains { $0.hasSuffix("phim.mp4") })
      #expect(try project.folder.bytes(at: "public/phim.mp4") == film)
    }
    try project.folder.write(film.reversed(), at: "content/static/phim.mp4", .replacing)
    #expect(try project.build().made == ["phim.mp4"])
    #expect(try project.folder.bytes(at: "public/phim.mp4") == film.reversed())
  }

  @Test func aSecondBuildWritesNothing() throws {
    let project = try project()
    try project.build()
    func times() throws -> [String: Date] {
      let root = project.folder.path + "/public/"
      return try project.publishedFiles().reduce(into: [:]) { times, file in
        times[file.key] =
          try FileManager.default.attributesOfItem(atPath: root + file.key)[.modificationDate]
          as? Date
      }
    }
    let before = try times()
    let report = try project.build()
    #expect(report.publication?.unchanged == report.publication?.total)
    #expect(try times() == before)
  }

  @Test func anErrorLeavesTheSiteAsItWasAndAllErrorsAreReported() throws {
    let project = try project()
    try project.build()
    let before = try project.publishedFiles()
    try project.folder.put(
      TestProject.article("C", "darft: true", body: "Mở.\n\n[x](khong.md)\n"),
      at: "content/articles/c.md")
    try project.folder.put("title: [\n", at: "content/places.yaml")
    let report = try project.build()
    #expect(report.publication == nil)
    #expect(
      report.lines.filter { $0.contains("articles/c.md") } == [
        "content/articles/c.md:4:1: error: “darft” is no key of an article, and “draft” decides what is published. [unknown-key]",
        "content/articles/c.md:9:5: error: There is no file “khong.md”. [broken-link]",
      ])
    #expect(report.lines.contains { $0.hasPrefix("content/places.yaml:1:8: error: ") })
    #expect(try project.publishedFiles() == before)
  }

  @Test func warningsFailAStrictBuildOnly() throws {
    let project = try TestProject(["content/site.yaml": "title: T\nbase_url: https://a.example/\n"])
    #expect(try project.build { $0.isStrict = true }.publication == nil)
    let report = try project.build()
    #expect(report.publication != nil)
    #expect(
      report.lines == [
        "content/site.yaml:1:1: warning: Nothing says who publishes this site. [missing-publisher]"
      ])
  }

  @Test func whatIsNoLongerMadeIsRemovedAndForeignFilesStay() throws {
    let project = try project()
    try project.build()
    try project.folder.put("mine", at: "public/2019/06/ghi-chu.txt")
    try FileManager.default.removeItem(
      atPath: project.folder.path + "/content/articles/2019/06/a.md")
    try project.folder.put(
      TestProject.article("Bài B", date: "2019-06-06"), at: "content/articles/2019/06/b.md")
    try project.build()
    let files = try project.publishedFiles()
    for address in ["2019/06/a.html", "tin/a.html", "cu/index.html"] {
      #expect(files[address] == nil, "\(address) is still there")
    }
    #expect(project.published("2019/06/ghi-chu.txt") == "mine")
    #expect(!project.published("index.html").contains("Bài A"))
  }

  @Test func theSameFilesGiveTheSameBytesWhateverTheNumberOfJobs() throws {
    let project = try project()
    try project.build {
      $0.jobs = 1; $0.output += "-1"
    }
    try project.build {
      $0.jobs = 8; $0.output += "-8"
    }
    #expect(
      try project.publishedFiles(in: "public-1") == project.publishedFiles(in: "public-8"))
  }

  @Test func theBaseURLOfTheCommandLineWins() throws {
    let project = try project()
    try project.build { $0.baseURL = "https://khac.example/x/" }
    #expect(
      project.published("2019/06/a.html")
        .contains(#"<link rel="canonical" href="https://khac.example/x/2019/06/a.html">"#))
    #expect(project.published("404.html").contains(#"href="/x/index.html""#))
  }

  @Test func aNewArticleTouchesNoFullPage() throws {
    var files: [String: String] = ["content/site.yaml": TestProject.settings + "page_size: 2\n"]
    for day in 10...16 {
      files["content/articles/\(day).md"] = TestProject.article(
        "Bài \(day)", date: "2019-06-\(day)", "tags: [Chung]")
    }
    let project = try TestProject(files)
    try project.build()
    let before = try project.publishedFiles()
    #expect(before["chu-de/chung/trang-2.html"] != nil)
    #expect(project.published("chu-de/chung/trang-3.html").contains("http-equiv=\"refresh\""))
    try project.folder.put(
      TestProject.article("Bài 17", date: "2019-06-17", "tags: [Chung]"),
      at: "content/articles/17.md")
    try project.build()
    let after = try project.publishedFiles()
    for address in ["chu-de/chung/trang-1.html", "chu-de/chung/trang-2.html"] {
      #expect(before[address] == after[address])
    }
    #expect(project.published("chu-de/chung/trang-3.html").contains("Bài 14"))
    #expect(before["2019/06/15.html"] == after["2019/06/15.html"])
  }

  @Test func anArticleOfTheLastTwoDaysMakesANewsSitemap() throws {
    let project = try TestProject([
      "content/articles/moi.md": TestProject.article("Mới & hay", date: "2026-01-30 09:00"),
      "content/articles/cu.md": TestProject.article("Cũ", date: "2026-01-29 07:59"),
      "content/articles/mai.md": TestProject.article("Mai", date: "2026-01-31 08:01"),
    ])
    try project.build()
    let sitemap = project.published("news-sitemap.xml")
    #expect(sitemap.contains("<news:title>Mới &amp; hay</news:title>"))
    #expect(
      project.published("robots.txt") == """
        User-agent: *
        Allow: /

        Sitemap: https://example.org/bao/sitemap.xml
        Sitemap: https://example.org/bao/news-sitemap.xml

        """)
    #expect(sitemap.contains("<news:name>Bản tin</news:name>"))
    #expect(sitemap.contains("<news:language>vi</news:language>"))
    #expect(!sitemap.contains("Cũ"))
    #expect(!sitemap.contains("Mai"))
  }

  @Test func aTemplatesMistakeIsFoundInBranchesThatNoPageTakes() throws {
    let project = try project()
    try project.folder.put(
      "{{#page.article}}{{titel}}{{/page.article}}\n", at: "site-templates/years.mustache")
    let report = try project.check()
    #expect(report.lines.count == 1)
    #expect(
      report.lines.first?.hasPrefix("site-templates/years.mustache:1:20: error: ") == true)
  }

  /// A heading “Nội dung” must not get the id of the page's own main part.
  @Test func idsOfTheTemplatesAndOfTextsNeverMeet() throws {
    let project = try TestProject()
    let templates = try FileManager.default.subpathsOfDirectory(
      atPath: project.folder.path + "/site-templates")
    let ids = try templates.filter { $0.hasSuffix(".mustache") }.flatMap { name in
      try String(
        contentsOfFile: project.folder.path + "/site-templates/" + name, encoding: .utf8
      ).matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    }
    #expect(ids.contains("trang_noi-dung"))
    let headings = ids.map { "## \($0)\n\n## \($0.replacing("trang_", with: ""))\n" }
    try project.folder.put(
      TestProject.article("A", body: "Mở.\n\n" + headings.joined(separator: "\n")),
      at: "content/articles/a.md")
    try project.build()
    let used = project.published("2019/06/a.html").matches(of: /\sid="([^"]+)"/).map { $0.1 }
    #expect(used.count > ids.count)
    #expect(Set(used).count == used.count)
  }

  @Test func filesOfTheTemplatesTakeAddressesToo() throws {
    let project = try project()
    try project.folder.put("<svg/>", at: "content/static/assets/ICON.svg")
    let report = try project.check()
    #expect(
      report.lines == [
        "content/static/assets/ICON.svg:1:1: error: The address “assets/ICON.svg” of this file is also that of the file in site-templates/assets/icon.svg. [address-taken]",
        "site-templates/assets/icon.svg:1:1: error: The address “assets/icon.svg” of this file is also that of the file in content/static/assets/ICON.svg. [address-taken]",
      ])
  }

  @Test func aDotBeginsNamesOfStaticFilesOnPurposeAndOfLitterElsewhere() throws {
    let project = try project()
    for path in [
      "content/static/.well-known/security.txt", "content/static/.DS_Store",
      "content/static/.a.txt.swp", "content/articles/.a.md.swp", "content/.git/config",
    ] {
      try project.folder.put("x", at: path)
    }
    let report = try project.build()
    #expect(report.lines == [])
    let files = try project.publishedFiles()
    #expect(files[".well-known/security.txt"] != nil)
    #expect(files[".DS_Store"] == nil)
    #expect(files[".a.txt.swp"] == nil)
  }

  @Test func aTextPastAllMeasureIsNotReadIntoMemory() throws {
    let project = try project()
    try project.folder.put(
      String(repeating: "a", count: (8 << 20) + 1), at: "content/articles/lon.md")
    let report = try project.check()
    #expect(
      report.lines == [
        "content/articles/lon.md:1:1: error: This file is larger than 8 MiB. [file-too-large]"
      ])
  }

  @Test(arguments: [
    ("\n", "a control character, such as a line break."),
    ("\u{85}", "a control character, such as a line break."),
    ("\u{FFFE}", "U+FFFE, which is no character."),
    (String(Unicode.Scalar(0x1FFFF) ?? "?"), "U+1FFFF, which is no character."),
  ])
  func aNameWithACharacterThatNoTextHoldsIsAnError(mark: String, told: String) throws {
    let project = try project()
    try project.folder.put("x", at: "content/static/a\(mark)b.txt")
    let report = try project.check()
    #expect(
      report.lines == [
        "content/static/a?b.txt:1:1: error: The name of this file has \(told) [unusable-name]"
      ])
  }

  @Test func errorsOfAFileAreCappedAfterItsErrors() throws {
    let links = (0..<300).map { "[x](k\($0).md) và [y](nhap.md)\n\n" }.joined()
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("A", body: "Mở.\n\n" + links),
      "content/articles/nhap.md": TestProject.article("N", "draft: true"),
    ])
    let report = try project.check()
    #expect(report.diagnostics.count { $0.id == "broken-link" } == 200)
    #expect(report.diagnostics.count { $0.id == "link-to-unpublished" } == 0)
    #expect(
      report.lines.filter { $0.contains("more-mistakes") } == [
        "content/articles/a.md:1:1: error: This file has 400 more mistakes, which are not shown. [more-mistakes]"
      ])
  }

  @Test func aFailureOfThePublicationKeepsWhatWasFound() throws {
    let project = try TestProject(["content/site.yaml": "title: T\nbase_url: https://a.example/\n"])
    try project.folder.put("mine", at: "public/index.html")
    let report = try project.build()
    #expect(report.failure?.id == "foreign-file")
    #expect(report.publication == nil)
    #expect(
      report.lines == [
        "content/site.yaml:1:1: warning: Nothing says who publishes this site. [missing-publisher]"
      ])
    #expect(project.published("index.html") == "mine")
  }

  @Test func aMissingFolderOrSettingIsSaid() throws {
    let project = try TestProject(["content/articles/a.md": TestProject.article("Bài")])
    try FileManager.default.removeItem(atPath: project.folder.path + "/content/site.yaml")
    let report = try project.check()
    #expect(
      report.lines == [
        "content/site.yaml:1:1: error: The site has no settings: the file content/site.yaml is missing. [missing-settings]"
      ])
  }

  @Test func linksThatLeaveTheProjectAndStrayFilesAreReported() throws {
    let project = try project()
    try FileManager.default.createSymbolicLink(
      atPath: project.folder.path + "/content/articles/ngoai.md",
      withDestinationPath: "/etc/hostname")
    try project.folder.put("x", at: "content/place.yaml")
    try project.folder.put("x", at: "content/articles/b.markdown")
    let report = try project.check()
    #expect(
      report.lines == [
        "content/articles/b.markdown:1:1: warning: This text is not published, since its name does not end in “.md”. [misnamed-text]",
        "content/articles/ngoai.md:1:1: error: This is a symbolic link, which Bulletin does not follow. [not-a-file]",
        "content/place.yaml:1:1: warning: Bulletin does not use this file. [misplaced-file]",
      ])
  }
}
