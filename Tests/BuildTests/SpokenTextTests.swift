import Build
import Diagnostics
import Testing

/// A text that cannot be read aloud is a mistake of that text, whoever finds it.
@Suite struct SpokenTextTests {
  private static let abbreviations =
    "abbreviations: [{short: AB, spoken: \(String(repeating: "à ", count: 99))à}]\n"
  /// As it is read aloud, 19 MB.
  private static let long = String(repeating: "AB, ", count: 60_000)

  private static func message(_ path: String) -> String {
    "\(path):1:1: error: This text is longer than 16 MiB as it is read aloud on the radio. [text-too-complex]"
  }

  private static let article = "content/articles/a.md"

  /// Where the long text stands.
  static let places: [(name: String, files: [String: String], path: String)] = [
    ("body", [article: TestProject.article("Bài", body: long)], article),
    ("lead", [article: TestProject.article("Bài", "lead: \(long)")], article),
    ("title", [article: TestProject.article(long)], article),
    (
      "greeting",
      [
        article: TestProject.article("Bài"),
        "content/site.yaml": TestProject.settings + "radio: {greeting: \"\(long)\"}\n",
      ], "content/site.yaml"
    ),
  ]

  @Test(arguments: places.map(\.name))
  func isFoundByBuildAndCheckAlike(place: String) throws {
    let (_, files, path) = try #require(Self.places.first { $0.name == place })
    let project = try TestProject(
      files.merging(["content/abbreviations.yaml": Self.abbreviations]) { first, _ in first })
    let built = try project.build()
    #expect(built.lines.filter { $0.contains("error") } == [Self.message(path)])
    #expect(built.publication == nil && built.failure == nil)
    #expect(try project.check().lines == built.lines)
    #expect(try project.build().lines == built.lines)
  }

  @Test(arguments: ["body", "title"])
  func isFoundAfterAnEditToo(place: String) throws {
    let (_, files, path) = try #require(Self.places.first { $0.name == place })
    let project = try TestProject([
      "content/abbreviations.yaml": Self.abbreviations,
      Self.article: TestProject.article("Bài", body: "AB, AB.\n"),
    ])
    #expect(try project.build().lines == [])
    let before = try project.publishedFiles()
    for (path, text) in files { try project.folder.put(text, at: path) }
    #expect(
      try project.build().lines.filter { $0.contains("error") } == [Self.message(path)])
    #expect(try project.publishedFiles() == before)
    try project.folder.put(TestProject.article("Bài", body: "AB, AB.\n"), at: Self.article)
    #expect(try project.build().lines == [])
    #expect(try project.publishedFiles() == before)
  }
}
