import Content
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
        "content/articles/b.md:4:8: warning: “xa-phong-my” exists only from 01/07/2025, but this article is of 30/06/2025. [place-out-of-time] → Write the unit of that day: “gao-giong”.",
        "content/articles/a.md:4:8: warning: “gao-giong” existed until 30/06/2025, but this article is of 01/07/2025. [place-out-of-time] → Write its successor: “xa-phong-my” or “xa-phu-cuong”.",
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
        "content/places.yaml:4:72: error: There is no unit “x” in places.yaml. [unknown-place] → Write an id that content/places.yaml has, or add this one there.",
        "content/places.yaml:2:45: error: “a” is its own parent, through its parents. [place-cycle] → Give one of these units another parent.",
        "content/places.yaml:4:69: error: “c” is its own successor, through its successors. [place-cycle] → Remove one of these successors.",
      ])
  }
}
