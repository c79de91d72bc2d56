import Build
import Content
import Foundation
import Testing

/// README.md and the guide for authors: whoever does what they say gets what they show.
///
/// After a change of what commands print: `BULLETIN_RECORD=1 swift test --filter DocumentationTests`, and read the difference.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct DocumentationTests {
  private static let guide = "content/pages/huong-dan.md"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: TestProject.root + "/" + path, encoding: .utf8)
  }

  /// What examples name and pages cannot print.
  private func supplies() throws -> [String: [UInt8]] {
    let photo = try PictureBytes.jpeg()
    let document = try PictureBytes.sample(
      "2024/01/mua-chung-ban-chung-nhan-rong/phieu-dang-ky-mo-hinh.pdf")
    let sound = try PictureBytes.sample(
      "2019/06/doc-loa-cho-ca-xom-nghe/nguoi-viet-chu-thanh-tieng.mp3")
    return [
      "sua-xe.jpg": photo, "loa.jpg": photo, "san-khau.jpg": photo, "bia.jpg": photo,
      "static/anh-mac-dinh.jpg": photo, "static/logo.svg": Array(Self.drawing.utf8),
      "quyet-dinh.pdf": document, "mau-don.pdf": document, "phim.mp4": sound, "phong-su.mp3": sound,
    ]
  }

  private static let drawing =
    #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>"#

  /// Does all that a page says. At the end nothing is wrong with what was written.
  private func follow(_ path: String, as reader: inout ExampleReader) throws {
    let document = ExampleDocument(try text(path))
    #expect(document.flaws == [])
    let others = try reader.follow(document)
    for (lines, output) in others.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      Issue.record("\(path):\(lines.lowerBound): the command printed this:\n\(output)")
    }
    if ProcessInfo.processInfo.environment["BULLETIN_RECORD"] == "1", !others.isEmpty {
      try document.replacing(others).write(
        toFile: TestProject.root + "/" + path, atomically: true, encoding: .utf8)
    }
    let said = try reader.run("bulletin check --strict; echo $?")
    #expect(said.hasSuffix("\n0"), "\(said)")
  }

  @Test(.timeLimit(.minutes(5)))
  func theReadMeShowsWhatHappens() throws {
    var reader = ExampleReader(folder, locale: "en_US.UTF-8", supplies: try supplies())
    try follow("README.md", as: &reader)
  }

  @Test(.timeLimit(.minutes(5)))
  func theGuideShowsWhatHappens() throws {
    var reader = ExampleReader(folder, locale: "vi_VN.UTF-8", supplies: try supplies())
    // The site of somebody who begins to write, before the first article.
    _ = try reader.run(
      "bulletin init --title 'Bản tin' --base-url https://example.org/ --units 'Cao Lãnh' --publisher 'Tòa soạn'"
    )
    try FileManager.default.removeItem(atPath: folder.path + "/content/articles")
    try follow(Self.guide, as: &reader)
  }

  /// Templates that are written out to be changed have beside them what they can name, which no build minds.
  @Test func whatTemplatesCanNameLiesBesideThem() throws {
    #expect(try CommandRun(["init", "--templates"], in: folder).status == 0)
    #expect(
      try String(contentsOfFile: folder.path + "/site-templates/README.md", encoding: .utf8)
        == CommandRun(["templates"], in: folder).output)
    try folder.put(TestProject.settings, at: "content/site.yaml")
    let check = try CommandRun(["check", "--strict"], in: folder)
    #expect(check.status == 0, "\(check.errors)")
  }

  /// Of every file that an author writes the README has each key in an example that is built, and says what else it may
  /// be called.
  @Test(arguments: [
    "article", "page", "site", "places", "awards", "authorities", "fields", "columns", "people",
    "abbreviations",
  ])
  func theReadMeHasAnExampleOfEveryKey(kind: String) throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try CommandRun(["schema", kind], in: folder).output.utf8)) as? [String: Any])
    var keys: Set<String> = []
    func collect(_ value: Any) {
      if let list = value as? [Any] { list.forEach(collect) }
      guard let object = value as? [String: Any] else { return }
      for (key, value) in object {
        if key == "properties", let properties = value as? [String: Any] {
          keys.formUnion(properties.keys)
        }
        collect(value)
      }
    }
    collect(schema)
    try #require(!keys.isEmpty)
    let readme = try text("README.md")
    let examples = ExampleDocument(readme).steps.compactMap { step in
      if case .file(let file, _) = step { file.text } else { nil }
    }.joined(separator: "\n")
    let shown = Set(
      examples.matches(of: /(?:^[ -]*|[{,] *)([a-z][a-z_-]*):(?= |$)/.anchorsMatchLineEndings()).map
      {
        String($0.1)
      })
    let english = keys.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    #expect(english.subtracting(shown).sorted() == [])
    #expect(keys.subtracting(english).filter { !readme.contains($0) }.sorted() == [])
  }
}

/// What would escape those who read a page for its examples.
@Suite struct ExampleDocumentTests {
  private func flaws(_ text: String) -> [String] { ExampleDocument(text).flaws }

  @Test func filesHaveTheNameThatTheLineBeforeSays() throws {
    let document = ExampleDocument(
      "In `site.yaml`, `a` of `content/site.yaml`:\n\n```yaml\na: 1\n```\n")
    #expect(document.flaws == [])
    guard case .file(let file, line: 3)? = document.steps.first else {
      Issue.record("no file")
      return
    }
    #expect(file.path == "content/site.yaml" && file.text == "a: 1\n")
  }

  @Test func commandsHaveWhatTheyPrint() throws {
    let document = ExampleDocument("```console\n$ a b\nc\n\nd\n\n$ e\n```\n")
    #expect(document.flaws == [])
    let commands = document.steps.compactMap { step in
      if case .command(let command, let line) = step {
        "\(line) \(command.text) \(command.lines): \(command.output)"
      } else {
        nil
      }
    }
    #expect(commands == ["2 a b 2..<6: c\n\nd", "7 e 7..<7: "])
    #expect(
      document.replacing([2..<6: "x", 7..<7: "y\nz"]) == "```console\n$ a b\nx\n$ e\ny\nz\n```\n")
  }

  @Test(arguments: [
    ("Text:\n\n```yaml\na: 1\n```\n", "3: the line before this file does not name it"),
    ("`a.yaml`\n\n```yaml\na: 1\n```\n", "3: the line before this file does not name it"),
    ("- x\n\n  ```console\n  $ a\n  ```\n", "3: a block with spaces before it is read by nobody"),
    ("```\na\n```\n", "1: nothing is known of “”"),
    ("```swift\na\n```\n", "1: nothing is known of “swift”"),
    ("```console\na\n```\n", "2: this was printed by no command"),
    ("```text\na.md:1:1: error: x\n```\n", "1: what Bulletin says stands in a block of console"),
    ("```sh\na\n", "1: the block is never closed"),
  ])
  func noExampleEscapes(text: String, flaw: String) {
    #expect(flaws(text).first == flaw)
  }
}
