import Build
import Foundation
import Testing

/// The data files of a small site, read whole.
@Suite struct OpenDataTests {
  private static let files = [
    "content/places.yaml": """
    places:
      - {id: tinh, name: Tỉnh Đồng Tháp, kind: province}
      - {id: gao, name: Xã Gáo Giồng, kind: commune, code: "00123", parent: tinh, until: 2025-06-30, successors: [{id: phong, scope: remainder}]}
      - {id: phong, name: Xã Phong Mỹ, kind: commune, parent: tinh, from: 2025-07-01}

    """,
    "content/fields.yaml": "fields: [{id: kinh-te, name: Kinh tế}]\n",
    "content/columns.yaml": "columns: [{id: guong, name: \"Gương, sáng\"}]\n",
    "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
    "content/authorities.yaml":
      "authorities: [{id: ubnd, name: Chủ tịch UBND huyện, level: district, system: state}]\n",
    "content/people.yaml": "people: [{id: hoa, name: Trần Thị Hoa}]\n",
    "content/articles/2019/06/a.md": TestProject.article(
      "=Bài \"A\"", date: "2019-06-05 09:34",
      """
      updated: 2019-06-06
      lead: Lời dẫn A
      column: guong
      units: [gao, tinh]
      field: kinh-te
      tags: [Làm theo Bác, Tổng kết]
      author: Bút Thử
      commendations:
        - award: giay-khen
          authority: ubnd
          decision: 34/QĐ-UBND
          decided: 2019-06-01
          document: qd.pdf
          citation: Vớt rác
          recipients:
            - {name: Trần Thị Hoa, kind: individual, position: Tổ trưởng, organisation: Tổ Một, unit: gao, person: hoa}
            - {name: Tổ Một, kind: collective, organisation: Ấp Một}
            - {name: Hộ ông Thử, kind: household}
            - {name: Không Rõ, position: Chức Không Rõ}
      models: [{name: Kênh xanh, id: kenh-xanh, unit: gao, field: kinh-te, year: 2018, status: registered}]
      """),
    "content/articles/2019/06/qd.pdf": "%PDF",
    "content/articles/2020/b.md": TestProject.article(
      "Bài B", date: "2020-02-03",
      """
      lead: Lời dẫn B
      commendations:
        - {award: giay-khen, authority: ubnd, decision: số 34 / QĐ-UBND, decided: 2019-06-01, status: revoked, revoked_on: 2020-01-31, revoked_by: 35/QĐ-UBND, recipients: [{name: Tổ Một, kind: collective, organisation: Ấp Một}]}
        - {award: giay-khen, status: proposed, comments_until: 2020-02-20, recipients: [{name: Tổ Hai, kind: collective}]}
      models: [{name: Kênh xanh sạch, id: kenh-xanh, status: replicated, replicated_to: [phong]}, {name: Vườn mẫu}]
      """),
    "content/articles/2020/tre-em.md": TestProject.article(
      "Bé Thử cứu bạn", date: "2020-03-04",
      """
      lead: Bé Thử bơi giỏi
      units: gao
      commendations:
        - {award: giay-khen, authority: ubnd, decision: 40/QĐ-UBND, decided: 2020-03-01, document: be-thu.pdf, citation: Bé Thử cứu bạn, recipients: [{name: Bé Thử, kind: individual, unit: gao, minor: true, consent: true}, {name: Tổ Ba, kind: collective}]}
        - {award: giay-khen, authority: ubnd, decision: 41/QĐ-UBND, decided: 2020-03-02, recipients: [{name: Bé Thử, kind: individual, minor: true, consent: true}]}
      """),
    "content/articles/2020/be-thu.pdf": "%PDF",
    "content/articles/2020/nhap.md": unpublished("Nháp", date: "2020-05-01", "draft: true"),
    "content/articles/2020/mai.md": unpublished("Ngày mai", date: "2026-02-01", "lead: Mai"),
    "content/articles/2020/go.md": unpublished(
      "Gỡ", date: "2020-05-01", "withdrawn: {date: 2020-05-02}"),
    "content/articles/2020/het.md": unpublished("Hết", date: "2020-05-01", "expires: 2021-01-01"),
  ]

