import Foundation
import Testing

@testable import Build

/// After an article was added, or says something else of itself, those pages are made that show it.
@Suite struct ArticleChangeTests {
  private func put(_ name: String, _ text: String, in project: TestProject) throws {
    try project.folder.put(text, at: RebuiltSite.article(name))
  }

  // MARK: What lists alone show

  @Test func aNewArticleIsOneOfLists() throws {
    let project = try RebuiltSite.project()
    try project.addEmptyUnit()
    let report = try project.change {
      try put(
        "f",
        TestProject.article(
          "F", date: "2026-01-31 07:00",
          "lead: Lời F\nunits: phong\ntags: [Chung, Riêng]\nauthor: Bút Mới\nfield: kinh-te"),
        in: project)
    }
    #expect(report.made.contains("2026/01/f.html"))
    #expect(report.made.contains("2026/01/e.html"), "the one before it")
    #expect(report.made.contains("don-vi/rong/feed.xml"), "has no entry, and goes by the newest")
    #expect(!report.made.contains("don-vi/gao/feed.xml"))
    #expect(!report.made.contains("2025/07/d.html"))
  }

  /// Between others, which then stand beside it, and on other pages of their lists.
  @Test(arguments: [
    "2019-06-05 23:00", "2019-06-30", "2025-06-30", "2019-01-01", "2026-01-30 10:00",
  ])
  func anOlderArticleComesBetweenOthers(date: String) throws {
    let project = try RebuiltSite.project()
    for number in 0..<9 {
      try put(
        "cu-\(number)",
        TestProject.article(
          "Cũ \(number)", date: "2019-06-\(11 + number)", "field: kinh-te\ntags: Chung"),
        in: project)
    }
    try project.change {
      try put(
        "giua", TestProject.article("Giữa", date: date, "field: kinh-te\ntags: Chung"),
        in: project)
    }
  }

  @Test(arguments: [
    ("e", "title: E", "title: E & <khác>"),
    ("e", "lead: Lời E", "lead: Lời khác"),
    ("e", "units: phong", "units: phong\nkicker: Lạ"),
    ("e", "units: phong", "units: phong\nphoto: {src: a.svg, alt: Loa}"),
    ("e", "units: phong", "units: phong\nattachments: [{src: qd.pdf}]"),
    ("e", "units: phong", "units: phong\nupdated: 2026-01-31"),
    ("e", "units: phong", "units: phong\nexpires: 2026-03-01"),
    ("e", "units: phong", "units: phong\npinned: 2026-02-01"),
    ("e", "units: phong", "units: phong\nsource: {name: Báo}"),
    ("e", "Thân bài.", "Xem [B](b.md#muc-mot) và ![Loa](a.svg)."),
    ("e", "Thân bài.", "## Mục\n\nThân bài."),
    // Another article links to one of its headings.
    ("b", "title: B", "title: B & <khác>"),
    ("b", "## Mục một", "Trước đó.\n\n### Mục *một*"),
  ])
  func anArticleSaysSomethingElse(article: String, old: String, new: String) throws {
    let project = try RebuiltSite.project()
    try project.change {
      try project.replace(old, by: new, in: RebuiltSite.article(article))
    }
  }

  /// An article is a related one of newer ones with the same tag, until these have enough others in between.
  @Test func thoseThatNameItAsRelatedShowItsTitle() throws {
    let project = try RebuiltSite.project()
    for number in 0..<60 {
      try put(
        "n-\(number)",
        TestProject.article(
          "N \(number)", date: "2020-04-01 \(10 + number / 6):\(number % 6)0",
          "lead: Lời\ntags: Nhiều"),
        in: project)
    }
    let report = try project.change {
      try project.replace("title: N 7\n", by: "title: Tên khác\n", in: RebuiltSite.article("n-7"))
    }
    let remade = report.made.filter { $0.contains("/n-") }.sorted()
    // The one before it, itself, and the five after it.
    #expect(remade == [10, 11, 12, 6, 7, 8, 9].map { "2020/04/n-\($0).html" })
  }

  /// Ten articles of as many days, each in lists of all kinds, with two to a page.
  private func projectOfLists() throws -> TestProject {
    let project = try RebuiltSite.project()
    try project.folder.put(
      "columns: [{id: guong, name: Gương sáng}, {id: tin, name: Tin}]\n",
      at: "content/columns.yaml")
    try project.folder.put(
      "fields: [{id: kinh-te, name: Kinh tế}, {id: van-hoa, name: Văn hóa}]\n",
      at: "content/fields.yaml")
    for number in 1...10 {
      try putListed(
        number,
        number < 3
          ? "tags: [Hai, Luôn]\nunits: phong\ncolumn: tin\nfield: van-hoa\nauthor: Bút Hai"
          : "tags: [Luôn]\nunits: gao\ncolumn: guong\nfield: kinh-te\nauthor: Bút Thử", in: project)
    }
    return project
  }

