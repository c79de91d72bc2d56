import Content
import Diagnostics
import SampleProjects
import Testing

@testable import Site

/// Units and fields as somebody names them who writes an article at the terminal.
@Suite struct RecordFinderTests {
  private let finder: RecordFinder

  init() {
    let project = SampleProject(files: [
      "content/places.yaml": SampleProject.places,
      "content/fields.yaml":
        "fields:\n  - {id: kinh-te, name: Kinh tế}\n  - {id: van-hoa, name: Văn hóa}\n",
    ])
    finder = RecordFinder(project.make().site.registries)
  }

  private func day(_ text: String) -> CivilDate {
    DateTime(text)?.date ?? CivilDate(daysSinceEpoch: 0)
  }

  @Test func namesAndIds() throws {
    #expect(try finder.unit("gao-giong", on: day("2019-06-05")) == "gao-giong")
    #expect(try finder.unit("Xã Gáo Giồng", on: day("2019-06-05")) == "gao-giong")
    #expect(try finder.unit("gáo  giồng", on: day("2019-06-05")) == "gao-giong")
    #expect(try finder.field("kinh tế") == "kinh-te")
    #expect(try finder.field("van-hoa") == "van-hoa")
  }

  @Test func whatWasMeant() {
    let mistake = #expect(throws: RecordFinder.Mistake.self) {
      try finder.unit("Gáo Giông", on: day("2019-06-05"))
    }
    #expect(mistake?.message == "There is no unit “Gáo Giông” in places.yaml.")
    #expect(mistake?.help == "Did you mean “Gáo Giồng”?")
    let field = #expect(throws: RecordFinder.Mistake.self) { try finder.field("Kinh tê") }
    #expect(field?.help == "Did you mean “Kinh tế”?")
  }
}
