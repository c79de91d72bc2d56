import Testing

@Suite struct PageMistakeTests {
  @Test func aPageIsNoArticle() throws {
    let decoded = try decodePage(
      """
      order: đầu
      sluggg: gioi-thieu
      slug: index
      """)
    #expect(
      decoded.findings == """
        1:1 error missing-title: This page has no “title”.
          ---
          ^^^
          help: Add “title: …”. The title of the page, as readers see it.
        2:8 error invalid-number: “order” must be a whole number, not “đầu”.
          order: đầu
                 ^^^
          help: Write digits only, such as 1.
        3:1 warning unknown-key: “sluggg” is no key of a page and has no effect.
          sluggg: gioi-thieu
          ^^^^^^
          help: Did you mean “slug”?
        4:7 error reserved-slug: “index” is the name of a page that the site makes itself.
          slug: index
                ^^^^^
          help: Add a word to it, as in “index-ba-sao”.
        """)
  }

  @Test func aPageIsAlwaysPublished() throws {
    let decoded = try decodePage(
      """
      title: Giới thiệu
      nháp: có
      expirse: 2030-01-01
      """)
    #expect(
      decoded.findings == """
        3:7 error unknown-key: “nháp” is no key of a page.
          nháp: có
                ^^
          help: Standing pages are always published: keep the file outside “content” until it is ready.
        4:1 error unknown-key: “expirse” is no key of a page, and “expires” decides what is published.
          expirse: 2030-01-01
          ^^^^^^^
          help: Did you mean “expires”?
        """)
  }
}
