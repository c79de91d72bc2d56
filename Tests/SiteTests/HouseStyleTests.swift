import SampleProjects
import Testing

/// What files say together of their style.
@Suite struct HouseStyleTests {
  // MARK: Tags

  private func tagFindings(_ tags: [String], settings: String = "") -> [String] {
    var files = [
      "content/site.yaml": "title: Bản tin\nbase_url: https://example.org/\n" + settings
    ]
    for (index, tag) in tags.enumerated() {
      files["content/articles/\(index).md"] = SampleProject.article(
        "A", date: "2019-01-0\(index + 1)", "slug: bai-\(index)\ntags: ['\(tag)']")
    }
    return SampleProject(files: files).make().findings
  }

  @Test func aTagWithASlipIsTold() {
    #expect(
      tagFindings(["Gương sáng", "Gương sáng", "Gương sángg"]) == [
        "content/articles/2.md:5:8: warning: The tag “Gương sángg” of 1 article is nearly “Gương sáng” of 2 articles. [similar-tags] → Write “Gương sáng” here too if one is meant. If they are two, write below “slugs:” in content/site.yaml:\n  Gương sángg: guong-sangg"
      ])
  }

  @Test(arguments: [
    ("Kỹ thuật mới", "Kĩ thuật mới"), ("Covid-19", "Covid19"), ("Nông thôn mới", "Nông thnô mới"),
    ("Dân vận khéo", "Dân vận khéoo"), ("Startup xanh", "Startups xanh"), ("Học bổng", "Hocj bổng"),
    ("Nhân đạo", "Nhâan đạo"), ("Quý Mão năm", "Quí Mão năm"),
  ])
  func tagsThatAreLikelyOne(usual: String, rare: String) {
    for tags in [[usual, rare], [rare, usual, usual]] {
      let findings = tagFindings(tags)
      #expect(findings.count == 1)
      #expect(findings.allSatisfy { $0.contains("The tag “\(rare)” of 1 article") })
      #expect(findings.allSatisfy { $0.contains("is nearly “\(usual)” of") })
    }
    let line = tagFindings([usual, rare])[0].split(separator: "\n")[1]
    #expect(tagFindings([usual, rare], settings: "slugs:\n\(line)\n") == [])
  }

  @Test(arguments: [
    ("Tân Hội", "Tân Hồng"), ("Tổ hợp tác 1", "Tổ hợp tác 2"), ("Gương sáng", "Gương sánh"),
    ("Năm 2019", "Năm 2020"), ("Cây xoài", "Cây xoan"), ("HTX", "HTN"), ("Lúa", "Lụa vàng"),
    ("testing", "resting"), ("Mỹ Thọ", "Mỹ Thới"), ("Chăn nuôi", "Chăn nuối"),
  ])
  func tagsThatAreTwo(first: String, second: String) {
    #expect(tagFindings([first, second]).filter { $0.contains("similar-tags") } == [])
  }

  // MARK: Recipients

  private func recipientFindings(
    _ recipients: String, body: String, table: String? = nil
  ) -> [String] {
    var files = [
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/articles/a.md": SampleProject.article(
        "A", "commendations:\n  - {award: giay-khen, recipients: \(recipients)}", body: body),
    ]
    files["content/articles/ds.csv"] = table
    return SampleProject(files: files).make().findings
  }

  @Test func aNameThatTheListSpellsOtherwise() {
    #expect(
      recipientFindings(
        "[Nguyễn Thị Hoà, Trần Văn Út]", body: "Bà Nguyễn Thị Hòa và ông Trần Văn Út.\n") == [
          "content/articles/a.md:8:4: warning: “Nguyễn Thị Hòa” is “Nguyễn Thị Hoà” in the list of recipients: one name is spelt in two ways. [recipient-spelling] → Write “Nguyễn Thị Hoà” here if that is right; else correct it in the list of recipients."
        ])
  }

  @Test func aNameThatATableSpellsOtherwise() {
    #expect(
      recipientFindings(
        "ds.csv", body: "Mở.\n\nÔng Nguyễn Văn Bảy nhận giấy khen.\n",
        table: "họ tên;chức vụ\nÔng Nguyễn Văn Bẩy;Trưởng ấp\n") == [
          "content/articles/a.md:10:5: warning: “Nguyễn Văn Bảy” is “Nguyễn Văn Bẩy” in content/articles/ds.csv: one name is spelt in two ways. [recipient-spelling] → Write “Nguyễn Văn Bẩy” here if that is right; else correct it in content/articles/ds.csv."
        ])
  }

  @Test(arguments: [
    // Two people of the list; one of them alone in the text; both in the text.
    ("[Nguyễn Văn An, Nguyễn Văn Ân]", "Ông Nguyễn Văn An và ông Nguyễn Văn Ân."),
    ("[Nguyễn Văn An, Nguyễn Văn Ân]", "Ông Nguyễn Văn Ân."),
    ("[Nguyễn Văn An]", "Ông Nguyễn Văn An, con là Nguyễn Văn Ân."),
    // A part of a name; another case; another person.
    ("[Nguyễn Thị Hoà]", "Bà Nguyễn Thị Hòa Bình, bà Hòa, bà Thị Hòa."),
    ("[NGUYỄN THỊ HÒA, trần văn út]", "Bà Nguyễn Thị Hòa, ông Trần Văn Út."),
    ("[Chi bộ ấp Hoà Bình]", "Chi bộ ấp Hòa Bình."),
    ("[Nguyễn Thị Hoa]", "Bà Nguyễn Thị Hương, bà Nguyễn Thị Hoan."),
  ])
  func namesThatAreRight(recipients: String, body: String) {
    #expect(recipientFindings(recipients, body: body + "\n") == [])
  }

  @Test func theSameNameInTwoWaysInOneText() {
    let findings = recipientFindings(
      "[Nguyễn Thị Hoà]", body: "Bà Nguyễn Thị Hoà. Chị Nguyễn Thị Hòa.\n")
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.contains("“Nguyễn Thị Hòa” is “Nguyễn Thị Hoà”") })
  }

  // MARK: Photos

  @Test func aPhotoWithoutACaption() {
    let files = [
      "content/articles/a.md": SampleProject.article(
        "A",
        "photo: {src: cau.jpg, alt: Cây cầu}\nphotos: [{src: sen.jpg, caption: Sen}, {src: ve.svg, alt: Bản vẽ}]"
      ),
      "content/articles/cau.jpg": "x", "content/articles/sen.jpg": "x",
      "content/articles/ve.svg": "x",
    ]
    #expect(
      SampleProject(files: files).make().findings == [
        "content/articles/a.md:4:14: warning: This photo has no caption. [missing-caption] → Write one: {src: cau.jpg, caption: …, alt: …}."
      ])
  }
}
