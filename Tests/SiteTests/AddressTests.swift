import Diagnostics
import SampleProjects
import Site
import Testing

@Suite struct AddressTests {
  @Test func twoArticlesAtOneAddressAreErrorsInBoth() {
    let result = SampleProject(files: [
      "content/articles/1/bai.md": SampleProject.article("A"),
      "content/articles/2/bai.md": SampleProject.article("B"),
    ]).make()
    #expect(
      result.findings.sorted() == [
        "content/articles/1/bai.md:1:1: error: The address “2019/06/bai.html” of this article is also that of content/articles/2/bai.md. [address-taken] → Give one of them another “slug”, or another date.",
        "content/articles/2/bai.md:1:1: error: The address “2019/06/bai.html” of this article is also that of content/articles/1/bai.md. [address-taken] → Give one of them another “slug”, or another date.",
      ])
  }

  @Test func anAliasOfItsOwnArticleIsOneError() {
    let result = SampleProject(files: [
      "content/articles/hoi-lua.md": SampleProject.article(
        "Hội lúa", "aliases: [/2019/06/hoi-lua.html, tin/lua, tin/lua/]")
    ]).make()
    #expect(
      result.findings == [
        "content/articles/hoi-lua.md:4:11: error: The alias “2019/06/hoi-lua.html” is the article's own address. [address-taken] → Remove this alias.",
        "content/articles/hoi-lua.md:4:43: error: The alias “tin/lua/index.html” is written twice. [address-taken] → Remove this alias.",
      ])
  }

  /// Of three at one address, those of other files are told as before.
  @Test func anAliasOfItsOwnArticleHidesNoOther() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", "aliases: [2019/06/a.html]"),
      "content/articles/b.md": SampleProject.article("B", "aliases: [2019/06/a.html]"),
    ]).make()
    #expect(
      result.findings == [
        "content/articles/a.md:1:1: error: The address “2019/06/a.html” of this article is also that of the alias in content/articles/b.md. [address-taken] → Give one of them another “slug”, or another date.",
        "content/articles/a.md:4:11: error: The alias “2019/06/a.html” is the article's own address. [address-taken] → Remove this alias.",
        "content/articles/b.md:4:11: error: The address “2019/06/a.html” of this alias is also that of content/articles/a.md. [address-taken] → Remove this alias, or write another old address.",
      ])
  }

  @Test func addressesAreComparedWithoutCaseAndAFileIsInTheWayOfAFolder() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", "aliases: [/Tin/Cu.html, tin]"),
      "content/articles/b.md": SampleProject.article("B", "aliases: [tin/cu.html]"),
      "content/static/tin": "x",
    ]).make()
    let lines = result.findings.sorted()
    #expect(
      lines == [
        "content/articles/a.md:4:11: error: The address “Tin/Cu.html” of this alias is also that of the alias in content/articles/b.md. [address-taken] → Remove this alias, or write another old address.",
        "content/articles/b.md:4:11: error: The address “tin/cu.html” of this alias is also that of the alias in content/articles/a.md. [address-taken] → Remove this alias, or write another old address.",
        "content/static/tin:1:1: error: The address “tin” of this file is that of a folder, which the alias in content/articles/a.md needs. [address-taken] → Give the file another name.",
      ])
  }

  @Test func tagsAreOneWhateverTheirCaseAndShareNoSlug() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article(
        "A", date: "2019-01-01", "tags: [Minh Thành]"),
      "content/articles/b.md": SampleProject.article(
        "B", date: "2019-01-02", "tags: [minh  thành, Minh Thạnh, Index]"),
    ]).make()
    #expect(result.site.tags.map(\.name) == ["Minh Thành", "Minh Thạnh", "Index"])
    #expect(result.site.tags[0].slug == "minh-thanh")
    let other = result.site.tags[1].slug
    #expect(other.hasPrefix("minh-thanh-") && other.count == "minh-thanh-".count + 4)
    let index = result.site.tags[2].slug
    #expect(
      result.findings == [
        "content/articles/b.md:4:21: warning: The address “minh-thanh” of the tag “Minh Thạnh” is that of “Minh Thành” in content/articles/a.md, so this one gets “\(other)”. [shared-slug] → Write “Minh Thành” here too if one is meant. If they are two, write below “slugs:” in content/site.yaml:\n  Minh Thạnh: \(other)",
        "content/articles/b.md:4:33: warning: The address “index” of the tag “Index” is none that a page may have, so this one gets “\(index)”. [shared-slug] → Write below “slugs:” in content/site.yaml:\n  Index: \(index)",
      ])
  }

  /// Nobody can rename a person, and a site is carried to Windows computers too.
  @Test func namesThatWindowsKeepsForDevicesGetOtherAddresses() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", "tags: [Con]\nauthor: Aux")
    ]).make()
    let (tag, author) = (result.site.tags[0].slug, result.site.authors[0].slug)
    #expect(tag.hasPrefix("con-") && author.hasPrefix("aux-"))
    #expect(
      result.findings == [
        "content/articles/a.md:4:8: warning: The address “con” of the tag “Con” is none that a page may have, so this one gets “\(tag)”. [shared-slug] → Write below “slugs:” in content/site.yaml:\n  Con: \(tag)",
        "content/articles/a.md:5:9: warning: The address “aux” of the author “Aux” is none that a page may have, so this one gets “\(author)”. [shared-slug] → Write below “slugs:” in content/site.yaml:\n  Aux: \(author)",
      ])
  }

  @Test func aTagMayBeginLikeANumberedPage() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", "tags: [Trang trại]")
    ]).make()
    #expect(result.site.tags.map(\.slug) == ["trang-trai"])
    #expect(result.findings == [])
  }

  @Test(arguments: ["tags", "author"])
  func namesTooLongForAnAddressAreErrors(key: String) {
    let name = String(repeating: "Hội ", count: 60) + "Mỹ Thọ"
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", "\(key): [\(name)]")
    ]).make()
    let noun = key == "tags" ? "tag" : "author"
    #expect(
      result.findings == [
        "content/articles/a.md:4:\(key.count + 4): error: The address of the \(noun) “\(name.prefix(40))…” would have 246 letters, and 200 are the most. [name-too-long] → Shorten the name; write several as a list: [one, another]."
      ])
    let slugs = (key == "tags" ? result.site.tags : result.site.authors).map(\.slug)
    #expect(slugs.allSatisfy { $0.utf8.count <= 205 })
  }

  @Test func aSlugOfSiteYamlLetsANameBeLong() {
    let name = String(repeating: "Hội ", count: 60) + "Mỹ Thọ"
    let result = SampleProject(files: [
      "content/site.yaml":
        "title: T\nbase_url: https://example.org/\nslugs: {\(name): hoi-my-tho}\n",
      "content/articles/a.md": SampleProject.article("A", "tags: [\(name)]"),
    ]).make()
    #expect(result.site.tags.map(\.slug) == ["hoi-my-tho"])
    #expect(result.findings == [])
  }

  @Test(arguments: [
    ("con.txt", "Windows keeps the name “con.txt” for a device"),
    ("nul/a.txt", "Windows keeps the name “nul” for a device"),
    ("a:b.pdf", "no name on Windows has the character “:”"),
    ("x*", "no name on Windows has the character “*”"),
    ("thư mục /a.pdf", "Windows drops what “thư mục ” ends with"),
    ("a.", "Windows drops what “a.” ends with"),
    (
      String(repeating: "thu-muc/", count: 30) + "a",
      "it has 241 characters, and Windows takes 240 below the folder of a site"
    ),
  ])
  func filesThatWindowsCannotHoldAreErrors(name: String, reason: String) {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A"), "content/static/\(name)": "x",
    ]).make()
    #expect(
      result.findings == [
        "content/static/\(name):1:1: error: The site cannot have the address “\(name)” of this file: \(reason). [unusable-address] → Give the file another name."
      ])
  }

  /// A file beside an article that is not published may be called as its disk lets it be.
  @Test func onlyPublishedFilesAreJudged() {
    let result = SampleProject(files: [
      "content/articles/a.md": SampleProject.article("A", body: "Đầu.\n\n[x](<x*.pdf>)"),
      "content/articles/x*.pdf": "x", "content/articles/y/y?.xlsx": "x",
    ]).make()
    #expect(
      result.findings == [
        "content/articles/y/y?.xlsx:1:1: warning: This file is not published, since no text names it. [unused-file] → Write “[name](y%3F.xlsx)” where it belongs, or delete it.",
        "content/articles/x*.pdf:1:1: error: The site cannot have the address “x*.pdf” of this file: no name on Windows has the character “*”. [unusable-address] → Give the file another name.",
      ])
  }

  @Test func theSlugOfSiteYamlEndsTheWarning() {
    let result = SampleProject(files: [
      "content/site.yaml":
        "title: T\nbase_url: https://example.org/\nslugs: {Minh Thạnh: minh-thanh-2}\n",
      "content/articles/b.md": SampleProject.article("B", "tags: [minh thành, Minh Thạnh]"),
    ]).make()
    #expect(result.site.tags.map(\.slug) == ["minh-thanh", "minh-thanh-2"])
    #expect(result.findings == [])
  }

  @Test(arguments: [
    ("2019/06/a.html", "2019/06/a.html"), ("hồ sơ.pdf", "h%E1%BB%93%20s%C6%A1.pdf"),
    ("a#b?c%d", "a%23b%3Fc%25d"),
  ])
  func addressesAreEncodedForURLs(address: String, path: String) {
    #expect(urlPath(address) == path)
  }

  @Test func longAddressesAreEncodedLikeShortOnes() {
    let folder = "khen-thuong_~/Bai.09/"
    for byte in UInt8(0)..<0x80 {
      let name = String(Unicode.Scalar(byte))
      for length in 0...folder.count {
        let beginning = String(folder.prefix(length))
        #expect(urlPath(beginning + name + folder) == beginning + urlPath(name) + folder)
      }
    }
  }
}
