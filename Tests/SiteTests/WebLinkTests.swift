import Content
import SampleProjects
import Site
import Testing

/// Links of texts to other sites: the same addresses as in front matter, with a server that can be one.
@Suite struct WebLinkTests {
  private func result(_ body: String, files: [String: String] = [:]) -> SampleProject.Result {
    var all = files
    all["content/articles/2019/06/a.md"] = SampleProject.article("A", body: "Đầu.\n\n" + body)
    return SampleProject(files: all).make()
  }

  private func targets(_ result: SampleProject.Result) -> [LinkTarget] {
    result.site.articles.first?.targets ?? []
  }

  @Test(arguments: [
    ("[x](https://dongthap.gov.vn)", "https://dongthap.gov.vn"),
    ("[x](HTTPS://DongThap.gov.vn/)", "https://DongThap.gov.vn/"),
    ("[x](https://a.vn/?a=1&b=2#muc-2)", "https://a.vn/?a=1&b=2#muc-2"),
    ("[x](https://a.vn:8080/b)", "https://a.vn:8080/b"),
    ("[x](http://localhost/a)", "http://localhost/a"),
    ("[x](http://127.0.0.1/)", "http://127.0.0.1/"),
    ("[x](https://[2001:db8::1]:8080/a)", "https://[2001:db8::1]:8080/a"),
    ("[x](https://ten_cu.blogspot.com/)", "https://ten_cu.blogspot.com/"),
    ("[x](https://báo.vn/đường)", "https://báo.vn/đường"),
    ("[x](<https://a.vn/một hai|ba\u{A0}bốn>)", "https://a.vn/một%20hai%7Cba%C2%A0bốn"),
    ("<https://a.vn/>", "https://a.vn/"),
    ("Xem https://a.vn/b.", "https://a.vn/b"),
    ("Xem (www.dongthap.gov.vn).", "http://www.dongthap.gov.vn"),
    ("Gửi toasoan@example.org.", "mailto:toasoan@example.org"),
    ("[x](mailto:a.b+c@x-y.vn?subject=Góp%20ý)", "mailto:a.b+c@x-y.vn?subject=Góp%20ý"),
    ("[x](mailto:a@x.vn,b@y.vn)", "mailto:a@x.vn,b@y.vn"),
    ("[x](tel:+842773851234)", "tel:+842773851234"),
    ("[x](tel:0277-385.12.34)", "tel:0277-385.12.34"),
    ("[x](<tel:(0277) 3851 234>)", "tel:(0277)%203851%20234"),
    ("[x](tel:113)", "tel:113"),
    ("[x][1]\n\n[1]: https://a.vn/", "https://a.vn/"),
  ])
  func soundAddressesAreLinkedTo(body: String, address: String) {
    let result = result(body)
    #expect(result.findings == [])
    #expect(targets(result) == [.external(address)])
  }

