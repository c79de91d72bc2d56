import Build
import Testing

/// A new article changes as much of a large site as of a small one.
@Suite struct LocalityTests {
  /// A site whose articles share ten units, tags, fields and authors, two articles a day.
  private func project(articles: Int) throws -> TestProject {
    func records(_ kind: String, _ more: String = "") -> String {
      "\(kind):\n"
        + (0..<10).map { "  - {id: \(kind)-\($0), name: \(kind) \($0)\(more)}\n" }.joined()
    }
    var files = [
      "content/places.yaml": records("places", ", kind: commune"),
      "content/fields.yaml": records("fields"),
    ]
    for number in 0..<articles { files["content/articles/\(number).md"] = article(number) }
    return try TestProject(files)
  }

  private func article(_ number: Int) -> String {
    let (month, day) = (number / 60 + 1, number / 2 % 28 + 1)
    return TestProject.article(
      "Bài \(number)", date: "2019-\(Self.two(month))-\(Self.two(day))",
      """
      lead: Lời dẫn
      units: places-\(number % 10)
      field: fields-\(number % 10)
      tags: Thẻ \(number % 10)
      author: Tác giả \(number % 10)
      """)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// What is made for one more article, which is the newest: files of its own lists, and all others.
  private func made(articles: Int) throws -> (ofLists: [String], others: [String]) {
    let project = try project(articles: articles)
    try #require(project.build().lines == [])
    try project.folder.put(
      article(5).replacing("date: 2019-01-03", with: "date: 2025-07-01"),
      at: "content/articles/moi.md")
    let made = try project.build().made
    let lists = [
      "2025/index.html", "2025/07/index.html", "don-vi/places-5/", "linh-vuc/fields-5/",
      "chu-de/the-5/", "tac-gia/tac-gia-5/",
    ]
    return (
      made.filter { address in lists.contains { address.hasPrefix($0) } }.sorted(),
      made.filter { address in !lists.contains { address.hasPrefix($0) } }.sorted()
    )
  }

  @Test func aNewArticleMakesAsManyFilesWhateverTheSitesSize() throws {
    let small = try made(articles: 60)
    let large = try made(articles: 600)
    print(
      """
      one article added to 60: \(small.others.count) files made, and \(small.ofLists.count) of its lists
      one article added to 600: \(large.others.count) files made, and \(large.ofLists.count) of its lists
      """)
    let older = { (address: String) in address.hasPrefix("2019/") }
    let sitemap = { (address: String) in address.hasPrefix("sitemap") }
    #expect(
      small.others.filter { !older($0) && !sitemap($0) }
        == large.others.filter { !older($0) && !sitemap($0) })
    #expect(small.others.filter(sitemap) == ["sitemap.xml"])
    // Those of the other years stay.
    #expect(
      large.others.filter(sitemap) == ["sitemap-2025.xml", "sitemap-trang.xml", "sitemap.xml"])
    #expect(small.others.count(where: older) == 1, "the next older article")
    #expect(large.others.count(where: older) == 1, "the next older article")
    // Of the year five files of search.
    #expect(small.others.count == 23)
    // A full page may be cut off each list, and what follows it leads to the list's first page.
    #expect(large.ofLists.count <= small.ofLists.count + 2 * 5)
  }

  // MARK: Models

  private func model(_ number: Int, _ status: String) -> String {
    """
    models: [{name: Mô hình \(number), id: so-\(number), unit: places-\(number % 10), \
    field: fields-\(number % 10), year: 2019, status: \(status)}]
    """
  }

  /// The files of models that are made for one more article, which is the newest.
  private func madeOfModels(articles: Int, newest: String) throws -> [String] {
    let project = try project(articles: articles)
    for number in 0..<articles {
      try project.folder.put(
        article(number).replacing("lead: Lời dẫn", with: model(number, "registered")),
        at: "content/articles/\(number).md")
    }
    try #require(project.build().lines == [])
    try project.folder.put(
      TestProject.article("Mới", date: "2025-07-01", newest), at: "content/articles/moi.md")
    return try project.build().made.filter { $0.hasPrefix("mo-hinh/") }.sorted()
  }

  /// It leaves no list, so that it moves no other model from page to page.
  @Test func anOldModelThatGoesOnMakesAsManyFilesWhateverTheSitesSize() throws {
    let newest = model(5, "replicated")
    let small = try madeOfModels(articles: 60, newest: newest)
    let large = try madeOfModels(articles: 600, newest: newest)
    #expect(
      small == [
        "mo-hinh/2019.html", "mo-hinh/don-vi/places-5.html", "mo-hinh/index.html",
        "mo-hinh/linh-vuc/fields-5.html", "mo-hinh/so-5.html",
        "mo-hinh/trang-thai/dang-ky-trang-1.html", "mo-hinh/trang-thai/index.html",
        "mo-hinh/trang-thai/nhan-rong.html",
      ])
    func first(_ address: String) -> String { address.replacing("-trang-1", with: "") }
    #expect(large.map(first) == small.map(first))
  }

  @Test func aNewModelMakesAsManyFilesWhateverTheSitesSize() throws {
    let small = try madeOfModels(articles: 60, newest: model(605, "registered"))
    let large = try madeOfModels(articles: 600, newest: model(605, "registered"))
    #expect(small.count == 9, "\(small)")
    // A full page may be cut off each of three lists, and what follows it leads to the list's first page.
    #expect(large.count <= small.count + 2 * 3, "\(large)")
  }
}
