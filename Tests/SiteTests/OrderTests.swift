import Content
import SampleProjects
import Site
import Testing
import Workers

@Suite struct OrderTests {
  private func titles(_ project: SampleProject) -> [String] {
    project.make().site.articles.map(\.title)
  }

  @Test func articlesStandNewestFirstAndTheDaysTimedOnesBeforeTheOthers() {
    let project = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("Không giờ", date: "2019-06-05"),
      "content/articles/b.md": SampleProject.article("Sáng", date: "2019-06-05 07:00"),
      "content/articles/c.md": SampleProject.article("Nửa đêm", date: "2019-06-05 00:00:00"),
      "content/articles/d.md": SampleProject.article("Hôm sau", date: "2019-06-06"),
      "content/articles/e.md": SampleProject.article("Cũng không giờ", date: "2019-06-05"),
    ])
    #expect(titles(project) == ["Hôm sau", "Sáng", "Nửa đêm", "Không giờ", "Cũng không giờ"])
  }

  @Test func anOffsetMovesAnArticleToTheSitesDay() {
    let project = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", date: "2019-05-31T20:00:00+00:00")
    ])
    let site = project.make().site
    #expect(site.articles.map(\.address) == ["2019/06/a.html"])
  }

  @Test func draftsFutureExpiredAndWithdrawnArticlesAreLeftOut() {
    let files = [
      "content/articles/a.md": SampleProject.article("Nháp", "draft: true"),
      "content/articles/b.md": SampleProject.article("Mai", date: "2026-02-01"),
      "content/articles/c.md": SampleProject.article("Hết hạn", "expires: 2026-01-31 07:59"),
      "content/articles/d.md": SampleProject.article(
        "Gỡ", "withdrawn: {date: 2020-01-01, reason: Sai}\naliases: [cu.html]"),
      "content/articles/e.md": SampleProject.article("Còn hạn", "expires: 2026-01-31 08:01"),
    ]
    #expect(titles(SampleProject(files: files)) == ["Còn hạn"])
    #expect(
      titles(SampleProject(files: files, includesDrafts: true, includesFuture: true))
        == ["Mai", "Nháp", "Còn hạn"])
    #expect(
      titles(SampleProject(files: files, includesExpired: true)) == ["Hết hạn", "Còn hạn"])
    let site = SampleProject(files: files).make().site
    #expect(site.withdrawn.map(\.address) == ["2019/06/d.html"])
    #expect(site.redirects.map(\.target) == ["2019/06/d.html"])
  }

  @Test func relatedArticlesAreOlderOnesWithMostInCommon() {
    var files: [String: String] = [
      "content/fields.yaml": "fields: [{id: kinh-te, name: Kinh tế}]\n"
    ]
    for day in 1...9 {
      files["content/articles/\(day).md"] = SampleProject.article(
        "Bài \(day)", date: "2019-06-0\(day)",
        day.isMultiple(of: 4) ? "field: kinh-te\ntags: [Hiếm]" : "field: kinh-te")
    }
    let site = SampleProject(files: files).make().site
    #expect(
      relatedTitles(site) == [
        ["Bài 8", "Bài 7", "Bài 6", "Bài 5", "Bài 4"],
        ["Bài 4", "Bài 7", "Bài 6", "Bài 5", "Bài 3"],
        ["Bài 6", "Bài 5", "Bài 4", "Bài 3", "Bài 2"],
        ["Bài 5", "Bài 4", "Bài 3", "Bài 2", "Bài 1"],
        ["Bài 4", "Bài 3", "Bài 2", "Bài 1"],
        ["Bài 3", "Bài 2", "Bài 1"],
        ["Bài 2", "Bài 1"],
        ["Bài 1"],
        [],
      ])
  }

  /// Compared with what the rule says, word for word: of each tag the 40 newest older articles count, by how rare the
  /// tag was until then.
  @Test func relatedArticlesAreWeighedByAllTagsInCommon() {
    let count = 150
    // From the oldest; the last one has all tags.
    let tags = (0..<count).map { number in
      (0..<24).filter { number == count - 1 || number * 7919 % ($0 + 2) < 2 }
    }
    var files: [String: String] = [:]
    for (number, tags) in tags.enumerated() {
      files["content/articles/\(number).md"] = SampleProject.article(
        "\(number)", date: "2019-06-01 \(10 + number / 60):\(number % 60 / 10)\(number % 10)",
        "tags: [\(tags.map { "T\($0)" }.joined(separator: ", "))]")
    }
    func related(_ number: Int) -> [Int] {
      var scores: [Int: Int] = [:]
      for tag in tags[number] {
        let holders = (0..<number).filter { tags[$0].contains(tag) }
        let rarity = (0...40).last {
          (number + 1) * (number + 1) / max(1, holders.count * holders.count) >= 1 << $0
        }
        for holder in holders.suffix(40) { scores[holder, default: 0] += max(1, (rarity ?? 0) + 1) }
      }
      return scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(5).map(\.key)
    }
    let site = SampleProject(files: files).make().site
    #expect(
      relatedTitles(site)
        == (0..<count).reversed().map { related($0).map(String.init) })
  }

  @Test func aNewArticleChangesNoOlderOnesRelatedArticles() {
    var files: [String: String] = [:]
    for day in 1...9 {
      files["content/articles/\(day).md"] = SampleProject.article(
        "Bài \(day)", date: "2019-06-0\(day)", "tags: [A\(day % 2), B\(day % 3)]")
    }
    func related(_ files: [String: String]) -> [String: [String]] {
      let site = SampleProject(files: files).make().site
      return Dictionary(
        uniqueKeysWithValues: zip(site.articles.map(\.title), relatedTitles(site)))
    }
    let before = related(files)
    files["content/articles/10.md"] = SampleProject.article(
      "Bài 10", date: "2019-06-10", "tags: [A0, B0]")
    var after = related(files)
    after["Bài 10"] = nil
    #expect(before == after)
  }

  @Test func theLeadGetsThePrefixOfItsDayOnce() {
    let settings = """
      title: Bản tin
      base_url: https://example.org/
      lead_prefix: [{text: "ĐTO - ", until: 2025-07-31}, {text: "(ĐTO) ", from: 2025-08-01}]

      """
    let site = SampleProject(files: [
      "content/site.yaml": settings,
      "content/articles/a.md": SampleProject.article("A", "lead: Xưa."),
      "content/articles/b.md": SampleProject.article("B", "lead: ĐTO- Xưa."),
      "content/articles/c.md": SampleProject.article("C", date: "2025-08-01", "lead: Nay."),
      "content/articles/d.md": SampleProject.article("D", body: "Đoạn đầu.\n\nĐoạn sau.\n"),
    ]).make().site
    let leads = Dictionary(uniqueKeysWithValues: site.articles.map { ($0.title, $0.lead) })
    #expect(
      leads == [
        "A": "ĐTO - Xưa.", "B": "ĐTO- Xưa.", "C": "(ĐTO) Nay.", "D": "ĐTO - Đoạn đầu.",
      ])
  }

  @Test(arguments: [
    ("ĐTO – Sapo", true), ("(ĐTO) - Sapo", true), ("đto - Sapo", true), ("Đ.T.O: Sapo", true),
    ("(ĐTO)Sapo", true), ("BÁO ĐỒNG THÁP Sapo", true), ("ĐTO Sapo", false), ("ĐTOX - Sapo", false),
    ("ĐT - Sapo", false), ("Báo Đồng Thápmười", false),
  ])
  func aPrefixOfAnyPeriodInAnySpellingIsNotDoubled(lead: String, isWritten: Bool) {
    let settings = """
      title: Bản tin
      base_url: https://example.org/
      lead_prefix: [{text: "ĐTO - ", until: 2025-07-31}, {text: "Báo Đồng Tháp ", from: 2025-08-01}]

      """
    let site = SampleProject(files: [
      "content/site.yaml": settings,
      "content/articles/a.md": SampleProject.article("A", "lead: \"\(lead)\""),
    ]).make().site
    #expect(site.articles.map(\.lead) == [isWritten ? lead : "ĐTO - " + lead])
  }

  @Test func aSeriesCountsItsPartsAndWarnsOfTwoOfOneNumber() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article(
        "A", date: "2019-01-01", "series: {name: Ba kỳ, part: 1}"),
      "content/articles/b.md": SampleProject.article(
        "B", date: "2019-01-02", "series: {name: ba  kỳ, part: 3}"),
      "content/articles/c.md": SampleProject.article(
        "C", date: "2019-01-03", "series: {name: Ba kỳ, part: 3}"),
    ]).make()
    #expect(result.site.series.map(\.name) == ["Ba kỳ"])
    #expect(result.site.series.map(\.total) == [3])
    #expect(
      result.findings == [
        "content/articles/c.md:4:29: warning: Part 3 of “Ba kỳ” is also content/articles/b.md. [series-part-twice] → Give one of them another number."
      ])
  }

  private func relatedTitles(_ site: Site) -> [[String]] {
    site.related.lists(Workers(count: 2)).map { $0.map { site.articles[$0].title } }
  }
}
