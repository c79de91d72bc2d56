import Testing

/// What an article as a whole, or its file's name, lacks.
@Suite struct ArticleMistakeTests {
  @Test func nothingButABody() throws {
    let decoded = try decodeArticle(
      """
      tags: a
      """)
    #expect(
      decoded.findings == """
        1:1 error missing-date: This article has no “date”.
          ---
          ^^^
          help: Add “date: 2019-06-05”, or name the file “2019-06-05-bai.md”.
        1:1 error missing-title: This article has no “title”.
          ---
          ^^^
          help: Add “title: …”. The article's title.
        """)
  }

  @Test func aCorrectionWithoutWords() throws {
    let decoded = try decodeArticle(
      """
      title: A
      date: 2019-06-05
      corrections: [{date: 2019-06-06}, {date: 2019-06-07, apology: Xin lỗi.}]
      """)
    #expect(
      decoded.findings == """
        4:15 error empty-correction: This correction has a date only, so that its box would be empty.
          corrections: [{date: 2019-06-06}, {date: 2019-06-07, apology: Xin lỗi.}]
                        ^^^^^^^^^^^^^^^^^^
          help: Add what was written and what is right, “was: …, now: …”, or “apology: …”.
        """)
  }

  @Test func emptyValues() throws {
    let decoded = try decodeArticle(
      """
      title:
      date: ~
      """)
    #expect(
      decoded.findings == """
        1:1 error missing-date: This article has no “date”.
          ---
          ^^^
          help: Add “date: 2019-06-05”, or name the file “2019-06-05-bai.md”.
        2:1 error missing-title: The value of “title” is missing.
          title:
          ^^^^^
          help: Write it after “title: ”. The article's title.
        """)
  }

  @Test func aDraftWithManyMistakes() throws {
    let decoded = try decodeArticle(
      """
      title: [a]
      date: 30/02/2019
      darft: true
      units: Mỹ Long
      photo: ..
      zzz: 1
      """)
    #expect(
      decoded.findings == """
        2:8 error wrong-shape: “title” takes text, not a list.
          title: [a]
                 ^^^
          help: If it is text that begins with a bracket, put it in quotes.
        3:7 error invalid-date: The day “30/02/2019” does not exist.
          date: 30/02/2019
                ^^^^^^^^^^
          help: Month 2 of 2019 has 28 days.
        4:1 error unknown-key: “darft” is no key of an article, and “draft” decides what is published.
          darft: true
          ^^^^^
          help: Did you mean “draft”?
        6:8 error invalid-path: “..” names a folder, not a file.
          photo: ..
                 ^^
          help: Write the file's name too.
        7:1 warning unknown-key: “zzz” is no key of an article and has no effect.
          zzz: 1
          ^^^
        """)
  }

  @Test func aReservedName() throws {
    let decoded = try decodeArticle(
      """
      title: a
      date: 2019-06-05
      """, path: "content/articles/2019/trang-2.md")
    #expect(
      decoded.findings == """
        1:1 error reserved-slug: The file's name “trang-2” is the name of a page that the site makes itself.
          ---
          ^^^
          help: Rename the file, or add “slug: …”.
        """)
  }

  @Test func aNameWithoutLetters() throws {
    let decoded = try decodeArticle(
      """
      title: a
      date: 2019-06-05
      """, path: "content/articles/2019/🙂.md")
    #expect(
      decoded.findings == """
        1:1 error empty-slug: No address can be made of the file's name “🙂”.
          ---
          ^^^
          help: Add “slug: …” with letters a–z, digits and hyphens.
        """)
  }

  @Test func aNameWithADayThatDoesNotExist() throws {
    let decoded = try decodeArticle(
      """
      title: a
      """, path: "content/articles/2019/2019-02-30-bai.md")
    #expect(
      decoded.findings == """
        1:1 error missing-date: This article has no “date”.
          ---
          ^^^
          help: Add “date: 2019-06-05”, or name the file “2019-06-05-2019-02-30-bai.md”.
        """)
  }
}
