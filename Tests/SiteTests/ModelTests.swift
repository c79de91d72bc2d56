import Content
import SampleProjects
import Site
import Testing

@Suite struct ModelTests {
  private static let registries = [
    "content/places.yaml": SampleProject.places,
    "content/fields.yaml": "fields: [{id: kinh-te, name: Kinh tế}, {id: van-hoa, name: Văn hóa}]\n",
  ]

  /// Articles of consecutive days, each with one model.
  private func result(_ models: [String]) -> SampleProject.Result {
    var files = Self.registries
    for (number, model) in models.enumerated() {
      files["content/articles/\(number).md"] = SampleProject.article(
        "Bài \(number)", date: "2019-06-0\(number + 1)", "models: [\(model)]")
    }
    return SampleProject(files: files).make()
  }

  private func dates(_ model: Model, _ site: Site) -> [Int] {
    model.reports.map { site.articles[$0.article].date.date.day }
  }

  @Test func articlesWithOneIDReportOneModel() throws {
    let result = result([
      "{name: Kênh, id: kenh, unit: gao-giong, field: kinh-te, year: 2019, status: registered}",
      "{name: Kênh xanh, id: kenh, organisation: Tổ Một, status: replicated, replicated_to: [xa-phong-my]}",
      "{name: Kênh xanh, id: kenh, status: tổng kết, people: [Nguyễn Văn Mẫu], replicated_to: [xa-phu-cuong, xa-phong-my]}",
    ])
    #expect(result.findings == [])
    #expect(result.site.models.models.count == 1)
    let model = try #require(result.site.models.models.first)
    #expect(dates(model, result.site) == [1, 2, 3])
    #expect(model.name == "Kênh xanh")
    #expect(model.unit.map { result.site.places.places[$0].name } == "Xã Gáo Giồng")
    #expect(model.field == 0)
    #expect(model.year == 2019)
    #expect(model.organisation == "Tổ Một")
    #expect(model.people == ["Nguyễn Văn Mẫu"])
    // One that looks back does not undo what was reached.
    #expect(model.status == .replicated)
    #expect(
      model.replicatedTo.map { result.site.places.places[$0].id.value } == [
        "xa-phong-my", "xa-phu-cuong",
      ])
    #expect(model.address == "mo-hinh/kenh.html")
  }

  @Test func aNameJoinsNothing() {
    let result = result(["{name: Kênh}", "{name: Kênh}", "{name: Kênh, id: kenh}"])
    #expect(result.site.models.models.map(\.reports.count) == [1, 1, 1])
    #expect(result.site.models.models.map(\.address) == ["mo-hinh/kenh.html", nil, nil])
  }

  /// So that one more report leaves the lists' full pages as they are.
  @Test func modelsStandInTheOrderOfTheirFirstArticles() {
    let result = result([
      "{name: A, id: a}, {name: B, id: b}", "{name: C, id: c}, {name: D}",
      "{name: A, id: a}, {name: E, id: e}",
    ])
    #expect(result.site.models.models.map(\.name) == ["E", "C", "D", "A", "B"])
    #expect(result.site.models.byArticle == [0: [3, 0], 1: [1, 2], 2: [3, 4]])
  }

  @Test func draftsReportNothing() {
    var files = Self.registries
    files["content/articles/a.md"] = SampleProject.article(
      "A", "models: [{name: Kênh, id: kenh}]\ndraft: true")
    var project = SampleProject(files: files)
    #expect(project.make().site.models.models.isEmpty)
    project.includesDrafts = true
    #expect(project.make().site.models.models.count == 1)
  }

  @Test func contradictionsAreWarningsThatNameTheOtherFile() {
    let result = result([
      "{name: Kênh, id: kenh, year: 2018, field: kinh-te, unit: xa-phong-my}",
      "{name: Kênh, id: kenh, year: 2019, field: van-hoa, unit: xa-phu-cuong}",
      "{name: Kênh, id: kenh, year: 2018}",
    ])
    let help = "Correct one of them, or give one the id of another model."
    #expect(
      result.findings == [
        "content/articles/1.md:4:39: warning: The model “kenh” was registered in 2019 here, but in content/articles/0.md it was registered in 2018. [model-contradiction] → \(help)",
        "content/articles/1.md:4:52: warning: The model “kenh” is of the field “van-hoa” here, but in content/articles/0.md it is of the field “kinh-te”. [model-contradiction] → \(help)",
        "content/articles/1.md:4:67: warning: The model “kenh” is of the unit “xa-phu-cuong” here, but in content/articles/0.md it is of the unit “xa-phong-my”. [model-contradiction] → \(help)",
      ])
  }

  /// A unit came after the other, or lies in it.
  @Test(arguments: [
    ("gao-giong", "xa-phong-my"), ("xa-phong-my", "gao-giong"), ("gao-giong", "huyen-cao-lanh"),
  ])
  func unitsOfOneHistoryDoNotContradict(older: String, newer: String) throws {
    let result = result([
      "{name: Kênh, id: kenh, unit: \(older)}", "{name: Kênh, id: kenh, unit: \(newer)}",
    ])
    #expect(result.findings == [])
    let model = try #require(result.site.models.models.first)
    let places = result.site.places.places
    #expect(model.firstUnit.map { places[$0].id.value } == older)
    #expect(model.unit.map { places[$0].id.value } == newer)
  }

  @Test func modelsWithoutIDContradictNothing() {
    #expect(result(["{name: Kênh, year: 2018}", "{name: Kênh, year: 2019}"]).findings == [])
  }
}
