import Testing

@Suite struct AddressMistakeTests {
  @Test func urls() throws {
    let decoded = try decodeArticleWith(
      """
      source: {name: a, url: example.org/bai}
      """)
    #expect(
      decoded.findings == """
        4:24 error invalid-url: “example.org/bai” is not a whole web address.
          source: {name: a, url: example.org/bai}
                                 ^^^^^^^^^^^^^^^
          help: Begin it with http:// or https://.
        """)
  }

  @Test func urlsOfOtherSchemes() throws {
    let decoded = try decodeArticleWith(
      """
      source: {name: a, url: "javascript:alert(1)"}
      """)
    #expect(
      decoded.findings == """
        4:24 error invalid-url: An address that begins with “javascript:” cannot stand here.
          source: {name: a, url: "javascript:alert(1)"}
                                 ^^^^^^^^^^^^^^^^^^^^^
          help: Begin it with http:// or https://.
        """)
  }

  @Test func urlsWithoutServer() throws {
    let decoded = try decodeArticleWith(
      """
      source: {name: a, url: "https:///bai"}
      """)
    #expect(
      decoded.findings == """
        4:24 error invalid-url: “https:///bai” names no server.
          source: {name: a, url: "https:///bai"}
                                 ^^^^^^^^^^^^^^
          help: Write it like “https://example.org/”.
        """)
  }

  @Test func urlsWithForbiddenCharacters() throws {
    let decoded = try decodeArticleWith(
      #"""
      source: {name: a, url: "https://example.org/bài viết \"1\".html"}
      """#)
    #expect(
      decoded.findings == #"""
        4:24 error invalid-url: A web address cannot hold the character “ ” as it is.
          source: {name: a, url: "https://example.org/bài viết \"1\".html"}
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Write “https://example.org/bài%20viết%20%221%22.html”.
        """#)
  }

  @Test func urlsWithBadEscapes() throws {
    let decoded = try decodeArticleWith(
      """
      source: {name: a, url: https://example.org/100%}
      """)
    #expect(
      decoded.findings == """
        4:24 error invalid-url: A web address cannot hold the character “%” as it is.
          source: {name: a, url: https://example.org/100%}
                                 ^^^^^^^^^^^^^^^^^^^^^^^^
          help: Write “https://example.org/100%25”.
        """)
  }

  @Test func pathsOfOtherComputers() throws {
    let decoded = try decodeArticleWith(
      #"""
      photo: C:\Users\Hoa\anh.jpg
      photos: [~/anh.jpg, "file:///anh.jpg"]
      """#)
    #expect(
      decoded.findings == #"""
        4:8 error invalid-path: “C:\Users\Hoa\anh.jpg” is a file of one computer, not of the site.
          photo: C:\Users\Hoa\anh.jpg
                 ^^^^^^^^^^^^^^^^^^^^
          help: Put the file beside this one and write its name.
        5:10 error invalid-path: “~/anh.jpg” is a file of one computer, not of the site.
          photos: [~/anh.jpg, "file:///anh.jpg"]
                   ^^^^^^^^^
          help: Put the file beside this one and write its name.
        5:21 error invalid-path: “file:///anh.jpg” is a file of one computer, not of the site.
          photos: [~/anh.jpg, "file:///anh.jpg"]
                              ^^^^^^^^^^^^^^^^^
          help: Put the file beside this one and write its name.
        """#)
  }

  @Test func pathsThatAreNone() throws {
    let decoded = try decodeArticleWith(
      #"""
      photo: https://example.org/anh.jpg
      photos: [anh\1.jpg, anh.jpg?x=1, thu-muc/, .., //example.org/a.jpg]
      """#)
    #expect(
      decoded.findings == #"""
        4:8 error invalid-path: “photo” takes a file of the site, not a web address.
          photo: https://example.org/anh.jpg
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Save the file beside this one and write its name.
        5:10 error invalid-path: “anh\1.jpg” has backslashes.
          photos: [anh\1.jpg, anh.jpg?x=1, thu-muc/, .., //example.org/a.jpg]
                   ^^^^^^^^^
          help: Write “anh/1.jpg”.
        5:21 error invalid-path: The path “anh.jpg?x=1” has a “?”.
          photos: [anh\1.jpg, anh.jpg?x=1, thu-muc/, .., //example.org/a.jpg]
                              ^^^^^^^^^^^
          help: Write the file's name alone; rename the file if its name has a “?”.
        5:34 error invalid-path: “thu-muc/” names a folder, not a file.
          photos: [anh\1.jpg, anh.jpg?x=1, thu-muc/, .., //example.org/a.jpg]
                                           ^^^^^^^^
          help: Write the file's name too.
        5:44 error invalid-path: “..” names a folder, not a file.
          photos: [anh\1.jpg, anh.jpg?x=1, thu-muc/, .., //example.org/a.jpg]
                                                     ^^
          help: Write the file's name too.
        5:48 error invalid-path: “photos” takes a file of the site, not a web address.
          photos: [anh\1.jpg, anh.jpg?x=1, thu-muc/, .., //example.org/a.jpg]
                                                         ^^^^^^^^^^^^^^^^^^^
          help: Save the file beside this one and write its name.
        """#)
  }

  @Test func pathsOutside() throws {
    let decoded = try decodeArticleWith(
      """
      photo: ../../../../anh.jpg
      photos: [../../../../../etc/passwd, /../a.jpg, a/../../../../../b.jpg]
      """)
    #expect(
      decoded.findings == """
        4:8 error invalid-path: “../../../../anh.jpg” leads out of the folder “content”.
          photo: ../../../../anh.jpg
                 ^^^^^^^^^^^^^^^^^^^
          help: Put the file beside this one and write its name.
        5:10 error invalid-path: “../../../../../etc/passwd” leads out of the folder “content”.
          photos: [../../../../../etc/passwd, /../a.jpg, a/../../../../../b.jpg]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Put the file beside this one and write its name.
        5:37 error invalid-path: “/../a.jpg” leads out of the folder “content”.
          photos: [../../../../../etc/passwd, /../a.jpg, a/../../../../../b.jpg]
                                              ^^^^^^^^^
          help: Put the file beside this one and write its name.
        5:48 error invalid-path: “a/../../../../../b.jpg” leads out of the folder “content”.
          photos: [../../../../../etc/passwd, /../a.jpg, a/../../../../../b.jpg]
                                                         ^^^^^^^^^^^^^^^^^^^^^^
          help: Put the file beside this one and write its name.
        """)
  }

  @Test func recordings() throws {
    let decoded = try decodeArticleWith(
      """
      video: "javascript:alert(1)"
      audio: {url: "ftp://example.org/a.mp3"}
      """)
    #expect(
      decoded.findings == """
        4:8 error invalid-url: An address that begins with “javascript:” cannot stand here.
          video: "javascript:alert(1)"
                 ^^^^^^^^^^^^^^^^^^^^^
          help: Begin it with http:// or https://.
        5:14 error invalid-url: An address that begins with “ftp:” cannot stand here.
          audio: {url: "ftp://example.org/a.mp3"}
                       ^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Begin it with http:// or https://.
        """)
  }

  @Test func aliasesAsAddresses() throws {
    let decoded = try decodeArticleWith(
      """
      aliases: ["https://example.org/bai/cu.html", "//example.org/a", "https://example.org"]
      """)
    #expect(
      decoded.findings == """
        4:11 error invalid-alias: “https://example.org/bai/cu.html” is a whole web address; a former address is written as its path.
          aliases: ["https://example.org/bai/cu.html", "//example.org/a", "https://example.org"]
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Write “/bai/cu.html”.
        4:46 error invalid-alias: “//example.org/a” is a whole web address; a former address is written as its path.
          aliases: ["https://example.org/bai/cu.html", "//example.org/a", "https://example.org"]
                                                       ^^^^^^^^^^^^^^^^^
          help: Write what follows the server's name.
        4:65 error invalid-alias: “https://example.org” is a whole web address; a former address is written as its path.
          aliases: ["https://example.org/bai/cu.html", "//example.org/a", "https://example.org"]
                                                                          ^^^^^^^^^^^^^^^^^^^^^
          help: Write what follows the server's name.
        """)
  }

  @Test func aliasesWithQueries() throws {
    let decoded = try decodeArticleWith(
      """
      aliases: ["/default.aspx?id=3", "/bai#muc", "?id=3"]
      """)
    #expect(
      decoded.findings == """
        4:11 error invalid-alias: The former address “/default.aspx?id=3” has a “?” or “#”, which no page can be made for.
          aliases: ["/default.aspx?id=3", "/bai#muc", "?id=3"]
                    ^^^^^^^^^^^^^^^^^^^^
          help: Write “/default.aspx”.
        4:33 error invalid-alias: The former address “/bai#muc” has a “?” or “#”, which no page can be made for.
          aliases: ["/default.aspx?id=3", "/bai#muc", "?id=3"]
                                          ^^^^^^^^^^
          help: Write “/bai”.
        4:45 error invalid-alias: The former address “?id=3” has a “?” or “#”, which no page can be made for.
          aliases: ["/default.aspx?id=3", "/bai#muc", "?id=3"]
                                                      ^^^^^^^
          help: Write the path before it.
        """)
  }

  @Test func aliasesOutside() throws {
    let decoded = try decodeArticleWith(
      #"""
      aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
      """#)
    #expect(
      decoded.findings == #"""
        4:11 error invalid-alias: “/a/../../b” leads out of the site.
          aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
                    ^^^^^^^^^^
          help: Write the path from the site's root, without “..”.
        4:23 error invalid-alias: “/.bulletin/manifest” has a name that begins with a dot.
          aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
                                ^^^^^^^^^^^^^^^^^^^
        4:44 error invalid-alias: “a\b” has backslashes.
          aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
                                                     ^^^^^
          help: Write “a/b”.
        4:51 error invalid-alias: “/a%2fb” has a “%” that stands for no character of a path.
          aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
                                                            ^^^^^^
          help: Write the character itself.
        4:59 error invalid-alias: “/100%” has a “%” that stands for no character of a path.
          aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
                                                                    ^^^^^
          help: Write the character itself.
        4:66 error invalid-alias: “/%ff” has a “%” that stands for no character of a path.
          aliases: [/a/../../b, /.bulletin/manifest, 'a\b', /a%2fb, /100%, /%ff]
                                                                           ^^^^
          help: Write the character itself.
        """#)
  }
}
