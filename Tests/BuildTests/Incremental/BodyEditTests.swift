import Build
import Foundation
import Testing

/// Where nothing but words of bodies changed, these alone are made anew in the pages that show them.
@Suite struct BodyEditTests {
  private static let pages = [
    "2019/06/b.html", "ban-tin/2019/tuan-23.html", "ban-tin/2019/tuan-23.txt", "feed.xml",
    "tim-kiem/2019/s-0.js", "tim-kiem/2019/t-0.js",
  ]

  /// Builds, changes, and builds again through a disk that says what was read.
  ///
  /// - Returns: whether the site was made: templates are read for that.
  private func makesSite(
    _ project: TestProject, _ options: (inout BuildOptions) -> Void = { _ in },
    after change: () throws -> Void
  ) throws -> Bool {
    try #require(Self.lines(project.build(options)) == [])
    // From now on no file is so young that it is read to be sure.
    try project.build(options)
    try change()
    var second = try project.options()
    options(&second)
    let disk = FaultyFileSystem()
    let report = Builder(second, fileSystem: disk).build()
    #expect(Self.lines(report) == [])
    #expect(report.publication != nil)
    #expect(try project.differencesFromClean(options) == [])
    #expect(try project.build(options).made == [])
    return disk.readPaths.contains { $0.contains("/site-templates/") }
  }

  /// Some edits leave an article without text, which is told.
  private static func lines(_ report: BuildReport) -> [String] {
    report.lines.filter { !$0.hasSuffix("[empty-body]") }
  }

  @Test(arguments: [
    ("b", "Thân bài B.", "Thân bài khác, **dài hơn** nhiều."),
    ("b", "Thân bài B.", "Một đoạn.\n\nHai đoạn có “dấu” & <lạ>."),
    // The first paragraph is the lead, and what follows leads to another text.
    ("a", "Xem [B]", "Hãy xem cả [B]"),
    ("a", "Xem [B]", "Về `nó` xem [bài kia]"),
  ])
  func wordsTakeThePlacesOfWords(article: String, old: String, new: String) throws {
    let project = try RebuiltSite.project()
    let makesSite = try makesSite(project) {
      try project.replace(old, by: new, in: RebuiltSite.article(article))
    }
    #expect(!makesSite)
  }