  private static func unpublished(_ title: String, date: String, _ more: String) -> String {
    TestProject.article(
      title, date: date,
      """
      \(more)
      commendations: [{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, status: revoked, recipients: [{name: Hộ ông Thử, kind: household}, {name: Tổ Kín, kind: collective}]}]
      models: [{name: Kênh kín, id: kenh-xanh}, {name: Mô hình kín}]
      """)
  }

  private func data(
    _ settings: String = "", _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> [String: String] {
    let project = try TestProject(
      Self.files.merging(["content/site.yaml": TestProject.settings + settings]) { $1 })
    let report = try project.build(change)
    try #require(report.publication != nil, "\(report.lines)")
    return try project.publishedFiles().filter { $0.key.hasPrefix("du-lieu/") }
      .reduce(into: [:]) {
        $0[String($1.key.dropFirst("du-lieu/".count))] = String(decoding: $1.value, as: UTF8.self)
      }
  }

  private func rows(_ text: String?) -> [String] {
    text?.components(separatedBy: "\r\n").dropLast().map(\.self) ?? []
  }

  @Test func theFilesAreCutByYearAndHaveTheRowsThatTheyShould() throws {
    let data = try data()
    let files = [
      "bai-viet-2019", "bai-viet-2020", "don-vi", "khen-thuong-2019", "khen-thuong-2020",
    ]
    let others = ["mo-hinh-2018", "mo-hinh-2020", "quyet-dinh-2019", "quyet-dinh-2020"]
    #expect(
      data.keys.sorted()
        == ((files + others).flatMap { ["\($0).csv", "\($0).json"] } + ["index.html"]).sorted())
    #expect(
      data["bai-viet-2019.csv"] == """
        \u{FEFF}id,url,title,date,updated,column_id,column_name,unit_ids,unit_names,field_ids,field_names,tags,authors,lead,commendation_count,model_ids\r
        2019/06/a,https://example.org/bao/2019/06/a.html,"'=Bài ""A""\",2019-06-05T09:34:00+07:00,2019-06-06,guong,"Gương, sáng","gao; tinh","Xã Gáo Giồng; Tỉnh Đồng Tháp",kinh-te,Kinh tế,"Làm theo Bác; Tổng kết",,Lời dẫn A,4,kenh-xanh\r

        """)
    #expect(
      data["bai-viet-2019.json"] == """
        [
        {"id":"2019/06/a","url":"https://example.org/bao/2019/06/a.html","title":"=Bài \\"A\\"","date":"2019-06-05T09:34:00+07:00","updated":"2019-06-06","column_id":"guong","column_name":"Gương, sáng","unit_ids":["gao","tinh"],"unit_names":["Xã Gáo Giồng","Tỉnh Đồng Tháp"],"field_ids":["kinh-te"],"field_names":["Kinh tế"],"tags":["Làm theo Bác","Tổng kết"],"authors":[],"lead":"Lời dẫn A","commendation_count":4,"model_ids":["kenh-xanh"]}
        ]

        """)
    #expect(
      data["khen-thuong-2019.csv"] == """
        \u{FEFF}year,recipient_name,recipient_id,kind,position,organisation,unit_id,unit_name,award_id,award_name,authority_id,authority_name,decision_number,decided,status,revoked_on,revoked_by,comments_until,citation,document_url,article_urls\r
        2019,,,individual,,,gao,Xã Gáo Giồng,giay-khen,Giấy khen,ubnd,Chủ tịch UBND huyện,số 34 / QĐ-UBND,2019-06-01,awarded,,,,,https://example.org/bao/2019/06/qd.pdf,https://example.org/bao/2019/06/a.html\r
        2019,Tổ Một,,collective,,Ấp Một,,,giay-khen,Giấy khen,ubnd,Chủ tịch UBND huyện,số 34 / QĐ-UBND,2019-06-01,revoked,2020-01-31,35/QĐ-UBND,,Vớt rác,https://example.org/bao/2019/06/qd.pdf,"https://example.org/bao/2020/02/b.html; https://example.org/bao/2019/06/a.html"\r
        2019,,,household,,,,,giay-khen,Giấy khen,ubnd,Chủ tịch UBND huyện,số 34 / QĐ-UBND,2019-06-01,awarded,,,,,https://example.org/bao/2019/06/qd.pdf,https://example.org/bao/2019/06/a.html\r
        2019,,,,,,,,giay-khen,Giấy khen,ubnd,Chủ tịch UBND huyện,số 34 / QĐ-UBND,2019-06-01,awarded,,,,,https://example.org/bao/2019/06/qd.pdf,https://example.org/bao/2019/06/a.html\r

        """)
    #expect(
      data["quyet-dinh-2019.json"] == """
        [
        {"year":2019,"number":"số 34 / QĐ-UBND","authority_id":"ubnd","authority_name":"Chủ tịch UBND huyện","date":"2019-06-01","recipient_count":4,"document_url":"https://example.org/bao/2019/06/qd.pdf","article_urls":["https://example.org/bao/2020/02/b.html","https://example.org/bao/2019/06/a.html"]}
        ]

        """)
    #expect(
      data["mo-hinh-2018.json"] == """
        [
        {"id":"kenh-xanh","url":"https://example.org/bao/mo-hinh/kenh-xanh.html","name":"Kênh xanh sạch","unit_id":"gao","unit_name":"Xã Gáo Giồng","organisation":null,"field_id":"kinh-te","field_name":"Kinh tế","year":2018,"status":"replicated","replicated_to_ids":["phong"],"replicated_to_names":["Xã Phong Mỹ"],"article_urls":["https://example.org/bao/2020/02/b.html","https://example.org/bao/2019/06/a.html"]}
        ]

        """)
    #expect(
      data["don-vi.csv"] == """
        \u{FEFF}id,url,name,kind,code,parent_id,valid_from,valid_until,successors,predecessors\r
        tinh,https://example.org/bao/don-vi/tinh/,Tỉnh Đồng Tháp,province,,,,,,\r
        gao,https://example.org/bao/don-vi/gao/,Xã Gáo Giồng,commune,00123,tinh,,2025-06-30,phong:remainder,\r
        phong,https://example.org/bao/don-vi/phong/,Xã Phong Mỹ,commune,,tinh,2025-07-01,,,gao:remainder\r

        """)
  }

  @Test func childrenAreNowhereAndCountNowhere() throws {
    for settings in ["", "open_data_people: true\n"] {
      let data = try data(settings)
      for (name, text) in data {
        #expect(!text.contains("Bé Thử"), "\(name)")
        #expect(!text.contains("tre-em") && !text.contains("be-thu"), "\(name)")
        #expect(!text.contains("41/QĐ"), "\(name)")
      }
      #expect(
        rows(data["quyet-dinh-2020.csv"]).dropFirst() == [
          "2020,40/QĐ-UBND,ubnd,Chủ tịch UBND huyện,2020-03-01,1,,"
        ])
      #expect(
        rows(data["khen-thuong-2020.csv"]).dropFirst() == [
          "2020,Tổ Hai,,collective,,,,,giay-khen,Giấy khen,,,,,proposed,,,2020-02-20,,,https://example.org/bao/2020/02/b.html",
          "2020,Tổ Ba,,collective,,,,,giay-khen,Giấy khen,ubnd,Chủ tịch UBND huyện,40/QĐ-UBND,2020-03-01,awarded,,,,,,",
        ])
      #expect(rows(data["bai-viet-2020.csv"]).count == 2)
    }
  }

  @Test func namesOfPeopleEnterOnlyIfTheSiteSaysSo() throws {
    let names = [
      "Trần Thị Hoa", "\"hoa\"", "Tổ trưởng", "Hộ ông Thử", "Không Rõ", "Bút Thử", ",hoa,",
    ]
    for (name, text) in try data("open_data_people: false\n") {
      for person in names { #expect(!text.contains(person), "\(person) in \(name)") }
    }
    let data = try data("open_data_people: true\n")
    #expect(
      rows(data["khen-thuong-2019.csv"]).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[1...5].joined(separator: "|")
      } == [
        "recipient_name|recipient_id|kind|position|organisation",
        "Trần Thị Hoa|hoa|individual|Tổ trưởng|Tổ Một", "Tổ Một||collective||Ấp Một",
        "Hộ ông Thử||household||", "Không Rõ|||Chức Không Rõ|",
      ])
    #expect(data["khen-thuong-2019.json"]?.components(separatedBy: "Vớt rác").count == 5)
    #expect(data["bai-viet-2019.json"]?.contains(#""authors":["Bút Thử"]"#) == true)
  }

  @Test func draftsAndWhatIsYetToComeStayOutOfABuildThatShowsThem() throws {
    let plain = try data()
    let shown = try data {
      $0.includesDrafts = true
      $0.includesFuture = true
    }
    #expect(shown.keys.sorted() == plain.keys.sorted())
    for (name, text) in plain where name != "index.html" { #expect(shown[name] == text, "\(name)") }
    for (name, text) in shown { #expect(!text.contains(" kín"), "\(name)") }
  }

  @Test func theDictionaryNamesEveryFileAndColumn() throws {
    let page = try #require(try data()["index.html"])
    #expect(page.contains(#"<a href="../du-lieu/bai-viet-2019.csv">CSV</a>"#))
    #expect(page.contains(#"<a href="../du-lieu/don-vi.json">JSON</a>"#))
    #expect(page.contains("<dt><code>recipient_count</code>"))
    #expect(page.contains(#""encodingFormat":"text/csv""#))
    #expect(
      page.contains(#""contentUrl":"https://example.org/bao/du-lieu/khen-thuong-2020.json""#))
    #expect(page.contains(#""temporalCoverage":"2019/2020""#))
    #expect(page.contains("cột <code>authors</code> để trống"))
    #expect(!page.contains("license"))

    let settings =
      "open_data_people: true\nopen_data_license: https://creativecommons.org/licenses/by/4.0/\n"
    let open = try #require(try data(settings)["index.html"])
    #expect(open.contains(#""license":"https://creativecommons.org/licenses/by/4.0/""#))
    #expect(
      open.contains(#"<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">"#))
    #expect(!open.contains("cột <code>authors</code> để trống"))
  }

  @Test func aSiteWithoutRowsHasNoDictionary() throws {
    let project = try TestProject()
    try project.build()
    #expect(project.published("index.html").contains("</html>"))
    #expect(!project.published("index.html").contains("du-lieu"))
    #expect(try project.publishedFiles().keys.allSatisfy { !$0.hasPrefix("du-lieu") })
  }

  @Test func anEditMakesTheFilesOfItsYearAloneAndABodyNone() throws {
    let project = try TestProject(Self.files)
    try project.build()
    func made() throws -> [String] {
      try project.build().made.filter { $0.hasPrefix("du-lieu/") }.sorted()
    }
    try project.replace("Thân bài", by: "Thân khác", in: "content/articles/2020/b.md")
    #expect(try made() == [])
    try project.replace("Lời dẫn A", by: "Lời khác", in: "content/articles/2019/06/a.md")
    #expect(try made() == ["du-lieu/bai-viet-2019.csv", "du-lieu/bai-viet-2019.json"])
    // With the name of a person, it is not published.
    try project.replace("Tổ trưởng", by: "Tổ phó", in: "content/articles/2019/06/a.md")
    #expect(try made() == [])
    try project.replace("Vườn mẫu", by: "Vườn", in: "content/articles/2020/b.md")
    #expect(
      try made() == [
        "du-lieu/index.html", "du-lieu/mo-hinh-2020.csv", "du-lieu/mo-hinh-2020.json",
      ])
    try project.replace("00123", by: "00124", in: "content/places.yaml")
    #expect(
      try made() == ["du-lieu/don-vi.csv", "du-lieu/don-vi.json", "du-lieu/index.html"])
    try project.replace(
      "publisher:", by: "open_data_people: true\npublisher:", in: "content/site.yaml")
    let files = try made()
    #expect(files.contains("du-lieu/index.html"))
    #expect(files.contains("du-lieu/khen-thuong-2019.csv"))
    #expect(files.allSatisfy { !$0.contains("don-vi") && !$0.contains("quyet-dinh") })
    try project.replace("Tổ phó", by: "Tổ trưởng", in: "content/articles/2019/06/a.md")
    #expect(try made() == ["du-lieu/khen-thuong-2019.csv", "du-lieu/khen-thuong-2019.json"])
  }
}
