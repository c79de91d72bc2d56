import Build
import Foundation
import Testing

/// The honour roll and the register of decisions, as a whole build writes them.
@Suite struct HonourPagesTests {
  private static let registries = [
    "content/places.yaml": """
    places:
      - {id: gao, name: Xã Gáo Giồng, kind: commune, until: 2025-06-30, successors: [{id: phong, scope: remainder}]}
      - {id: phong, name: Xã Phong Mỹ, kind: commune, from: 2025-07-01}

    """,
    "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
    "content/authorities.yaml":
      "authorities: [{id: ubnd, name: Chủ tịch UBND xã, level: commune, system: state}]\n",
    "content/people.yaml":
      "people: [{id: hoa, name: Trần Thị Hoa, unit: gao}, {id: be, name: Lê Văn Bé}]\n",
  ]

  private func project(_ files: [String: String]) throws -> TestProject {
    try TestProject(Self.registries.merging(files) { $1 })
  }

  private func commendation(_ recipients: String, _ more: String = "") -> String {
    "commendations: [{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: \(recipients)\(more)}]"
  }

  /// How often each word of a row stands in a text: `Người 17`.
  private func names(in pages: [String]) -> [String] {
    pages.flatMap { page in
      page.split(separator: "\n").compactMap { line in
        guard let start = line.range(of: "class=\"name\">") else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "<" })
      }
    }
  }

  @Test func aDecisionOfFiveThousandIsCompleteOnItsPagesInTheRollAndInTheRegister() throws {
    let rows = (1...5000).map { "Người \($0);cá nhân;gao\n" }.joined()
    let project = try project([
      "content/articles/a/index.md": TestProject.article("Bài", commendation("ds.csv")),
      "content/articles/a/ds.csv": "họ tên;loại;đơn vị\n" + rows,
    ])
    #expect(try project.build().lines == [])
    let files = try project.publishedFiles()
    func pages(_ prefix: String) -> [String] {
      files.keys.filter { $0.hasPrefix(prefix) }.map { project.published($0) }
    }
    let everyone = Set((1...5000).map { "Người \($0)" })

    let decision = "khen-thuong/quyet-dinh/ubnd/2019/so-34-qd-ubnd"
    #expect(files.keys.count { $0.hasPrefix(decision) } == 50)
    let own = names(in: pages(decision))
    #expect(own.count == 5000)
    #expect(Set(own) == everyone)
    // In the order of the file.
    let second = project.published(decision + "-trang-2.html")
    #expect(names(in: [second]) == (101...200).map { "Người \($0)" })
    #expect(second.contains("Trang 2/50"))

    for list in ["2019", "don-vi/gao", "don-vi/phong", "hinh-thuc/giay-khen"] {
      let listed = names(in: pages("khen-thuong/\(list)"))
      #expect(listed.count == 5000, "khen-thuong/\(list)")
      #expect(Set(listed) == everyone, "khen-thuong/\(list)")
    }
    let register = project.published("khen-thuong/quyet-dinh/ubnd/2019/index.html")
    #expect(register.contains("so-34-qd-ubnd.html\">Xem danh sách 5000 cá nhân ›</a>"))
    #expect(names(in: [register]).isEmpty)
    #expect(project.published("khen-thuong/index.html").contains("<td class=\"right\">5000</td>"))
  }

  @Test func readersFindTheRollFromTheFrontPageTheArticleAndTheUnit() throws {
    let project = try project([
      "content/articles/2019/06/a.md": TestProject.article(
        "Bài", "units: gao\n" + commendation("[{name: Trần Thị Hoa, person: hoa, unit: gao}]"))
    ])
    #expect(try project.build().lines == [])
    #expect(project.published("index.html").contains("<a href=\"khen-thuong/index.html\">"))
    let article = project.published("2019/06/a.html")
    #expect(
      article.contains(
        "<a href=\"../../khen-thuong/quyet-dinh/ubnd/2019/index.html\">Quyết định số 34/QĐ-UBND ngày 01/06/2019 của Chủ tịch UBND xã</a>"
      ))
    #expect(
      article.contains(
        "<a class=\"name\" href=\"../../khen-thuong/ho-so/hoa.html\">Trần Thị Hoa</a>"))
    for unit in ["gao", "phong"] {
      #expect(
        project.published("don-vi/\(unit)/index.html").contains(
          "<a href=\"../../khen-thuong/don-vi/\(unit).html\">"))
      #expect(
        project.published("khen-thuong/don-vi/\(unit).html").contains(
          "<a href=\"../../don-vi/gao/index.html\">Xã Gáo Giồng</a>"))
    }
    #expect(
      project.published("khen-thuong/ho-so/hoa.html").contains(
        "<a href=\"../../2019/06/a.html\">Bài</a>"))
  }

  @Test func childrenHaveNoPageOfTheirOwn() throws {
    let project = try project([
      "content/articles/2019/06/a.md": TestProject.article(
        "Bài",
        commendation(
          "[{name: Lê Văn Bé, person: be, minor: true, consent: true}, {name: Trần Thị Hoa, person: hoa}]"
        ))
    ])
    #expect(try project.build().lines == [])
    let profiles = try project.publishedFiles().keys.filter {
      $0.hasPrefix("khen-thuong/ho-so/")
    }
    #expect(profiles.sorted() == ["khen-thuong/ho-so/hoa.html", "khen-thuong/ho-so/index.html"])
    #expect(!project.published("2019/06/a.html").contains("ho-so/be"))
    #expect(!project.published("khen-thuong/ho-so/index.html").contains("Bé"))
  }

  @Test func aRevokedAwardIsStruckWhereverItStands() throws {
    let project = try project([
      "content/articles/2019/06/a.md": TestProject.article("Bài", commendation("[A, B]")),
      "content/articles/2020/02/b.md": TestProject.article(
        "Thu hồi", date: "2020-02-01",
        commendation("[A]", ", status: revoked, revoked_on: 2020-01-15, revoked_by: 9/QĐ-UBND")),
    ])
    #expect(try project.build().lines == [])
    let status = "Đã thu hồi ngày 15/01/2020 theo Quyết định số 9/QĐ-UBND"
    for page in ["khen-thuong/2019.html", "khen-thuong/quyet-dinh/ubnd/2019/index.html"] {
      let text = project.published(page)
      #expect(text.contains("<s><span class=\"name\">A</span></s>"), "\(page)")
      #expect(text.contains("<span class=\"name\">B</span>"), "\(page)")
      #expect(!text.contains("<s><span class=\"name\">B</span></s>"), "\(page)")
      #expect(text.contains(status), "\(page)")
    }
    let older = project.published("2019/06/a.html")
    #expect(
      older.contains(
        "<s><span class=\"name\">A</span></s> <strong class=\"status\">Đã thu hồi</strong>"))
    #expect(
      project.published("khen-thuong/2019.html").contains(
        "Không tính 1 trường hợp đã thu hồi."))
  }

  @Test func aProposalSaysUntilWhenCommentsAreTakenAndIsNotCounted() throws {
    var project = try project([
      "content/articles/2019/06/a.md": TestProject.article(
        "Lấy ý kiến",
        "commendations: [{award: giay-khen, status: proposed, comments_until: 2019-06-15, recipients: [A]}, {award: giay-khen, recipients: [B]}]"
      )
    ])
    project.clock = "2019-06-15T23:59:59+07:00"
    #expect(try project.build().lines == [])
    let roll = project.published("khen-thuong/index.html")
    #expect(roll.contains("Đang lấy ý kiến, nhận góp ý đến hết ngày 15/06/2019"))
    #expect(roll.contains("Không tính 1 trường hợp đang đề nghị."))
    #expect(roll.contains("khen-thuong/2019.html\">2019</a></th>"))
    #expect(roll.contains("<td class=\"right\">1</td></tr>"))
  }

  /// On the day after, and on no other, the pages that say it are made anew; a clock that goes back takes it back.
  @Test func commentsEndWithTheirDay() throws {
    var project = try project([
      "content/articles/2019/06/a.md": TestProject.article(
        "Lấy ý kiến",
        "commendations: [{award: giay-khen, status: proposed, comments_until: 2019-06-15, recipients: [A]}, {award: giay-khen, status: awarded, comments_until: 2019-06-08, recipients: [B]}]"
      )
    ])
    let pages = ["2019/06/a.html", "ban-tin/2019/tuan-23.html", "khen-thuong/2019.html"]
    for (clock, isOver) in [
      ("2019-06-07T08:00:00+07:00", false), ("2019-06-15T23:59:59+07:00", false),
      ("2019-06-16T00:00:00+07:00", true), ("2019-06-16T08:00:00+07:00", true),
      ("2019-06-15T08:00:00+07:00", false),
    ] {
      project.clock = clock
      try project.build()
      for page in pages {
        let text = project.published(page)
        #expect(
          text.contains("Đang lấy ý kiến, đã hết hạn góp ý ngày 15/06/2019") == isOver,
          "\(clock) \(page)")
        #expect(
          text.contains("Đang lấy ý kiến, nhận góp ý đến hết ngày 15/06/2019") == !isOver,
          "\(clock) \(page)")
      }
    }
    project.clock = "2019-06-12T08:00:00+07:00"
    try project.build()
    project.clock = "2019-06-13T08:00:00+07:00"
    #expect(try project.build().extent == .nothing)
  }

  @Test func decisionsOfOneNumberHaveAddressesOfTheirOwn() throws {
    let many = "[" + (1...21).map { "Người \($0)" }.joined(separator: ", ") + "]"
    func article(_ day: String) -> String {
      TestProject.article(
        "Bài \(day)", date: day,
        "commendations: [{award: giay-khen, decision: 34/QĐ-UBND, decided: \(day), recipients: \(many)}]"
      )
    }
    let project = try project([
      "content/articles/a.md": article("2019-06-01"),
      "content/articles/b.md": article("2019-07-01"),
    ])
    #expect(try project.build().lines == [])
    let folder = "khen-thuong/quyet-dinh/khong_ro/2019/"
    #expect(project.published(folder + "so-34-qd-ubnd.html").contains("Ngày 01/06/2019"))
    #expect(project.published(folder + "so-34-qd-ubnd_2.html").contains("Ngày 01/07/2019"))
  }

  /// One more commendation, on a roll of few and of many; even one that was decided before all others.
  @Test(arguments: ["2025-09-01", "2025-01-02"])
  func aNewCommendationChangesNoMoreOnALongRollThanOnAShortOne(decided: String) throws {
    func changed(_ count: Int) throws -> [String] {
      func article(_ number: Int, _ day: String, decided: String? = nil) -> String {
        TestProject.article(
          "Bài \(number)", date: day,
          "commendations: [{award: giay-khen, authority: ubnd, decision: \(number)/QĐ-UBND, decided: \(decided ?? day), recipients: [{name: Người \(number), unit: phong}]}]"
        )
      }
      var files: [String: String] = [:]
      for number in 1...count {
        files["content/articles/\(number).md"] = article(number, "2025-08-0\(number % 9 + 1)")
      }
      let project = try project(files)
      try #require(project.build().lines == [])
      try project.folder.put(
        article(9999, "2025-09-01", decided: decided), at: "content/articles/moi.md")
      return try project.build().made.filter { $0.hasPrefix("khen-thuong/") }.sorted()
    }
    let expected = [
      "khen-thuong/2025-a-z.html", "khen-thuong/2025.html", "khen-thuong/don-vi/index.html",
      "khen-thuong/don-vi/phong.html",
      "khen-thuong/hinh-thuc/giay-khen.html", "khen-thuong/hinh-thuc/index.html",
      "khen-thuong/index.html", "khen-thuong/quyet-dinh/index.html",
      "khen-thuong/quyet-dinh/ubnd/2025/index.html", "khen-thuong/quyet-dinh/ubnd/index.html",
    ]
    #expect(try changed(30) == expected)
    #expect(try changed(330) == expected)
  }

  @Test func theFrontPageTellsADecisionOnceAndNothingThatWasRevoked() throws {
    let project = try project([
      "content/articles/a.md": TestProject.article("Bài", commendation("[A, B, C]")),
      "content/articles/b.md": TestProject.article(
        "Sau", date: "2019-06-06", commendation("[A, B]")),
      "content/articles/c.md": TestProject.article(
        "Thu hồi", date: "2019-06-07", commendation("[C]", ", status: revoked")),
    ])
    #expect(try project.build().lines == [])
    let lines = project.published("index.html").split(separator: "\n").filter {
      $0.contains("class=\"award\"")
    }
    #expect(
      lines == [
        "<li><a href=\"2019/06/b.html\">A và 1 trường hợp khác</a> <span class=\"line\"><span class=\"award\">Giấy khen</span> <span class=\"dot\">01/06/2019</span></span></li>"
      ])
  }

  @Test func anIdThatIsTheNameOfAnotherPageIsAnErrorAtTheId() throws {
    let project = try project([
      "content/awards.yaml": "awards: [{id: index, name: Giấy khen}]\n",
      "content/articles/a.md": TestProject.article(
        "Bài", "commendations: [{award: index, recipients: [A]}]"),
    ])
    let report = try project.build()
    #expect(
      report.lines == [
        "content/awards.yaml:1:15: error: The address “khen-thuong/hinh-thuc/index.html” of this award is also that of a page that Bulletin makes. [address-taken]"
      ])
    #expect(report.failure == nil)
  }

  @Test func aVeryLongNumberOfADecisionHasAnAddressAllTheSame() throws {
    let many = "[" + (1...21).map { "Người \($0)" }.joined(separator: ", ") + "]"
    let number = "34/QĐ-UBND " + String(repeating: "về việc khen ", count: 60)
    let project = try project([
      "content/articles/a.md": TestProject.article(
        "Bài", "commendations: [{award: giay-khen, decision: \(number), recipients: \(many)}]")
    ])
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(report.publication != nil)
  }
}
