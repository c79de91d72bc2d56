import Build
import Diagnostics
import Testing

/// What is wrong is said on every build until it is mended, whatever the build needs not read again.
@Suite struct RepeatedDiagnosticsTests {
  /// A warning from each place that finds some: the settings, an article by itself, and its references.
  private func project() throws -> TestProject {
    try TestProject([
      "content/site.yaml": "title: Bản tin\nbase_url: https://example.org/\n",
      "content/articles/a.md": TestProject.article(
        "A", "units: gao\nphoto: a.svg\nmau: đỏ", body: "Mở.\n\n<b>x</b> và [nháp](nhap.md).\n"),
      "content/articles/nhap.md": TestProject.article("N", "draft: true"),
      "content/articles/a.svg": RebuiltSite.svg(width: 6),
      "content/articles/ghi-chu.txt": "x",
      "content/la.yaml": "x: 1\n",
      "content/places.yaml":
        "places: [{id: gao, name: Xã Gáo, kind: commune, until: 2018-12-31}]\n",
    ])
  }

  private static let ids: Set = [
    "missing-publisher", "unknown-key", "raw-html", "missing-alt", "place-out-of-time",
    "link-to-unpublished", "misnamed-text", "misplaced-file",
  ]

  @Test func warningsAreRepeatedUntilTheyAreMended() throws {
    let project = try project()
    let first = try project.build()
    #expect(Set(first.diagnostics.map(\.id)) == Self.ids)
    try #require(first.publication != nil)
    for _ in 0..<3 {
      let report = try project.build()
      #expect(report.made == [])
      #expect(report.diagnostics == first.diagnostics)
    }
    // Another file changes: the findings of the others are those of their stored forms.
    try project.folder.put(TestProject.article("M"), at: "content/articles/moi.md")
    #expect(try project.build().diagnostics == first.diagnostics)

    try project.replace(
      "photo: a.svg", by: "photo: {src: a.svg, alt: Loa}", in: "content/articles/a.md")
    let mended = first.diagnostics.filter { $0.id != "missing-alt" }
    for _ in 0..<2 { #expect(try project.build().diagnostics.map(\.id) == mended.map(\.id)) }
    for path in ["content/la.yaml", "content/articles/ghi-chu.txt"] { try project.remove(path) }
    for _ in 0..<2 {
      #expect(
        Set(try project.build().diagnostics.map(\.id))
          == Self.ids.subtracting(["missing-alt", "misnamed-text", "misplaced-file"]))
    }
  }

  @Test func strictBuildsFailOnWarningsThatTheStateKeeps() throws {
    let project = try project()
    let first = try project.build()
    let before = try project.folder.files(in: "public")
    for _ in 0..<2 {
      let strict = try project.build { $0.isStrict = true }
      #expect(strict.publication == nil)
      #expect(strict.diagnostics == first.diagnostics)
    }
    #expect(try project.folder.files(in: "public") == before)
    #expect(try project.build().made == [])
  }

  @Test func anErrorAfterAGoodBuildChangesNothingUntilItIsMended() throws {
    let project = try project()
    let first = try project.build()
    let before = try project.folder.files(in: "public")
    try project.replace("title: A", by: "titel: A", in: "content/articles/a.md")
    try project.folder.put("---\ntitle: M\n---\n\n[x](khong.md)\n", at: "content/articles/moi.md")
    let failed = try project.build()
    #expect(failed.publication == nil)
    #expect(
      Set(failed.diagnostics.filter { $0.severity == .error }.map(\.id)) == [
        "unknown-key", "missing-date", "broken-link",
      ])
    #expect(Self.ids.isSubset(of: failed.diagnostics.map(\.id)))
    for _ in 0..<2 { #expect(try project.build().diagnostics == failed.diagnostics) }
    #expect(try project.folder.files(in: "public") == before)

    try project.replace("titel: A", by: "title: A", in: "content/articles/a.md")
    try project.remove("content/articles/moi.md")
    let mended = try project.build()
    #expect(mended.diagnostics == first.diagnostics)
    #expect(mended.made == [])
    #expect(try project.folder.files(in: "public") == before)
  }
}
