import SampleProjects
import Site
import Testing

/// Tags and authors that are one, and those that only seem to be.
@Suite struct SharedNameTests {
  private func site(
    _ first: String, _ second: String, settings: String = ""
  ) -> SampleProject.Result {
    SampleProject(files: [
      "content/site.yaml": "title: Bản tin\nbase_url: https://example.org/\n" + settings,
      "content/articles/a.md": SampleProject.article("A", date: "2019-01-01", first),
      "content/articles/b.md": SampleProject.article("B", date: "2019-01-02", second),
    ]).make()
  }

  @Test func thePlaceOfATonesMarkMakesNoOtherName() {
    let result = site(
      "tags: [Hòa giải, Uỷ ban]\nauthor: Ðỗ Thúy",
      "tags: [Hoà giải, hoà giải, ủy ban]\nauthor: Đỗ Thuý")
    #expect(result.findings == [])
    #expect(result.site.tags.map(\.name) == ["Hòa giải", "Uỷ ban"])
    #expect(result.site.authors.map(\.name) == ["Ðỗ Thúy"])
  }

  @Test(arguments: [
    ("Quý", "Quỳ"), ("Học tập làm theo Bác", "Học tập, làm theo Bác"),
    ("Dân vận khéo", "“Dân vận khéo”"),
    ("Vì người nghèo", "#Vì người nghèo"), ("Bác Hồ", "\"Bác Hồ\""), ("Covid-19", "Covid: 19"),
    ("Le s song", "Lê's song"), ("Tổ 1", "- Tổ 1"), ("Xã Mỹ Long", "Xã Mỹ Lòng"), ("a b", "[a, b]"),
    ("Có không", "Có @không"), ("La Cà", "Lạ cá!"),
  ])
  func theLineThatIsProposedIsFinal(first: String, second: String) throws {
    func quoted(_ name: String) -> String { "tags: ['\(name.replacing("'", with: "''"))']" }
    let result = site(quoted(first), quoted(second))
    let slugs = result.site.tags.map(\.slug)
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1 && finding.contains("[shared-slug]"))
    #expect(finding.contains("is that of “\(first)” in content/articles/a.md"))
    #expect(finding.contains("→ Write “\(first)” here too if one is meant."))
    let line = try #require(finding.split(separator: "\n").last)
    let mended = site(quoted(first), quoted(second), settings: "slugs:\n\(line)\n")
    #expect(mended.findings == [])
    #expect(mended.site.tags.map(\.slug) == slugs)
  }

  @Test func aSlugOfTheSettingsIsOfNoOtherName() {
    let result = site("tags: [Đa Cà]", "tags: [Xanh]", settings: "slugs: {Xanh: da-ca}\n")
    let slug = result.site.tags[0].slug
    #expect(result.site.tags[1].slug == "da-ca")
    #expect(
      result.findings == [
        "content/articles/a.md:4:8: warning: The address “da-ca” of the tag “Đa Cà” is that of “Xanh” in content/articles/b.md, so this one gets “\(slug)”. [shared-slug] → Write “Xanh” here too if one is meant. If they are two, write below “slugs:” in content/site.yaml:\n  Đa Cà: \(slug)"
      ])
  }

  @Test func farmsAndPeopleNamedTrang() {
    let result = site("tags: [Trang trại]\nauthor: Trang Vy", "tags: [Trang 5]")
    #expect(result.site.tags[0].slug == "trang-trai")
    #expect(result.site.authors.map(\.slug) == ["trang-vy"])
    #expect(result.findings.count == 1)
    let kept = site(
      "tags: [Trang trại]", "tags: [Xanh]", settings: "slugs: {Trang trại: trang-trai-78fa}\n")
    #expect(kept.site.tags[0].slug == "trang-trai-78fa")
  }
}
