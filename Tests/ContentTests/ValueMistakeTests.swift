import Diagnostics
import Content
import Testing

@Suite struct ValueMistakeTests {
  @Test func flags() throws {
    let decoded = try decodeArticleWith(
      """
      draft: yes
      nháp: 1
      """)
    #expect(
      decoded.findings == """
        4:8 error invalid-flag: “draft” must be true or false, not “yes”.
          draft: yes
                 ^^^
          help: Write “true” or “false” (or “có”, “không”).
        5:1 error duplicate-key: “nháp” and “draft” (line 4) are two names of one key.
          nháp: 1
          ^^^^
          help: Keep one of them.
        """)
  }

  @Test func flagsInCommendations() throws {
    let decoded = try decodeArticleWith(
      """
      commendations: [{award: giay-khen, recipients: [{name: Bà Hoa, minor: đúng}]}]
      """)
    #expect(
      decoded.findings == """
        4:71 error invalid-flag: “minor” must be true or false, not “đúng”.
          commendations: [{award: giay-khen, recipients: [{name: Bà Hoa, minor: đúng}]}]
                                                                                ^^^^
          help: Write “true” or “false” (or “có”, “không”).
        """)
  }

  @Test func numbers() throws {
    let decoded = try decodeArticleWith(
      """
      series: {name: a, part: hai}
      models: [{name: a, year: 0}, {name: b, year: "-"}, {name: c, year: 99999999999999999999}]
      """)
    #expect(
      decoded.findings == """
        4:25 error invalid-number: “part” must be a whole number, not “hai”.
          series: {name: a, part: hai}
                                  ^^^
          help: Write digits only, such as 1.
        5:26 error number-out-of-range: “year” must be from 1 to 9999, not “0”.
          models: [{name: a, year: 0}, {name: b, year: "-"}, {name: c, year: 99999999999999999999}]
                                   ^
        5:46 error invalid-number: “year” must be a whole number, not “-”.
          models: [{name: a, year: 0}, {name: b, year: "-"}, {name: c, year: 99999999999999999999}]
                                                       ^^^
          help: Write digits only, such as 1.
        5:68 error number-out-of-range: “year” must be from 1 to 9999, not “99999999999999999999”.
          models: [{name: a, year: 0}, {name: b, year: "-"}, {name: c, year: 99999999999999999999}]
                                                                             ^^^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test func numbersAmongWords() throws {
    let decoded = try decodeArticleWith(
      """
      series: {name: a, part: Kỳ 4}
      models: [{name: a, year: 2021-2022}]
      """)
    #expect(
      decoded.findings == """
        4:25 error invalid-number: “part” must be a whole number, not “Kỳ 4”.
          series: {name: a, part: Kỳ 4}
                                  ^^^^
          help: Write “4”.
        5:26 error invalid-number: “year” must be a whole number, not “2021-2022”.
          models: [{name: a, year: 2021-2022}]
                                   ^^^^^^^^^
          help: Write one number, such as “2021”.
        """)
  }

  @Test func slugsWithAnEnding() throws {
    let decoded = try decodeArticleWith("slug: 2024/cho-que.html")
    #expect(
      decoded.findings == """
        4:7 error invalid-slug: “2024/cho-que.html” is a path, but “slug” takes the page's name alone.
          slug: 2024/cho-que.html
                ^^^^^^^^^^^^^^^^^
          help: Write “aliases: [/2024/cho-que.html]”, so that the old address leads here, and “slug: cho-que”.
        """)
    #expect(
      try decodeArticleWith("slug: cho-que.html").diagnostics.map(\.help) == ["Write “cho-que”."])
  }

  /// As other systems have whole addresses there.
  @Test(arguments: [
    ("/tin-tuc/2016/Mùa Lúa/", "[/tin-tuc/2016/Mùa Lúa/]", "mua-lua"),
    ("/tin.aspx", "[/tin.aspx]", "tin"),
    ("https://cu.example.org/2016/mua-lua.htm", "[/2016/mua-lua.htm]", "mua-lua"),
    ("a/b/c", "[/a/b/c]", "c"),
  ])
  func slugsThatArePaths(slug: String, aliases: String, name: String) throws {
    let decoded = try decodeArticleWith("đường dẫn: \(slug)")
    #expect(
      decoded.findings == """
        4:12 error invalid-slug: “\(slug)” is a path, but “đường dẫn” takes the page's name alone.
          đường dẫn: \(slug)
                     \(String(repeating: "^", count: slug.count))
          help: Write “aliases: \(aliases)”, so that the old address leads here, and “đường dẫn: \(name)”.
        """)
    // What is proposed is taken.
    #expect(try decodeArticleWith("aliases: \(aliases)\nslug: \(name)").findings == "")
  }

  /// A slash alone makes no path, and what cannot be an alias is not proposed as one.
  @Test(arguments: [("34/QĐ-UBND", "34-qd-ubnd"), ("/../a", "a"), ("/a?b", "a-b")])
  func otherSlugsWithASlash(slug: String, name: String) throws {
    #expect(try decodeArticleWith("slug: \(slug)").diagnostics.map(\.help) == ["Write “\(name)”."])
  }

  @Test func aFilesNameWithItsDayFirst() throws {
    let decoded = try decodeArticle(
      "title: Bài", path: "content/articles/05-06-2024-cho-que.md")
    #expect(
      decoded.findings == """
        1:1 error missing-date: This article has no “date”.
          ---
          ^^^
          help: Add “date: 2019-06-05”, or name the file “2024-06-05-cho-que.md”.
        """)
  }

  @Test func seriesFromOne() throws {
    let decoded = try decodeArticleWith(
      """
      series: {name: a, part: 0}
      """)
    #expect(
      decoded.findings == """
        4:25 error number-out-of-range: “part” must be 1 or more, not “0”.
          series: {name: a, part: 0}
                                  ^
        """)
  }

  @Test func ids() throws {
    let decoded = try decodeArticleWith(
      """
      models:
        - {name: a, id: Mô Hình}
        - {name: a, id: tt-My-Tho}
        - {name: a, id: my--long}
        - {name: a, id: 🙂}
      """)
    #expect(
      decoded.findings == """
        5:19 error invalid-id: “Mô Hình” is no id: ids take letters a–z, digits and single hyphens, at most 200.
            - {name: a, id: Mô Hình}
                            ^^^^^^^
          help: Write “mo-hinh”.
        6:19 error invalid-id: “tt-My-Tho” is no id: ids take letters a–z, digits and single hyphens, at most 200.
            - {name: a, id: tt-My-Tho}
                            ^^^^^^^^^
          help: Write “tt-my-tho”.
        7:19 error invalid-id: “my--long” is no id: ids take letters a–z, digits and single hyphens, at most 200.
            - {name: a, id: my--long}
                            ^^^^^^^^
          help: Write “my-long”.
        8:19 error invalid-id: “🙂” is no id: ids take letters a–z, digits and single hyphens, at most 200.
            - {name: a, id: 🙂}
                            ^
        """)
  }

  /// The site knows what they are.
  @Test func namesInPlaceOfIDs() throws {
    let decoded = try decodeArticleWith(
      """
      unit: [Xã Mỹ Long, Thị trấn Mỹ Thọ, Xã Mỹ Long]
      column: Gương sáng
      """)
    #expect(decoded.findings == "")
    #expect(decoded.value.units.map(\.value) == ["Xã Mỹ Long", "Thị trấn Mỹ Thọ"])
    #expect(decoded.value.column?.value == "Gương sáng")
  }

  @Test func idsInOneText() throws {
    let decoded = try decodeArticleWith(
      """
      units: my-long, Mỹ Hiệp
      """)
    #expect(
      decoded.findings == """
        4:8 error invalid-id: “my-long, Mỹ Hiệp” is not one id.
          units: my-long, Mỹ Hiệp
                 ^^^^^^^^^^^^^^^^
          help: Write several as a list: “[my-long, Mỹ Hiệp]”.
        """)
  }

  @Test func textsInOneText() throws {
    let decoded = try decodeArticleWith(
      """
      tags: phụ nữ, vốn vay
      author: Lê A; Trần B
      commendations: [{award: giay-khen, recipients: Nguyễn A; Hội "Hai"}]
      """)
    #expect(
      decoded.findings == """
        4:7 warning several-in-one: “tags” takes a list, but “phụ nữ, vốn vay” is read as one text.
          tags: phụ nữ, vốn vay
                ^^^^^^^^^^^^^^^
          help: Write “[phụ nữ, vốn vay]”; or put the text in quotes if it is one.
        5:9 warning several-in-one: “author” takes a list, but “Lê A; Trần B” is read as one text.
          author: Lê A; Trần B
                  ^^^^^^^^^^^^
          help: Write “[Lê A, Trần B]”; or put the text in quotes if it is one.
        6:48 error several-in-one: “recipients” takes a list, but “Nguyễn A; Hội "Hai"” is read as one text.
          commendations: [{award: giay-khen, recipients: Nguyễn A; Hội "Hai"}]
                                                         ^^^^^^^^^^^^^^^^^^^
          help: Write “[Nguyễn A, 'Hội "Hai"']”; or put the text in quotes if it is one.
        """)
  }

  @Test(arguments: [
    "tags: \"phụ nữ, vốn vay\"", "tags: 1,5 triệu", "tags: [phụ nữ; vốn]", "tags: vốn,",
  ])
  func aTextWithACommaOfItsOwn(line: String) throws {
    #expect(try decodeArticleWith(line).findings == "")
  }

  @Test func fixedValues() throws {
    let decoded = try decodeArticleWith(
      """
      commendations: [{award: giay-khen, status: trao, recipient: A, kind: tập đoàn}]
      models: [{name: a, status: đăng kí}]
      """)
    #expect(
      decoded.findings == """
        4:44 error unknown-value: “status” cannot be “trao”.
          commendations: [{award: giay-khen, status: trao, recipient: A, kind: tập đoàn}]
                                                     ^^^^
          help: It may be “proposed” (đề nghị), “awarded” (đã khen thưởng) or “revoked” (đã thu hồi).
        4:70 error unknown-value: “kind” cannot be “tập đoàn”.
          commendations: [{award: giay-khen, status: trao, recipient: A, kind: tập đoàn}]
                                                                               ^^^^^^^^
          help: It may be “individual” (cá nhân), “collective” (tập thể) or “household” (hộ gia đình).
        5:28 error unknown-value: “status” cannot be “đăng kí”.
          models: [{name: a, status: đăng kí}]
                                     ^^^^^^^
          help: Did you mean “đăng ký”? It may be “registered” (đăng ký), “piloting” (làm điểm), “summed-up” (tổng kết) or “replicated” (nhân rộng).
        """)
  }

  @Test func slugs() throws {
    let decoded = try decodeArticleWith(
      """
      slug: Bài Mới
      """)
    #expect(
      decoded.findings == """
        4:7 error invalid-slug: “Bài Mới” cannot be an address: it takes letters a–z, digits and single hyphens, at most 200.
          slug: Bài Mới
                ^^^^^^^
          help: Write “bai-moi”.
        """)
  }

  @Test func slugsReserved() throws {
    let decoded = try decodeArticleWith(
      """
      slug: trang-12
      """)
    #expect(
      decoded.findings == """
        4:7 error reserved-slug: “trang-12” is the name of a page that the site makes itself.
          slug: trang-12
                ^^^^^^^^
          help: Add a word to it, as in “trang-12-ba-sao”.
        """)
  }

  @Test func slugsWithoutLetters() throws {
    let decoded = try decodeArticleWith(
      """
      slug: "…"
      """)
    #expect(
      decoded.findings == """
        4:7 error invalid-slug: “…” cannot be an address: it takes letters a–z, digits and single hyphens, at most 200.
          slug: "…"
                ^^^
        """)
  }
}
