import Diagnostics
import Digests
import SampleProjects
import Testing

@testable import Pages

/// Which pages a site has, what they show and what they are made from, without a disk.
@Suite struct PagePlanTests {
  private static let registries = [
    "content/places.yaml":
      "places: [{id: gao, name: Xã Gáo, kind: commune}, {id: phong, name: Xã Phong, kind: commune}]\n",
    "content/fields.yaml": "fields: [{id: kinh-te, name: Kinh tế}]\n",
    "content/columns.yaml": "columns: [{id: guong, name: Gương sáng}]\n",
    "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
    "content/authorities.yaml":
      "authorities: [{id: ubnd, name: UBND xã Gáo, level: commune, system: state, unit: gao}]\n",
    "content/people.yaml": "people: [{id: lan, name: Nguyễn Thị Lan}]\n",
  ]

  private static func project(
    _ articles: KeyValuePairs<String, String>, _ others: [String: String] = [:]
  ) -> SampleProject {
    var files = registries.merging(others) { _, own in own }
    for (name, text) in articles { files["content/articles/\(name).md"] = text }
    return SampleProject(files: files)
  }

  private static func article(
    _ title: String, _ date: String, _ more: String = "", body: String = "Thân bài.\n"
  ) -> String {
    SampleProject.article(title, date: date, "lead: Lời \(title)\n\(more)", body: body)
  }