  private func putListed(_ number: Int, _ more: String, in project: TestProject) throws {
    let day = number < 10 ? "0\(number)" : "\(number)"
    try put(
      "l-\(number)",
      TestProject.article(
        "L \(number)", date: "2026-01-\(day)",
        "lead: Lời\nattachments: [{src: qd.pdf}]\n\(more)"), in: project)
  }

  /// An article joins some lists and leaves others: the oldest, the newest, or one between others.
  @Test(arguments: [1, 3, 5, 10])
  func anArticleMovesBetweenLists(number: Int) throws {
    let project = try projectOfLists()
    let report = try project.change {
      try putListed(
        number,
        "tags: [Hai, Luôn]\nunits: [gao, phong]\ncolumn: \(number == 1 ? "guong" : "tin")\n"
          + "field: [kinh-te, van-hoa]\nauthor: [Bút Thử, Bút Hai]", in: project)
    }
    #expect(report.made.contains("2026/01/l-\(number).html"))
    #expect(report.made.contains("chuyen-muc/guong/index.html"))
    #expect(report.made.contains("chuyen-muc/tin/index.html"))
    #expect(!report.made.contains("2019/06/b.html"))
  }

  /// The column has nine articles at first, of which its further pages show six.
  @Test(arguments: 0..<3)
  func aListLosesAPage(gone: Int) throws {
    let project = try projectOfLists()
    func move(_ number: Int) throws {
      try project.replace(
        "column: guong", by: "column: tin", in: RebuiltSite.article("l-\(number)"))
    }
    for number in 3..<3 + gone { try move(number) }
    try project.change { try move(3 + gone) }
  }

  @Test func aTagThatNobodyNamesGoes() throws {
    let project = try projectOfLists()
    try project.replace("[Hai, Luôn]", by: "[Ba, Luôn]", in: RebuiltSite.article("l-2"))
    try project.change {
      try project.replace("[Ba, Luôn]", by: "[Hai, Luôn]", in: RebuiltSite.article("l-2"))
    }
  }

  /// The first name of several decides, whoever else is named.
  @Test func anOlderArticleWritesAnAuthorOtherwise() throws {
    let project = try projectOfLists()
    try project.replace(
      "author: Bút Hai", by: "author: [bút hai, Bút Hai]", in: RebuiltSite.article("l-1"))
    try project.change {
      try put(
        "f", TestProject.article("F", date: "2018-01-01", "lead: Lời\nauthor: Bút Hai"), in: project
      )
    }
    #expect(project.published("tac-gia/but-hai/index.html").contains("<h1>Bút Hai</h1>"))
  }

  /// With the heading that it leads to, which is named otherwise, or without.
  @Test(arguments: ["b.md#muc-hai", "../pages/gioi-thieu.md"])
  func aLinkLeadsElsewhere(target: String) throws {
    let project = try projectOfLists()
    try project.replace("Thân bài.", by: "Xem [B](b.md#muc-mot).", in: RebuiltSite.article("l-3"))
    try project.replace("b.md#muc-mot", by: "b.md", in: RebuiltSite.article("a"))
    try project.change {
      if target.hasPrefix("b.md") {
        try project.replace("## Mục một", by: "## Mục hai", in: RebuiltSite.article("b"))
      }
      try project.replace("b.md#muc-mot", by: target, in: RebuiltSite.article("l-3"))
    }
    // Another article and a standing page link to B too, but not to a heading.
  }

  /// From then on the next one that names a tag decides how it is written.
  @Test func theOldestArticleDropsATag() throws {
    let project = try projectOfLists()
    try project.replace("[Hai, Luôn]", by: "[HAI, Luôn]", in: RebuiltSite.article("l-2"))
    try project.change {
      try project.replace("[Hai, Luôn]", by: "[Luôn]", in: RebuiltSite.article("l-1"))
    }
    #expect(project.published("chu-de/hai/index.html").contains(">HAI<"))
  }

  @Test func aPhotoComesWithItsArticle() throws {
    let project = try RebuiltSite.project()
    let report = try project.change {
      try project.folder.put(RebuiltSite.svg(width: 300), at: "content/articles/anh/moi.svg")
      try put(
        "f", TestProject.article("F", "photo: {src: anh/moi.svg, alt: Mới}"), in: project)
    }
    #expect(report.made.contains("anh/moi.svg"))
  }

