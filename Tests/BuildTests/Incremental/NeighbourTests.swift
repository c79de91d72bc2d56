import Build
import Testing

/// Two articles that have nothing in common but that one follows the other.
@Suite struct NeighbourTests {
  @Test func aNeighbourThatChangesSidesIsNoticed() throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("Bài a", date: "2019-06-05"),
      "content/articles/b.md": TestProject.article("Bài b", date: "2019-06-10"),
    ])
    try project.build()
    #expect(project.published("2019/06/b.html").contains("Bài cũ hơn"))
    try project.folder.put(
      TestProject.article("Bài a", date: "2019-06-20"), at: "content/articles/a.md")
    try project.build()
    #expect(project.published("2019/06/b.html").contains("Bài mới hơn"))
    #expect(!project.published("2019/06/b.html").contains("Bài cũ hơn"))
  }
}