  @Test func everyPartHasItsPages() {
    let site = PlannedSite(
      Self.project(
        [
          "a": Self.article(
            "A", "2019-06-05",
            """
            units: gao
            field: kinh-te
            column: guong
            tags: Thẻ
            author: Bút
            aliases: [cu.html]
            models: [{name: Kênh, id: kenh, unit: gao, field: kinh-te, year: 2019, status: registered}]
            commendations:
              - {award: giay-khen, authority: ubnd, decision: 1/QĐ, decided: 2019-06-01, recipients: [{name: Nguyễn Thị Lan, person: lan, unit: gao}]}
            """)
        ], ["content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nChữ.\n"]))
    #expect(
      site.addresses.joined(separator: "\n") == """
        2019/06/a.html
        2019/06/index.html
        2019/index.html
        404.html
        ban-tin/2019/index.html
        ban-tin/2019/tuan-23.html
        ban-tin/2019/tuan-23.txt
        ban-tin/index.html
        chu-de/index.html
        chu-de/the/index.html
        chuyen-muc/guong/feed.xml
        chuyen-muc/guong/index.html
        chuyen-muc/index.html
        cu.html
        don-vi/gao/2019.html
        don-vi/gao/feed.xml
        don-vi/gao/index.html
        don-vi/index.html
        don-vi/phong/feed.xml
        don-vi/phong/index.html
        du-lieu/bai-viet-2019.csv
        du-lieu/bai-viet-2019.json
        du-lieu/don-vi.csv
        du-lieu/don-vi.json
        du-lieu/index.html
        du-lieu/khen-thuong-2019.csv
        du-lieu/khen-thuong-2019.json
        du-lieu/mo-hinh-2019.csv
        du-lieu/mo-hinh-2019.json
        du-lieu/quyet-dinh-2019.csv
        du-lieu/quyet-dinh-2019.json
        feed.xml
        gioi-thieu.html
        index.html
        khen-thuong/2019-a-z.html
        khen-thuong/2019.html
        khen-thuong/don-vi/gao.html
        khen-thuong/don-vi/index.html
        khen-thuong/hinh-thuc/giay-khen.html
        khen-thuong/hinh-thuc/index.html
        khen-thuong/ho-so/index.html
        khen-thuong/ho-so/lan.html
        khen-thuong/index.html
        khen-thuong/quyet-dinh/index.html
        khen-thuong/quyet-dinh/ubnd/2019/index.html
        khen-thuong/quyet-dinh/ubnd/index.html
        linh-vuc/index.html
        linh-vuc/kinh-te/index.html
        mo-hinh/2019.html
        mo-hinh/don-vi/gao.html
        mo-hinh/don-vi/index.html
        mo-hinh/index.html
        mo-hinh/kenh.html
        mo-hinh/linh-vuc/index.html
        mo-hinh/linh-vuc/kinh-te.html
        mo-hinh/trang-thai/dang-ky.html
        mo-hinh/trang-thai/index.html
        nam/index.html
        robots.txt
        sitemap.xml
        tac-gia/but/index.html
        tac-gia/index.html
        tim-kiem.html
        tim-kiem/2019/b-0.js
        tim-kiem/2019/c-0.js
        tim-kiem/2019/e-0.js
        tim-kiem/2019/s-0.js
        tim-kiem/2019/t-0.js
        tim-kiem/don-vi-0.js
        tim-kiem/muc.js
        """)
    #expect(site.plan.findings.isEmpty)
  }

  /// Twelve articles of a unit, four to a page; and one more.
  private static func listed(_ count: Int) -> PlannedSite {
    var files = registries
    files["content/site.yaml"] =
      "title: Bản tin\nbase_url: https://example.org/bao/\npage_size: 4\n"
    for number in 10..<(10 + count) {
      files["content/articles/\(number).md"] = article(
        "Bài \(number)", "2019-06-\(number)", "units: gao")
    }
    return PlannedSite(SampleProject(files: files))
  }

  @Test func aListIsCutFromItsOldestEntry() {
    let template =
      "{{title}}:{{#listing}}{{#cards}} {{title}}{{/cards}}{{#total}} of {{total}}{{/total}}{{/listing}}"
    let site = Self.listed(13)
    #expect(
      site.text("don-vi/gao/index.html", as: template)
        == "Xã Gáo: Bài 22 Bài 21 Bài 20 Bài 19 Bài 18 of 13")
    #expect(
      site.text("don-vi/gao/trang-2.html", as: template)
        == "Xã Gáo – trang 2: Bài 17 Bài 16 Bài 15 Bài 14")
    #expect(
      site.addresses.contains("don-vi/gao/trang-3.html"), "leads to the first page until it is full"
    )
  }

  @Test func aNewArticleIsNoInputOfFullPages() {
    let changed = Self.listed(13).changed(since: Self.listed(12))
    #expect(changed.contains("don-vi/gao/index.html"))
    #expect(changed.contains("2019/06/21.html"), "the one before it")
    #expect(changed.filter { $0.contains("trang-") } == [])
    #expect(!changed.contains("2019/06/12.html"))
  }

  @Test(arguments: [
    ("lead: Lời B", "lead: Khác", ["2019/06/index.html", "du-lieu/bai-viet-2019.csv", "feed.xml"]),
    ("Thân bài.", "Thân khác.", ["feed.xml"]),
    ("tags: Thẻ", "tags: Thẻ\nexpires: 2030-01-01", []),
  ])
  func whatAnEditChangesIsAnInput(old: String, new: String, pages: [String]) {
    let text = Self.article("B", "2019-06-06", "tags: Thẻ")
    let others: KeyValuePairs = ["a": Self.article("A", "2019-06-05"), "b": text]
    let edited: KeyValuePairs = [
      "a": Self.article("A", "2019-06-05"), "b": text.replacing(old, with: new),
    ]
    let changed = PlannedSite(Self.project(edited)).changed(
      since: PlannedSite(Self.project(others)))
    #expect(changed.contains("2019/06/b.html"))
    #expect(Set(changed).isSuperset(of: pages))
    #expect(!changed.contains("don-vi/gao/index.html"))
    #expect(!changed.contains("robots.txt"))
  }

  @Test func aFeedHasTheNewestTwentyAndNoDraft() {
    var files: [String: String] = [:]
    for number in 10..<32 {
      files["content/articles/\(number).md"] = Self.article(
        "Bài \(number)", "2019-07-\(number)", number == 31 ? "draft: true" : "")
    }
    var project = SampleProject(files: files)
    project.includesDrafts = true
    let feed = PlannedSite(project).text("feed.xml")
    let titles = feed.split(separator: "<title>").dropFirst(2).map { $0.prefix { $0 != "<" } }
    #expect(titles == (11...30).reversed().map { "Bài \($0)" })
    #expect(feed.contains("<updated>2019-07-30T00:00:00+07:00</updated>"))
    #expect(feed.contains(#"<content type="html">&lt;p&gt;Lời Bài 30&lt;/p&gt;"#))
  }

  @Test func dataKeepBackChildrenAndTheNamesOfPeople() {
    let award = "award: giay-khen, authority: ubnd, decided: 2019-06-01"
    let site = PlannedSite(
      Self.project([
        "a": Self.article(
          "A", "2019-06-05",
          "commendations: [{\(award), decision: 1/QĐ, recipients: [Nguyễn Văn Một, {name: Tổ Hai, kind: collective}]}]"
        ),
        "b": Self.article(
          "B", "2019-06-06",
          "commendations: [{\(award), decision: 2/QĐ, recipients: [{name: Em Ba, minor: true, consent: true}]}]"
        ),
      ]))
    let rows = site.text("du-lieu/khen-thuong-2019.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 3)
    #expect(
      rows.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[1] } == [
        "", "Tổ Hai",
      ])
    #expect(site.text("du-lieu/bai-viet-2019.csv").split(whereSeparator: \.isNewline).count == 2)
    #expect(!site.text("du-lieu/quyet-dinh-2019.json").contains("2/QĐ"))
    #expect(
      site.text(
        "khen-thuong/2019.html",
        as: "{{#groups}}{{#kinds}}{{#honours}}{{name}};{{/honours}}{{/kinds}}{{/groups}}"
      ).contains("Em Ba"))
    #expect(
      site.text("khen-thuong/2019-a-z.html", as: Self.alphabet)
        == "M: Nguyễn Văn Một;|T: Tổ Hai;|", "a child is in no list of names")
  }

  private static let alphabet =
    "{{#letters}}{{letter}}: {{#names}}{{name}};{{/names}}|{{/letters}}"

  @Test func namesStandUnderTheLettersThatPeopleAreCalledBy() {
    let names = [
      "Nguyễn Văn Ánh", "Lê Đa", "Trần Thị Ấu", "Đỗ Dung", "Phạm Ân", "Lê An", "Trần Thị An",
    ]
    let recipients = names.map { "{name: \($0), kind: individual}" }.joined(separator: ", ")
    let site = PlannedSite(
      Self.project([
        "a": Self.article(
          "A", "2019-06-05",
          "commendations: [{award: giay-khen, recipients: [\(recipients), {name: Tổ Bốn, kind: collective}]}]"
        )
      ]))
    #expect(
      site.text("khen-thuong/2019-a-z.html", as: Self.alphabet)
        == "A: Lê An;Trần Thị An;Nguyễn Văn Ánh;|Â: Phạm Ân;Trần Thị Ấu;|D: Đỗ Dung;|Đ: Lê Đa;|T: Tổ Bốn;|"
    )
  }

  private static let groups =
    "{{#groups}}{{reference}} [{{count}}]{{#unit}} of {{title}}{{/unit}}{{#citation}} for {{citation}}{{/citation}}:{{#kinds}} {{title}} {{#honours}}{{name}}{{#citation}} ({{citation}}){{/citation}};{{/honours}}{{/kinds}}{{#articles}} ({{title}}){{/articles}}|{{/groups}}"

  @Test func aListSaysOnceWhatTheAwardsOfADecisionShare() {
    let award = "award: giay-khen, authority: ubnd, decided: 2019-06-01"
    let site = PlannedSite(
      Self.project([
        "a": Self.article(
          "A", "2019-06-05",
          """
          commendations:
            - {\(award), decision: 1/QĐ, citation: Giữ kênh, recipients: [{name: Tổ Hai, kind: collective, unit: gao}, {name: Lan, kind: individual, unit: gao}, {name: Tổ Ba, kind: collective, unit: gao}]}
            - {\(award), decision: 2/QĐ, recipients: [{name: Mai, kind: individual, unit: gao, citation: Dạy chữ}, {name: Cúc, kind: individual, unit: phong}]}
          """),
        "b": Self.article(
          "B", "2019-06-07",
          "commendations: [{\(award), decision: 1/QĐ, recipients: [{name: Lan, kind: individual, unit: gao}]}]"
        ),
      ]))
    #expect(
      site.text("khen-thuong/2019.html", as: Self.groups)
        == "Quyết định số 1/QĐ ngày 01/06/2019 của UBND xã Gáo [3] of Xã Gáo for Giữ kênh: Tập thể Tổ Hai;Tổ Ba; Cá nhân Lan; (A)|"
        + "Quyết định số 2/QĐ ngày 01/06/2019 của UBND xã Gáo [2]: Cá nhân Mai (Dạy chữ);Cúc; (A)|")
  }

  /// Descriptions say what stands on a page, and those of full pages never change.
  @Test func descriptionsSayWhatStandsThere() {
    let site = Self.listed(13)
    let description = "{{page.description}}"
    #expect(
      site.text("don-vi/gao/index.html", as: description)
        == "Xã Gáo: 13 bài viết, bài mới nhất ngày 22/06/2019: “Bài 22”; “Bài 21”…")
    #expect(
      site.text("don-vi/gao/trang-2.html", as: description)
        == "Xã Gáo: 4 bài viết, từ ngày 14/06/2019 đến ngày 17/06/2019: “Bài 17”; “Bài 16”…")
    #expect(
      site.text("don-vi/phong/index.html", as: description) == "Xã Phong: chưa có bài viết nào.")
    #expect(
      site.text("nam/index.html", as: description) == "Bài viết năm 2019, theo từng tháng.")
  }

  @Test func noArticleStandsOnTheFrontPageTwice() {
    var files = Self.registries
    for number in 10..<30 {
      files["content/articles/\(number).md"] = Self.article(
        "Bài \(number)", "2019-06-\(number)", "units: gao\ncolumn: guong")
    }
    let shown = PlannedSite(SampleProject(files: files)).text(
      "index.html",
      as:
        "{{#top}}{{title}};{{/top}}{{#latest}}{{title}};{{/latest}}{{#columns}}{{#cards}}{{title}};{{/cards}}{{/columns}}"
    ).split(separator: ";")
    #expect(shown == (19..<30).reversed().map { "Bài \($0)" })
  }

  @Test func headsTellSearchEngines() {
    let head =
      "{{page.fullTitle}}|{{page.canonical}}|{{page.robots}}|{{#page.breadcrumbs}}{{title}} {{url}};{{/page.breadcrumbs}}"
    var project = Self.project([
      "a": Self.article(
        "A", "2019-06-05", "units: gao\nsource: {name: Báo, url: \"https://bao.example/a\"}"),
      "b": Self.article("B", "2019-06-06", "draft: true"),
    ])
    project.includesDrafts = true
    let site = PlannedSite(project)
    #expect(
      site.text("2019/06/a.html", as: head)
        == "A – Bản tin|https://bao.example/a|max-image-preview:large|Trang nhất ../../index.html;Xã Gáo ../../don-vi/gao/index.html;"
    )
    #expect(
      site.text("2019/06/b.html", as: head)
        == "B – Bản tin|https://example.org/2019/06/b.html|noindex|Trang nhất ../../index.html;Năm 2019 ../../2019/index.html;"
    )
    #expect(
      site.text("index.html", as: head) == "Bản tin|https://example.org/|max-image-preview:large|")
    #expect(!site.text("sitemap.xml").contains("2019/06/a"))
    #expect(!site.text("sitemap.xml").contains("2019/06/b"))
  }

  @Test func whatHasNoPictureIsSharedWithTheSitesOwn() {
    let settings = """
      title: Bản tin
      base_url: https://example.org/bao/
      logo: static/logo.svg
      default_photo: static/sen.svg
      colour: "#0b5d7a"

      """
    let site = PlannedSite(
      Self.project(
        ["a": Self.article("A", "2019-06-05")],
        [
          "content/site.yaml": settings, "content/static/logo.svg": "<svg/>",
          "content/static/sen.svg": "<svg/>",
        ]))
    #expect(
      site.text("2019/06/a.html", as: "{{page.image}} {{#site.logo}}{{url}}{{/site.logo}}")
        == "https://example.org/bao/sen.svg ../../logo.svg")
    let data = site.text("2019/06/a.html", as: "{{{page.structuredData}}}")
    #expect(data.contains(#""image":["https://example.org/bao/sen.svg"]"#), "\(data)")
    #expect(
      data.contains(
        #""publisher":{"@type":"NewsMediaOrganization","name":"Bản tin","url":"https://example.org/bao/","logo":{"@type":"ImageObject","url":"https://example.org/bao/logo.svg"}}"#
      ), "\(data)")
  }

  /// The style element is the one that the policy allows.
  @Test func theColourIsAllowedByItsHash() throws {
    let settings = "title: Bản tin\nbase_url: https://example.org/\n"
    func site(_ more: String) -> PlannedSite {
      PlannedSite(
        Self.project(["a": Self.article("A", "2019-06-05")], ["content/site.yaml": settings + more])
      )
    }
    let plain = site("")
    #expect(plain.text("index.html", as: "{{{site.colourStyle}}}{{site.themeColour}}") == "#8f1218")
    #expect(!plain.text("index.html", as: "{{site.securityPolicy}}").contains("sha256"))
    let coloured = site("colour: \"#0b5d7a\"\n")
    let style = coloured.text("index.html", as: "{{{site.colourStyle}}}")
    #expect(style.hasPrefix("<style>:root{--red:#0b5d7a;"), "\(style)")
    var hash = DigestBuilder()
    hash.add(style.replacing("<style>", with: "").replacing("</style>", with: ""))
    #expect(
      coloured.text("index.html", as: "{{site.securityPolicy}}").contains(
        "style-src &#39;self&#39; file: &#39;sha256-\(hash.base64)&#39;;"))
  }

  /// A record of a view that is named by an id may want the address of another.
  @Test func anAddressHasOneOwner() {
    let site = PlannedSite(
      Self.project(
        [
          "a": Self.article(
            "A", "2019-06-05", "commendations: [{award: giay-khen, recipients: [Lan]}]")
        ], ["content/static/khen-thuong/hinh-thuc/giay-khen.html": "x"]))
    let address = "The address “khen-thuong/hinh-thuc/giay-khen.html” of"
    #expect(
      site.plan.findings.map { "\($0.path): \($0.message)" } == [
        "content/static/khen-thuong/hinh-thuc/giay-khen.html: \(address) this file is also that of the award in content/awards.yaml.",
        "content/awards.yaml: \(address) this award is also that of the file in content/static/khen-thuong/hinh-thuc/giay-khen.html.",
      ])
  }
}
