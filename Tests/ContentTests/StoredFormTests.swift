import Content
import Diagnostics
import FrontMatter
import Testing

@Suite struct StoredFormTests {
  @Test func aWholeArticleIsRestored() throws {
    let article = try StoredSample.article()
    let bytes = article.stored(with: StoredSample.diagnostics)
    let restored = try #require(ArticleSource.restored(from: bytes))
    #expect(dumped(restored.source) == dumped(article))
    #expect(restored.diagnostics == StoredSample.diagnostics)
  }

  @Test(arguments: [
    "", "title: Bài", "tiltle: Bài\ndate: 2019-02-30\nparams: [a]", "date: \"2019",
    "commendations: [{recipients: [{}]}]\nmodels: x\nphoto: {caption: a, src: ../../../../b}",
  ])
  func anArticleWithErrorsIsRestoredWithThem(frontMatter: String) throws {
    let article = try decodeArticle(frontMatter, body: "<b>[x](<a b.md>)</b>\n\n[^1]\n\n## A\n## A")
    #expect(!article.diagnostics.isEmpty)
    let bytes = article.value.stored(with: article.diagnostics)
    let restored = try #require(ArticleSource.restored(from: bytes))
    #expect(dumped(restored.source) == dumped(article.value))
    #expect(restored.diagnostics == article.diagnostics)
  }

  @Test(arguments: [
    "title: Giới thiệu", "title: Giới thiệu\norder: -2\nslug: gioi", "order: x\ndraft: true",
  ])
  func aPageIsRestored(frontMatter: String) throws {
    let page = try decodePage(frontMatter)
    let bytes = page.value.stored(with: page.diagnostics)
    let restored = try #require(PageSource.restored(from: bytes))
    #expect(dumped(restored.source) == dumped(page.value))
    #expect(restored.diagnostics == page.diagnostics)
  }

  @Test(arguments: [
    "", "name\n", "họ tên;loại;trẻ em\nBé An;cá nhân;có\nTrần Thị Hoa;tập thể;\n;;\n",
    "name,unit\n" + String(repeating: "Lê Văn Năm,my-long\n", count: 500),
    "họ tên;năm sinh;cccd\nLê Văn Năm;2012;1\nBà Sáu;05/06/50;2\nTrần Văn Tư;?;3\n",
  ])
  func aRecipientTableIsRestored(text: String) throws {
    let table = try decodeFile(text, path: "content/articles/ds.csv", RecipientTable.decode)
    let bytes = table.value.stored(with: table.diagnostics)
    let restored = try #require(RecipientTable.restored(from: bytes))
    #expect(dumped(restored.source) == dumped(table.value))
    #expect(restored.diagnostics == table.diagnostics)
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 1 << 40, Int.max, Int.min])
  func numbersOfAllSizesAreRestored(number: Int) throws {
    var page = try decodePage("title: Bài").value
    page.order = number
    let restored = PageSource.restored(from: page.stored(with: []))
    #expect(restored?.source.order == number)
  }

  @Test func paramsAreRestoredAsDeepAsTheyCanBeWritten() throws {
    let levels = 30
    let nested = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let article = try decodeArticleWith("params: {a: \(nested)}")
    #expect(article.findings == "")
    let restored = try #require(ArticleSource.restored(from: article.value.stored(with: [])))
    #expect(dumped(restored.source) == dumped(article.value))
    #expect(try !decodeArticleWith("params: {a: [\(nested)]}").diagnostics.isEmpty)
  }
}
