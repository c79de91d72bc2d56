import Build
import Content
import Diagnostics
import Foundation
import Site
import Testing

@testable import Scaffold

/// A new project builds as it is.
@Suite final class NewProjectTests {
  private let folder: String
  private static let today = CivilDate(year: 2026, month: 5, day: 4)

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/bulletin-new-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ files: [ScaffoldFile]) throws {
    for file in files {
      let url = URL(fileURLWithPath: folder + "/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  private func build() -> BuildReport {
    var options = BuildOptions(
      source: folder, output: folder + "/public",
      clock: DateTime(date: Self.today ?? CivilDate(daysSinceEpoch: 0), secondOfDay: 43_200).moment(
        siteOffset: 420), jobs: 1)
    options.isStrict = true
    return Builder(options, fileSystem: DiskFileSystem()).build()
  }

  private func lines(_ report: BuildReport) -> [String] {
    report.diagnostics.map { "\($0.path):\($0.line): \($0.message) \($0.help ?? "")" }
  }

  private static func projects() throws -> [NewProject] {
    let today = try #require(today)
    var projects = [NewProject(today: today)]
    for hasSample in [false, true] {
      for units in [
        "", "Cao Lãnh", "Tỉnh Đồng Tháp, Xã Ba Sao, Phường Mỹ Trà", "xã an bình,Ấp 1, Khóm 2",
        "Đặc khu Phú Quốc",
      ] {
        var project = NewProject(today: today)
        project.units = try NewUnits(units)
        project.hasSample = hasSample
        project.title = "Bản tin: “tốt” # 1"
        project.baseURL = hasSample ? "https://bao.example/cao-lanh/" : nil
        project.publisher = "Ban Tuyên giáo, Huyện ủy"
        projects.append(project)
      }
    }
    return projects
  }

  @Test(arguments: try projects())
  func buildsWithoutAWarning(_ project: NewProject) throws {
    try write(project.files)
    let report = build()
    #expect(lines(report) == [])
    #expect(report.publication != nil)
  }

  @Test func unitsAreReadAsTheyAreWritten() throws {
    #expect(try NewUnits("  ") == .none)
    #expect(try NewUnits("huyện Cao Lãnh") == .caoLanh)
    #expect(try NewUnits("cao-lanh") == .caoLanh)
    guard case .named(let units) = try NewUnits("tỉnh  Đồng Tháp, Thị trấn Mỹ Thọ , xã Mỹ Thọ")
    else {
      Issue.record("no names")
      return
    }
    #expect(units.map(\.id) == ["tinh-dong-thap", "thi-tran-my-tho", "xa-my-tho"])
    #expect(units.map(\.name) == ["Tỉnh Đồng Tháp", "Thị trấn Mỹ Thọ", "Xã Mỹ Thọ"])
    #expect(units.map(\.kind) == [.province, .town, .commune])
    #expect(throws: NewUnits.Mistake(name: "Mỹ Thọ")) { try NewUnits("Xã Ba Sao, Mỹ Thọ") }
    #expect(throws: NewUnits.Mistake(name: "Xã")) { try NewUnits("Xã") }
  }

  @Test func newArticlesAreDraftsThatBuild() throws {
    let today = try #require(Self.today)
    var project = NewProject(today: today)
    project.units = .caoLanh
    try write(project.files)
    var plain = NewArticle(title: "Lớp học tình thương: “một năm” nhìn lại", day: today)
    plain.units = ["xa-ba-sao"]
    plain.field = "kinh-te"
    plain.minute = 9 * 60 + 5
    #expect(
      plain.files.map(\.path) == [
        "content/articles/2026/05/lop-hoc-tinh-thuong-mot-nam-nhin-lai.md"
      ])
    try write(plain.files)
    var list = NewArticle(title: "Khen thưởng", day: today)
    list.recipients = Array("họ tên,loại\nTrần Ví Dụ,cá nhân\n".utf8)
    #expect(
      list.files.map(\.path) == [
        "content/articles/2026/05/khen-thuong/index.md",
        "content/articles/2026/05/khen-thuong/danh-sach.csv",
      ])
    try write(list.files)
    let report = build()
    #expect(lines(report) == [])
    #expect(report.leftOut.drafts == 2)
    // Finished: without that line they are published.
    for path in [plain.files[0].path, list.files[0].path] {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      try text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("draft:") }.joined(separator: "\n")
        .write(toFile: folder + "/" + path, atomically: true, encoding: .utf8)
    }
    let published = build()
    #expect(lines(published) == [])
    #expect(published.leftOut.drafts == 0)
    let page = try String(
      contentsOfFile: folder
        + "/public/2026/05/lop-hoc-tinh-thuong-mot-nam-nhin-lai.html",
      encoding: .utf8)
    #expect(page.contains("Lớp học tình thương: “một năm” nhìn lại"))
  }

  @Test func theWorkflowSaysWhatToFillIn() throws {
    let today = try #require(Self.today)
    var project = NewProject(today: today)
    func workflow() -> String {
      project.files.first { $0.path == ".github/workflows/publish.yml" }
        .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    #expect(workflow().contains("TOOL_REPOSITORY: \"\"\n"))
    project.toolRepository = "toa-soan/bulletin"
    project.toolCommit = "0123456789abcdef0123456789abcdef01234567"
    #expect(workflow().contains("TOOL_REPOSITORY: \"toa-soan/bulletin\"\n"))
    #expect(workflow().contains("TOOL_COMMIT: \"0123456789abcdef0123456789abcdef01234567\"\n"))
    #expect(!workflow().contains("@TOOL_"))
    // As the README's command has them.
    let readme = try String(
      contentsOfFile: #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        + "/README.md",
      encoding: .utf8)
    let install = try #require(readme.firstRange(of: /apt-get install -y ([a-z0-9 -]+) &&/))
    let packages = readme[install].dropFirst("apt-get install -y ".count).dropLast(" &&".count)
    #expect(workflow().contains("apt-get install -y \(packages)\n"))
  }
}
