import Build
import Diagnostics
import Foundation
import Glibc
import Testing

/// What is written where a mistake is mended, and what is not.
@Suite struct FileMenderTests {
  private let folder: TemporaryFolder
  private let path = "content/articles/a.md"

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("một hai\n", at: path)
  }

  private var mender: FileMender { FileMender(root: folder.path, fileSystem: folder.disk) }

  private func text(_ path: String? = nil) throws -> String {
    String(
      decoding: try folder.disk.readFile(folder.path + "/" + (path ?? self.path)), as: UTF8.self)
  }

  /// `1` in the place of `một`, as if that had been judged.
  private func fix(of path: String? = nil) throws -> Fix {
    var diagnostics: [Diagnostic] = []
    let file = try #require(
      SourceFile(path: "a", bytes: Array(try text(path).utf8), diagnostics: &diagnostics))
    return try #require(file.fix([Edit(0..<5, "1")]))
  }

  private func names() throws -> [String] {
    try folder.disk.list(folder.path + "/content/articles").map(\.name).sorted()
  }

  @Test func aFileIsReplacedWithItsPermissions() throws {
    let place = folder.path + "/" + path
    unsafe chmod(place, 0o640)
    let inode = try folder.disk.status(place)?.inode
    try mender.mend(path, [try fix()])
    #expect(try text() == "1 hai\n")
    #expect(try names() == ["a.md"])
    let attributes = try FileManager.default.attributesOfItem(atPath: place)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.disk.status(place)?.inode != inode)
  }

  @Test func aFileThatChangedStays() throws {
    let fix = try fix()
    try folder.put("một hai ba\n", at: path)
    #expect(throws: MendingError.self) { try mender.mend(path, [fix]) }
    #expect(try text() == "một hai ba\n")
  }

  /// Somebody saves between the look and the writing.
  @Test func aFileThatChangesMeanwhileStays() throws {
    let place = folder.path + "/" + path
    let status = try #require(try folder.disk.status(place))
    try folder.put("hai một\n", at: path)
    let error = try #require(throws: FileSystemError.self) {
      try folder.disk.replaceFile(place, ifStill: status, with: Array("1".utf8))
    }
    #expect(error.code == ESTALE)
    #expect(try text() == "hai một\n")
    #expect(try names() == ["a.md"])
  }

  @Test(arguments: [
    "content", "content/../a.md", "content//articles/a.md", "content/./articles/a.md", "a.md",
    "/content/articles/a.md", "site-templates/a.mustache", "content/articles", "content/none.md",
    "content/articles/link.md", "content/linked/a.md", "",
  ])
  func whatIsNoFileOfTheContentIsRefused(_ written: String) throws {
    try folder.put("một hai\n", at: "a.md")
    try folder.put("một hai\n", at: "site-templates/a.mustache")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/content/articles/link.md", withDestinationPath: "../../a.md")
    try manager.createSymbolicLink(
      atPath: folder.path + "/content/linked", withDestinationPath: "articles")
    let fix = try fix()
    let error = try #require(throws: MendingError.self) { try mender.mend(written, [fix]) }
    guard case .outside = error else {
      Issue.record("\(error)")
      return
    }
    #expect(try text() == "một hai\n" && text("a.md") == "một hai\n")
  }

  @Test func whatCannotBeWrittenStays() throws {
    for operation in 0..<12 {
      let disk = FaultyFileSystem(.failure, at: operation)
      let faulty = FileMender(root: folder.path, fileSystem: disk)
      do {
        try faulty.mend(path, [try fix()])
        break
      } catch {
        #expect(try text() == "một hai\n")
        #expect(try names() == ["a.md"])
      }
    }
    #expect(try text() == "1 hai\n")
  }

  // MARK: What a project's findings become

  private func plan(_ project: TestProject) throws -> MendingPlan {
    MendingPlan(
      try project.wholeCheck().diagnostics,
      with: FileMender(root: project.folder.path, fileSystem: DiskFileSystem())
    ) { _ in true }
  }

  /// The file after one round of mending.
  private func mended(_ files: [String: String], _ path: String) throws -> String {
    let project = try TestProject(files)
    for file in try plan(project).files where file.path == path {
      return String(decoding: file.mended.bytes, as: UTF8.self)
    }
    return files[path] ?? ""
  }

  private static let places = """
    places:
      - {id: tinh-dong-thap, name: Tỉnh Đồng Tháp, kind: province}
      - {id: xa-ba-sao, name: Xã Ba Sao, kind: commune}
      - {id: xa-my-tho, name: Xã Mỹ Thọ, kind: commune}
      - {id: tt-my-tho, name: Thị trấn Mỹ Thọ, kind: town}
      - {id: xa-my-hoi, name: Xã Mỹ Hội, kind: commune}

    """
  private static let fields =
    "fields: [{id: kinh-te, name: Kinh tế}, {id: van-hoa, name: Văn hóa}]\n"

  @Test(arguments: [
    ("units: [xa-ba-sa]", "units: [xa-ba-sao]"),
    ("units: [\"xa-ba-soa\"]", "units: [\"xa-ba-sao\"]"),
    // The word for its kind alone is missing.
    ("units: ba-sao", "units: xa-ba-sao"),
    ("field: Kinh tế", "field: kinh-te"), ("field: [kinh-t, van-hoa]", "field: [kinh-te, van-hoa]"),
  ])
  func idsThatAreClear(_ written: String, _ meant: String) throws {
    let path = "content/articles/a.md"
    let files = ["content/places.yaml": Self.places, "content/fields.yaml": Self.fields]
    let text = TestProject.article("Bài", written)
    #expect(
      try mended(files.merging([path: text]) { $1 }, path) == text.replacing(written, with: meant))
  }

  @Test(arguments: [
    // Of two units, of none, of one that is only somewhat like it.
    "units: [my-tho]", "units: [xa-tan-hoi]", "units: [xa-my-hoa]\nfield: [k]",
    "units: [xa-my-tha]",
    "units: [xa-ba-sao-2]",
  ])
  func idsThatAreNot(_ written: String) throws {
    let path = "content/articles/a.md"
    let places =
      Self.places + "  - {id: xa-my-thi, name: Xã Mỹ Thi, kind: commune}\n"
      + "  - {id: xa-my-hoe, name: Xã Mỹ Hoe, kind: commune}\n"
    let text = TestProject.article("Bài", written)
    let files = ["content/places.yaml": places, "content/fields.yaml": Self.fields, path: text]
    #expect(try mended(files, path) == text)
  }

  private static let target = TestProject.article("Đích", body: "## Mục hai\n\nChữ.\n")

  @Test(arguments: [
    ("[b](bai-dic.md)", "[b](bai-dich.md)"),
    ("[b](bai-dich.md#muc-hia)", "[b](bai-dich.md#muc-hai)"),
    ("[b](bai-dic.md#muc-hai)", "[b](bai-dich.md#muc-hai)"),
    ("[b](Bai_Dich.md)", "[b](bai-dich.md)"),
    ("[b](../bai-dich.md)", "[b](bai-dich.md)"), ("![b](sne.png)", "![b](sen.png)"),
    ("![b](Sen.PNG)", "![b](sen.png)"), ("[b](con\\bai-xa.md)", "[b](con/bai-xa.md)"),
    ("[b](bai-xa.md)", "[b](con/bai-xa.md)"),
    ("[b](htps://example.org/a)", "[b](https://example.org/a)"),
  ])
  func targetsThatAreClear(_ written: String, _ meant: String) throws {
    let path = "content/articles/bai.md"
    let text = TestProject.article("Bài", body: "Đầu.\n\n\(written)\n")
    #expect(try mended(Self.neighbours(path, text), path) == text.replacing(written, with: meant))
  }

  @Test(arguments: [
    // Two of one name, two as near, a figure, a bare address, an address of nothing like it.
    "[b](trung.md)", "![b](lua.png)", "![b](anh-3.png)", "https://example.org\\a",
    "[b](khac-han.md)",
  ])
  func targetsThatAreNot(_ written: String) throws {
    let path = "content/articles/bai.md"
    let text = TestProject.article("Bài", body: "Đầu.\n\n\(written)\n")
    #expect(try mended(Self.neighbours(path, text), path) == text)
  }

  private static func neighbours(_ path: String, _ text: String) -> [String: String] {
    var files = [
      path: text, "content/articles/bai-dich.md": target,
      "content/articles/con/bai-xa.md": TestProject.article("Xa"),
      "content/articles/mot/trung.md": TestProject.article("Trùng", "slug: trung-mot"),
      "content/articles/hai/trung.md": TestProject.article("Trùng", "slug: trung-hai"),
    ]
    for name in ["sen", "lua1", "luas", "anh-1", "anh-2"] {
      files["content/articles/\(name).png"] = "x"
    }
    return files
  }

  @Test func namesOfPeopleAreNeverMended() throws {
    let decision = { (names: String, more: String) in
      "commendations:\n  - {award: giay-khen, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [\(names)]\(more)}"
    }
    let project = try TestProject([
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/articles/a.md": TestProject.article("A", decision("Lê Văn An", "")),
      "content/articles/b.md": TestProject.article(
        "B", date: "2020-06-05",
        decision("Lê Vân An", ", status: revoked, revoked_on: 2020-06-01")),
    ])
    #expect(try plan(project).isEmpty)
  }

  /// Two may have one name: of a person only an id with a slip in it is mended.
  @Test func aNameIsNoPerson() throws {
    let people = "people: [{id: bui-vi-du, name: Bùi Ví Dụ}]\n"
    let awards = "awards: [{id: giay-khen, name: Giấy khen}]\n"
    let path = "content/articles/a.md"
    for (written, meant) in [("Bùi Ví Dụ", "Bùi Ví Dụ"), ("bui-vi-dux", "bui-vi-du")] {
      let text = TestProject.article(
        "A",
        "commendations:\n  - {award: giay-khen, recipients: [{name: Bùi Ví Dụ, person: \(written)}]}"
      )
      let files = ["content/people.yaml": people, "content/awards.yaml": awards, path: text]
      #expect(
        try mended(files, path) == text.replacing("person: \(written)", with: "person: \(meant)"))
    }
  }

  @Test func aRegistryAndAMenuAreMendedToo() throws {
    let settings = TestProject.settings + "menu: [{title: Giới thiệu, page: gioi-thieeu.md}]\n"
    let files = [
      "content/site.yaml": settings,
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nChữ.\n",
      "content/places.yaml":
        "places:\n  - {id: xa-ba-sao, name: Xã Ba Sao, kind: commune}\n",
      "content/people.yaml": "people: [{id: bui-vi-du, name: Bùi Ví Dụ, unit: xa-ba-saoo}]\n",
    ]
    #expect(
      try mended(files, "content/site.yaml") == settings.replacing("thieeu", with: "thieu"))
    #expect(
      try mended(files, "content/people.yaml")
        == "people: [{id: bui-vi-du, name: Bùi Ví Dụ, unit: xa-ba-sao}]\n")
  }

  @Test func fixesAreTheSameFromAState() throws {
    let project = try TestProject([
      "content/places.yaml": Self.places,
      "content/articles/a.md": TestProject.article("Bài", "untis: []\nunits: [xa-ba-sao]"),
      "content/articles/b.md": TestProject.article("Bài", "kickr: Gương", body: "Đầu.\n\n##Mục\n"),
    ])
    let first = try project.build().diagnostics
    #expect(first.count { $0.fix != nil } >= 2)
    #expect(try project.build().diagnostics == first)
  }
}

extension TestProject {
  fileprivate func wholeCheck() throws -> BuildReport {
    Builder(try options(), fileSystem: DiskFileSystem()).wholeCheck()
  }
}
