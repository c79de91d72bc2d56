import Build
import Foundation
import Testing

/// Units through time on whole pages.
@Suite struct UnitHistoryTests {
  private static let places = """
    places:
      - {id: tinh, name: Tỉnh Đồng Tháp, kind: province}
      - {id: huyen, name: Huyện Cao Lãnh, kind: district, parent: tinh, until: 2025-06-30}
      - id: gao-giong
        name: Xã Gáo Giồng
        kind: commune
        parent: huyen
        until: 2025-06-30
        successors: [{id: phong-my, scope: remainder}, {id: phu-cuong, scope: part}]
      - {id: phong-my-cu, name: Xã Phong Mỹ, kind: commune, parent: huyen, until: 2025-06-30, successors: [phong-my]}
      - {id: phong-my, name: Xã Phong Mỹ, kind: commune, parent: tinh, from: 2025-07-01}
      - {id: phu-cuong, name: Xã Phú Cường, kind: commune, parent: tinh, from: 2025-07-01}

    """

  /// A card's line with its day and its units.
  private static func isDated(_ line: String) -> Bool {
    line.first?.isNumber == true && line.dropFirst(2).hasPrefix("/")
  }

  private func project(_ articles: [String: String], places: String = places) throws -> TestProject
  {
    var files = [
      "content/places.yaml": places, "content/site.yaml": TestProject.settings + "page_size: 2\n",
    ]
    for (name, text) in articles { files["content/articles/\(name).md"] = text }
    return try TestProject(files)
  }

  private func article(_ title: String, _ units: String, date: String = "2019-06-05") -> String {
    TestProject.article(title, date: date, "lead: Lời.\nkicker: Tin\nunits: [\(units)]")
  }

