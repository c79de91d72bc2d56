import Diagnostics
import FrontMatter
import Testing

@testable import Content

/// The schemas that editors get are made by asking the readers of keys what they take.
@Suite struct ContentSchemaTests {
  @Test(arguments: ContentSchema.allCases)
  func everyKeySaysWhatItTakesAndWhatItMeans(kind: ContentSchema) {
    var seen: Set<String> = []
    var open = [kind.shape]
    while let shape = open.popLast() {
      guard seen.insert(shape.subject).inserted else { continue }
      #expect(!shape.keys.isEmpty, "\(shape.subject)")
      for key in shape.keys {
        let place = "\(shape.subject): \(key.names[0])"
        #expect(!key.shapes.isEmpty, "\(place): the reader does not answer what it takes")
        #expect(KeyDescriptions.text(of: key.names[0], in: shape.subject) != nil, "\(place)")
        open += key.shapes.flatMap(\.records)
      }
    }
  }

  private struct Sample: Sendable {
    var name = ""
    var days: [CivilDate] = []
    var size: Int?
    var other = ""
  }

  @Test func readersAnswerInsteadOfReading() {
    let keys = RecordKeys<Sample>("sample") { keys in
      keys.required("name", "tên", to: \.name) { $0.line }
      keys.optional("days", to: \.days, decidesPublication: true) { $0.list(\.day) }
      keys.optional("size", to: \.size) { $0.wholeNumber(1...9)?.value }
      // Looks into the node by itself, and so escapes the question.
      keys.optional("other", to: \.other) { $0.node.text }
      keys.refused("draft", help: "No.")
    }
    let shape = keys.shape(of: Sample())
    #expect(
      shape.keys == [
        .init(names: ["name", "tên"], isRequired: true, needsValue: true, shapes: [.text]),
        .init(
          names: ["days"], isRequired: false, needsValue: true,
          shapes: [.date(takesTime: false), .list([.date(takesTime: false)])]),
        .init(
          names: ["size"], isRequired: false, needsValue: false, shapes: [.wholeNumber(1...9)]),
        .init(names: ["other"], isRequired: false, needsValue: false, shapes: []),
      ])
  }

  @Test func idsOfTheSiteAreOffered() {
    var registries = Registries()
    registries.fields = [Field(id: Located("kinh-te", .start), name: "Kinh tế")]
    let document = ContentSchema.article.document(registries, in: .vietnamese)
    #expect(document.contains("\"kinh-te\"\n"))
    #expect(document.contains("\"Kinh tế\"\n"))
    #expect(document.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"))
  }

  @Test(arguments: [
    ("tiêu đề", "Tiêu Đề", true), ("tiêu đề", "tieu_de", true), ("tiêu đề", "TIEU-DE", true),
    // Taken apart.
    ("tiêu đề", "tie\u{302}u đe\u{302}\u{300}", true), ("tiêu đề", "tiêu", false),
    ("base_url", "BaseURL", true), ("base_url", "base url", true), ("base_url", "base.url", false),
    ("ngày", "ngày ", false),
  ])
  func patternsFindNamesAsTheDecoderDoes(name: String, written: String, matches: Bool) throws {
    let pattern = try Regex("^\(NamePattern.any(of: [name]))$")
      .matchingSemantics(.unicodeScalar)
    #expect((written.firstMatch(of: pattern) != nil) == matches)
  }
}

extension ValueShape {
  fileprivate var records: [RecordShape] {
    switch self {
    case .record(let record): [record]
    case .list(let shapes): shapes.flatMap(\.records)
    case .mapping(let shape?): shape.records
    default: []
    }
  }
}
