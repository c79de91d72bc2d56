import Testing

@Suite struct FileNameMistakeTests {
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
