import Content
import SampleProjects
import Site
import Testing

@Suite struct PlaceTests {
  @Test func anArticleIsListedWithItsUnitThoseAboveAndThoseThatCameAfter() {
    let site = SampleProject(files: [
      "content/places.yaml": SampleProject.places,
      "content/articles/a.md": SampleProject.article("A", "units: gao-giong"),
    ]).make().site
    #expect(
      site.articles[0].listings.map { site.places.places[$0].id.value } == [
        "tinh-dong-thap", "huyen-cao-lanh", "gao-giong", "xa-phong-my", "xa-phu-cuong",
      ])
    #expect(site.articles[0].kicker == "Xã Gáo Giồng")
  }

  @Test func anArticleOutsideItsUnitsTimeIsAWarningThatNamesTheUnitOfThatDay() {
    let result = SampleProject(files: [
      "content/places.yaml": SampleProject.places,
      "content/articles/a.md": SampleProject.article(
        "A", date: "2025-07-01", "units: gao-giong"),
      "content/articles/b.md": SampleProject.article(
        "B", date: "2025-06-30", "units: xa-phong-my"),
    ]).make()
    #expect(
      result.findings == [
        "content/articles/a.md:4:8: warning: “gao-giong” existed until 30/06/2025, but this article is of 01/07/2025. [place-out-of-time] → Write its successor: “xa-phong-my” or “xa-phu-cuong”.",
        "content/articles/b.md:4:8: warning: “xa-phong-my” exists only from 01/07/2025, but this article is of 30/06/2025. [place-out-of-time] → Write the unit of that day: “gao-giong”.",
      ])
  }

  @Test func anArticleWhoseDateCannotBeReadIsNotComparedWithItsUnitsTime() {
    let result = SampleProject(files: [
      "content/places.yaml": SampleProject.places,
      "content/articles/a.md": SampleProject.article(
        "A", date: "2026-02-30", "units: xa-phong-my"),
    ]).make()
    #expect(result.findings == [])
  }

  @Test func theUnitsOfAWithdrawnArticleMustBeKnownButNotItsPhotos() {
    let result = SampleProject(files: [
      "content/places.yaml": SampleProject.places,
      "content/articles/a.md": SampleProject.article(
        "A", "units: gao-giogn\nphoto: mat.jpg\nwithdrawn: {date: 2019-06-06}"),
    ]).make()
    #expect(
      result.findings == [
        "content/articles/a.md:4:8: error: There is no unit “gao-giogn” in places.yaml. [unknown-place] → Did you mean “gao-giong”?"
      ])
  }

  @Test func cyclesAndUnknownUnitsInTheRegistryAreErrors() {
    let result = SampleProject(files: [
      "content/places.yaml": """
      places:
        - {id: a, name: A, kind: commune, parent: b}
        - {id: b, name: B, kind: district, parent: a}
        - {id: c, name: C, kind: commune, until: 2025-06-30, successors: [d, x]}
        - {id: d, name: D, kind: commune, successors: [c]}

      """
    ]).make()
    #expect(
      result.findings == [
        "content/places.yaml:4:72: error: There is no unit “x” in places.yaml. [unknown-place] → Write an id that content/places.yaml has (a, b, c, d), or add this one there.",
        "content/places.yaml:2:45: error: “a” is its own parent, through its parents. [place-cycle] → Give one of these units another parent.",
        "content/places.yaml:4:69: error: “c” is its own successor, through its successors. [place-cycle] → Remove one of these successors.",
      ])
  }

  /// A walk from every unit over all others would take minutes.
  @Test(arguments: [
    (
      "parent: NEXT", 1000,
      [
        "content/places.yaml:2:10: error: “p0” has over 200 units above it and after it. [too-many-listings] → Look for a wrong parent or successor among them."
      ]
    ),
    (
      "successors: [NEXT]", 1000,
      [
        "content/places.yaml:2:10: error: “p0” has over 200 units above it and after it. [too-many-listings] → Look for a wrong parent or successor among them."
      ]
    ),
    (
      "parent: TWIN, successors: [TWIN, SELF]", 4,
      [
        "content/places.yaml:2:46: error: “p0” is its own parent, through its parents. [place-cycle] → Give one of these units another parent.",
        "content/places.yaml:4:46: error: “p2” is its own parent, through its parents. [place-cycle] → Give one of these units another parent.",
        "content/places.yaml:2:63: error: “p0” is its own successor, through its successors. [place-cycle] → Remove one of these successors.",
        "content/places.yaml:3:63: error: “p1” is its own successor, through its successors. [place-cycle] → Remove one of these successors.",
        "content/places.yaml:4:63: error: “p2” is its own successor, through its successors. [place-cycle] → Remove one of these successors.",
        "content/places.yaml:5:63: error: “p3” is its own successor, through its successors. [place-cycle] → Remove one of these successors.",
      ]
    ),
  ])
  func manyUnitsInOneKnot(
    relations: String, count: Int, findings: [String]
  ) {
    var text = "places:\n"
    for index in 0..<count {
      let relations = relations.replacing("NEXT", with: "p\(index + 1)")
        .replacing("TWIN", with: "p\(index ^ 1)").replacing("SELF", with: "p\(index)")
      text += "  - {id: p\(index), name: P, kind: commune, \(relations)}\n"
    }
    text += "  - {id: p\(count), name: P, kind: commune}\n"
    #expect(SampleProject(files: ["content/places.yaml": text]).make().findings == findings)
  }

  @Test func everyUnitLeadsBackToTheFirst() {
    var text = "places:\n"
    for index in 0..<1000 {
      let next = (index + 1) % 1000
      text +=
        "  - {id: p\(index), name: P, kind: commune, parent: p\(next), successors: [p\(next), p0]}\n"
    }
    let findings = SampleProject(files: ["content/places.yaml": text]).make().findings
    #expect(findings.count == 3)
    #expect(
      findings.first?.hasPrefix("content/places.yaml:2:46: error: “p0” is its own parent") == true)
  }
}
