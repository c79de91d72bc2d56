import Build
import Foundation
import Pages
import Testing

/// After an article with awards was added, or says something else of itself, those pages are made that show them.
@Suite struct HonourChangeTests {
  /// A site with awards of all kinds.
  private func project() throws -> TestProject {
    let project = try RebuiltSite.project()
    try project.addEmptyUnit()
    let files = [
      "content/awards.yaml":
        "awards: [{id: giay-khen, name: Giấy khen}, {id: bang-khen, name: Bằng khen}]\n",
      "content/authorities.yaml": """
      authorities:
        - {id: ubnd, name: UBND huyện, level: district, system: state}
        - {id: tinh, name: UBND tỉnh, level: province, system: state}

      """,
      "content/people.yaml": """
      people: [{id: hoa, name: Trần Thị Hoa}, {id: lan, name: Lê Thị Lan}, {id: be, name: Bé Na}]

      """,
    ]
    for (path, text) in files { try project.folder.put(text, at: path) }
    try put(
      "k1", "2026-01-05", awards(decision: "1/QĐ-UBND", "[{name: Tổ Một, unit: gao}, Tổ Hai]"),
      in: project)
    try put(
      "k2", "2025-12-30",
      "commendations: [{award: giay-khen, recipients: [{name: Trần Thị Hoa, person: hoa}]}]",
      in: project)
    return project
  }

  private func put(_ name: String, _ date: String, _ more: String, in project: TestProject) throws {
    try project.folder.put(
      TestProject.article("Khen \(name)", date: date, more), at: RebuiltSite.article(name))
  }

  private func awards(
    _ award: String = "giay-khen", decision: String, decided: String = "2026-01-03",
    _ recipients: String
  ) -> String {
    "commendations: [{award: \(award), authority: ubnd, decision: \(decision), decided: \(decided), recipients: \(recipients)}]"
  }

  private static func names(_ count: Int) -> String {
    "[" + (1...count).map { "Người \($0)" }.joined(separator: ", ") + "]"
  }

  // MARK: What lists and the honour roll alone show

  @Test(
    arguments: [
      "{award: giay-khen, recipients: [Tổ Ba]}",
      "{award: bang-khen, recipients: [{name: Tổ Ba, unit: rong}]}",
      "{award: giay-khen, authority: ubnd, decision: 2/QĐ-UBND, recipients: [Tổ Ba, Tổ Ba Mươi]}",
      "{award: giay-khen, authority: ubnd, decision: 1/QĐ-UBND, decided: 2017-06-01, recipients: [Tổ Một]}",
      "{award: giay-khen, authority: tinh, decision: 1/QĐ-UBND, decided: 2017-01-03, recipients: [Tổ Một]}",
      "{award: giay-khen, decision: 1/QĐ-UBND, decided: 2017-01-03, recipients: [Tổ Một]}",
      "{award: giay-khen, authority: ubnd, decided: 2017-01-03, recipients: [{name: Hoa, person: hoa}]}",
      "{award: giay-khen, recipients: [{name: Lan, person: lan, kind: individual, unit: gao}]}",
      "{award: giay-khen, status: proposed, comments_until: 2026-02-20, recipients: [Tổ Ba]}",
      "{award: giay-khen, authority: ubnd, decision: 4/QĐ, document: qd.pdf, recipients: \(names(130))}",
      """
      {award: giay-khen, authority: ubnd, decision: 4/QĐ, recipients: [A, B]},
          {award: bang-khen, authority: ubnd, decision: 4/QĐ, recipients: [C]},
          {award: bang-khen, recipients: [D]}
      """,
    ], ["2026-01-31", "2026-01-04", "2018-01-01"])
  func aNewArticleWithAwards(commendations: String, date: String) throws {
    let project = try project()
    let report = try project.change {
      try put("f", date, "commendations:\n  [\(commendations)]", in: project)
    }
    #expect(report.made.contains("khen-thuong/index.html"))
    #expect(!report.made.contains("2025/07/d.html"))
    #expect(!report.made.contains("khen-thuong/ho-so/hoa.html") || commendations.contains("hoa"))
  }

  @Test func severalArticlesReportOneNewDecision() throws {
    let project = try project()
    try project.change {
      try put("f", "2026-01-31", awards(decision: "5/QĐ", "[Tổ Ba, Tổ Tư]"), in: project)
      try put("g", "2026-01-04", awards(decision: "05/QĐ", "[Tổ Tư, Tổ Năm]"), in: project)
      try put("h", "2019-01-02", "lead: Không khen ai", in: project)
    }
  }

  /// A list's further pages count from the oldest.
  @Test(arguments: ["2026-01-31", "2026-01-04", "2017-01-01"])
  func longListsGrow(date: String) throws {
    let project = try project()
    for number in 1...3 {
      try put(
        "m\(number)", "2026-01-0\(number)",
        "commendations: [{award: bang-khen, recipients: \(Self.names(49))}]", in: project)
    }
    try project.change {
      try put(
        "f", date, "commendations: [{award: bang-khen, recipients: \(Self.names(54))}]", in: project
      )
    }
  }

