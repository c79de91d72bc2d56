import Foundation
import Testing

@testable import Diagnostics

/// Every sentence of the source is in the catalogue, and every one of the catalogue is in the source.
@Suite struct CatalogueTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  private struct Found {
    var place: String
    var text: String
  }

  /// Of the product; pages speak Vietnamese alone.
  private static let literals: [Found] = {
    let rooms = [
      "Diagnostics", "VietnameseText/Encodings", "FrontMatter", "Markdown", "Templates", "Content",
      "Site", "Pages/Weekly", "Build", "Preview", "Listing", "Explanations", "bulletin",
    ]
    var found: [Found] = []
    for room in rooms {
      let folder = sources.appending(path: room)
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        let path = file.path.dropFirst(sources.path.count + 1)
        guard let bytes = FileManager.default.contents(atPath: file.path) else { continue }
        found += SourceLiterals(Array(bytes)).literals.map {
          Found(place: "\(path):\($0.line)", text: $0.text)
        }
      }
    }
    return found
  }()

  @Test func everySentenceOfTheSourceIsInTheCatalogue() {
    let known = Set(Catalogue.sentences.map(\.english))
    let missing = Self.literals.filter {
      Self.isSentence($0.text) && !known.contains($0.text) && !Self.isForOthers($0)
    }
    #expect(missing.map { "\($0.place): \($0.text)" } == [])
    #expect(Self.literals.count > 2000)
  }

  @Test func everySentenceOfTheCatalogueIsInTheSource() {
    let said = Set(Self.literals.map(\.text))
    #expect(Catalogue.sentences.map(\.english).filter { !said.contains($0) } == [])
  }

  /// Three words of English one behind the other.
  private static func isSentence(_ text: String) -> Bool {
    var words = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      let letters = part.utf8.prefix {
        ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
      }
      let isWord = letters.count == part.utf8.count && !letters.isEmpty
      if !letters.isEmpty, words == 2, part.utf8.allSatisfy({ $0 < 0x80 }) { return true }
      words = isWord ? words + 1 : 0
    }
    return false
  }

  /// What no author is told: fields of views, statements of the database, failures of the program itself.
  private static func isForOthers(_ found: Found) -> Bool {
    let files = [
      "Preview/Desk/DeskViews.swift", "Preview/Desk/ProblemViews.swift", "Build/State/",
      "Pages/Weekly/", "Preview/HTTP/", "Diagnostics/Fixes/UnifiedDiff.swift",
    ]
    if files.contains(where: found.place.hasPrefix) {
      return !found.place.hasPrefix("Pages/Weekly/RadioScript.swift")
        && !found.place.hasPrefix("Build/State/NextState.swift")
    }
    return others.contains(found.text) || found.text.hasPrefix("<input ")
      || found.text.contains("address article aside")
      || found.text.contains("abbr acronym") || found.text.contains("applet area")
  }

  private static let others: Set<String> = [
    "%1: not all fields have values", "%1: a foreign record", "a record of more than 256 MiB",
    "records of other views than those the template was resolved with",
    "the view %1 declares a field twice", "a plan is always made",
    "%1 shows a body that is not among its inputs", "photos were planned that nothing makes",
    "@media not all",
  ]

  // MARK: The sentences themselves

  @Test func eachIsThereOnceWithBothTexts() {
    var known: Set<String> = []
    for sentence in Catalogue.sentences {
      #expect(known.insert(sentence.english).inserted, "twice: \(sentence.english)")
      #expect(!sentence.english.isEmpty && !sentence.vietnamese.isEmpty, "\(sentence)")
    }
    #expect(known.count > 800)
  }

  @Test func bothTextsHaveTheSamePlaces() {
    for sentence in Catalogue.sentences {
      #expect(
        Self.places(of: sentence.english) == Self.places(of: sentence.vietnamese), "\(sentence)")
    }
  }

  private static func places(of template: String) -> [Int] {
    TemplatePiece.pieces(of: template).compactMap {
      if case .argument(let index) = $0 { index } else { nil }
    }.sorted()
  }

  /// Of a sentence that ends with a stop, the other one does; a question may be one in one language alone.
  @Test func bothTextsEndAlike() {
    func ending(_ text: String) -> String {
      if text.hasSuffix(".") || text.hasSuffix("?") { return "stop" }
      return text.hasSuffix(":") ? "colon" : ""
    }
    for sentence in Catalogue.sentences {
      #expect(ending(sentence.english) == ending(sentence.vietnamese), "\(sentence)")
    }
  }

  /// NFC, and the new places of tone marks: `hòa`, `thúy`.
  @Test func vietnameseIsSpeltInOneWay() {
    let old = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "úy", "ùy", "ủy"]
    let former = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "uý", "uỳ", "uỷ"]
    for sentence in Catalogue.sentences {
      let text = sentence.vietnamese
      #expect(
        text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
      )
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        for (new, mixed) in zip(old, former) where word.hasSuffix(mixed) && !word.hasPrefix("q") {
          Issue.record("\(word), not …\(new): \(text)")
        }
      }
    }
  }

  // MARK: The scanner

  @Test func literalsAreReadAsTheCompilerReadsThem() {
    let source = ##"""
      // "not this"
      let a = "one \(f("two \(x)")) three" + "four \(y)"
      let b = """
        five \
        six
          seven “\(z)”
        """
      let c = #"eight \n \#(w)"#; let d = "nine\u{2026}\"\\"
      """##
    #expect(
      SourceLiterals(Array(source.utf8)).literals.map(\.text) == [
        "one %1 threefour %2", "two %1", "five six\n  seven “%1”", #"eight \n %1"#, "nine…\"\\",
      ])
  }
}
