import Build
import Diagnostics
import Foundation
import Testing

/// The program speaks one language at a time, wherever that was asked for.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct CommandLanguageTests {
  private static let commands = [
    "init", "new", "serve", "build", "check", "fix", "verify", "clean", "list", "next", "schema",
    "templates", "explain",
  ]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], locale: String = "C") throws -> CommandRun {
    try CommandRun(arguments, in: folder, locale: locale)
  }

  /// No sentence of the catalogue is left in English, nor a word of the parser.
  private func isVietnamese(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let english = Catalogue.sentences.filter {
      $0.english != $0.vietnamese && $0.english.contains(" ") && !$0.english.contains("%")
    }.map { $0.english.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let parser = [
      "OVERVIEW", "USAGE", "OPTIONS:", "default:", "values:", "Show ", "See '", "Error:", " or ",
    ]
    let left = (english + parser).filter { words.contains($0) }
    #expect(left == [], "\(text)")
    return left.isEmpty
  }

  @Test(arguments: commands)
  func helpIsVietnamese(command: String) throws {
    let help = try run([command, "--help"])
    #expect(help.status == 0 && help.errors.isEmpty)
    #expect(isVietnamese(help.output))
    #expect(help.output.contains("\n\nCÁCH DÙNG: bulletin \(command)"))
  }

  @Test func helpOfAllIsVietnamese() throws {
    let help = try run(["--help"])
    #expect(help.status == 0 && isVietnamese(help.output))
    for command in Self.commands { #expect(help.output.contains("  \(command) ")) }
  }

  @Test(arguments: [
    (
      ["check", "--format", "xml"],
      "Lỗi: “xml” không dùng được cho “--format <kiểu>”. Dùng một trong text, json hoặc github."
    ),
    (["check", "--format"], "Lỗi: Thiếu nội dung cho “--format <kiểu>”"),
    (["new"], "Lỗi: Thiếu “<title>”"),
    (["check", "--jobs", "0"], "Lỗi: --jobs phải kèm một số từ 1 đến 1024."),
    (["check", "--source", "x"], "Lỗi: Không có thư mục “x”."),
  ])
  func mistakesOfTheCallerAreToldInVietnamese(arguments: [String], first: String) throws {
    let mistake = try run(arguments)
    #expect(mistake.status == 64 && mistake.output.isEmpty)
    #expect(mistake.errors.split(separator: "\n").first.map(String.init) == first)
    #expect(mistake.errors.contains("\nCách dùng: bulletin"))
  }

  @Test(arguments: [
    (["biuld"], ["lỗi: Không có lệnh “biuld”.", "  cách sửa: Nếu đúng ý thì viết “build”."]),
    (
      ["build", "--forse"],
      [
        "lỗi: “bulletin build” không có tùy chọn “--forse”.",
        "  cách sửa: Nếu đúng ý thì viết “--force”.",
      ]
    ),
    (
      ["clean", "--drafts"],
      [
        "lỗi: “bulletin clean” không có tùy chọn “--drafts”.",
        "  cách sửa: Bỏ đi: đó là tùy chọn của “build”, “check” và “verify”.",
      ]
    ),
    (
      ["list", "artikles"],
      ["lỗi: “bulletin list” không có “artikles”.", "  cách sửa: Nếu đúng ý thì viết “articles”."]
    ),
  ])
  func whatWasMeantIsToldInVietnamese(arguments: [String], lines: [String]) throws {
    let mistake = try run(arguments)
    #expect(mistake.status == 64 && mistake.output.isEmpty)
    #expect(mistake.errors.split(separator: "\n").map(String.init) == lines)
  }

  // MARK: Which language

  @Test(
    arguments: [
      ([], "C", nil, true), ([], "C.UTF-8", nil, true), ([], "en_US.UTF-8", nil, false),
      ([], "en_US.UTF-8", "vi", true), ([], "vi_VN", "tiếng Anh", false),
      (["--language", "vi"], "en_US", "en", true), (["--language=en"], "C", "vi", false),
    ] as [([String], String, String?, Bool)])
  func oneIsChosen(
    arguments: [String], locale: String, setting: String?, isVietnamese: Bool
  ) throws {
    let line = setting.map { "ngôn ngữ: \($0)   # thử\n" } ?? ""
    // The file is wrong, and it still says in which language to tell.
    try folder.put("\(line)title: Thử\n", at: "content/site.yaml")
    let report = try run(["check", "--quiet"] + arguments, locale: locale)
    #expect(report.status == 1)
    #expect(report.errors.contains("Thêm “base_url: …”.") == isVietnamese, "\(report.errors)")
    #expect(report.errors.contains("error: This site has no “base_url”.") != isVietnamese)
  }

  /// What one build keeps for the next, it keeps in no language.
  @Test func aWarningIsToldAgainInAnotherLanguage() throws {
    try folder.put(
      "title: Thử\nbase_url: https://example.org/\npublisher: {name: Tòa soạn}\n",
      at: "content/site.yaml")
    try folder.put(
      "---\ntitle: A\ndate: 2019-06-05\nkhong_ro_la_gi: 1\n---\n\nĐoạn.\n\nHai.\n",
      at: "content/articles/a.md")
    let arguments = ["build", "--clock", "2019-07-01"]
    let first = try run(arguments)
    #expect(
      first.errors.contains(
        "cảnh báo: “khong_ro_la_gi” không phải là mục của bài nên không có tác dụng. ["))
    #expect(first.output.hasPrefix("Đã dựng "))
    let second = try run(arguments, locale: "en_US")
    #expect(
      second.errors.contains(
        "warning: “khong_ro_la_gi” is no key of an article and has no effect. ["))
    #expect(second.output.contains(": 0 files new, 0 changed, 0 removed, "))
  }
}
