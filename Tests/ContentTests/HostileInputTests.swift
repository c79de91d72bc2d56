import Content
import Diagnostics
import Testing

/// Long inputs that must end soon, with few findings, and without a trap: 64 KiB, on which
/// quadratic work takes a minute.
@Suite(.timeLimit(.minutes(1))) struct HostileInputTests {
  static let size = 1 << 16

  private static func filled(_ unit: String) -> String {
    String(repeating: unit, count: (size - 100) / unit.utf8.count)
  }

  static let frontMatters: [String] = [
    (0..<5_000).map { "k\($0): x" }.joined(separator: "\n"),
    (0..<5_000).map { "dat\($0): x" }.joined(separator: "\n"),
    "units: [" + filled("A,") + "]", "tags: [" + filled("a,b, ") + "]",
    "units: [" + filled("\"\",") + "]", "draft: " + filled("x"),
    "date: " + filled("1"), "updated: " + filled("1 tháng "), "slug: " + filled("ạ"),
    "aliases: " + filled("/.."), "aliases: " + filled("%41"), "photo: " + filled("../"),
    "source: {name: a, url: \"https://" + filled("a.") + "\"}",
    "source: {name: a, url: \"https://a/" + filled("% ") + "\"}",
    "commendations: [" + filled("{recipients: [{}]},") + "]",
    "params: [" + filled("{},") + "]", filled("a") + ": 1", "kicker: \"" + filled("\u{301}") + "\"",
    "tags: " + filled("a, "), "expires: " + filled("9h "), "slug: " + filled("a") + ".html",
    "series: {name: a, part: \"" + filled("1 ") + "\"}",
    "commendations: [{award: a, recipients: '" + filled("a.") + "xlsx'}]",
    (0..<5_000).map { "nháp ngày \($0): x" }.joined(separator: "\n"),
    "lead: |\n" + filled("  a\n"), "series: {name: a, part: -" + filled("9") + "}",
    "commendations: [" + filled("{award: a, recipient: b},") + "]",
    "commendations: [{award: a, recipients: [" + filled("{name: a, minor: true},") + "]}]",
  ]

  @Test(arguments: frontMatters.indices)
  func frontMatter(index: Int) throws {
    let article = try decodeArticleWith(Self.frontMatters[index])
    #expect(article.diagnostics.count <= 300)
    for diagnostic in article.diagnostics {
      #expect(diagnostic.message.english.utf8.count < 1000)
      #expect((diagnostic.help?.english ?? "").utf8.count < 2000)
    }
  }

  static let tables: [String] = [
    filled("\""), filled(","), filled(";\n"), filled("\"\"\""), filled("\"\n"), filled("\"a\" b,"),
    "name\n" + filled("a,b\n"), "name,minor\n" + filled("a,true\n"), "name\n" + filled("a\n"),
    filled("name,"), "name,kind\n" + filled("\"a,b\n"), "name,unit\n" + filled("a,Ạ\n"),
    filled("họ,"), filled("zz\t"), filled("\r"), "", "\u{FEFF}", "name", "\"", "name\n\"",
  ]

  @Test(arguments: tables.indices)
  func recipientTable(index: Int) throws {
    let table = try decodeFile(
      Self.tables[index], path: "content/articles/a.csv", RecipientTable.decode)
    #expect(table.diagnostics.count <= FileLimits.mistakes)
  }

  @Test func whatIsBehindTheLimitIsStillAnError() throws {
    let keys = (0..<150).map { "zzzz\($0): x" }.joined(separator: "\n")
    let article = try decodeArticleWith(keys + "\ndraft: yes")
    #expect(article.diagnostics.count == FileLimits.mistakes)
    #expect(
      article.diagnostics.map(rendered).last == """
        104:1 error too-many-mistakes: This file has more than 100 mistakes; those from here on are not shown.
          zzzz100: x
          ^^^^^^^
          help: Mend the ones above and build again.
        """)
  }
}

private enum FileLimits {
  /// A hundred, and the one that says that there are more.
  static let mistakes = 101
}
