import Build
import Foundation
import Testing

/// The pages of models, whole.
@Suite struct ModelPagesTests {
  private static let places = """
    places:
      - {id: huyen, name: Huyện Cao Lãnh, kind: district, until: 2025-06-30}
      - {id: gao, name: Xã Gáo, kind: commune, parent: huyen, until: 2025-06-30, successors: [{id: phong, scope: part}]}
      - {id: my, name: Thị trấn Mỹ, kind: town, parent: huyen, until: 2025-06-30}
      - {id: sau, name: Xã Sau, kind: commune, parent: huyen, from: 2020-01-01, until: 2025-06-30}
      - {id: ap, name: Ấp Một, kind: hamlet, parent: gao}
      - {id: phong, name: Xã Phong, kind: commune, from: 2025-07-01}

    """

  private func project(_ models: [(date: String, models: String)]) throws -> TestProject {
    var files = [
      "content/site.yaml": TestProject.settings + "page_size: 2\n",
      "content/places.yaml": Self.places,
      "content/fields.yaml":
        "fields: [{id: kinh-te, name: Kinh tế}, {id: van-hoa, name: Văn hóa}]\n",
    ]
    for (index, article) in models.enumerated() {
      files["content/articles/\(index).md"] = TestProject.article(
        "Bài \(index)", date: article.date, "models: [\(article.models)]")
    }
    return try TestProject(files)
  }

  private func history() throws -> TestProject {
    try project([
      (
        "2019-06-05",
        "{name: Kênh xanh, id: kenh, unit: gao, field: kinh-te, year: 2019, status: registered, organisation: Tổ Một}"
      ),
      ("2020-06-05", "{name: Kênh xanh, id: kenh, unit: gao, status: summed-up, people: [Lê Thử]}"),
      (
        "2025-08-05",
        "{name: Kênh xanh sạch, id: kenh, unit: phong, status: replicated, replicated_to: [my]}"
      ),
      ("2025-08-06", "{name: Vườn mẫu, unit: my, year: 2019, status: piloting}"),
    ])
  }

  @Test func aModelHasItsHistory() throws {
    let project = try history()
    #expect(try project.build().lines == [])
    #expect(
      project.text(of: "mo-hinh/kenh.html") == [
        "Trang nhất", "Mô hình", "Mô hình", "Kênh xanh sạch", "Trạng tháiNhân rộng",
        "Đơn vịXã Phong", "Đơn vị lúc bắt đầuXã Gáo", "Nơi thực hiệnTổ Một",
        "Người thực hiệnLê Thử", "Lĩnh vựcKinh tế", "Đăng kýnăm 2019", "Nhân rộng tớiThị trấn Mỹ",
        "Tên trong bài trướcKênh xanh", "Quá trình", "05/06/2019 Đăng ký", "Bài 0",
        "Xã Gáo, Tổ Một", "05/06/2020 Tổng kết", "Bài 1", "Xã Gáo", "05/08/2025 Nhân rộng",
        "Bài 2", "Xã Phong", "Nhân rộng tới: Thị trấn Mỹ",
      ])
    let page = project.published("mo-hinh/kenh.html")
    #expect(page.contains(#"<a href="../2019/06/0.html">Bài 0</a>"#))
    #expect(
      page.contains(
        #"content="Mô hình “Kênh xanh sạch” của xã Phong, trạng thái: nhân rộng.""#))
  }

