import Foundation
import Testing

@testable import Build

/// The files in which the page that searches looks.
@Suite struct SearchTests {
  private static let registries = [
    "content/places.yaml": """
    places:
      - {id: an-binh, name: Xã An Bình, kind: commune, until: 2025-06-30, successors: [my-tra]}
      - {id: my-tra, name: Phường Mỹ Trà, kind: ward, from: 2025-07-01}

    """,
    "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
    "content/authorities.yaml":
      "authorities: [{id: ubnd, name: Ủy ban nhân dân xã, level: commune, system: state}]\n",
  ]

  private static let commendation = """
    units: an-binh
    commendations:
      - award: giay-khen
        authority: ubnd
        decision: 34/QĐ-UBND
        decided: 2024-05-04
        recipients:
          - {name: Trần Thị Hoa, kind: individual, unit: an-binh}
          - {name: Lê Minh Khôi, kind: individual, minor: true, consent: true}
    """

  private func project() throws -> TestProject {
    var files = Self.registries
    files["content/articles/a.md"] = TestProject.article(
      "Em Lê Minh Khôi và chị Hoa được khen", date: "2024-05-06", Self.commendation,
      body: "Sapo có em Lê Minh Khôi.\n\nThân bài kể chuyện em Lê Minh Khôi nhặt được ví.\n")
    files["content/articles/b.md"] = TestProject.article(
      "Đường hoa nông thôn", date: "2025-03-02", body: "Sapo.\n\nLe minh khoi gặp nhà báo.\n")
    files["content/articles/c.md"] = TestProject.article(
      "Bài gỡ", date: "2025-03-03", "withdrawn: {date: 2025-04-01, reason: Sai}",
      body: "Sapo.\n\nNội dung bịgỡ.\n")
    return try TestProject(files)
  }