  /// The first address over the limit of one sitemap, then one more.
  @Test func sitemapsAreCutByYear() throws {
    let project = try RebuiltSite.project()
    func addPages(_ numbers: Range<Int>) throws {
      for number in numbers {
        try project.folder.put("---\ntitle: Trang\n---\n", at: "content/pages/day-\(number).md")
      }
    }
    func addresses() -> Int { project.published("sitemap.xml").split(separator: "<url>").count - 1 }
    try addPages(0..<400)
    try project.build()
    try addPages(400..<(400 + 500 - addresses()))
    try project.build()
    #expect(addresses() == 500)
    let report = try project.change {
      try put("f", TestProject.article("F", date: "2026-01-31", "units: phong"), in: project)
    }
    #expect(
      report.made.filter { $0.hasPrefix("sitemap") } == [
        "sitemap-2019.xml", "sitemap-2025.xml", "sitemap-2026.xml", "sitemap-trang.xml",
        "sitemap.xml",
      ])
    try put("g", TestProject.article("G", date: "2026-01-31", "units: phong"), in: project)
    let next = try project.build().made.filter { $0.hasPrefix("sitemap") }
    #expect(next == ["sitemap-2026.xml"])
  }

  /// Warnings about others are said again.
  @Test func whatIsWrongElsewhereIsSaidAgain() throws {
    let project = try RebuiltSite.project()
    try project.replace("alt: Loa", by: "credit: Người thử", in: RebuiltSite.article("c"))
    let lines = try project.build().lines
    try #require(lines.count == 1)
    let report = try project.change {
      try put("f", TestProject.article("F", "lead: Lời F"), in: project)
    }
    #expect(report.lines == lines)
  }

  // MARK: What reaches further

  @Test(arguments: [
    ("f", TestProject.article("F", "models: [{name: Kênh, id: kenh}]")),
    ("f", TestProject.article("F", "series: {name: Loạt, part: 3}")),
    ("f", TestProject.article("F", "aliases: [cu-nua.html]")),
    ("f", TestProject.article("F", "withdrawn: {date: 2026-01-31, reason: Sai}")),
    ("f", TestProject.article("F", "draft: true")),
    ("f", TestProject.article("F", date: "2026-02-02")),
    // The first one of a column, which the menu of all pages has from now on.
    ("f", TestProject.article("F", "column: tin")),
    // Older than the only one that writes the tag, which it writes otherwise.
    ("f", TestProject.article("F", date: "2019-01-01", "tags: CHUNG")),
    // What others link to, with one heading more.
    (
      "b",
      TestProject.article("B", date: "2019-06-06", "lead: Lời B", body: "## Mục một\n\n## Hai\n")
    ),
    // The only one of its unit and its year, whose page goes, or it stands elsewhere in lists.
    ("e", TestProject.article("E", date: "2026-01-30 10:00", "lead: Lời E")),
    ("e", TestProject.article("E", date: "2026-01-30 11:00", "lead: Lời E\nunits: phong")),
    ("e", TestProject.article("E", date: "2026-01-30 10:00", "lead: Lời E\nunits: phong\nslug: x")),
    // The only one in the sitemap of news, which search engines are to find elsewhere.
    (
      "e",
      TestProject.article(
        "E", date: "2026-01-30 10:00",
        "lead: Lời E\nunits: phong\nsource: {name: Báo, url: \"https://bao.example/x\"}")
    ),
    // A file that nobody shows any more.
    ("g", TestProject.article("G", date: "2019-06-04")),
  ])
  func anArticleReachesFurther(name: String, text: String) throws {
    let project = try RebuiltSite.project()
    try project.folder.put(
      "columns: [{id: guong, name: Gương sáng}, {id: tin, name: Tin}]\n",
      at: "content/columns.yaml")
    try project.folder.put(RebuiltSite.svg(width: 10), at: "content/articles/g.svg")
    try put(
      "g", TestProject.article("G", date: "2019-06-04", "photo: {src: g.svg, alt: Hình}"),
      in: project)
    try project.change { try put(name, text, in: project) }
  }

  @Test func whatIsWrongWithItIsSaid() throws {
    let project = try RebuiltSite.project()
    let report = try project.change {
      try put("f", TestProject.article("F", "photo: {src: a.svg}"), in: project)
    }
    #expect(report.lines.count == 1)
  }

  @Test func anArticleIsRemoved() throws {
    let project = try RebuiltSite.project()
    try project.change { try project.remove(RebuiltSite.article("e")) }
  }

  @Test func aDraftIsShown() throws {
    let project = try RebuiltSite.project()
    try project.change({ $0.includesDrafts = true }) {
      try put("f", TestProject.article("F", "lead: Lời F"), in: project)
    }
  }

  /// An address that another page has is an error, whoever had it first.
  @Test func anAddressIsTaken() throws {
    let project = try RebuiltSite.project()
    try project.build()
    let before = try project.publishedFiles()
    try put("thu-muc/e", TestProject.article("E khác", date: "2026-01-30", "slug: e"), in: project)
    let report = try project.build()
    #expect(report.errors > 0)
    #expect(try project.publishedFiles() == before)
  }

  /// Files that lie where something new is to lie now.
  @Test(arguments: [
    ("content/static/news-sitemap.xml", "date: 2026-01-30 10:00", ""),
    ("content/static/chu-de/moi/index.html", "date: 2026-01-01", "tags: Mới"),
    ("content/static/2020/index.html", "date: 2020-01-01", ""),
    ("content/static/ban-tin/2020/tuan-01.txt", "date: 2020-01-01", ""),
    ("content/static/du-lieu/bai-viet-2020.csv", "date: 2020-01-01", ""),
    ("content/static/moi.mp3", "date: 2026-01-01", "attachments: [{src: moi.mp3}]"),
    ("content/static/b.pdf", "date: 2026-01-01", "attachments: [{src: ../pages/b.pdf}]"),
    ("content/articles/2026/01/f.html", "date: 2026-01-01", "attachments: [{src: 2026/01/f.html}]"),
    ("content/articles/2019/06/b.html", "date: 2026-01-01", "attachments: [{src: 2019/06/b.html}]"),
  ])
  func whatLiesAtAnAddressStays(path: String, date: String, more: String) throws {
    let project = try RebuiltSite.project()
    try project.remove(RebuiltSite.article("e"))
    for path in ["content/articles/moi.mp3", "content/pages/b.pdf", path] {
      try project.folder.put("x", at: path)
    }
    try #require(project.build().publication != nil)
    let before = try project.publishedFiles()
    try put("f", "---\ntitle: F\n\(date)\n\(more)\n---\n\nLời.\n", in: project)
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(report.errors > 0)
    #expect(report.lines == (try project.check().lines))
    #expect(try project.publishedFiles() == before)
  }

  /// Names that some systems take for one; nobody sees it by looking at the new one alone.
  @Test(arguments: [
    ("qd.pdf", "QD.PDF"), ("qd.pdf", "tep/../Qd.pdf"), ("hop/x.pdf", "HOP"), ("hop", "Hop/x.pdf"),
  ])
  func whatDiffersInCaseAloneIsAnError(first: String, second: String) throws {
    let project = try RebuiltSite.project()
    func attach(_ file: String, to name: String, date: String) throws {
      let path = file.replacing("tep/../", with: "")
      try project.folder.put("x\(file)", at: "content/articles/dinh/" + path)
      try put(
        "dinh/" + name,
        TestProject.article(name, date: date, "attachments: [{src: \"\(path)\", name: Q}]"),
        in: project)
    }
    try attach(first, to: "x", date: "2026-01-02")
    try #require(project.build().publication != nil)
    let before = try project.publishedFiles()
    try attach(second, to: "y", date: "2026-01-03")
    let report = try project.build()
    #expect(report.errors > 0)
    #expect(report.lines == (try project.check().lines))
    #expect(try project.publishedFiles() == before)
  }

  /// As from macOS and then from Windows: the text goes on to show the one that it is given in a clean build.
  @Test func aFileHasANameThatReadsLikeAnothers() throws {
    let project = try RebuiltSite.project()
    try project.folder.put("a", at: "content/articles/te\u{323}\u{302}p.pdf")
    try put(
      "x", TestProject.article("X", "attachments: [{src: t\u{1EC7}p.pdf, name: Q}]"), in: project)
    try project.change {
      try project.folder.put("b", at: "content/articles/t\u{1EC7}p.pdf")
      try put("y", TestProject.article("Y", "lead: Lời Y"), in: project)
    }
  }

  @Test func aLostTableOfRecipientsIsReadAgain() throws {
    let project = try RebuiltSite.project()
    try project.build()
    let state = try Database(project.folder.path + "/.bulletin/state.sqlite", .changing)
    try state.execute("DELETE FROM texts WHERE path LIKE '%.csv'")
    try put("f", TestProject.article("F", date: "2019-07-02", "lead: Lời F"), in: project)
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(try project.differencesFromClean() == [])
  }
}