  @Test func theArticlesOfGaoGiongStandOnThePagesOfBothSuccessors() throws {
    let project = try project([
      "a": article("Kênh xanh", "gao-giong"),
      "b": article("Ghe sách", "phu-cuong", date: "2025-08-01"),
    ])
    #expect(try project.build().lines == [])
    #expect(
      project.text(of: "don-vi/phu-cuong/index.html") == [
        "Trang nhất", "Đơn vị", "Xã", "Xã Phú Cường",
        "Lịch sử: một phần xã Gáo Giồng → hợp thành xã Phú Cường", "Thành lập01/07/2025",
        "ThuộcTỉnh Đồng Tháp", "Theo nămNăm 2025 (1)Năm 2019 (1)", "Theo dõi bài mới (RSS)",
        "Bài viết", "Tin", "Ghe sách", "Lời.", "01/08/2025 Xã Phú Cường", "Tin", "Kênh xanh",
        "Lời.", "05/06/2019 Xã Gáo Giồng",
      ])
    #expect(
      project.text(of: "don-vi/phong-my/index.html") == [
        "Trang nhất", "Đơn vị", "Xã", "Xã Phong Mỹ",
        "Lịch sử: phần còn lại xã Gáo Giồng xã Phong Mỹ (đến 30/06/2025) → hợp thành xã Phong Mỹ",
        "Thành lập01/07/2025", "ThuộcTỉnh Đồng Tháp", "Theo nămNăm 2019 (1)",
        "Theo dõi bài mới (RSS)", "Bài viết", "Tin", "Kênh xanh", "Lời.",
        "05/06/2019 Xã Gáo Giồng",
      ])
    #expect(
      project.text(of: "don-vi/phu-cuong/2019.html").contains(
        "05/06/2019 Xã Gáo Giồng (nay một phần thuộc xã Phú Cường)"))
    #expect(
      project.text(of: "don-vi/gao-giong/index.html").contains(
        "Lịch sử: xã Gáo Giồng → nay thuộc phần còn lại vào xã Phong Mỹ một phần vào xã Phú Cường"))
    // Its own page, those above it and all other lists have nothing to say of it.
    for address in [
      "don-vi/gao-giong/index.html", "don-vi/huyen/index.html", "don-vi/tinh/index.html",
      "2019/06/index.html",
    ] {
      #expect(project.text(of: address).contains("05/06/2019 Xã Gáo Giồng"), "\(address)")
    }
  }

  @Test func furtherPagesMarkToo() throws {
    let project = try project(
      Dictionary(
        uniqueKeysWithValues: (1...5).map {
          ("\($0)", article("Bài \($0)", "gao-giong", date: "2019-06-0\($0)"))
        }))
    #expect(try project.build().lines == [])
    #expect(
      project.text(of: "don-vi/phu-cuong/trang-1.html").filter(Self.isDated) == [
        "02/06/2019 Xã Gáo Giồng (nay một phần thuộc xã Phú Cường)",
        "01/06/2019 Xã Gáo Giồng (nay một phần thuộc xã Phú Cường)",
      ])
  }

  @Test func anArticleOfSeveralUnitsIsMarkedForThoseThatCameHere() throws {
    let project = try project([
      "a": article("A", "gao-giong, phong-my-cu"), "b": article("B", "huyen, gao-giong"),
      "c": article("C", "gao-giong, phu-cuong", date: "2025-07-02"),
    ])
    _ = try project.build()
    #expect(
      (project.text(of: "don-vi/phong-my/2025.html") + project.text(of: "don-vi/phong-my/2019.html"))
        .filter(Self.isDated) == [
          "02/07/2025 Xã Gáo Giồng (nay phần còn lại thuộc xã Phong Mỹ), Xã Phú Cường",
          "05/06/2019 Xã Gáo Giồng (nay phần còn lại thuộc xã Phong Mỹ), Xã Phong Mỹ (đến 30/06/2025, nay thuộc xã Phong Mỹ)",
          "05/06/2019 Huyện Cao Lãnh, Xã Gáo Giồng (nay phần còn lại thuộc xã Phong Mỹ)",
        ])
    // Filed under the unit itself.
    #expect(
      project.text(of: "don-vi/phu-cuong/index.html").filter { $0.hasPrefix("02/07") } == [
        "02/07/2025 Xã Gáo Giồng, Xã Phú Cường"
      ])
  }

  @Test func throughAChainOfSuccessions() throws {
    let places = """
      places:
        - {id: a, name: Xã An, kind: commune, until: 1999-12-31, successors: [{id: b, scope: part}]}
        - {id: b, name: Xã Bình, kind: commune, until: 2025-06-30, successors: [{id: c, scope: remainder}]}
        - {id: c, name: Phường Châu, kind: ward, from: 2025-07-01}

      """
    let project = try project(
      ["a": article("A", "a", date: "1999-06-05"), "b": article("B", "b")], places: places)
    #expect(try project.build().lines == [])
    #expect(
      (project.text(of: "don-vi/c/2019.html") + project.text(of: "don-vi/c/1999.html"))
        .filter(Self.isDated) == [
          "05/06/2019 Xã Bình (nay phần còn lại thuộc phường Châu)",
          "05/06/1999 Xã An (nay một phần thuộc phường Châu)",
        ])
    #expect(
      (project.text(of: "don-vi/b/2019.html") + project.text(of: "don-vi/b/1999.html"))
        .filter(Self.isDated) == [
          "05/06/2019 Xã Bình", "05/06/1999 Xã An (sau này một phần thuộc xã Bình)",
        ])
  }

  // MARK: Names that repeat

  @Test func aFormerUnitAndOneOfTodayAreToldApartWhereverTheyMeet() throws {
    let project = try project([
      "a": article("Bài cũ", "phong-my-cu"),
      "b": article("Bài mới", "phong-my", date: "2025-08-01"),
    ])
    #expect(try project.build().lines == [])
    let former = "Xã Phong Mỹ (đến 30/06/2025)"
    let page = project.published("don-vi/phong-my-cu/index.html")
    #expect(page.contains("<title>\(former) – Bản tin</title>"))
    #expect(page.contains("<h1>\(former)</h1>"))
    #expect(
      page.contains(#"content="\#(former): 1 bài viết, bài mới nhất ngày 05/06/2019: “Bài cũ”.""#))
    #expect(
      project.text(of: "don-vi/phong-my-cu/2019.html").prefix(3) == [
        "Trang nhất", "Đơn vị", "\(former)",
      ])
    #expect(project.text(of: "2019/06/a.html").contains { $0.contains(former) })
    #expect(project.text(of: "2025/08/b.html").contains { $0.contains("Xã Phong Mỹ") })
    #expect(!project.text(of: "2025/08/b.html").contains { $0.contains(former) })
    let index = project.text(of: "don-vi/index.html")
    #expect(index.contains("Xã Phong Mỹ 2"))
    #expect(index.contains("Xã Phong Mỹ (1) đến 30/06/2025"))
    let today = try #require(index.firstIndex(of: "Xã Phong Mỹ 2"))
    #expect(today < index.firstIndex(of: "Đơn vị trước đây") ?? 0)
  }

  /// The new unit is known before its first day, and takes over its name on that day.
  @Test func theClockDecidesWhoseNameNeedsADay() throws {
    var project = try project(["a": article("Bài cũ", "phong-my-cu")])
    project.clock = "2025-06-30T23:59:59+07:00"
    try project.build()
    #expect(
      project.text(of: "don-vi/index.html").filter { $0.hasPrefix("Xã Phong Mỹ") } == [
        "Xã Phong Mỹ 1", "Xã Phong Mỹ (từ 01/07/2025) 1",
      ])
    project.clock = "2025-07-01T00:00:00+07:00"
    try project.build()
    #expect(
      project.text(of: "don-vi/index.html").filter { $0.hasPrefix("Xã Phong Mỹ") } == [
        "Xã Phong Mỹ 1", "Xã Phong Mỹ (1) đến 30/06/2025",
      ])
  }

  /// Nothing else is different on that day.
  @Test func aUnitsFirstDayAloneMakesItsNameAnew() throws {
    var project = try project(
      [:],
      places: """
        places:
          - {id: mot, name: Mỹ Thọ, kind: commune}
          - {id: hai, name: Mỹ Thọ, kind: ward, from: 2025-07-01}

        """)
    project.clock = "2025-06-30T23:59:59+07:00"
    try project.build()
    #expect(project.published("don-vi/hai/index.html").contains("<h1>Mỹ Thọ (từ 01/07/2025)</h1>"))
    project.clock = "2025-07-01T00:00:00+07:00"
    try project.build()
    #expect(project.published("don-vi/hai/index.html").contains("<h1>Mỹ Thọ (phường)</h1>"))
    #expect(project.published("don-vi/mot/index.html").contains("<h1>Mỹ Thọ (xã)</h1>"))
  }

  @Test(arguments: [
    ("kind: town", "kind: commune", ["Mỹ Thọ (thị trấn)", "Mỹ Thọ (xã)"]),
    (
      "kind: commune, parent: h", "kind: commune, parent: k",
      ["Mỹ Thọ (Huyện Hai)", "Mỹ Thọ (Huyện Một)"]
    ),
    (
      "kind: commune, code: \"1\"", "kind: commune, code: \"2\"",
      ["Mỹ Thọ (mã 1)", "Mỹ Thọ (mã 2)"]
    ),
    ("kind: commune", "kind: commune", ["Mỹ Thọ (mot)", "Mỹ Thọ (hai)"]),
    (
      "kind: commune, until: 2020-01-01", "kind: commune, until: 2020-01-01",
      ["Mỹ Thọ (mot)", "Mỹ Thọ (hai)"]
    ),
  ])
  func unitsOfOneTimeAreToldApart(first: String, second: String, names: [String]) throws {
    let project = try project(
      ["a": article("A", "mot, hai")],
      places: """
        places:
          - {id: h, name: Huyện Một, kind: district}
          - {id: k, name: Huyện Hai, kind: district}
          - {id: mot, name: Mỹ Thọ, \(first)}
          - {id: hai, name: Mỹ Thọ, \(second)}

        """)
    try project.build()
    let titles = ["mot", "hai"].map { id in
      project.published("don-vi/\(id)/index.html").firstMatch(of: #/<h1>(.*)</h1>/#)
        .map { String($0.1) } ?? ""
    }
    #expect(titles.sorted() == names.sorted())
    let card = project.text(of: "2019/06/index.html").first(where: Self.isDated) ?? ""
    #expect(names.allSatisfy(card.contains), "\(card)")
  }
}