  @Test func whereReadersLookForModelsIsALinkToThem() throws {
    let project = try history()
    try project.build()
    #expect(project.published("2019/06/0.html").contains(#"href="../../mo-hinh/kenh.html""#))
    #expect(
      project.published("don-vi/gao/index.html").contains(
        #"<a href="../../mo-hinh/don-vi/gao.html">Mô hình <span class="count">1</span></a>"#))
    #expect(!project.published("don-vi/sau/index.html").contains("mo-hinh/don-vi"))
    #expect(
      project.published("index.html").contains(#"<a href="mo-hinh/index.html">Mô hình</a>"#))
    let without = try self.project([("2019-06-05", "")])
    try without.build()
    #expect(!without.published("index.html").contains("mo-hinh"))
    #expect(try !without.publishedFiles().keys.contains { $0.hasPrefix("mo-hinh/") })
  }

  @Test func theOverviewCountsAndShowsTheNewest() throws {
    let project = try history()
    try project.build()
    #expect(
      project.text(of: "mo-hinh/index.html") == [
        "Trang nhất", "Mô hình",
        "2 mô hình học tập và làm theo mà các bài đã đăng có nhắc tới: ai đăng ký, làm tới đâu, nơi nào làm theo.",
        "Năm 2019 2", "Đi tới đâu", "Làm điểm 1", "Vườn mẫu Thị trấn Mỹ", "Nhân rộng 1",
        "Kênh xanh sạch Xã Phong", "Bài mới nhất nói tới", "Làm điểm", "Vườn mẫu", "Thị trấn Mỹ",
        "đăng ký năm 2019, 1 bài, bài mới nhất ngày 06/08/2025", "Nhân rộng Kinh tế",
        "Kênh xanh sạch", "Tổ Một, Xã Phong", "Nhân rộng tới Thị trấn Mỹ",
        "đăng ký năm 2019, 3 bài, bài mới nhất ngày 05/08/2025", "Lĩnh vực", "Kinh tế 1",
        "Đơn vị", "Xã Phong 1", "Tất cả đơn vị, cả đơn vị trước đây ›",
      ])
    // A model without id leads to its article.
    #expect(
      project.published("mo-hinh/index.html").contains(#"<a href="../2025/08/3.html">Vườn mẫu</a>"#)
    )
    #expect(
      project.text(of: "mo-hinh/don-vi/index.html").suffix(4) == [
        "Xã Phong (1)", "Huyện Cao Lãnh (2) đến 30/06/2025", "Thị trấn Mỹ (1) đến 30/06/2025",
        "Xã Gáo (1) đến 30/06/2025",
      ])
  }

