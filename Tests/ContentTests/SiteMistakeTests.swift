import Content
import Diagnostics
import Testing

@Suite struct SiteMistakeTests {
  @Test func anEmptyFile() throws {
    let decoded = try decodeFile(
      "", SiteSettings.decode)
    #expect(
      decoded.findings == """
        1:1 error missing-base-url: This site has no “base_url”.
          
          ^
          help: Add “base_url: …”. The site's address on the web, with a “/” at its end, such as https://example.org/.
        1:1 error missing-title: This site has no “title”.
          
          ^
          help: Add “title: …”. The site's title.
        1:1 warning missing-publisher: Nothing says who publishes this site.
          
          ^
          help: Add “publisher: {name: …}”; a news site must name who is responsible.
        """)
  }

  @Test func wrongValues() throws {
    let decoded = try decodeFile(
      """
      title: Bản tin
      base_url: example.org
      time_zone: GMT+7
      page_size: 0
      comments: toasoan@example.org
      publisher: {license: 1}
      indexing: no
      menu: [{title: Giới thiệu}, {title: A, page: trang/gioi-thieu.html}, {title: B, page: a.md, url: https://example.org}, {page: a.md}]
      lead_prefix: [{from: 2025-08-01}, {text: "a", from: 2025-08-01, until: 2025-07-31}]
      slugs: {Minh Thạnh: minh-thanh-2, Minh Thành: Minh Thành, Mình Thanh: minh-thanh-2}
      """, SiteSettings.decode)
    #expect(
      decoded.findings == """
        2:11 error invalid-url: “example.org” is not a whole web address.
          base_url: example.org
                    ^^^^^^^^^^^
          help: Begin it with http:// or https://.
        3:12 error invalid-time-zone: “GMT+7” is no offset from Greenwich.
          time_zone: GMT+7
                     ^^^^^
          help: Write “"+07:00"”, the offset of Việt Nam.
        4:12 error number-out-of-range: “page_size” must be from 1 to 1000, not “0”.
          page_size: 0
                     ^
        5:11 error invalid-url: “toasoan@example.org” is not a whole web address.
          comments: toasoan@example.org
                    ^^^^^^^^^^^^^^^^^^^
          help: Write “mailto:toasoan@example.org”.
        6:12 error missing-name: This publisher has no “name”.
          publisher: {license: 1}
                     ^^^^^^^^^^^^
          help: Add “name: …, ” right behind the “{”. The name of the office.
        7:11 error invalid-flag: “indexing” must be true or false, not “no”.
          indexing: no
                    ^^
          help: Write “true” or “false” (or “có”, “không”).
        8:8 error missing-target: This menu item leads nowhere.
          menu: [{title: Giới thiệu}, {title: A, page: trang/gioi-thieu.html}, {title: B, page: a.md, url: https://example.org}, {page: a.md}]
                 ^^^^^^^^^^^^^^^^^^^
          help: Add “page: gioi-thieu.md” or “url: https://…”.
        8:46 error invalid-path: “trang/gioi-thieu.html” is not the name of a file in “content/pages”.
          menu: [{title: Giới thiệu}, {title: A, page: trang/gioi-thieu.html}, {title: B, page: a.md, url: https://example.org}, {page: a.md}]
                                                       ^^^^^^^^^^^^^^^^^^^^^
          help: Write “gioi-thieu.md”.
        8:93 error conflicting-keys: A menu item leads to “page” or to “url”, not to both.
          menu: [{title: Giới thiệu}, {title: A, page: trang/gioi-thieu.html}, {title: B, page: a.md, url: https://example.org}, {page: a.md}]
                                                                                                      ^^^
          help: Keep one of them.
        8:120 error missing-title: This menu item has no “title”.
          menu: [{title: Giới thiệu}, {title: A, page: trang/gioi-thieu.html}, {title: B, page: a.md, url: https://example.org}, {page: a.md}]
                                                                                                                                 ^^^^^^^^^^^^
          help: Add “title: …, ” right behind the “{”. The words in the menu.
        9:15 error missing-text: This lead prefix has no “text”.
          lead_prefix: [{from: 2025-08-01}, {text: "a", from: 2025-08-01, until: 2025-07-31}]
                        ^^^^^^^^^^^^^^^^^^
          help: Add “text: …, ” right behind the “{”. What stands before the lead.
        9:65 error ends-before-it-begins: The last day, “until” (31/07/2025), is before the first one, “from” (01/08/2025).
          lead_prefix: [{from: 2025-08-01}, {text: "a", from: 2025-08-01, until: 2025-07-31}]
                                                                          ^^^^^
          help: Correct one of the two days.
        10:47 error invalid-slug: “Minh Thành” cannot be an address: it takes letters a–z, digits and single hyphens, at most 200.
          slugs: {Minh Thạnh: minh-thanh-2, Minh Thành: Minh Thành, Mình Thanh: minh-thanh-2}
                                                        ^^^^^^^^^^
          help: Write “minh-thanh”.
        10:71 error duplicate-slug: The slug “minh-thanh-2” is already that of “Minh Thạnh”.
          slugs: {Minh Thạnh: minh-thanh-2, Minh Thành: Minh Thành, Mình Thanh: minh-thanh-2}
                                                                                ^^^^^^^^^^^^
          help: Give each name a slug of its own.
        """)
  }

  @Test func addressesWithQueries() throws {
    let decoded = try decodeFile(
      """
      title: Bản tin
      base_url: https://example.org/bao?a=1#b
      publisher: {name: Báo, email: toasoan}
      """, SiteSettings.decode)
    #expect(
      decoded.findings == """
        2:11 error invalid-url: The site's address cannot have a “?” or “#”.
          base_url: https://example.org/bao?a=1#b
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Write “https://example.org/bao”.
        3:31 error invalid-email: “toasoan” is no mail address.
          publisher: {name: Báo, email: toasoan}
                                        ^^^^^^^
          help: Write one, such as “toasoan@example.org”.
        """)
  }

  @Test func slugsThatAreNoMapping() throws {
    let decoded = try decodeFile(
      """
      title: Bản tin
      base_url: https://example.org/bao
      publisher: {name: Báo}
      slugs: [minh-thanh-2]
      """, SiteSettings.decode)
    #expect(
      decoded.findings == """
        4:8 error wrong-shape: “slugs” takes names, each with its slug.
          slugs: [minh-thanh-2]
                 ^^^^^^^^^^^^^^
          help: Write “slugs: {Minh Thạnh: minh-thanh-2}”.
        """)
  }
}

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    (
      "https://example.org/báo mới".replacing(" ", with: "%20"),
      "https://example.org/b%C3%A1o%20m%E1%BB%9Bi/"
    ),
    ("http://example.org:8080/ba\u{301}o/", "http://example.org:8080/b%C3%A1o/"),
    ("https://example.org/html/", "https://example.org/html/"),
    ("https://example.org/a.html.d", "https://example.org/a.html.d/"),
  ])
  func whatIsOne(written: String, address: String) throws {
    #expect(try BaseURL(written).text == address)
  }

  @Test(arguments: [
    ("https://example.org//", "two slashes", "https://example.org/"),
    ("https://example.org/bao//moi", "two slashes", "https://example.org/bao/moi/"),
    ("https://example.org/index.html", "of a folder", "https://example.org/"),
    ("https://example.org/bao/INDEX.HTM", "of a folder", "https://example.org/bao/"),
    ("https://example.org/bao/?a", "“?” or “#”", "https://example.org/bao/"),
  ])
  func whatIsNone(written: String, reason: String, meant: String) throws {
    let decoded = try decodeFile(
      "title: Bản tin\npublisher: {name: Báo}\nbase_url: \(written)\n", SiteSettings.decode)
    #expect(decoded.diagnostics.map(\.id) == ["invalid-url"])
    #expect(decoded.diagnostics.first?.message.english.contains(reason) == true)
    #expect(decoded.diagnostics.first?.help == "Write “\(meant)”.")
  }

  @Test func aPageInPlaceOfTheFolder() throws {
    let decoded = try decodeFile(
      "title: Bản tin\npublisher: {name: Báo}\nbase_url: https://example.org/báo/index.html\n",
      SiteSettings.decode)
    #expect(
      decoded.findings == """
        3:11 error invalid-url: The site's address is that of a folder, not of a page.
          base_url: https://example.org/báo/index.html
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Write “https://example.org/báo/”.
        """)
  }
}
