import Diagnostics
import Foundation
import Testing

@testable import Explanations

@Suite struct ExplanationTextTests {
  private static let sample = """
    == Danh mục
    == Registries

    # A note.
    [unknown-place] [unknown-field]
    vi: Một câu.
      Câu thứ hai dài hơn một chút,
      và hết.
    en: One sentence.
      A second one, which is longer,
      and its end.
    also: unused-file
    wrong: content/a.md
        ---
        units: [x]

    wrong: content/b<U+0301>.md
        a<U+00A0>b <U+> <U+110000>
    right: content/a.md
        ---
    right: content/b<U+0301>.md
        a<U+00A0>b <U+> <U+110000>

    [more]
    vi: Nữa.
    en: More.
    ?

    """

  @Test func aFileIsRead() throws {
    let file = ExplanationFile(Self.sample)
    #expect(file.titles == ["Danh mục", "Registries"])
    #expect(file.strayLines == [27])
    #expect(file.explanations.map(\.ids) == [["unknown-place", "unknown-field"], ["more"]])
    let explanation = try #require(file.explanations.first)
    #expect(explanation.summary(in: .vietnamese) == "Một câu.")
    #expect(explanation.story(in: .vietnamese) == "Câu thứ hai dài hơn một chút, và hết.")
    #expect(explanation.summary(in: .english) == "One sentence.")
    #expect(explanation.story(in: .english) == "A second one, which is longer, and its end.")
    #expect(explanation.alsoTold == ["unused-file"])
    #expect(
      explanation.wrong == [
        ExampleFile(path: "content/a.md", text: "---\nunits: [x]\n"),
        ExampleFile(path: "content/b<U+0301>.md", text: "a<U+00A0>b <U+> <U+110000>\n"),
      ])
    #expect(explanation.right[0] == ExampleFile(path: "content/a.md", text: "---\n"))
    #expect(explanation.wrong[1].pathOnDisk == "content/b\u{301}.md")
    #expect(
      explanation.wrong[1].bytes.elementsEqual("a\u{A0}b <U+> <U+110000>\n".utf8))
    #expect(file.explanations[1].wrong.isEmpty && file.explanations[1].alsoTold.isEmpty)
  }

  /// What the right example has from the wrong one stands there once.
  @Test func aPageIsForATerminal() throws {
    let explanation = try #require(ExplanationFile(Self.sample).explanations.first)
    let told = "content/a.md:2:9: lỗi: Không có. [unknown-place]\n  2 | units: [x]\n"
    #expect(
      explanation.text(in: .vietnamese, width: 20, told: told) == """
        unknown-place, unknown-field
        Một câu.

        Câu thứ hai dài hơn
        một chút, và hết.

        Sai: content/a.md
            ---
            units: [x]

        Sai: content/b<U+0301>.md
            a<U+00A0>b <U+> <U+110000>

        Bulletin báo:
            content/a.md:2:9: lỗi: Không có. [unknown-place]
              2 | units: [x]

        Đúng: content/a.md
            ---

        """)
    let more = ExplanationFile(Self.sample).explanations[1]
    #expect(more.text(in: .english, width: 20, told: "") == "more\nMore.\n")
  }

  @Test func allAreListedByTheirGroups() throws {
    let list = Explanations.list(in: .english, width: nil)
    let lines = list.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Front matter and .yaml files: marks, brackets, indentation")
    #expect(
      lines.contains(
        "  unknown-place               The article names a unit that places.yaml does not have."))
    for id in Explanations.ids {
      #expect(lines.count { $0.hasPrefix("  \(id) ") } == 1, "\(id)")
    }
    let narrow = Explanations.list(in: .vietnamese, width: 60)
    let entries = narrow.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(entries.allSatisfy { terminalWidth(of: String($0)) <= 60 })
    #expect(narrow.contains("\n  unknown-place               Bài nêu một đơn vị không có t…\n"))
  }

  @Test func programsReadThemToo() throws {
    let explanation = try #require(ExplanationFile(Self.sample).explanations.first)
    let json = Explanations.json(of: [explanation, explanation], in: .vietnamese)
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(read["language"] as? String == "vi")
    let all = try #require(read["explanations"] as? [[String: Any]])
    #expect(all.count == 2)
    #expect(all[0]["ids"] as? [String] == ["unknown-place", "unknown-field"])
    #expect(all[0]["summary"] as? String == "Một câu.")
    #expect(all[0]["story"] as? String == "Câu thứ hai dài hơn một chút, và hết.")
    let wrong = try #require(all[0]["wrong"] as? [[String: String]])
    #expect(wrong[0] == ["path": "content/a.md", "text": "---\nunits: [x]\n"])
    #expect((all[0]["right"] as? [[String: String]])?.count == 2)
  }

  // MARK: The texts themselves

  @Test func theFilesAreWellFormed() {
    for file in Explanations.files {
      #expect(file.titles.count == 2 && file.strayLines.isEmpty, "\(file.titles)")
      #expect(!file.explanations.isEmpty && file.files.isEmpty)
    }
    #expect(Explanations.groups.count == 10)
  }

  @Test(arguments: Language.allCases)
  func eachHasASentenceAndAStory(language: Language) {
    for explanation in Explanations.groups.flatMap(\.explanations) {
      let summary = explanation.summary(in: language)
      let story = explanation.story(in: language)
      #expect(summary.hasSuffix(".") && summary.count <= 90, "\(explanation.ids): \(summary)")
      #expect(story.hasSuffix(".") && story.count <= 500, "\(explanation.ids): \(story)")
      for text in [summary, story] {
        #expect(
          text.unicodeScalars.elementsEqual(
            text.precomposedStringWithCanonicalMapping.unicodeScalars))
        #expect(!text.contains("  "))
      }
    }
  }
}
