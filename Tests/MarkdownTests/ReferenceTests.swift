import Diagnostics
import Testing

@testable import Markdown

struct ReferenceTests {
  /// Texts in which «…» marks each reference's range, in the order of the references.
  @Test(arguments: [
    "[a](«b.md») và ![c](<«d e.jpg»> \"f\")",
    "một\n   hai [a](«b.md»)\n\tba [c](«d.md»)",
    "> một [a](«b.md»)\nhai [c](«d.md»)\n> ba [e](«f.md»)",
    "- một [a](«b.md»)\nhai [c](«d.md»)\n  - ba\n      bốn [e](«f.md»)",
    "[a\nb](\n  «c.md»\n  \"tựa\")",
    "[a](«b.md») [c](«b.md») [d](«b.md»)",
    "`[a](b.md)` [a](«b.md») ``[c](b.md) ` `` [a](«b.md»)",
    "Trang «www.x.vn», \\«c@d.vn».",
    "Bảng sau:\n| a | [b](«c.md») |\n|---|---|\n| [d](«e.md») | |",
    "`https://a.vn` «https://a.vn» và <«https://a.vn»>, «b@c.vn»",
    "một\n  «www.a.vn» [https://b.vn](«https://b.vn»)",
    "[a](«b.md#c&amp;d\\(e\\)»)",
    "| a \\| b [c](«d.md») | [e](«f.md») |\n|---|---|\n| [x\\|y](«z.md») \\| [g](«h.md») | «www.i.vn» |",
    "|a|\n|-|\n|  `\\|` [b](«c\\|d.md»)|",
    "## [a](«b.md») ##\n\n[c](«d.md»)\n===",
    "Câu[^1] [a](«b.md»).\n\n[^1]: Chú [c](«d.md»)\n    [e](«f.md»)",
    "~~[a](«b.md»)~~ **[c](«d.md»)**",
    "x\r\n  [a](«b.md»)\r\ny\r[c](«d.md»)\r\n",
    "[a]: b.md\n[c]: d.md\nmột [e](«f.md»)",
    // The parser has other bytes than the file for a zero byte.
    "một\nhai \u{0}\nba [a](«b.md»)",
    // Where the definition cannot be found, as much of the link as its last line has.
    "một hai ba bốn ![năm\n«sáu][b]» bảy tám chín mười mười một mười hai\n\n> [b]:\n> c.jpg",
  ])
  func rangesOfInlineTargets(_ marked: String) throws {
    try expectRanges(marked, frontMatter: "---\ntitle: Đồng Tháp\n---\n")
  }

  /// A link by name is mended where its target stands.
  @Test(arguments: [
    "[a][b] và [b]\n\n[b]: «c.md» \"d\"",
    "[a][b] [c](d.md)\n\n[b]: <«d.md»>",
    "![a][]\n\n[a]:\n  «b.jpg»",
  ])
  func rangesOfDefinitions(_ marked: String) throws {
    let (markdown, ranges) = unmarked(marked)
    let definition = try #require(ranges.first)
    let body = try Rendering(markdown).body
    #expect(body.references.first?.range == definition)
  }

  @Test func linkInsideAndOutsideOfADefinition() throws {
    let rendering = try Rendering("[a][b] [c](d.md) [e][b]\n\n[b]: d.md")
    #expect(rendering.body.references.map(\.range.lowerBound) == [30, 11, 30])
  }

  @Test func linkedImage() throws {
    let rendering = try Rendering("[![a](b.jpg \"c\")](d.jpg \"e\")")
    let references = rendering.body.references
    #expect(references.map(\.kind) == [.link, .image])
    #expect(references.map(\.target) == ["d.jpg", "b.jpg"])
    #expect(references.map(\.title) == ["e", ""])
    #expect(references.map { rendering.file.text($0.range) } == ["d.jpg", "b.jpg"])
  }

  @Test func kindsAndTargets() throws {
    let references = try Rendering("[a](b&amp;c.md \"t\") ![d](<e f.jpg> \"g\") www.h.vn i@k.vn")
      .body.references
    #expect(references.map(\.kind) == [.link, .image, .link, .link])
    #expect(
      references.map(\.target) == ["b&c.md", "e f.jpg", "http://www.h.vn", "mailto:i@k.vn"])
    #expect(references.map(\.title) == ["t", "g", "", ""])
    #expect(references.map(\.isBare) == [false, false, true, true])
  }

  /// Where brackets end an address, nothing can hang on it.
  @Test(arguments: [
    ("<https://a.vn>", false), ("[https://a.vn](https://a.vn)", false), ("https://a.vn", true),
    ("| https://a.vn |\n|---|", true), ("[b][a]\n\n[a]: https://a.vn", false),
  ])
  func addressesWithoutBrackets(markdown: String, isBare: Bool) throws {
    #expect(try Rendering(markdown).body.references.map(\.isBare) == [isBare])
  }

  @Test func slotsAscendAndPointAtTheirReferences() throws {
    let body = try Rendering("[a ![b](c.jpg)](d.md) và ![e](f.jpg)").body
    #expect(body.slots.map(\.kind) == [.linkStart, .imageSource, .linkEnd, .imageSource])
    #expect(body.slots.map(\.reference) == [0, 1, 0, 2])
    #expect(body.slots.map(\.offset) == body.slots.map(\.offset).sorted())
  }

  @Test func unpublishedLinkLeavesItsText() throws {
    let body = try Rendering("Xem [bài *này*](a.md).").body
    var html: [UInt8] = []
    body.write(into: &html) { _, _, _ in }
    #expect(String(decoding: html, as: UTF8.self) == "<p>Xem bài <em>này</em>.</p>\n")
  }

  @Test func targetsAreNormalized() throws {
    let body = try Rendering("[e\u{301}](e\u{301}.md \"e\u{301}\")").body
    let reference = try #require(body.references.first)
    #expect(Array(reference.target.utf8) == Array("\u{E9}.md".utf8))
    #expect(Array(reference.title.utf8) == Array("\u{E9}".utf8))
    #expect(reference.range == SourceRange(6..<12))
  }

  private func expectRanges(_ marked: String, frontMatter: String) throws {
    let (markdown, ranges) = unmarked(marked)
    let rendering = try Rendering(markdown, frontMatter: frontMatter)
    let shift = frontMatter.utf8.count
    let expected = ranges.map { range in
      SourceRange(range.bytes.lowerBound + shift..<range.bytes.upperBound + shift)
    }
    #expect(rendering.body.references.map(\.range) == expected)
  }

  private func unmarked(_ marked: String) -> (String, [SourceRange]) {
    var markdown = ""
    var ranges: [SourceRange] = []
    var start = 0
    for character in marked {
      switch character {
      case "«": start = markdown.utf8.count
      case "»": ranges.append(SourceRange(start..<markdown.utf8.count))
      default: markdown.append(character)
      }
    }
    return (markdown, ranges)
  }
}