  @Test(arguments: [
    ("k1", "title: Khen k1", "title: Khen & <khác>"),
    ("k1", "title: Khen k1", "title: Khen k1\nlead: Dòng này đẩy mọi dòng xuống"),
    ("k2", "title: Khen k2", "title: Khen k2\nupdated: 2026-01-31"),
    ("c", "title: C", "title: C khác"),
  ])
  func anArticleWithAwardsSaysSomethingElse(
    article: String, old: String, new: String
  ) throws {
    let project = try project()
    try project.change {
      try project.replace(old, by: new, in: RebuiltSite.article(article))
    }
  }

  // MARK: What concerns others

  @Test(arguments: [
    // The same decision, however it is written.
    "{award: giay-khen, authority: ubnd, decision: 1/QĐ-UBND, decided: 2026-01-03, recipients: [Tổ Một]}",
    "{award: giay-khen, authority: ubnd, decision: Số 01/QĐ-UBND, recipients: [Tổ Chín]}",
    "{award: giay-khen, status: revoked, recipients: [Tổ Ba]}",
    "{award: giay-khen, recipients: [{name: Bé Na, minor: true, consent: true}]}",
    // Who is a child elsewhere.
    "{award: giay-khen, recipients: [{name: Bé Na, person: be}]}",
    "{award: giay-khen, recipients: ds.csv}",
    // Names nobody.
    "{award: giay-khen, authority: ubnd, decision: 6/QĐ, recipients: []}",
  ])
  func anArticleConcernsOthers(commendations: String) throws {
    let project = try project()
    try put(
      "k3", "2025-12-29",
      "commendations: [{award: giay-khen, recipients: [{name: Bé Na, person: be, minor: true, consent: true}]}]",
      in: project)
    try project.build()
    try put("f", "2026-01-31", "commendations:\n  [\(commendations)]", in: project)
    let report = try project.build()
    #expect(report.failure == nil)
    let check = try project.check().lines
    #expect(report.lines == check)
    if report.errors == 0 { #expect(try project.differencesFromClean() == []) }
  }

  /// Which may have been meant for the new one, whoever else reports it.
  @Test(arguments: ["", "status: revoked, ", "status: awarded, "])
  func aRevocationOfTheSameAwardIsDoubted(status: String) throws {
    let project = try project()
    let revoked =
      "commendations: [{award: giay-khen, authority: ubnd, decision: 7/QĐ, status: revoked, recipients: [Tổ Bảy]}]"
    try put("k3", "2026-01-20", revoked, in: project)
    if !status.isEmpty {
      try put(
        "k4", "2026-01-22", revoked.replacing("status: revoked, ", with: status), in: project)
    }
    let report = try project.change {
      try put("f", "2026-01-10", awards(decision: "8/QĐ", "[Tổ Bảy]"), in: project)
    }
    #expect(report.warnings == 1, "\(report.lines)")
    #expect(report.lines == (try project.check().lines))
  }

  @Test func aRevocationOfAnotherAwardConcernsNobody() throws {
    let project = try project()
    try put(
      "k3", "2026-01-20",
      "commendations: [{award: giay-khen, authority: ubnd, decision: 7/QĐ, status: revoked, recipients: [Tổ Bảy]}]",
      in: project)
    try project.change {
      try put("f", "2026-01-10", awards(decision: "8/QĐ", "[Tổ Tám]"), in: project)
    }
  }

  /// One decision's number reads like another's further page.
  @Test func numbersThatReadLikeFurtherPagesHavePagesOfTheirOwn() throws {
    let project = try project()
    try put("n1", "2026-01-06", awards(decision: "5/QĐ", Self.names(130)), in: project)
    let report = try project.change {
      try put("n2", "2026-01-07", awards(decision: "5/QĐ trang 2", Self.names(25)), in: project)
    }
    #expect(report.made.contains("khen-thuong/quyet-dinh/ubnd/2026/so-5-qd-trang-2_.html"))
  }

  @Test(arguments: [
    ("giay-khen", "bang-khen"), ("Tổ Một", "Tổ Mười"), ("1/QĐ-UBND", "12/QĐ-UBND"),
    ("2026-01-03", "2026-01-02"), ("unit: gao", "unit: phong"),
  ])
  func anArticleReportsOtherAwards(old: String, new: String) throws {
    let project = try project()
    try project.change {
      try project.replace(old, by: new, in: RebuiltSite.article("k1"))
    }
  }

  /// Files that lie where a new page of the roll is to lie.
  @Test(arguments: [
    "khen-thuong/don-vi/rong.html", "khen-thuong/hinh-thuc/bang-khen.html",
    "khen-thuong/ho-so/lan.html", "khen-thuong/2017.html", "du-lieu/khen-thuong-2017.csv",
    "khen-thuong/quyet-dinh/tinh/index.html", "khen-thuong/quyet-dinh/tinh/2017/index.html",
    "khen-thuong/quyet-dinh/tinh/2017/so-3-qd.html", "du-lieu/quyet-dinh-2017.json",
  ])
  func whatLiesAtAnAddressStays(address: String) throws {
    let project = try project()
    try project.folder.put("x", at: "content/static/" + address)
    try #require(project.build().publication != nil)
    let before = try project.publishedFiles()
    try put(
      "f", "2026-01-31",
      """
      commendations:
        - award: bang-khen
          authority: tinh
          decision: 3/QĐ
          decided: 2017-02-03
          recipients: [{name: Lan, person: lan, unit: rong}, \(Self.names(24).dropFirst())
      """, in: project)
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(report.errors > 0)
    #expect(report.lines == (try project.check().lines))
    #expect(try project.publishedFiles() == before)
  }
}
