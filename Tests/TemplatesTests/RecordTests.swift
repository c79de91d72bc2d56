import Digests
import Templates
import Testing

/// Records with the same digest look the same: whatever a template can tell apart, digests tell apart too.
@Suite struct RecordTests {
  /// Each looks otherwise than all others.
  private static let articles: [Article] = [
    Article(),
    Article(title: "Gương"),
    Article(title: ""),
    Article(title: "Gương sán", lead: "g"),
    Article(title: "Gương", lead: " sáng"),
    Article(lead: "2019/06/guong-sang.html", link: .site("")),
    Article(link: .external("2019/06/guong-sang.html")),
    Article(link: .site("2019/06/guong-sang.htm"), body: .html(Array("l<p>Một</p>".utf8))),
    Article(body: .html([])),
    Article(
      body: .deferred(Digest.of(Array("một".utf8))) { _, output in output += "<p>Một</p>".utf8 }),
    Article(
      body: .deferred(Digest.of(Array("hai".utf8))) { _, output in output += "<p>Hai</p>".utf8 }),
    Article(isPinned: true),
    Article(photo: Photo()),
    Article(photo: Photo(caption: nil)),
    Article(tags: ["a", "b"]),
    Article(tags: ["ab"]),
    Article(tags: ["b", "a"]),
    Article(params: .text("a")),
    Article(params: .list([.text("a")])),
    Article(params: .map([("a", .text("b"))])),
    Article(params: .map([("a", .text("b")), ("c", .list([]))])),
  ]

  @Test func whatLooksOtherwiseHasAnotherDigest() {
    for (first, article) in Self.articles.enumerated() {
      for other in Self.articles[(first + 1)...] {
        #expect(article.record.digest != other.record.digest, "\(article) and \(other)")
      }
    }
  }

  /// One that is kept for many pages is the same record.
  @Test(arguments: articles.indices)
  func aRecordIsTheSameWheneverItIsMade(index: Int) {
    let article = Self.articles[index]
    let kept = Article.view.record(article, isKept: true)
    #expect(kept.digest == article.record.digest)
    let fixture = TemplateFixture([
      "page": """
      {{title}}{{{lead}}}{{url}}{{{body}}}{{#pinned}}!{{/pinned}}{{#photo}}{{src}}{{caption}}{{/photo}}\
      {{#tags}}{{.}},{{/tags}}
      """
    ])
    #expect(fixture.render(kept) == fixture.render(article.record))
  }

  /// Longer than what most records have room for.
  @Test func aLongTextIsWhole() {
    let title = String(repeating: "Gương sáng & “hay” ", count: 5_000)
    let record = Article(title: title, lead: "Lời dẫn").record
    let fixture = TemplateFixture([
      "page": "{{title}}|{{lead}}|{{url}}", "page.txt": "{{title}}|{{lead}}|{{url}}",
    ])
    let rest = "|Lời dẫn|2019/06/guong-sang.html"
    #expect(fixture.render(record) == title.replacing("&", with: "&amp;") + rest)
    #expect(fixture.render(record, as: "page.txt") == title + rest)
  }
}
