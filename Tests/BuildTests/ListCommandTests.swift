import Build
import Foundation
import Testing

/// What a project holds, as “bulletin list” says it.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct ListCommandTests {
  private let project: TestProject

  init() throws {
    project = try TestProject([
      "content/places.yaml": """
      places:
        - {id: cu, name: Xã Ba Sao, kind: commune, until: 2025-06-30, successors: [moi]}
        - {id: moi, name: Xã Ba Sao, kind: commune, from: 2025-07-01}
        - {id: khac, name: Xã Mỹ Thọ, kind: commune}

      """,
      "content/awards.yaml": "awards:\n  - {id: giay-khen, name: Giấy khen}\n",
      "content/fields.yaml": "fields:\n  - {id: kinh-te, name: Kinh tế}\n",
      "content/articles/cu.md": TestProject.article(
        "Bài cũ", "units: [cu]\ntags: [Lúa]\nfield: kinh-te"),
      "content/articles/moi.md": TestProject.article(
        "Bài mới", date: "2025-08-01 08:00",
        """
        units: [moi]
        tags: [Lúa, Sen]
        commendations:
          - {award: giay-khen, decision: 1/QĐ-UBND, decided: 2025-07-30, recipients: [Tổ Sen, {name: Em Ví Dụ, minor: true, consent: true}]}
        """),
      "content/articles/khac.md": TestProject.article("Bài khác", "units: [khac]"),
      "content/articles/nhap.md": TestProject.article("Bài nháp", "draft: true\nunits: [moi]"),
      "content/articles/mai.md": TestProject.article("Bài mai", date: "2026-02-01 08:00"),
      "content/articles/het.md": TestProject.article("Bài hết", "expires: 2026-01-01"),
      "content/articles/go.md": TestProject.article(
        "Bài gỡ", "units: [cu]\nwithdrawn: {date: 2026-01-01, reason: Sai}"),
    ])
  }

  private func list(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["list"] + arguments + ["--clock", project.clock], in: project.folder)
  }

  private func titles(_ arguments: String...) throws -> [String] {
    let run = try CommandRun(
      ["list"] + arguments + ["--clock", project.clock, "--format", "json"], in: project.folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let rows = json?[arguments[0] == "drafts" ? "articles" : arguments[0]] as? [[String: Any]] ?? []
    return rows.map { ($0["title"] ?? $0["name"] ?? $0["recipient"]) as? String ?? "–" }
  }

  @Test func theDeskSaysWhatTheDayBrings() throws {
    let run = try list()
    #expect(
      run
        == CommandRun(
          status: 0,
          output: """
            0 errors, 0 warnings.

            Not shown  Until             Title     File
            embargoed  2026-02-01 08:00  Bài mai   content/articles/mai.md
            draft                        Bài nháp  content/articles/nhap.md
            expired                      Bài hết   content/articles/het.md
            withdrawn                    Bài gỡ    content/articles/go.md

            Changes           Title    What     File
            2026-02-01 08:00  Bài mai  appears  content/articles/mai.md

            Newest            Title     File
            2025-08-01 08:00  Bài mới   content/articles/moi.md
            2019-06-05        Bài cũ    content/articles/cu.md
            2019-06-05        Bài khác  content/articles/khac.md

            """))
    #expect(
      try list("--format", "json").output.hasPrefix(
        #"{"errors":0,"warnings":0,"unpublished":[\#n{"status":"embargoed","until":"2026-02-01T08:00:00+07:00","title":"Bài mai""#
      ))
  }

  @Test func aUnitHasWhatCameBeforeIt() throws {
    #expect(
      try titles("articles", "--unit", "xã ba sao").sorted() == [
        "Bài cũ", "Bài gỡ", "Bài mới", "Bài nháp",
      ])
    #expect(try titles("articles", "--unit", "cu").sorted() == ["Bài cũ", "Bài gỡ"])
    #expect(try titles("places", "--unit", "moi") == ["Xã Ba Sao", "Xã Ba Sao"])
    #expect(try titles("places", "--status", "ended") == ["Xã Ba Sao"])
  }

  @Test func filtersNarrowEachOther() throws {
    #expect(try titles("articles", "--tag", "lúa", "--year", "2019") == ["Bài cũ"])
    #expect(try titles("articles", "--field", "Kinh tế") == ["Bài cũ"])
    #expect(try titles("articles", "--award", "giay-khen") == ["Bài mới"])
    #expect(try titles("articles", "--status", "hẹn đăng") == ["Bài mai"])
    #expect(try titles("drafts") == ["Bài nháp"])
    #expect(try titles("tags") == ["Lúa", "Sen"])
  }

  @Test func peopleReadNamesAndProgramsCodes() throws {
    #expect(
      try list("articles", "--unit", "moi", "--language", "vi").output == """
        Ngày              Tít       Tình trạng  Đơn vị     Tệp
        2025-08-01 08:00  Bài mới   đã đăng     Xã Ba Sao  content/articles/moi.md
        2019-06-05        Bài cũ    đã đăng     Xã Ba Sao  content/articles/cu.md
        2019-06-05        Bài nháp  nháp        Xã Ba Sao  content/articles/nhap.md
        2019-06-05        Bài gỡ    đã gỡ                  content/articles/go.md

        """)
    #expect(
      try list("articles", "--unit", "moi", "--format", "json", "--language", "vi").output.contains(
        #""title":"Bài nháp","status":"draft","units":["moi"]"#))
    #expect(
      try list("commendations", "--language", "vi").output.contains(
        "Giấy khen       1/QĐ-UBND   đã khen thưởng  content/articles/moi.md"))
  }

  /// Their names go nowhere else either.
  @Test func childrenHaveNoNames() throws {
    #expect(try titles("commendations", "--unit", "moi").sorted() == [])
    #expect(try titles("commendations").sorted() == ["Tổ Sen", "–"])
    #expect(try !list("commendations").output.contains("Em Ví Dụ"))
  }

  @Test func whatThereIsNotIsSaid() throws {
    #expect(
      try list("articles", "--unit", "Ba Sa")
        == CommandRun(
          status: 1,
          errors:
            "error: There is no unit “Ba Sa” in places.yaml.\n  help: Did you mean “Ba Sao”?\n"
        ))
    #expect(
      try list("articles", "--tag", "Lua")
        == CommandRun(
          status: 1, errors: "error: No article has the tag “Lua”.\n  help: Did you mean “Lúa”?\n"))
    #expect(
      try list("articles", "--year", "1999")
        == CommandRun(status: 0, errors: "Nothing is found.\n"))
    let run = try list("models", "--status", "nhan")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: --status cannot be “nhan”."))
  }

  @Test func mistakesDoNotHideTheRest() throws {
    try project.folder.put(
      "---\ntitle: Sai\ndate: hôm qua\n---\n\nLời.\n", at: "content/articles/sai.md")
    let run = try list("articles", "--unit", "khac")
    #expect(run.status == 0)
    #expect(run.output.contains("Bài khác"))
    #expect(
      run.errors
        == "note: 1 error may make this list incomplete; “bulletin check” shows what is wrong.\n")
    #expect(
      try list().output.hasPrefix(
        "1 error, 0 warnings.\ncontent/articles/sai.md:3: error: “date” takes a date, but “hôm qua” is not written as one.\n"
      ))
  }

  @Test func nothingIsWritten() throws {
    let before = try project.folder.disk.walk(project.folder.path).map(\.path)
    _ = try list()
    _ = try list("articles")
    #expect(try project.folder.disk.walk(project.folder.path).map(\.path) == before)
  }

  @Test func nextTellsItAsASentence() throws {
    let run = try CommandRun(["next", "--clock", project.clock], in: project.folder)
    #expect(
      run
        == CommandRun(
          status: 0, output: "2026-02-01 08:00 content/articles/mai.md: “Bài mai” appears.\n"))
  }
}
