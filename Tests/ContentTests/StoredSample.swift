import Content
import Diagnostics
import Digests
import FrontMatter

/// An article in which every property of every record differs from the one that reading begins with: what the
/// stored form forgets is then missed.
enum StoredSample {
  static func article() throws -> ArticleSource {
    let frontMatter = WholeArticleTests.english
      .replacing("updated: 2019-06-06", with: "updated: 2019-06-06T10:00:00-03:30")
      .replacing("models:", with: "  - {award: giay-khen, recipients: ds.csv}\nmodels:")
      .replacing(
        "params: {màu: đỏ}",
        with: "params: {màu: đỏ, số: [1, '2', \"ba\", ~], trống: , nhóm: {sâu: {hơn: [[]]}}}")
    let body = """
      # Mục một

      Xem [bài](../bai.md#muc "Tên bài") và ![ảnh](anh.jpg).

      ## Mục hai

      <https://example.org/?a=b> và www.example.org của Trần Thị Hoa
      """
    var article = try decodeArticle(frontMatter, body: body).value
    article.excerpt = "Đoạn đầu"
    article.photo?.isDamaged = true
    article.params[0].value.isDamaged = true
    article.body.movesFirstParagraph = true
    return article
  }

  static let diagnostics = [
    Diagnostic(
      severity: .warning, id: "unknown-key", path: "content/articles/a.md", line: 3, column: 2,
      length: 5, message: "“\("tiltle")” có lỗi.", excerpt: "tiltle: Bài", excerptColumn: 1_200,
      help: "Did you mean “title”?",
      fix: Fix(
        digest: .of([1]),
        edits: [
          LocatedEdit(
            Edit(4..<10, "title"), former: "tiltle", line: 3, column: 2, endLine: 3, endColumn: 8)
        ])),
    Diagnostic(severity: .error, id: "not-a-file", path: "b", message: ""),
  ]
}