  /// Of the units of 2019 “Xã Sau” is none, and hamlets are of another level.
  @Test func theYearsTableCountsTheUnitsOfThatDay() throws {
    let project = try history()
    try project.build()
    #expect(
      project.text(of: "mo-hinh/2019.html") == [
        "Trang nhất", "Mô hình", "Mô hình đăng ký năm 2019", "2 mô hình, theo những bài đã đăng.",
        "Xã, thị trấn thuộc huyện Cao Lãnh: 2/2",
        "2 trên 2 đơn vị, tính đến ngày 31/12/2019, có mô hình đăng ký.", "Đơn vịMô hình", "Xã Gáo",
        "Kênh xanh sạch, Tổ Một Kinh tế Nhân rộng", "Thị trấn Mỹ", "Vườn mẫu Làm điểm",
        "Theo lĩnh vực", "Kinh tế (1)", "Kênh xanh sạch, Xã Phong Nhân rộng",
        "Chưa nêu lĩnh vực (1)", "Vườn mẫu, Thị trấn Mỹ Làm điểm", "Đã nhân rộng",
        "Kênh xanh sạch, Xã Phong → Thị trấn Mỹ",
      ])
  }

  @Test func aYearInWhichAllItsUnitsEndedIsCountedOnTheirLastDay() throws {
    let project = try project([
      ("2025-03-01", "{name: Kênh, id: kenh, unit: gao, year: 2025}"),
      ("2025-08-01", "{name: Vườn, id: vuon, unit: phong, year: 2025}"),
      ("2025-08-02", "{name: Ấy, id: ay, year: 2025}"),
    ])
    try project.build()
    let text = project.text(of: "mo-hinh/2025.html")
    #expect(text.contains("Xã, thị trấn thuộc huyện Cao Lãnh: 1/3"))
    #expect(text.contains("1 trên 3 đơn vị, tính đến ngày 30/06/2025, có mô hình đăng ký."))
    #expect(
      text.contains(
        "Chưa có bài nhắc tới mô hình đăng ký trong năm của: Thị trấn MỹXã Sau."))
    #expect(text.contains("Xã: 1/1"))
    #expect(text.contains("Chưa nêu đơn vị"))
  }

  @Test func aSuccessorListsModelsUnderTheNamesOfTheirDay() throws {
    let project = try project([
      ("2019-06-05", "{name: Kênh, id: kenh, unit: gao}"),
      ("2025-08-01", "{name: Vườn, id: vuon, unit: phong}"),
    ])
    try project.build()
    #expect(
      project.text(of: "mo-hinh/don-vi/phong.html") == [
        "Trang nhất", "Mô hình", "Mô hình theo đơn vị", "Đơn vị", "Xã Phong: các mô hình",
        "2 mô hình theo những bài đã đăng", "Mô hình", "Vườn", "Xã Phong",
        "1 bài, bài mới nhất ngày 01/08/2025", "Kênh", "Xã Gáo (nay một phần thuộc xã Phong)",
        "1 bài, bài mới nhất ngày 05/06/2019",
      ])
  }

  @Test func listsAreCutIntoPagesOfWhichFullOnesStay() throws {
    func models(_ count: Int) -> [(date: String, models: String)] {
      (0..<count).map {
        ("2019-06-0\($0 + 1)", "{name: Số \($0), id: so-\($0), field: kinh-te, status: registered}")
      }
    }
    let project = try project(models(5))
    try project.build()
    func names(_ address: String) -> [String] {
      project.text(of: address).filter { $0.hasPrefix("Số ") }
    }
    #expect(names("mo-hinh/linh-vuc/kinh-te.html") == ["Số 4", "Số 3", "Số 2"])
    #expect(names("mo-hinh/linh-vuc/kinh-te-trang-1.html") == ["Số 1", "Số 0"])
    #expect(
      project.published("mo-hinh/linh-vuc/kinh-te-trang-2.html").contains("url=kinh-te.html")
        || project.published("mo-hinh/linh-vuc/kinh-te-trang-2.html").contains(
          "mo-hinh/linh-vuc/kinh-te.html")
    )
    let full = project.published("mo-hinh/trang-thai/dang-ky-trang-1.html")
    // One more model, and more of an old one, which goes on to another status.
    for (index, more) in [
      ("{name: Số 9, id: so-9, field: kinh-te, status: registered}"),
      ("{name: Số 4, id: so-4, field: kinh-te, status: piloting}"),
    ].enumerated() {
      try project.folder.put(
        TestProject.article("Mới \(index)", date: "2019-07-0\(index + 1)", "models: [\(more)]"),
        at: "content/articles/moi-\(index).md")
    }
    try project.build()
    #expect(names("mo-hinh/trang-thai/dang-ky.html") == ["Số 9", "Số 4"])
    #expect(names("mo-hinh/trang-thai/dang-ky-trang-2.html") == ["Số 3", "Số 2"])
    #expect(project.published("mo-hinh/trang-thai/dang-ky-trang-1.html") == full)
    #expect(names("mo-hinh/trang-thai/lam-diem.html") == ["Số 4"])
  }

  @Test func aModelCannotBeCalledLikeAnotherPage() throws {
    let project = try project([("2019-06-05", "{name: Kênh, id: \"2019\", year: 2019}")])
    let lines = try project.build().lines
    #expect(
      lines == [
        "content/articles/0.md:4:27: error: The address “mo-hinh/2019.html” of this model is also that of a page that Bulletin makes. [address-taken]"
      ])
  }

  /// An edit of one article makes its own models' pages and lists anew, and no others.
  @Test func anEditTouchesItsOwnModelsAlone() throws {
    let project = try project([
      ("2019-06-05", "{name: Kênh, id: kenh, unit: gao, year: 2018, status: registered}"),
      ("2019-06-06", "{name: Vườn, id: vuon, unit: my, year: 2019, status: piloting}"),
    ])
    try project.build()
    try project.replace("Thân bài", by: "Thân khác", in: "content/articles/0.md")
    let body = try project.build()
    #expect(body.made.filter { $0.hasPrefix("mo-hinh/") } == [])
    try project.replace("status: registered", by: "status: summed-up", in: "content/articles/0.md")
    let status = try project.build()
    #expect(
      status.made.filter { $0.hasPrefix("mo-hinh/") }.sorted() == [
        "mo-hinh/2018.html", "mo-hinh/don-vi/gao.html", "mo-hinh/don-vi/huyen.html",
        "mo-hinh/don-vi/phong.html", "mo-hinh/index.html", "mo-hinh/kenh.html",
        "mo-hinh/trang-thai/index.html", "mo-hinh/trang-thai/tong-ket.html",
      ])
  }
}
