import Diagnostics
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
        "content/articles/b.md:4:21: warning: The tag “Minh Thạnh” cannot have the address “minh-thanh”, so it gets “\(other)”. [shared-slug] → Write in content/site.yaml: slugs: {Minh Thạnh: \(other)}",
        "content/articles/b.md:4:33: warning: The tag “Index” cannot have the address “index”, so it gets “\(index)”. [shared-slug] → Write in content/site.yaml: slugs: {Index: \(index)}",
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