  /// What a registry says is as it was, wherever in the file it stands now.
  @Test(arguments: [
    ("places:", "# Các đơn vị\n\nplaces:", false), ("name: Xã Gáo", "name:  Xã Gáo", false),
    ("name: Xã Gáo", "name: Xã Giồng", true),
  ])
  func commentsInARegistryChangeNothing(old: String, new: String, makesSite: Bool) throws {
    let project = try RebuiltSite.project()
    #expect(
      try self.makesSite(project) {
        try project.replace(old, by: new, in: "content/places.yaml")
        try project.replace("Thân bài B", by: "Thân bài khác", in: RebuiltSite.article("b"))
      } == makesSite)
  }

  /// What is wrong with a comment is said.
  @Test(arguments: ["\u{FFFD}", "\u{202E}"])
  func aDoubtfulCommentInARegistryIsSaid(character: String) throws {
    let project = try RebuiltSite.project()
    try #require(project.build().lines == [])
    try project.build()
    try project.replace(
      "places:", by: "# Các \(character) đơn vị\nplaces:", in: "content/places.yaml")
    let lines = try project.build().lines
    #expect(lines.count == 1)
    #expect(try lines == project.check().lines)
    #expect(try project.build().lines == lines)
  }

  @Test func severalBodiesOfAWeekChangeAtOnce() throws {
    let project = try RebuiltSite.project()
    let makesSite = try makesSite(project) {
      try project.replace(
        "Thân bài B", by: "Một thân bài dài hơn nhiều", in: RebuiltSite.article("b"))
      try project.replace("Xem [B]", by: "Đọc [B]", in: RebuiltSite.article("a"))
    }
    #expect(!makesSite)
  }

  @Test func editsFollowEachOther() throws {
    let project = try RebuiltSite.project()
    try #require(project.build().lines == [])
    for words in ["Ngắn.", "Một đoạn dài hơn hẳn, có đến mười tiếng.", "Vừa vừa thôi."] {
      let article = TestProject.article(
        "B", date: "2019-06-06", "lead: Lời B\nfield: kinh-te", body: words + "\n\n## Mục một\n")
      try project.folder.write(Array(article.utf8), at: RebuiltSite.article("b"), .unnoticed)
      #expect(try project.build().made.sorted() == Self.pages)
      #expect(try project.differencesFromClean() == [])
    }
  }

  /// What pages show besides, or whether they show it.
  @Test(arguments: [
    ("b", "title: B", "title: B mới"),
    ("b", "## Mục một", "## Mục hai\n\n## Mục một"),
    ("d", "Thân bài.\n", ""),
    ("b", "Thân bài B.", "Xem [A](a.md)."),
    ("a", "b.md#muc-mot", "b.md"),
    ("a", "Mở đầu.", "Lời mở đầu."),
  ])
  func whateverElseChangesMakesTheSite(article: String, old: String, new: String) throws {
    let project = try RebuiltSite.project()
    let makesSite = try makesSite(project) {
      try project.replace(old, by: new, in: RebuiltSite.article(article))
    }
    #expect(makesSite)
  }

  @Test func wordsWhereNoneWereMakeTheSite() throws {
    let project = try RebuiltSite.project()
    try project.replace("Thân bài B.\n\n## Mục một\n", by: "\n", in: RebuiltSite.article("b"))
    try project.replace("b.md#muc-mot", by: "b.md", in: RebuiltSite.article("a"))
    let makesSite = try makesSite(project) {
      try project.replace("---\n\n", by: "---\n\nThân bài.", in: RebuiltSite.article("b"))
    }
    #expect(makesSite)
  }

  @Test func veryManyEditsMakeTheSite() throws {
    let project = try RebuiltSite.project()
    for number in 0...100 {
      try project.folder.put(
        TestProject.article("Số \(number)", body: "Lời.\n\nMột.\n"),
        at: RebuiltSite.article("so-\(number)"))
    }
    for (count, expected) in [(99, false), (100, true)] {
      let makesSite = try makesSite(project) {
        for number in 0...count {
          try project.replace(
            "Một", by: "Một, hai", in: RebuiltSite.article("so-\(number)"))
        }
      }
      #expect(makesSite == expected)
    }
  }

  /// A picture or code is not read aloud, so that the script has a section less.
  @Test func wordsForTheRadioWhereNoneWereMakeTheSite() throws {
    let project = try RebuiltSite.project()
    try project.replace(
      "{{#body}}\n{{body}}\n{{/body}}\n",
      by: "[{{body}}]{{#body}} có lời{{/body}}{{^body}} không lời{{/body}}\n",
      in: "site-templates/week.txt.mustache")
    try project.replace("Thân bài.", by: "```\nmã\n```", in: RebuiltSite.article("d"))
    let makesSite = try makesSite(project) {
      try project.replace("```\nmã\n```", by: "Có lời.", in: RebuiltSite.article("d"))
    }
    #expect(makesSite)
    #expect(project.published("ban-tin/2025/tuan-27.txt").contains("[Có lời.] có lời"))
  }

  @Test func aFolderOfTheOutputThatBecameALinkIsNotOurs() throws {
    let project = try RebuiltSite.project()
    try project.build()
    try project.folder.disk.rename(
      project.folder.path + "/public/2025", to: project.folder.path + "/elsewhere", .onlyIfAbsent)
    try FileManager.default.createSymbolicLink(
      atPath: project.folder.path + "/public/2025", withDestinationPath: "../elsewhere")
    try project.replace("Thân bài B", by: "Thân bài khác", in: RebuiltSite.article("b"))
    let report = try project.build()
    #expect(
      report.failure.map { "\($0)" }?.contains("public/2025") == true, "\(report.failure as Any)")
  }

  /// What is not read aloud is no part of the script.
  @Test func wordsOfADraftLeaveTheScriptAsItIs() throws {
    let project = try RebuiltSite.project()
    let makesSite = try makesSite(project, { $0.includesDrafts = true }) {
      try project.replace("Thân bài", by: "Thân bài khác", in: RebuiltSite.article("nhap"))
    }
    #expect(!makesSite)
    try project.folder.put(
      TestProject.article("Cũ", date: "2016-01-05"), at: RebuiltSite.article("cu"))
    let report = try project.build { $0.includesDrafts = true }
    #expect(report.made.contains("2016/01/cu.html"))
    #expect(!report.made.contains { $0.hasPrefix("ban-tin/2019/") })
  }

  @Test func aWarningMovesWithItsLine() throws {
    let project = try RebuiltSite.project()
    try project.replace(
      "Thân bài B.", by: "Thân bài B.\n\n<b>Đậm</b>", in: RebuiltSite.article("b"))
    let before = try project.build().lines
    try #require(before.count == 1)
    try project.replace("Thân bài B.", by: "Thân bài B.\n\nThêm.", in: RebuiltSite.article("b"))
    #expect(try project.build().lines != before)
    #expect(try project.differencesFromClean() == [])
  }

  @Test func aDamagedPageIsMadeAgain() throws {
    let project = try RebuiltSite.project()
    let makesSite = try makesSite(project) {
      try project.replace("Thân bài B", by: "Thân bài khác", in: RebuiltSite.article("b"))
      try project.folder.put("hỏng", at: "public/2019/06/a.html")
      try project.folder.put("hỏng", at: "public/" + Self.pages[1])
    }
    #expect(makesSite)
  }

  @Test func anUnpublishedTextChangesNothing() throws {
    let project = try RebuiltSite.project()
    _ = try makesSite(project) {
      try project.replace("Thân bài", by: "Thân bài khác", in: RebuiltSite.article("nhap"))
    }
    _ = try makesSite(project, { $0.includesDrafts = true }) {
      try project.replace("Thân bài", by: "Lại một", in: RebuiltSite.article("nhap"))
    }
  }

  /// Templates may show a body twice, or not at all.
  @Test(arguments: [
    ("article", "{{{body}}}", "{{{body}}}<hr>{{{body}}}", false),
    ("article", "{{{body}}}", "", true),
    ("week.txt", "{{body}}", "{{body}}\n{{body}}", false),
    ("week.txt", "Bài thứ {{ordinal}}, khoảng {{duration}}.", "Bài thứ {{ordinal}}.", false),
    ("week.txt", "Thời lượng: khoảng {{duration}}", "Thời lượng", false),
    ("week.txt", "{{body}}", "", true),
  ])
  func templatesDecideWhereWordsStand(
    template: String, old: String, new: String, expected: Bool
  ) throws {
    let project = try RebuiltSite.project()
    try project.replace(old, by: new, in: "site-templates/\(template).mustache")
    let makesSite = try makesSite(project) {
      try project.replace(
        "Thân bài B", by: "Một thân bài dài hơn nhiều lắm", in: RebuiltSite.article("b"))
    }
    #expect(makesSite == expected)
  }
}

extension TestProject {
  /// The addresses at which the output differs from that of a build that knows nothing.
  func differencesFromClean(
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> [String] {
    try build {
      change(&$0)
      $0.output = folder.path + "/clean"
      $0.keepsState = false
    }
    let (published, clean) = (try publishedFiles(), try publishedFiles(in: "clean"))
    try remove("clean")
    return Set(published.keys).union(clean.keys).filter { published[$0] != clean[$0] }.sorted()
  }
}