  private func searchFiles(_ project: TestProject) throws -> [String: String] {
    try project.publishedFiles().filter { $0.key.hasPrefix("tim-kiem/") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func filesSayWhatIsFoundInWhichArticle() throws {
    let project = try project()
    #expect(try project.build().lines == [])
    let files = try searchFiles(project)
    #expect(
      files["tim-kiem/muc.js"]
        == #"tk("muc",{"years":[[2025,1,1,1,1,0],[2024,1,1,1,1,2]],"units":1,"fields":[],"awards":[["giay-khen","Giấy khen"]]});"#
        + "\n")
    #expect(
      files["tim-kiem/don-vi-0.js"]
        == #"tk("don-vi-0",[["an-binh","Xã An Bình","Nay thuộc phường Mỹ Trà",1],["my-tra","Phường Mỹ Trà","Hình thành từ xã An Bình",0]]);"#
        + "\n")
    #expect(
      files["tim-kiem/2024/e-0.js"]
        == #"tk("2024/e-0",[[1,0,"Quyết định số 34/QĐ-UBND","Ủy ban nhân dân xã","04/05/2024","khen-thuong/quyet-dinh/ubnd/2024/index.html",1],[0,0,"Trần Thị Hoa","Xã An Bình","Giấy khen · Quyết định số 34/QĐ-UBND ngày 04/05/2024 của Ủy ban nhân dân xã",0]]);"#
        + "\n")
    #expect(
      files["tim-kiem/2025/b-0.js"]
        == #"tk("2025/b-0",[["Đường hoa nông thôn","Sapo.","02/03/2025","","2025/03/b.html"]]);"#
        + "\n")
    #expect(files["tim-kiem/2025/c-0.js"]?.contains("{đường hoa|#") == true)
    #expect(files["tim-kiem/2024/c-0.js"]?.contains("{#34 |||#{") == true)
    #expect(files["tim-kiem/2024/s-0.js"]?.contains("{vi|#") == true)
  }

  @Test func childrenAndWithdrawnTextsAreNotFound() throws {
    let project = try project()
    #expect(try project.build().lines == [])
    let files = try searchFiles(project)
    for (address, text) in files {
      for word in ["khoi", "khôi", "Khôi", "bigo"] {
        #expect(!text.contains(word), "\(address) has “\(word)”")
      }
    }
    #expect(files["tim-kiem/2024/b-0.js"]?.contains("\"Em … và chị Hoa được khen\"") == true)
  }

  @Test func whatWasRevokedIsMarked() throws {
    let project = try project()
    try project.folder.put(
      TestProject.article(
        "Thu hồi", date: "2025-06-01",
        """
        commendations:
          - award: giay-khen
            authority: ubnd
            decision: 34/QĐ-UBND
            decided: 2024-05-04
            status: revoked
            revoked_by: 90/QĐ-UBND
            revoked_on: 2025-05-30
            recipients: [{name: Trần Thị Hoa, kind: individual, unit: an-binh}]
        """), at: "content/articles/d.md")
    #expect(try project.build().lines == [])
    #expect(
      try searchFiles(project)["tim-kiem/2024/e-0.js"]?.contains("[0,1,\"Trần Thị Hoa\"") == true)
  }

  @Test func aSiteMayHaveNoSearch() throws {
    let project = try project()
    try project.folder.put(
      TestProject.settings + "search: false\n", at: "content/site.yaml")
    #expect(try project.build().lines == [])
    let addresses = try project.publishedFiles().keys
    #expect(!addresses.contains { $0.hasPrefix("tim-kiem") })
    #expect(!project.published("index.html").contains("tim-kiem"))
  }

  @Test func anArticleChangesItsOwnYearAlone() throws {
    let project = try project()
    #expect(try project.build().lines == [])
    try project.folder.put(
      TestProject.article("Mới", date: "2025-04-02", body: "Sapo.\n\nThân bài.\n"),
      at: "content/articles/m.md")
    let made = try project.build().made.filter { $0.hasPrefix("tim-kiem/") }
    #expect(
      made == [
        "tim-kiem/2025/b-0.js", "tim-kiem/2025/c-0.js", "tim-kiem/2025/s-0.js",
        "tim-kiem/2025/t-0.js", "tim-kiem/muc.js",
      ])
    try project.folder.remove("content/articles/a.md")
    #expect(try project.build().lines.filter { !$0.contains("lost-address") } == [])
    #expect(try searchFiles(project).keys.filter { $0.contains("2024") } == [])
  }

  @Test func wordsThatChangedAreFoundWithoutMakingTheSite() throws {
    let project = try project()
    #expect(try project.build().lines == [])
    let text = TestProject.article(
      "Đường hoa nông thôn", date: "2025-03-02", body: "Sapo.\n\nNhà báo viết câu khác hẳn.\n")
    try project.folder.put(text, at: "content/articles/b.md")
    let report = try project.build()
    #expect(report.extent == .words)
    #expect(
      report.made.filter { $0.hasPrefix("tim-kiem/") } == [
        "tim-kiem/2025/s-0.js", "tim-kiem/2025/t-0.js",
      ])
    #expect(try searchFiles(project)["tim-kiem/2025/s-0.js"]?.contains("{khac|") == true)
    let made = try project.publishedFiles()
    try project.build { $0.isForced = true }
    #expect(try project.publishedFiles() == made)
  }

  /// The script against files that were published, where there is Node.
  @Test(.enabled(if: Node.path != nil, "needs node")) func theScriptFindsWhatFilesSay() throws {
    let project = try project()
    #expect(try project.build().lines == [])
    let script = TestProject.root + "/Tests/Fixtures/search/search-test.js"
    let output = try Node.run([
      script, TestProject.root + "/site-templates/assets/search.js",
      project.folder.path + "/public",
    ])
    #expect(output == "passed\n")
  }
}

/// The JavaScript engine of the machine.
enum Node {
  static let path = ["/usr/bin/node", "/usr/local/bin/node"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