  @Test(arguments: [
    (
      "[x](htps://x.vn/a)",
      "8:5: error: An address that begins with “htps:” cannot stand here. [invalid-url] → Did you mean “https://x.vn/a”?"
    ),
    (
      "[x](maito:a@x.vn)",
      "8:5: error: An address that begins with “maito:” cannot stand here. [invalid-url] → Did you mean “mailto:a@x.vn”?"
    ),
    (
      "[x](intent://x.vn#Intent;end)",
      "8:5: error: An address that begins with “intent:” cannot stand here. [invalid-url] → Begin it with http://, https://, mailto: or tel:."
    ),
    (
      "[x](ms-word:ofe|u|https://x.vn/a.docx)",
      "8:5: error: An address that begins with “ms-word:” cannot stand here. [invalid-url] → Begin it with http://, https://, mailto: or tel:."
    ),
    (
      "[x](feed:javascript:alert(1))",
      "8:5: error: An address that begins with “feed:” cannot stand here. [invalid-url] → Begin it with http://, https://, mailto: or tel:."
    ),
    (
      "[x](x.vn:8080/a)",
      "8:5: error: “x.vn:8080/a” is not a whole web address. [invalid-url] → Begin it with http://, https://, mailto: or tel:."
    ),
    (
      "[x](//x.vn/a)",
      "8:5: error: “//x.vn/a” is not a whole web address. [invalid-url] → Write “https://x.vn/a”."
    ),
    (
      "[x](https:/x.vn)",
      "8:5: error: “https:/x.vn” names no server. [invalid-url] → Write “https://x.vn/”."
    ),
    (
      "[x](https:x.vn/một)",
      "8:5: error: “https:x.vn/một” names no server. [invalid-url] → Write “https://x.vn/một”."
    ),
    (
      "[x](http:\\\\\\\\x.vn\\a)",
      #"8:5: error: “http:\\x.vn\a” names no server. [invalid-url] → Write “http://x.vn/a”."#
    ),
    (
      "[x](https://)",
      "8:5: error: “https://” names no server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
    (
      "[x](http://x\\\\@y)",
      #"8:5: error: “x\@y” is no name of a server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."#
    ),
    (
      "[x](https://dongthap.gov.vn@x.vn/)",
      "8:5: error: “dongthap.gov.vn@x.vn” is no name of a server. [invalid-url] → Write “https://dongthap.gov.vn” if that is the server."
    ),
    (
      "[x](https://x.vn:99999/)",
      "8:5: error: “x.vn:99999” is no name of a server. [invalid-url] → Write “https://x.vn” if that is the server."
    ),
    (
      "[x](https://192.168.1.256/)",
      "8:5: error: “192.168.1.256” is no name of a server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
    (
      "[x](https://x..vn/)",
      "8:5: error: “x..vn” is no name of a server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
    (
      "[x](mailto:)",
      "8:5: error: “mailto:” names no mail address. [invalid-url] → Write it like “mailto:toasoan@example.org”."
    ),
    (
      "[x](mailto:?subject=a)",
      "8:5: error: “mailto:?subject=a” names no mail address. [invalid-url] → Write it like “mailto:toasoan@example.org”."
    ),
    (
      "[x](tel:12)",
      "8:5: error: “tel:12” has no telephone number. [invalid-url] → Write its digits: “tel:+842773851234”."
    ),
    (
      "[x](tel:gọi)",
      "8:5: error: “tel:gọi” has no telephone number. [invalid-url] → Write its digits: “tel:+842773851234”."
    ),
    (
      "Xem www.dongthap.gov.vn[1] nhé.",
      "8:5: error: “www.dongthap.gov.vn[1]” is no name of a server. [invalid-url] → Put a space before “[1]”, or write “<http://www.dongthap.gov.vn>[1]”."
    ),
    (
      "<https://a.vn[1]>",
      "8:2: error: “a.vn[1]” is no name of a server. [invalid-url] → Write “https://a.vn” if that is the server."
    ),
    // However a link is written, and wherever it stands.
    (
      "[x][1]\n\n[1]: htps://x.vn",
      "10:6: error: An address that begins with “htps:” cannot stand here. [invalid-url] → Did you mean “https://x.vn”?"
    ),
    (
      "<intent:a>",
      "8:2: error: An address that begins with “intent:” cannot stand here. [invalid-url] → Begin it with http://, https://, mailto: or tel:."
    ),
    (
      "## [x](https://)",
      "8:8: error: “https://” names no server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
    (
      "| a |\n|---|\n| [x](https://) |",
      "10:7: error: “https://” names no server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
    (
      "Câu[^1].\n\n[^1]: [x](https://)",
      "10:11: error: “https://” names no server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
    (
      "- [x](https://)",
      "8:7: error: “https://” names no server. [invalid-url] → Write it like “https://example.org/” or “mailto:toasoan@example.org”."
    ),
  ])
  func otherAddressesAreErrors(body: String, finding: String) {
    let result = result(body)
    #expect(result.findings == ["content/articles/2019/06/a.md:" + finding])
    #expect(targets(result) == [.unpublished])
  }

  @Test(arguments: [
    "https://x.vn/a.jpg", "http://x.vn/a.jpg", "//x.vn/a.jpg", "mailto:x@y.vn", "ftp://x.vn/a.jpg",
  ])
  func imagesOfOtherSitesAreErrors(target: String) {
    let result = result("![Cảnh](\(target))")
    #expect(
      result.findings == [
        "content/articles/2019/06/a.md:8:9: error: An image is a file of the site, not an address such as “\(target)”. [remote-image] → Save the picture beside this file and write its name."
      ])
    #expect(targets(result) == [.unpublished])
  }

  @Test func anImageInALinkGoesTheSameWay() {
    let result = result(
      "[![Cảnh](https://x.vn/a.jpg)](https:x.vn)\n\n[![Cảnh](b.jpg)](https://x.vn/)",
      files: ["content/articles/2019/06/b.jpg": "x"])
    #expect(
      result.findings == [
        "content/articles/2019/06/a.md:8:31: error: “https:x.vn” names no server. [invalid-url] → Write “https://x.vn/”.",
        "content/articles/2019/06/a.md:8:10: error: An image is a file of the site, not an address such as “https://x.vn/a.jpg”. [remote-image] → Save the picture beside this file and write its name.",
      ])
    #expect(targets(result) == [.unpublished, .unpublished, .external("https://x.vn/"), .file(0)])
  }

  /// Browsers skip line breaks in a scheme; such a target is a file's name, and there is no such file.
  @Test func aSchemeInDisguiseIsNone() {
    #expect(
      result("[x](feed&#10;:javascript:a)").findings.allSatisfy { $0.contains("[broken-link]") })
    #expect(targets(result("[x](feed&#10;:javascript:a)")) == [.unpublished])
  }
}
