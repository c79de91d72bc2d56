import Testing

@testable import Content

/// Articles whose text is missing.
struct EmptyBodyTests {
  @Test(arguments: ["", "<!-- sẽ viết sau -->", "<div></div>"])
  func anArticleWithoutTextIsTold(body: String) throws {
    let findings = try decodeArticleWithBody(body)
    #expect(
      findings.contains(
        "warning empty-body: This article has no text.\n"), "\(findings)")
    #expect(
      findings.contains(
        "help: Write it below the line “---” that ends the front matter; an article that is not finished has “draft: true”."
      ))
  }

  @Test(arguments: [
    ("", "draft: true"), ("", "withdrawn: {date: 2019-06-06}"), ("", "video: a.mp4"),
    ("", "photos: [{src: a.jpg, alt: a}]"), ("Đoạn.", ""), ("- Một", ""), ("![a](b.jpg)", ""),
  ])
  func othersAreNot(body: String, key: String) throws {
    #expect(try !decodeArticleWithBody(body, key).contains("empty-body"))
  }

  private func decodeArticleWithBody(_ body: String, _ key: String = "") throws -> String {
    try decodeArticle(
      "title: Bài\ndate: 2019-06-05" + (key.isEmpty ? "" : "\n" + key), body: body
    ).findings
  }
}
