import Testing

@testable import Build

/// Links to pages that are made of all articles, which no file stands for.
struct OwnPageLinkTests {
  private func check(_ body: String, _ more: [String: String] = [:]) throws -> [String] {
    let files = more.merging([
      "content/articles/a.md": TestProject.article("A", body: "Mở.\n\n" + body + "\n")
    ]) { $1 }
    return try TestProject(files).check().lines
  }

  @Test(arguments: [
    "[x](/2019/index.html)", "[x](/nam/)", "[x](https://example.org/bao/2019/06/)",
    "[x](https://example.org/bao/)",
    "[x](/feed.xml)", "[x](/logo.svg)", "https://example.org/bao/2019/06/a.html",
    "[x](/2019/06/b.html#muc)",
  ])
  func pagesThatThereAre(body: String) throws {
    let others = [
      "content/static/logo.svg": "<svg/>",
      "content/articles/b.md": TestProject.article("B", "aliases: [cu/b.html]"),
    ]
    #expect(try check(body, others) == [])
  }

  @Test func pagesThatThereAreNot() throws {
    #expect(
      try check("[x](/khong-co/index.html)") == [
        "content/articles/a.md:8:5: error: There is no file “/khong-co/index.html”. [broken-link]"
      ])
    #expect(
      try check(
        "Xem https://example.org/bao/2019/06/nhap.html nhé",
        ["content/articles/nhap.md": TestProject.article("Nháp", "draft: true")]) == [
          "content/articles/a.md:8:5: warning: This site has no page “2019/06/nhap.html”: it is not published, or was "
            + "never there. [missing-page]"
        ])
  }

  @Test func aWholeAddressOfTheSitesOwnIsARelativeLink() throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article(
        "A", body: "Mở.\n\n[x](https://example.org/bao/2019/index.html)\n")
    ])
    try project.build()
    #expect(project.published("2019/06/a.html").contains("<a href=\"../../2019/index.html\">x</a>"))
  }
}
