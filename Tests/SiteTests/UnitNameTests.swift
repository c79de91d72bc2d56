import Content
import SampleProjects
import Site
import Testing

/// Units that are called by their names instead of their ids.
@Suite struct UnitNameTests {
  private static let places = """
    places:
      - {id: cao-lanh, name: Huyện Cao Lãnh, kind: district, until: 2025-06-30}
      - {id: tt-my-tho, name: Thị trấn Mỹ Thọ, kind: town, parent: cao-lanh, until: 2025-06-30, successors: [my-tho]}
      - {id: my-tho-cu, name: Xã Mỹ Thọ, kind: commune, parent: cao-lanh, until: 2025-06-30, successors: [my-tho]}
      - {id: my-tho, name: Xã Mỹ Thọ, kind: commune, from: 2025-07-01}
      - {id: tan-nghia, name: Xã Tân Nghĩa, kind: commune, until: 2025-06-30, successors: [my-ngai]}
      - {id: my-ngai, name: Phường Mỹ Ngãi, kind: ward, from: 2025-07-01}
      - {id: hoa-an, name: Ấp Hoà An, kind: hamlet}

    """

  private func site(_ frontMatter: String, on day: String) -> SampleProject.Result {
    SampleProject(files: [
      "content/places.yaml": Self.places,
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/articles/a.md": SampleProject.article("A", date: day, frontMatter),
    ]).make()
  }

  @Test(arguments: [
    ("Thị trấn Mỹ Thọ", "2019-06-05", "tt-my-tho"), ("Xã Mỹ Thọ", "2019-06-05", "my-tho-cu"),
    ("Xã Mỹ Thọ", "2026-01-05", "my-tho"), ("Mỹ Thọ", "2026-01-05", "my-tho"),
    ("xã  tân nghĩa", "2025-06-30", "tan-nghia"), ("MỸ NGÃI", "2025-07-01", "my-ngai"),
    ("Ấp Hòa An", "2019-06-05", "hoa-an"), ("hoa-an", "2019-06-05", "hoa-an"),
  ])
  func aNameThatOneUnitHad(name: String, day: String, id: String) throws {
    let result = site("unit: \(name)", on: day)
    #expect(result.findings == [])
    let unit = try #require(result.site.articles.first?.units.first)
    #expect(result.site.places.places[unit].id.value == id)
  }

  @Test func recipientsAndModels() {
    let result = site(
      """
      commendations: [{award: giay-khen, recipients: [{name: A, unit: Xã Mỹ Thọ}]}]
      models: [{name: M, unit: Tân Nghĩa, replicated_to: [Xã Mỹ Thọ]}]
      """, on: "2019-06-05")
    #expect(result.findings == [])
    let article = result.site.articles.first
    #expect(article?.commendations.first?.recipients.first?.unit == 2)
  }

  @Test(arguments: [
    (
      "Mỹ Thọ", "2019-06-05",
      "“Mỹ Thọ” is the name of 2 units on 05/06/2019. [unknown-place] → Write “tt-my-tho” (Thị trấn Mỹ Thọ) or “my-tho-cu” (Xã Mỹ Thọ)."
    ),
    (
      "Xã Tân Nghĩa", "2026-01-05",
      "No unit had the name “Xã Tân Nghĩa” on 05/01/2026. [unknown-place] → Write “my-ngai” (Phường Mỹ Ngãi)."
    ),
    (
      "Phường Mỹ Ngãi", "2019-06-05",
      "No unit had the name “Phường Mỹ Ngãi” on 05/06/2019. [unknown-place] → Write “tan-nghia” (Xã Tân Nghĩa)."
    ),
    (
      "Huyện Cao Lãnh", "2026-01-05",
      "No unit had the name “Huyện Cao Lãnh” on 05/01/2026. [unknown-place] → Write the id of the unit of that day."
    ),
    (
      "Trường THCS Mỹ Long", "2019-06-05",
      "There is no unit “Trường THCS Mỹ Long” in places.yaml. [unknown-place] → Write an id that content/places.yaml has (cao-lanh, tt-my-tho, my-tho-cu, my-tho, tan-nghia …), or add this one there."
    ),
    (
      "Tan-Nghia", "2019-06-05",
      "There is no unit “Tan-Nghia” in places.yaml. [unknown-place] → Did you mean “tan-nghia”?"
    ),
  ])
  func aNameThatNotOneUnitHad(name: String, day: String, finding: String) {
    #expect(
      site("unit: \(name)", on: day).findings == ["content/articles/a.md:4:7: error: \(finding)"])
  }

  @Test func otherRecordsAreNamedByIDs() {
    #expect(
      site("commendations: [{award: Giấy khen, recipients: [A]}]", on: "2019-06-05").findings == [
        "content/articles/a.md:4:25: error: There is no award “Giấy khen” in awards.yaml. [unknown-award] → Did you mean “giay-khen”?"
      ])
    #expect(
      site("commendations: [{award: Bằng khen tỉnh, recipients: [A]}]", on: "2019-06-05").findings
        == [
          "content/articles/a.md:4:25: error: There is no award “Bằng khen tỉnh” in awards.yaml. [unknown-award] → Write an id that content/awards.yaml has (giay-khen), or add this one there."
        ])
  }
}
